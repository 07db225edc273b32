"""The left side of the browser: scores of the whole set."""

from __future__ import annotations

import math
from html import escape

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QTabWidget, QVBoxLayout, QWidget

from digitpad.core.browsing.arrangement import Filter
from digitpad.core.browsing.scored_set import ScoredSet
from digitpad.core.scoring.metrics import evaluate
from digitpad.core.scoring.scores import Scores, accuracy
from digitpad.widgets.browser.insights.compare_panel import ComparePanel
from digitpad.widgets.browser.insights.confusion_view import ConfusionView
from digitpad.widgets.browser.insights.digit_table import DigitTable
from digitpad.widgets.browser.insights.reliability_diagram import ReliabilityDiagram
from digitpad.widgets.common.formatting import counted, number
from digitpad.widgets.common.plain_text import PlainLabel


class Insights(QWidget):
    """Accuracy on top; below it tabs for confusions, digits, calibration and comparison."""

    filter_requested = Signal(Filter)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._headline = QLabel(textFormat=Qt.TextFormat.RichText)
        self._headline.setObjectName("accuracy")
        self._headline.setWordWrap(True)
        self.matrix = ConfusionView()
        self.digits = DigitTable()
        self.reliability = ReliabilityDiagram()
        self.compare = ComparePanel()
        self._tabs = QTabWidget()
        self._tabs.setDocumentMode(True)
        self._tabs.tabBar().setDrawBase(False)  # the theme's line below the current tab is enough
        self._tabs.setUsesScrollButtons(False)
        self._tabs.addTab(self._matrix_page(), self.tr("Confusions"))
        self._tabs.addTab(self.digits, self.tr("Digits"))
        self._tabs.addTab(self.reliability, self.tr("Calibration"))
        self._tabs.addTab(self.compare, self.tr("Compare"))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(12, 10, 4, 10)
        rows.setSpacing(8)
        rows.addWidget(self._headline)
        rows.addWidget(self._tabs, 1)
        for part in (self.matrix, self.digits, self.compare):
            part.filter_requested.connect(self.filter_requested)

    def show_accuracy(self, scored: ScoredSet, corrected: Scores | None) -> None:
        """Show the accuracy; ``corrected`` are the scores by the person's labels, if any."""
        self._headline.setText(self._accuracies(scored, corrected))

    def show_scored(self, scored: ScoredSet) -> None:
        """Show confusions, scores of digits and calibration."""
        evaluation = evaluate(scored.scores.truth, scored.scores.probabilities)
        self.matrix.show_matrix(evaluation.matrix)
        self.digits.show_scores(evaluation.digits)
        self.reliability.show_calibration(evaluation.calibration)

    def show_tab(self, widget: QWidget) -> None:
        """Bring the tab of ``widget`` to the front."""
        self._tabs.setCurrentWidget(widget)

    def _accuracies(self, scored: ScoredSet, corrected: Scores | None) -> str:
        scores = scored.scores
        fraction = accuracy(scores)
        if math.isnan(fraction):
            one, many = (
                self.tr("{0} picture without a label"),
                self.tr("{0} pictures without labels"),
            )
            return f"<big>{counted(len(scores), one, many)}</big>"
        lines = [
            self.tr("<b>{0}</b> on {1}").format(
                escape(scored.model.card.name), escape(scored.pictures.name)
            ),
            self.tr("<big><b>{0} %</b> right</big>, {1} of {2} misread").format(
                number(100 * fraction, 2), number(int(scores.misread.sum())), number(len(scores))
            ),
        ]
        disputed = int(np.count_nonzero(scored.disputed))
        if disputed:
            without = number(100 * accuracy(scores, among=~scored.disputed), 2)
            lines.append(
                self.tr("{0} % without {1}").format(
                    without,
                    counted(
                        disputed, self.tr("the disputed label"), self.tr("the {0} disputed labels")
                    ),
                )
            )
        if corrected is not None:
            lines.append(
                self.tr("{0} % by your labels").format(number(100 * accuracy(corrected), 2))
            )
        return "<br>".join(lines)

    def _matrix_page(self) -> QWidget:
        page = QWidget()
        rows = QVBoxLayout(page)
        rows.setContentsMargins(0, 8, 0, 0)
        rows.setSpacing(4)
        rows.addWidget(self._hint(self.tr("down: what it is · across: what was read")))
        rows.addWidget(self.matrix)
        rows.addWidget(
            self._hint(self.tr("Choose a cell, a digit at the edge, or ╲ for the diagonal"))
        )
        rows.addStretch(1)
        return page

    @staticmethod
    def _hint(text: str) -> QLabel:
        hint = PlainLabel(text)
        hint.setWordWrap(True)
        hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        hint.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        return hint
