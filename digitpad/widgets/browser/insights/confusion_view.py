"""The confusion matrix as a heat map; clicking a cell, header or corner sets the filter."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolButton,
    QWidget,
)

from digitpad.core.browsing.arrangement import Filter, Verdict
from digitpad.core.scoring.metrics import Counts
from digitpad.widgets.browser.insights.confusion_model import ConfusionModel
from digitpad.widgets.common.painting import colours

_HEADER_PX = 26
Index = QModelIndex | QPersistentModelIndex


class ConfusionView(QTableView):
    """Rows are true digits, columns are read digits; the corner selects the diagonal."""

    filter_requested = Signal(Filter)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("confusionMatrix")
        self.setAccessibleName(self.tr("Confusion matrix: rows are true digits, columns readings"))
        self._confusions = ConfusionModel(self)
        self.setModel(self._confusions)
        self.setItemDelegate(_HeatDelegate(self._confusions, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setMinimumSectionSize(12)
            header.setHighlightSections(False)
            header.setSectionsClickable(True)
            header.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        self.verticalHeader().setFixedWidth(_HEADER_PX)
        self.horizontalHeader().setFixedHeight(_HEADER_PX)
        self.setCornerButtonEnabled(False)
        self.setStyleSheet(
            "QHeaderView::section, QTableCornerButton::section"
            " { border: none; background: palette(window); }"
        )
        self._diagonal = self._corner()
        self._connect()

    def show_matrix(self, matrix: Counts) -> None:
        """Show a (10, 10) matrix of counts."""
        self._confusions.set_matrix(matrix)

    @property
    def counts(self) -> Counts:
        """The matrix that is shown, (10, 10) int64."""
        return self._confusions.matrix

    def mark(self, wanted: Filter) -> None:
        """Mark the cell that the filter selects, if it selects one."""
        self.clearSelection()
        if wanted.true_digit is not None and wanted.read_digit is not None:
            self.selectionModel().setCurrentIndex(
                self._confusions.index(wanted.true_digit, wanted.read_digit),
                self.selectionModel().SelectionFlag.ClearAndSelect,
            )

    def sizeHint(self) -> QSize:
        return QSize(10 * 32 + _HEADER_PX, 10 * 32 + _HEADER_PX)

    def minimumSizeHint(self) -> QSize:
        return QSize(10 * 22 + _HEADER_PX, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = max((self.width() - _HEADER_PX) // 10, 12)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setDefaultSectionSize(side)
        self.setFixedHeight(10 * side + _HEADER_PX)  # keeps the cells square

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose_cell(self.currentIndex())
        elif event.text().strip():
            event.ignore()  # digits and letters are the window's shortcuts
        else:
            super().keyPressEvent(event)

    def _corner(self) -> QToolButton:
        button = QToolButton(self, autoRaise=True)
        button.setText("╲")
        button.setObjectName("diagonal")
        button.setToolTip(self.tr("Show the diagonal: everything that was read right"))
        button.setAccessibleName(self.tr("Diagonal"))
        button.setGeometry(0, 0, _HEADER_PX, _HEADER_PX)
        return button

    def _connect(self) -> None:
        self.clicked.connect(self._choose_cell)
        self._diagonal.clicked.connect(
            lambda: self.filter_requested.emit(Filter(verdict=Verdict.RIGHT))
        )
        self.verticalHeader().sectionClicked.connect(
            lambda digit: self.filter_requested.emit(Filter(true_digit=digit))
        )
        self.horizontalHeader().sectionClicked.connect(
            lambda digit: self.filter_requested.emit(Filter(read_digit=digit))
        )

    def _choose_cell(self, index: Index) -> None:
        if index.isValid():
            wanted = Filter(true_digit=index.row(), read_digit=index.column())
            self.filter_requested.emit(wanted)


class _HeatDelegate(QStyledItemDelegate):
    """Paints a cell: redder for more misread digits, the diagonal in the accent colour."""

    def __init__(self, confusions: ConfusionModel, parent: QTableView) -> None:
        super().__init__(parent)
        self._confusions = confusions
        self._table = parent

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        palette = self._table.palette()
        ground = self._heat(palette, index.row(), index.column())
        painter.fillRect(rect.adjusted(1, 1, 0, 0), ground)
        text = self._confusions.data(index)
        if text:
            font = painter.font()
            longest = len(f"{self._confusions.matrix.max()}")
            font.setPixelSize(max(8, min(13, round(rect.width() / (0.72 * max(longest, 3))))))
            painter.setFont(font)
            painter.setPen(colours.readable_on(ground))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
        here = self._table.selectionModel().isSelected(index)
        focused = self._table.hasFocus() and self._table.currentIndex() == index
        if here or focused:
            painter.setPen(QPen(palette.text().color(), 2 if here else 1))
            painter.drawRect(rect.adjusted(2, 2, -2, -2))

    def _heat(self, palette: QPalette, truth: int, read: int) -> QColor:
        matrix = self._confusions.matrix
        base = palette.base().color()
        count = int(matrix[truth, read])
        if truth == read:
            share = count / max(int(matrix[truth].sum()), 1)
            return colours.mixed(base, palette.highlight().color(), 0.35 * share)
        worst = int((matrix - np.diag(np.diag(matrix))).max())
        if not count:
            return colours.mixed(base, palette.text().color(), 0.03)
        # Counts range from one to hundreds; with the logarithm, single ones are visible.
        share = math.log1p(count) / math.log1p(max(worst, 3))
        return colours.mixed(base, colours.wrong(palette), 0.18 + 0.82 * share)
