"""The panel that compares two models on the same pictures."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from digitpad.core.browsing.arrangement import Contrast, Filter, contrast_mask
from digitpad.core.browsing.scored_set import ScoredSet
from digitpad.core.scoring.metrics import mcnemar
from digitpad.core.scoring.scores import accuracy
from digitpad.core.sentences.sentence import written
from digitpad.widgets.common.formatting import number
from digitpad.widgets.common.plain_text import plain_entry
from digitpad.widgets.common.styled_widgets import quiet

_SIGNIFICANT = 0.05
_SMALLEST_SHOWN = 0.001


class ComparePanel(QWidget):
    """Four counts as buttons that show their pictures, and whether the difference is chance."""

    filter_requested = Signal(Filter)
    model_requested = Signal()
    """The person asks to choose the model to compare with."""
    end_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("comparePanel")
        self._title = QLabel(textFormat=Qt.TextFormat.RichText, wordWrap=True)
        self._legend = quiet()
        self._verdict = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self._choose = QPushButton()
        self._choose.clicked.connect(self.model_requested)
        self._end = QPushButton(self.tr("End the comparison"))
        self._end.clicked.connect(self.end_requested)
        self._counts = {contrast: self._button(contrast) for contrast in self._names()}
        rows = QVBoxLayout(self)
        rows.setSpacing(12)
        rows.addWidget(self._title)
        table = QGridLayout()
        for place, button in enumerate(self._counts.values()):
            table.addWidget(button, place, 0)
        rows.addLayout(table)
        rows.addWidget(self._legend)
        rows.addWidget(self._verdict)
        rows.addWidget(self._choose)
        rows.addWidget(self._end)
        rows.addStretch(1)
        self.show_pair(None, None)

    def show_pair(self, first: ScoredSet | None, second: ScoredSet | None) -> None:
        """Compare both models; without a second one, show how to choose it."""
        together = first is not None and second is not None
        for widget in (*self._counts.values(), self._legend, self._verdict, self._end):
            widget.setVisible(together)
        self._choose.setText(
            self.tr("Choose another model…")
            if together
            else self.tr("Choose a model to compare with…")
        )
        if first is None or second is None:
            self._title.setText(
                self.tr("See what another model reads right that this one reads wrong.")
            )
            return
        self._show_counts(first, second)
        legend = self.tr("“9: 9 | 4” is a 9 that {0} reads as 9 and {1} as 4.")
        self._legend.setText(legend.format(first.model.card.name, _other_name(first, second)))
        names = escape(first.model.card.name), escape(_other_name(first, second))
        if first.scores.labelled.any():
            self._title.setText(
                self.tr("<b>{0}</b>: {1} % right<br><b>{2}</b>: {3} % right").format(
                    names[0],
                    number(100 * accuracy(first.scores), 2),
                    names[1],
                    number(100 * accuracy(second.scores), 2),
                )
            )
            return
        self._title.setText(self.tr("<b>{0}</b> and <b>{1}</b>").format(*names))
        for contrast, button in self._counts.items():
            button.setVisible(contrast is Contrast.READ_DIFFERENTLY)
        self._legend.hide()
        self._verdict.hide()

    def mark(self, shown: Filter) -> None:
        """Check the button whose pictures are shown."""
        for contrast, button in self._counts.items():
            button.setChecked(contrast is shown.contrast)

    def button(self, contrast: Contrast) -> QPushButton:
        """Return the button that shows the pictures of ``contrast``."""
        return self._counts[contrast]

    def _show_counts(self, first: ScoredSet, second: ScoredSet) -> None:
        counts: dict[Contrast, int] = {}
        names = self._names()
        for contrast, button in self._counts.items():
            mask = contrast_mask(first.scores, second.scores, contrast)
            counts[contrast] = int(mask.sum())
            name = names[contrast].format(first.model.card.name, _other_name(first, second))
            button.setText(plain_entry(f"{name}: {number(counts[contrast])}"))
            button.setEnabled(counts[contrast] > 0)
        chance = mcnemar(counts[Contrast.ONLY_FIRST_RIGHT], counts[Contrast.ONLY_SECOND_RIGHT])
        self._verdict.setText(self._sentence(chance))

    def _sentence(self, chance: float) -> str:
        is_tiny = chance < _SMALLEST_SHOWN
        words = f"< {written(_SMALLEST_SHOWN, 'g')}" if is_tiny else written(chance, ".2g")
        if chance < _SIGNIFICANT:
            return self.tr(
                "The difference is hardly chance: two equally good models would differ this "
                "much with a probability of {0} (McNemar)."
            ).format(words)
        return self.tr(
            "The difference may well be chance: two equally good models differ this much with "
            "a probability of {0} (McNemar)."
        ).format(words)

    def _names(self) -> dict[Contrast, str]:
        return {
            Contrast.ONLY_FIRST_RIGHT: self.tr("Only {0} right"),
            Contrast.ONLY_SECOND_RIGHT: self.tr("Only {1} right"),
            Contrast.BOTH_WRONG: self.tr("Both wrong"),
            Contrast.READ_DIFFERENTLY: self.tr("Read differently"),
        }

    def _button(self, contrast: Contrast) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(f"contrast {contrast.value}")
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setCheckable(True)
        button.clicked.connect(lambda is_on: self._request(contrast if is_on else Contrast.ANY))
        return button

    def _request(self, contrast: Contrast) -> None:
        self.filter_requested.emit(Filter(contrast=contrast))


def _other_name(first: ScoredSet, second: ScoredSet) -> str:
    """Return the second model's name, marked if both have the same."""
    name = second.model.card.name
    return name if name != first.model.card.name else f"{name} (2)"
