"""Positions of a grid's cells, calculated, so that the number of cells does not matter."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QAbstractItemView

Move = QAbstractItemView.CursorAction


@dataclass(frozen=True)
class GridGeometry:
    """Cells of one size, as many side by side as fit into a viewport that shows some of them.

    Positions are in pixels of the viewport. A row is a row of the list model, and has one cell; the
    cells beside each other make a line.
    """

    count: int
    cell: QSize
    viewport: QSize
    scrolled_px: int
    """Distance from the top of the first line to the top of the viewport."""
    is_centred: bool
    """Whether the cells are centred, with the spare width on both sides."""

    @property
    def columns(self) -> int:
        """The number of cells in a line."""
        return max(1, self.viewport.width() // self.cell.width())

    @property
    def left(self) -> int:
        """The left edge of the first column."""
        if not self.is_centred:
            return 0
        return (self.viewport.width() - self.columns * self.cell.width()) // 2

    @property
    def hidden_px(self) -> int:
        """The largest scroll offset."""
        lines = -(-self.count // self.columns)
        return max(0, lines * self.cell.height() - self.viewport.height())

    def rect_of(self, row: int) -> QRect:
        """Return the rectangle of ``row``, visible or not."""
        line, column = divmod(row, self.columns)
        x, y = self.left + column * self.cell.width(), line * self.cell.height() - self.scrolled_px
        return QRect(QPoint(x, y), self.cell)

    def row_at(self, point: QPoint) -> int:
        """Return the row at ``point``, or -1 if there is none."""
        column = (point.x() - self.left) // self.cell.width()
        line = (point.y() + self.scrolled_px) // self.cell.height()
        row = line * self.columns + column
        return row if 0 <= column < self.columns and 0 <= row < self.count else -1

    def rows_between(self, top: int, bottom: int) -> range:
        """Return the rows of all lines between ``top`` and ``bottom``."""
        height = self.cell.height()
        first, last = (top + self.scrolled_px) // height, (bottom + self.scrolled_px) // height
        return range(first * self.columns, min((last + 1) * self.columns, self.count))

    def touched_by(self, rect: QRect) -> list[range]:
        """Return the rows that ``rect`` touches: one range for each line."""
        touched = rect.normalized().translated(-self.left, self.scrolled_px)
        width, height = self.cell.width(), self.cell.height()
        first = max(touched.left() // width, 0)
        last = min(touched.right() // width, self.columns - 1)
        lines = range(max(touched.top() // height, 0), touched.bottom() // height + 1)
        begins = (line * self.columns for line in lines)
        ranges = (range(at + first, min(at + last + 1, self.count)) for at in begins)
        return [rows for rows in ranges if rows]

    def moved(self, row: int, move: Move) -> int:
        """Return the row to which a key leads from ``row``."""
        page = self.columns * max(1, self.viewport.height() // self.cell.height())
        steps = {
            Move.MoveLeft: -1,
            Move.MovePrevious: -1,
            Move.MoveRight: 1,
            Move.MoveNext: 1,
            Move.MoveUp: -self.columns,
            Move.MoveDown: self.columns,
            Move.MovePageUp: -page,
            Move.MovePageDown: page,
            Move.MoveHome: -row,
            Move.MoveEnd: self.count - 1 - row,
        }
        wanted = row + steps[move]
        if move in (Move.MoveUp, Move.MoveDown) and not 0 <= wanted < self.count:
            return row  # nothing is above the first line or below the last
        return min(max(wanted, 0), self.count - 1)
