"""A grid of equal thumbnails: a list view that stays fast however many there are."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QRubberBand,
    QStyle,
    QStyleOptionRubberBand,
    QWidget,
)

from digitpad.widgets.common.thumbnails.grid_geometry import GridGeometry, Move

Index = QModelIndex | QPersistentModelIndex
PlacedCell = tuple[int, int, int, bool]
"""A row, x and y of its upper left corner in the viewport, and whether it is selected."""


class ThumbnailGrid(QListView):
    """Shows the rows of a list model in cells, as many side by side as fit.

    QListView itself lays out every row before it shows the first, and looks up the position of
    each selected one. Here a row's position follows from its number, so that 70,000 rows are shown
    and selected as fast as seventy. The class is still a QListView, which screen readers know.

    Subclasses set the size of the cells and paint them.
    """

    def __init__(
        self, cell: QSize, parent: QWidget | None = None, *, is_centred: bool = False
    ) -> None:
        """``cell``: width and height in logical pixels; centred, or at the left of the viewport."""
        super().__init__(parent)
        self._cell, self._is_centred = cell, is_centred
        self._band: QRect | None = None
        """The rectangle of a drag, measured from the first line."""
        self._device_ratio = self.devicePixelRatioF()
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    # For subclasses to override

    def paint_cells(self, painter: QPainter, cells: Iterable[PlacedCell]) -> None:
        """Paint all visible cells."""
        raise NotImplementedError

    def paint_current(self, painter: QPainter, cell: QRect) -> None:
        """Mark the cell that has the keyboard focus."""

    def paint_nothing(self, painter: QPainter) -> None:
        """Paint what is shown when there are no rows."""

    def renew(self) -> None:
        """React to a new palette, font or screen resolution."""

    # Selection

    def chosen_ranges(self) -> list[range]:
        """Return the selected rows as ascending ranges."""
        return _ranges(self.selectionModel().selection(), range(self._count))

    def selectAll(self) -> None:
        """Select all rows as one range; Qt would visit each row."""
        everything = self._selection([range(self._count)])
        self.selectionModel().select(everything, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Select what a drag touches; for a click or a key, all rows from the first to the last.

        ``rect``, in the viewport, spans from where the selection began to where it ends.
        """
        geometry = self._geometry
        if self.state() == QAbstractItemView.State.DragSelectingState:
            rows = geometry.touched_by(rect)
        else:
            ends = sorted(map(geometry.row_at, (rect.topLeft(), rect.bottomRight())))
            rows = [range(ends[0], ends[1] + 1)] if ends[0] >= 0 else []
        self.selectionModel().select(self._selection(rows), command)

    def _selection(self, rows: Iterable[range]) -> QItemSelection:
        selection, model = QItemSelection(), self.model()
        for part in filter(None, rows):
            selection.select(model.index(part.start, 0), model.index(part.stop - 1, 0))
        return selection

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        region, geometry = QRegion(), self._geometry
        in_sight = geometry.rows_between(0, self.viewport().height())
        for rows in _ranges(selection, in_sight):
            for row in rows:
                region += geometry.rect_of(row)
        return region

    # Positions of rows

    @property
    def columns(self) -> int:
        """The number of cells in a line."""
        return self._geometry.columns

    def set_cell(self, cell: QSize) -> None:
        """Set the size of the cells and repaint them."""
        self._cell = cell
        self.updateGeometries()
        self.scrollTo(self.currentIndex())
        self.viewport().update()

    @property
    def _count(self) -> int:
        model = self.model()
        return model.rowCount() if model is not None else 0

    @property
    def _geometry(self) -> GridGeometry:
        viewport, scrolled_px = self.viewport().size(), self.verticalOffset()
        return GridGeometry(self._count, self._cell, viewport, scrolled_px, self._is_centred)

    def visualRect(self, index: Index) -> QRect:
        return self._geometry.rect_of(index.row()) if index.isValid() else QRect()

    def indexAt(self, point: QPoint) -> QModelIndex:
        row = self._geometry.row_at(point)
        return self.model().index(row, 0) if row >= 0 else QModelIndex()

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
        current, geometry = self.currentIndex().row(), self._geometry
        row = geometry.moved(current, action) if geometry.count and current >= 0 else 0
        return self.model().index(row, 0)

    def horizontalOffset(self) -> int:
        return 0

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def isIndexHidden(self, index: Index) -> bool:
        del index
        return False

    def updateGeometries(self) -> None:
        bar = self.verticalScrollBar()
        bar.setRange(0, self._geometry.hidden_px)
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(self._cell.height() // 3)
        QAbstractItemView.updateGeometries(self)

    def doItemsLayout(self) -> None:
        self.updateGeometries()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        QAbstractItemView.resizeEvent(self, event)
        self.updateGeometries()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().scroll(dx, dy)  # moves what stays visible instead of painting it again

    # Keys and the mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().strip() and event.text().isprintable():
            event.ignore()  # letters and digits are the window's shortcuts, not a search
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self._from_first_line(event)
        self._band = QRect(at, at)
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if self._band is not None:
            self._band.setBottomRight(self._from_first_line(event))
            if self.isSelectionRectVisible():
                self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self._band = None
        if self.isSelectionRectVisible():
            self.viewport().update()

    def _from_first_line(self, event: QMouseEvent) -> QPoint:
        return event.position().toPoint() + QPoint(0, self.verticalOffset())

    # Painting

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self.renew()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._device_ratio != self.devicePixelRatioF():  # moved to another screen
            self._device_ratio = self.devicePixelRatioF()
            self.renew()
        painter = QPainter(self.viewport())
        geometry = self._geometry
        if not geometry.count:
            self.paint_nothing(painter)
        rows = geometry.rows_between(event.rect().top(), event.rect().bottom())
        ranges = _ranges(self.selectionModel().selection(), rows)
        chosen = {row for part in ranges for row in part}
        columns, left, top = geometry.columns, geometry.left, geometry.scrolled_px
        width, height = self._cell.width(), self._cell.height()
        self.paint_cells(
            painter,
            (
                (row, left + row % columns * width, row // columns * height - top, row in chosen)
                for row in rows
            ),
        )
        current = self.currentIndex()
        if current.isValid() and self.hasFocus():
            self.paint_current(painter, geometry.rect_of(current.row()))
        self._paint_band(painter)
        painter.end()

    def _paint_band(self, painter: QPainter) -> None:
        dragging = self.state() == QAbstractItemView.State.DragSelectingState
        if self._band is None or not dragging or not self.isSelectionRectVisible():
            return
        option = QStyleOptionRubberBand()
        option.initFrom(self)
        option.shape = QRubberBand.Shape.Rectangle
        visible = self.viewport().rect().adjusted(-16, -16, 16, 16)
        band = self._band.normalized().translated(0, -self.verticalOffset())
        option.rect = band.intersected(visible)
        self.style().drawControl(QStyle.ControlElement.CE_RubberBand, option, painter, self)


def _ranges(selection: QItemSelection, within: range) -> list[range]:
    """Return the rows of ``selection`` that are in ``within``, ascending."""
    parts = [selection.at(place) for place in range(selection.count())]
    ranges = [
        range(max(part.top(), within.start), min(part.bottom() + 1, within.stop)) for part in parts
    ]
    return sorted(filter(None, ranges), key=lambda rows: rows.start)
