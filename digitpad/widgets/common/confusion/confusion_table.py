"""The confusion matrix as a heat map."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from digitpad.core.scoring.metrics import Counts
from digitpad.widgets.common.confusion.confusion_model import ConfusionModel
from digitpad.widgets.common.painting import colours

HEADER_PX = 26
Index = QModelIndex | QPersistentModelIndex


class ConfusionTable(QTableView):
    """Rows are true digits, columns are read digits."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Confusion matrix: rows are true digits, columns readings"))
        self.confusions = ConfusionModel(self)
        self.setModel(self.confusions)
        self.setItemDelegate(_HeatDelegate(self.confusions, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setMinimumSectionSize(12)
            header.setHighlightSections(False)
            header.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        self.verticalHeader().setFixedWidth(HEADER_PX)
        self.horizontalHeader().setFixedHeight(HEADER_PX)
        self.setCornerButtonEnabled(False)
        self.setStyleSheet(
            "QHeaderView::section, QTableCornerButton::section"
            " { border: none; background: palette(window); }"
        )

    def show_matrix(self, matrix: Counts) -> None:
        """Show a (10, 10) matrix of counts."""
        self.confusions.set_matrix(matrix)

    @property
    def counts(self) -> Counts:
        """The matrix that is shown, (10, 10) int64."""
        return self.confusions.matrix

    def sizeHint(self) -> QSize:
        return QSize(10 * 32 + HEADER_PX, 10 * 32 + HEADER_PX)

    def minimumSizeHint(self) -> QSize:
        return QSize(10 * 22 + HEADER_PX, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = max((self.width() - HEADER_PX) // 10, 12)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setDefaultSectionSize(side)
        self.setFixedHeight(10 * side + HEADER_PX)  # keeps the cells square


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
