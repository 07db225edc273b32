"""The confusion matrix as a table model."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from digitpad.core.scoring.metrics import Counts
from digitpad.widgets.common.formatting import counted

Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()


class ConfusionModel(QAbstractTableModel):
    """Row t, column r: how many pictures of t were read as r."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._matrix: Counts = np.zeros((10, 10), np.int64)
        self._explains_headers = False

    @property
    def matrix(self) -> Counts:
        """(10, 10) int64."""
        return self._matrix

    def set_matrix(self, matrix: Counts) -> None:
        """Show another (10, 10) matrix."""
        self._matrix = matrix
        self.dataChanged.emit(self.index(0, 0), self.index(9, 9))

    def explain_headers(self) -> None:
        """Say of rows and columns what a click on them shows."""
        self._explains_headers = True

    def rowCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else 10

    def columnCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else 10

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        count = int(self._matrix[index.row(), index.column()])
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{count}" if count else ""
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._sentence(index.row(), index.column(), count)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{section}"
        explains = self._explains_headers
        if explains and role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            if orientation == Qt.Orientation.Vertical:
                return self.tr("Show every {0}, whatever it was read as").format(section)
            return self.tr("Show all that was read as {0}").format(section)
        return None

    def _sentence(self, truth: int, read: int, count: int) -> str:
        times = counted(count, self.tr("once"), self.tr("{0} times"))
        if truth == read:
            return self.tr("{0}: read right {1}").format(truth, times)
        return self.tr("{0}: misread as {1} {2}").format(truth, read, times)
