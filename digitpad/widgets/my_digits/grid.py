"""The grid of my digits."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QFrame

from digitpad.core.ink.ink import Ink
from digitpad.widgets.common.thumbnails.pixmap_cache import PixmapCache
from digitpad.widgets.common.thumbnails.thumbnail_grid import PlacedCell, ThumbnailGrid
from digitpad.widgets.my_digits.digit_painter import CELL, Cell, DigitPainter
from digitpad.widgets.my_digits.digits_model import Role

_KEPT = 1500
"""The number of ink pixmaps kept: many screens full. One of 72 x 72 px takes 20 KB."""


class DigitGrid(ThumbnailGrid):
    """Shows a `MyDigitsModel`: drawings on paper, each with its label."""

    def __init__(self) -> None:
        super().__init__(CELL)
        self._inks = PixmapCache(_KEPT)
        self._painter = self._new_painter()
        self.setObjectName("myDigitsGrid")
        self.setAccessibleName(self.tr("Your digits"))
        self.setSelectionRectVisible(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)

    def paint_cells(self, painter: QPainter, cells: Iterable[PlacedCell]) -> None:
        model, palette = self.model(), self.palette()
        for row, x, y, chosen in cells:
            index = model.index(row, 0)
            ink = self._pixmap(index.data(Role.ID), index.data(Role.INK))
            cell = Cell(ink, index.data(Role.LABEL), index.data(Role.READ_AS), str(index.data()))
            self._painter.paint(painter, cell, QPoint(x, y), palette, chosen=chosen)

    def updateGeometries(self) -> None:
        super().updateGeometries()
        self.verticalScrollBar().setSingleStep(CELL.height())

    def renew(self) -> None:
        """Redraw everything with the current palette and font."""
        self._painter = self._new_painter()
        self._inks.clear()
        self.viewport().update()

    def _new_painter(self) -> DigitPainter:
        return DigitPainter(self.font(), self.devicePixelRatioF())

    def _pixmap(self, number: int, ink: Ink | None) -> QPixmap | None:
        """Return the drawing's id, which identifies its pixmap."""
        if ink is None:
            return None
        colour = self.palette().text().color()
        return self._inks.get(number, lambda _: self._painter.draw_ink(ink, colour))
