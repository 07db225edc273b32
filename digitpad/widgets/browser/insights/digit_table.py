"""The table of the ten digits' scores; selecting a row shows that digit's pictures."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from digitpad.core.browsing.arrangement import Filter, Verdict
from digitpad.core.scoring.metrics import DigitScore
from digitpad.widgets.browser.insights.digit_model import SORT_ROLE, DigitModel

_BESIDE_TITLE_PX, _BESIDE_NUMBER_PX = 19, 23
"""Space for margins, and beside a title for the sort arrow."""
_WIDEST_NUMBER, _SCORES = "100.00", range(2, 5)
Index = QModelIndex | QPersistentModelIndex


class DigitTable(QTableView):
    """Can be sorted by every column."""

    filter_requested = Signal(Filter)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("digitTable")
        self.setAccessibleName(self.tr("How well each digit is read"))
        self._digits = DigitModel(self)
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSourceModel(self._digits)
        self._sorted.setSortRole(SORT_ROLE)
        self.setModel(self._sorted)
        self.setSortingEnabled(True)
        self.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(30)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        header.setMinimumSectionSize(20)
        for column in range(header.count() - 1):
            header.resizeSection(column, self._wanted_width(column))
        self.clicked.connect(self._choose)
        self.setStyleSheet(
            "QHeaderView::section { border: none; background: palette(window);"
            " padding: 4px 13px 4px 3px; }"
            "QTableView::item { padding: 0 13px 0 3px; }"
        )

    def _wanted_width(self, column: int) -> int:
        title = str(self._digits.headerData(column, Qt.Orientation.Horizontal))
        width = self.fontMetrics().horizontalAdvance
        number = width(_WIDEST_NUMBER) if column in _SCORES else 0
        return max(width(title) + _BESIDE_TITLE_PX, number + _BESIDE_NUMBER_PX)

    def show_scores(self, scores: tuple[DigitScore, ...]) -> None:
        """Show the scores of the ten digits."""
        self._digits.set_scores(scores)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(self.currentIndex())
        elif event.text().strip():
            event.ignore()  # digits and letters are the window's shortcuts
        else:
            super().keyPressEvent(event)

    def _choose(self, index: Index) -> None:
        if index.isValid():
            digit = self._sorted.mapToSource(index).row()
            self.filter_requested.emit(Filter(true_digit=digit, verdict=Verdict.MISREAD))
