"""The grid of a set's pictures: thumbnails with readings, in several sizes."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from digitpad.widgets.browser.grid.picture_model import PictureModel
from digitpad.widgets.browser.grid.picture_painter import Cell, PicturePainter
from digitpad.widgets.common.painting import colours
from digitpad.widgets.common.thumbnails.pixmap_cache import PixmapCache
from digitpad.widgets.common.thumbnails.thumbnail_grid import PlacedCell, ThumbnailGrid

SIZES_PX = (28, 42, 56, 84, 112)
"""Widths of a thumbnail: multiples and halves of the picture's 28 pixels."""
_KEPT = 800
"""The number of pixmaps kept: some screens full. One of 68 x 88 px takes 24 KB."""


class PictureGrid(ThumbnailGrid):
    """Shows a `PictureModel`."""

    menu_requested = Signal(QPoint)
    """The person asks for the context menu, at this point of the screen."""

    def __init__(self, pictures: PictureModel, parent: QWidget | None = None) -> None:
        super().__init__(QSize(1, 1), parent, is_centred=True)
        self._pictures = pictures
        self._size = SIZES_PX.index(56)
        self._cells = PixmapCache(_KEPT)
        self.setObjectName("pictureGrid")
        self.setAccessibleName(self.tr("Pictures"))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setModel(pictures)
        self.renew()
        pictures.modelReset.connect(self._cells.clear)
        pictures.dataChanged.connect(self.renew)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        if index.isValid():
            place = event.pos() if by_mouse else self.visualRect(index).center()
            self.menu_requested.emit(self.viewport().mapToGlobal(place))

    def zoom(self, steps: int) -> None:
        """Make the thumbnails larger by ``steps``, or smaller if negative."""
        self._size = min(max(self._size + steps, 0), len(SIZES_PX) - 1)
        self.renew()

    def selected_pictures(self) -> list[int]:
        """Return the indices into the set of the selected pictures, in the order shown."""
        return [self._pictures.picture_at(row) for rows in self.chosen_ranges() for row in rows]

    def renew(self) -> None:
        """Redraw every cell with the current palette, font, size and captions."""
        self._painter = PicturePainter(
            self.palette(),
            self.font(),
            SIZES_PX[self._size],
            self.devicePixelRatioF(),
            self._pictures.widest_caption,
        )
        self._cells.clear()
        self.set_cell(self._painter.cell)

    def paint_cells(self, painter: QPainter, cells: Iterable[PlacedCell]) -> None:
        # Looked up once: in a loop this would take longer than painting the cells.
        look, pixmap_of, draw = self._painter, self._cells.get, self._draw_cell
        shown, width, height = self._pictures.pictures(), look.cell.width(), look.cell.height()
        for row, x, y, chosen in cells:
            if chosen:
                painter.fillRect(x + 1, y + 1, width - 2, height - 2, look.wash)
                painter.setPen(look.accent)
                painter.drawRect(x + 1, y + 1, width - 3, height - 3)
            painter.drawPixmap(x, y, pixmap_of(int(shown[row]), draw))

    def paint_current(self, painter: QPainter, cell: QRect) -> None:
        painter.setPen(QPen(self._painter.accent, 2))
        painter.drawRect(cell.adjusted(2, 2, -2, -2))

    def paint_nothing(self, painter: QPainter) -> None:
        painter.setPen(colours.quiet(self.palette()))
        words = self.tr("No picture meets all these conditions.\nEsc shows all again.")
        painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, words)

    def _draw_cell(self, picture: int) -> QPixmap:
        scored = self._pictures.scored
        assert scored is not None
        cell = Cell(
            picture=scored.pictures.pictures[picture],
            caption=self._pictures.caption(picture),
            wrong=scored.sample(picture).wrong,
            disputed=bool(scored.disputed[picture]),
            annotated=bool(self._pictures.annotation(picture)),
        )
        return self._painter.draw(cell)
