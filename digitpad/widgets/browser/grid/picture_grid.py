"""The grid of thumbnails: a list view whose layout is arithmetic, so any number opens at once."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QPixmap, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from digitpad.widgets.browser.grid.picture_model import PictureModel
from digitpad.widgets.browser.grid.picture_painter import Cell, PicturePainter
from digitpad.widgets.common import colours
from digitpad.widgets.common.thumbnails import PixmapCache

SIZES_PX = (28, 42, 56, 84, 112)
"""Widths of a thumbnail: multiples and halves of the picture's 28 pixels."""

Index = QModelIndex | QPersistentModelIndex
Move = QAbstractItemView.CursorAction


class PictureGrid(QListView):
    """Shows a `PictureModel` in rows, as many in a row as fit.

    QListView itself lays every row out before it shows the first; here a row's place follows from
    its number, so 70,000 pictures open as fast as seventy. It is one all the same, because that is
    how screen readers know a list.
    """

    def __init__(self, pictures: PictureModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pictureGrid")
        self._pictures = pictures
        self._size = SIZES_PX.index(56)
        self._painter = self._new_painter()
        self._cells = PixmapCache(self._draw_cell)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Pictures"))
        self.setModel(pictures)
        pictures.modelReset.connect(self._cells.clear)
        pictures.dataChanged.connect(self._renew)

    @property
    def columns(self) -> int:
        """How many pictures stand in a row."""
        return max(1, self.viewport().width() // self._painter.cell_width)

    def zoom(self, steps: int) -> None:
        """Make the thumbnails larger (or, below zero, smaller) by ``steps``."""
        self._size = min(max(self._size + steps, 0), len(SIZES_PX) - 1)
        self._renew()

    def selected_pictures(self) -> list[int]:
        """Return the chosen pictures, by their place in the set, in the order shown."""
        chosen: list[int] = self._pictures.pictures()[sorted(self._selected_rows())].tolist()
        return chosen

    def visualRect(self, index: Index) -> QRect:
        return self._rect_of(index.row()) if index.isValid() else QRect()

    def indexAt(self, point: QPoint) -> QModelIndex:
        column = (point.x() - self._left) // self._painter.cell_width
        line = (point.y() + self.verticalOffset()) // self._painter.cell_height
        row = line * self.columns + column
        if 0 <= column < self.columns and 0 <= row < self._count:
            return self._pictures.index(row)
        return QModelIndex()

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        rect, height = self.visualRect(index), self.viewport().height()
        if rect.isNull():
            return
        bar = self.verticalScrollBar()
        if hint is QAbstractItemView.ScrollHint.PositionAtCenter:
            bar.setValue(bar.value() + rect.center().y() - height // 2)
        elif rect.top() < 0:
            bar.setValue(bar.value() + rect.top())
        elif rect.bottom() >= height:
            bar.setValue(bar.value() + rect.bottom() - height + 1)

    def moveCursor(self, action: Move, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        del modifiers
        current = self.currentIndex().row()
        if not self._count or current < 0:
            return self._pictures.index(0)
        page = self.columns * max(1, self.viewport().height() // self._painter.cell_height)
        steps = {
            Move.MoveLeft: -1,
            Move.MovePrevious: -1,
            Move.MoveRight: 1,
            Move.MoveNext: 1,
            Move.MoveUp: -self.columns,
            Move.MoveDown: self.columns,
            Move.MovePageUp: -page,
            Move.MovePageDown: page,
            Move.MoveHome: -current,
            Move.MoveEnd: self._count - 1 - current,
        }
        row = current + steps[action]
        if action in (Move.MoveUp, Move.MoveDown) and not 0 <= row < self._count:
            row = current  # up in the first line and down in the last stay where they are
        return self._pictures.index(min(max(row, 0), self._count - 1))

    def horizontalOffset(self) -> int:
        return 0

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def isIndexHidden(self, index: Index) -> bool:
        del index
        return False

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Select what ``rect`` of the viewport touches, one range for each line of the grid."""
        touched = rect.normalized().translated(-self._left, self.verticalOffset())
        width, height = self._painter.cell_width, self._painter.cell_height
        first = max(touched.left() // width, 0)
        last = min(touched.right() // width, self.columns - 1)
        selection = QItemSelection()
        for line in range(max(touched.top() // height, 0), touched.bottom() // height + 1):
            begin = line * self.columns + first
            end = min(line * self.columns + last, self._count - 1)
            if begin > end:
                break
            selection.select(self._pictures.index(begin), self._pictures.index(end))
        self.selectionModel().select(selection, command)

    def selectAll(self) -> None:
        """Choose every picture, as one range instead of row by row."""
        if not self._count:
            return
        last = self._pictures.index(self._count - 1)
        everything = QItemSelection(self._pictures.index(0), last)
        self.selectionModel().select(everything, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        region = QRegion()
        for row in _rows(selection, self._rows_between(0, self.viewport().height())):
            region += self._rect_of(row)
        return region

    def updateGeometries(self) -> None:
        lines = -(-self._count // self.columns)
        bar, height = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(0, lines * self._painter.cell_height - height))
        bar.setPageStep(height)
        bar.setSingleStep(self._painter.cell_height // 3)
        QAbstractItemView.updateGeometries(self)

    def doItemsLayout(self) -> None:
        self.updateGeometries()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        QAbstractItemView.resizeEvent(self, event)
        self.updateGeometries()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().scroll(dx, dy)  # what stays visible is moved, not painted again

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._renew()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().strip() and event.text().isprintable():
            event.ignore()  # letters and digits are the window's shortcuts, not a search
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        if not self._count:
            self._paint_nothing(painter)
        rows = self._rows_between(event.rect().top(), event.rect().bottom())
        selected = set(_rows(self.selectionModel().selection(), rows))
        columns, left, offset = self.columns, self._left, self.verticalOffset()
        width, height = self._painter.cell_width, self._painter.cell_height
        for row in rows:
            line, column = divmod(row, columns)
            x, y = left + column * width, line * height - offset
            if row in selected:
                painter.fillRect(x + 1, y + 1, width - 2, height - 2, self._painter.wash)
                painter.setPen(self._painter.accent)
                painter.drawRect(x + 1, y + 1, width - 3, height - 3)
            painter.drawPixmap(x, y, self._cells[self._pictures.picture_at(row)])
        current = self.currentIndex()
        if current.isValid() and self.hasFocus():
            painter.setPen(QPen(self._painter.accent, 2))
            painter.drawRect(self._rect_of(current.row()).adjusted(2, 2, -2, -2))
        painter.end()

    def _paint_nothing(self, painter: QPainter) -> None:
        painter.setPen(colours.quiet(self.palette()))
        words = self.tr("No picture meets all these conditions.\nEsc shows all again.")
        painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, words)

    @property
    def _count(self) -> int:
        return self._pictures.rowCount()

    @property
    def _left(self) -> int:
        return (self.viewport().width() - self.columns * self._painter.cell_width) // 2

    def _rect_of(self, row: int) -> QRect:
        line, column = divmod(row, self.columns)
        width, height = self._painter.cell_width, self._painter.cell_height
        return QRect(
            self._left + column * width, line * height - self.verticalOffset(), width, height
        )

    def _rows_between(self, top: int, bottom: int) -> range:
        """Return the rows that ``top`` to ``bottom`` of the viewport show, in pixels."""
        height, offset = self._painter.cell_height, self.verticalOffset()
        first, last = (top + offset) // height, (bottom + offset) // height
        return range(first * self.columns, min((last + 1) * self.columns, self._count))

    def _selected_rows(self) -> list[int]:
        return _rows(self.selectionModel().selection(), range(self._count))

    def _draw_cell(self, picture: int) -> QPixmap:
        scored = self._pictures.scored
        assert scored is not None
        cell = Cell(
            picture=scored.pictures.pictures[picture],
            caption=self._pictures.caption(picture),
            wrong=scored.sample(picture).wrong,
            disputed=bool(scored.disputed[picture]),
            remarked=bool(self._pictures.note(picture)),
        )
        return self._painter.draw(cell)

    def _new_painter(self) -> PicturePainter:
        return PicturePainter(
            self.palette(),
            self.font(),
            SIZES_PX[self._size],
            self.devicePixelRatioF(),
            self._pictures.widest_caption,
        )

    def _renew(self) -> None:
        self._painter = self._new_painter()
        self._cells.clear()
        self.updateGeometries()
        self.scrollTo(self.currentIndex())
        self.viewport().update()


def _rows(selection: QItemSelection, within: range) -> list[int]:
    """Return the rows of ``selection`` that lie in ``within``."""
    parts = [selection.at(place) for place in range(selection.count())]
    return [
        row
        for part in parts
        for row in range(max(part.top(), within.start), min(part.bottom() + 1, within.stop))
    ]
