"""The numbers of a training, for experts."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from digitpad.core.sentences.training_words import ConfigWords
from digitpad.core.training.train_config import ConfigError, TrainConfig, label
from digitpad.widgets.common.plain_text import PlainLabel
from digitpad.widgets.common.styled_widgets import quiet

_WHOLE = ("epochs", "batch_size", "seed")


class NumbersForm(QWidget):
    """Four numbers as text fields; mistakes are explained instead of blocked while typing."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        rows = {
            "epochs": (self.tr("Epochs"), self.tr("times through all digits")),
            "batch_size": (self.tr("Batch size"), self.tr("digits in each step")),
            "learning_rate": (self.tr("Learning rate"), self.tr("size of a step, at most")),
            "seed": (self.tr("Seed"), self.tr("for the same network again")),
        }
        self.fields: dict[str, QLineEdit] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(22, 4, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setColumnStretch(2, 1)
        for row, (name, (text, sentence)) in enumerate(rows.items()):
            field = QLineEdit()
            field.setObjectName(name)
            field.setFixedWidth(90)
            field.setAccessibleName(text)
            field.setAccessibleDescription(sentence)
            field.textChanged.connect(self.changed)
            words = PlainLabel(text)
            words.setBuddy(field)
            for column, widget in enumerate((words, field, quiet(sentence))):
                grid.addWidget(widget, row, column)
            self.fields[name] = field

    def show_numbers(self, config: TrainConfig) -> None:
        """Fill in the numbers of ``config``."""
        for name, field in self.fields.items():
            field.setText(f"{getattr(config, name):.10g}")

    def applied_to(self, config: TrainConfig) -> TrainConfig:
        """Return ``config`` with the numbers in the fields. Raises ConfigError with a sentence."""
        values = {name: _number(name, field.text()) for name, field in self.fields.items()}
        return replace(config, **values)  # type: ignore[arg-type]


def _number(name: str, text: str) -> float:
    try:
        return int(text) if name in _WHOLE else float(text.replace(",", "."))
    except ValueError:
        wanted = ConfigWords.A_WHOLE_NUMBER if name in _WHOLE else ConfigWords.A_NUMBER
        given = text.strip()
        value = ConfigWords.QUOTED(text=given) if given else ConfigWords.EMPTY_TEXT()
        said = ConfigWords.NOT_OF_TYPE(setting=label(name), value=value, type=wanted())
        raise ConfigError(name, said) from None
