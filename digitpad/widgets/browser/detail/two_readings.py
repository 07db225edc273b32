"""Ten bars for one picture; where two models are compared, those of both side by side."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from digitpad.core.browsing.scored_set import ScoredSet
from digitpad.widgets.common.plain_text import PlainLabel, plain_tip
from digitpad.widgets.reading.probability_bars import ProbabilityBars

_HEIGHT_PX = 190


class TwoReadings(QWidget):
    """Names the models only while there are two."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("twoReadings")
        self.bars, self.names = (ProbabilityBars(), ProbabilityBars()), (PlainLabel(), PlainLabel())
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(4)
        grid.setHorizontalSpacing(14)  # or the values of one would seem to belong to the other
        for column, (bars, name) in enumerate(zip(self.bars, self.names, strict=True)):
            bars.setFixedHeight(_HEIGHT_PX)
            name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            name.setProperty("elides", True)
            grid.addWidget(name, 0, column)
            grid.addWidget(bars, 1, column)
            grid.setColumnStretch(column, 1)
        self.bars[1].setObjectName("secondBars")
        self._show_both(False)

    def show_reading(self, first: ScoredSet, second: ScoredSet | None, picture: int) -> None:
        """Show what the models read in ``picture``, an index into the set of both."""
        self._show_both(second is not None)
        both = (first,) if second is None else (first, second)
        for scored, bars, label in zip(both, self.bars, self.names, strict=False):
            name = scored.model.card.name
            bars.show_probabilities(scored.scores.probabilities[picture])
            label.setText(name)
            label.setToolTip(plain_tip(name))
            one, of_two = (
                self.tr("Probabilities of the ten digits"),
                self.tr("{0}: probabilities of the ten digits"),
            )
            bars.setAccessibleName(one if second is None else of_two.format(name))

    def _show_both(self, are_two: bool) -> None:
        for widget in (*self.names, self.bars[1]):
            widget.setVisible(are_two)
        grid = self.layout()
        assert isinstance(grid, QGridLayout)
        grid.setColumnStretch(1, int(are_two))
