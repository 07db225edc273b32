"""The grid of own digits: a list view that stays quick when all of very many are chosen."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QSize, Qt
from PySide6.QtGui import QPalette, QRegion
from PySide6.QtWidgets import QAbstractItemView, QListView

from digitpad.widgets.my_digits.thumbnail_delegate import CELL, ThumbnailDelegate


class DigitGrid(QListView):
    """Thumbnails in rows, as many in a row as fit."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("ownDigits")
        self.setAccessibleName(self.tr("Your digits"))
        self.setItemDelegate(ThumbnailDelegate(self))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(500)
        self.setUniformItemSizes(True)
        self.setGridSize(QSize(CELL.width(), CELL.height()))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        # Rows are wrapped to the width, so there is none: it flashed up while they are laid out.
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)

    def selectAll(self) -> None:
        """Choose every drawing, as one range: Qt would look at each."""
        model = self.model()
        if model.rowCount():
            all_rows = QItemSelection(model.index(0, 0), model.index(model.rowCount() - 1, 0))
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().select(all_rows, flag)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """Return all that is visible where many are chosen: Qt would ask for the place of each."""
        if sum(selection.at(i).height() for i in range(selection.count())) > self.batchSize():
            return QRegion(self.viewport().rect())
        return super().visualRegionForSelection(selection)
