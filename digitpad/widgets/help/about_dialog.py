"""Help ▸ About: the program, and the card of the current model."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from digitpad import __version__
from digitpad.core.models.model_file import ModelCard
from digitpad.core.sentences.sentence import listed
from digitpad.services.language.translate import tr
from digitpad.widgets.common.formatting import exact_percent, moment, number
from digitpad.widgets.common.icons import app_icon
from digitpad.widgets.common.plain_text import PlainLabel
from digitpad.widgets.common.windows import Dialog


class AboutDialog(Dialog):
    """Shows what the program is, and its current model's card."""

    def __init__(self, card: ModelCard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("aboutDialog")
        self.setWindowTitle(self.tr("About DigitPad"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(28, 24, 28, 20)
        rows.setSpacing(18)
        rows.addLayout(self._head())
        rows.addLayout(_table(card_rows(card)))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        rows.addWidget(buttons)

    def _head(self) -> QHBoxLayout:
        icon = PlainLabel()
        icon.setPixmap(app_icon().pixmap(64, 64))
        icon.setAccessibleName("DigitPad")
        text = QLabel(
            self.tr(
                "<h2>DigitPad {0}</h2>"
                "<p>Reads the digits you draw, shows how sure it is, and learns your hand.</p>"
            ).format(__version__),
            textFormat=Qt.TextFormat.RichText,
        )
        head = QHBoxLayout()
        head.setSpacing(18)
        head.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(text, 1)
        return head


def _table(rows: list[tuple[str, str]]) -> QFormLayout:
    form = QFormLayout()
    form.setHorizontalSpacing(22)
    form.setVerticalSpacing(7)
    form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
    for name, value in rows:
        label, text = PlainLabel(name), PlainLabel(value)
        label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        text.setWordWrap(True)
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        text.setMinimumWidth(320)
        text.setMinimumHeight(text.heightForWidth(320))  # a form gives two lines the room of one
        text.setAccessibleName(f"{name}: {value}")
        form.addRow(label, text)
    return form


def card_rows(card: ModelCard) -> list[tuple[str, str]]:
    """Return the rows of a card to show, as names and values, without unknown ones."""

    def accuracy(key: str) -> str:
        value = card.metrics.get(key)
        return "" if value is None else exact_percent(value)

    rows = [
        (tr("Model"), card.name),
        (tr("Recipe"), card.recipe),
        (tr("Reads"), tr("Whole numbers") if card.reads_numbers else tr("Single digits only")),
        (tr("Parameters"), number(card.parameters)),
        (tr("MNIST test set"), accuracy("mnist_test_accuracy")),
        (tr("Pens never seen"), accuracy("pen_test_accuracy")),
        (tr("Learned from"), listed(card.data)),
        (tr("Seed"), str(card.config.get("seed", ""))),
        (tr("Made with"), listed(f"{name} {v}" for name, v in card.libraries.items())),
        (tr("Made on"), _made_on(card)),
        (tr("Notes"), card.notes),
    ]
    return [(name, value) for name, value in rows if value]


def _made_on(card: ModelCard) -> str:
    """Return when a model was made; as its card has it where that is no moment."""
    try:
        return moment(datetime.fromisoformat(card.created))
    except (ValueError, OverflowError, OSError):
        return card.created
