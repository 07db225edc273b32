"""A few units as rows: which one, a bar from the middle, and its number."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from digitpad.core.arrays import Floats
from digitpad.core.inside.layer import Layer
from digitpad.widgets.common.formatting import number
from digitpad.widgets.common.painting.evidence_painting import SPEAKS_AGAINST
from digitpad.widgets.inside.layer_words import map_name
from digitpad.widgets.inside.map_painting import image_of_values, weight_table
from digitpad.widgets.inside.sum_words import figure

_WIDE_PX, _PICTURE_PX, _GAP_PX = 124, 38, 4


class UnitRows(QWidget):
    """Rows of all units of a small layer, or of the strongest of a large one.

    Where a unit looks at the picture itself, its weights stand there as a picture, and their
    product with the drawing.
    """

    accessible_role = QAccessible.Role.Chart
    map_chosen = Signal(int)
    """A person wants to see this unit, from 0."""

    def __init__(self, layer: Layer, name: str, rows: int, parent: QWidget | None = None) -> None:
        """Show ``rows`` units: all, or the strongest, the first one first."""
        super().__init__(parent)
        self.layer = layer
        self._values = np.zeros(0, np.float32)
        self._picture: Floats | None = None
        self._count, self._rows = layer.maps, rows
        self._units: Sequence[int] = range(rows)
        self._current = 0
        self._chosen: int | None = None
        self.setObjectName("unitRows")
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._size_up()

    def _size_up(self) -> None:
        """Find the size of a row, and of all: with weights they stand in two columns."""
        wide, tall = _WIDE_PX, self.fontMetrics().height() + _GAP_PX
        if self.shows_weights:
            wide += 2 * (_PICTURE_PX + _GAP_PX)
            tall = max(tall, _PICTURE_PX + _GAP_PX)
        columns = 2 if self.shows_weights else 1
        self._row = QSize(wide, tall)
        self._below = -(-self._rows // columns)
        self.setFixedSize(QSize(wide * columns, tall * self._below))

    def _box(self, row: int) -> QRect:
        column, below = divmod(row, self._below)
        corner = QPoint(column * self._row.width(), below * self._row.height())
        return QRect(corner, self._row)

    @property
    def shows_weights(self) -> bool:
        """Whether each row has the picture of its weights."""
        return self.layer.sees_picture and self._rows == self._count

    @property
    def units(self) -> list[int]:
        """Which units the rows show, from the top."""
        return list(self._units)

    def show_values(self, values: Floats | None, picture: Floats | None = None) -> None:
        """Show (1, 1, units) float32, made from (height, width) ``picture``; None: a blank page."""
        self._values = np.zeros(0, np.float32) if values is None else values.ravel()
        self._picture = picture
        if self._rows < self._count:
            order = np.argsort(-np.abs(self._values), kind="stable")[: self._rows]
            self._units = [int(one) for one in order]
        self.update()

    def show_chosen(self, chosen: int | None) -> None:
        """Frame the unit that is looked at, if it has a row."""
        if chosen != self._chosen:
            self._chosen = chosen
            self.update()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        strongest = float(np.abs(self._values).max(initial=1e-9))
        for row, unit in enumerate(self._units):
            box = self._box(row)
            self._paint_row(painter, box, unit, strongest)
            if unit == self._chosen or (self.hasFocus() and row == self._current):
                is_chosen = unit == self._chosen
                style = Qt.PenStyle.SolidLine if is_chosen else Qt.PenStyle.DashLine
                accent = self.palette().color(QPalette.ColorRole.Accent)
                painter.setPen(QPen(accent, 2.0 if is_chosen else 1.0, style))
                painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 4, 4)
        painter.end()

    def _paint_row(self, painter: QPainter, box: QRect, unit: int, strongest: float) -> None:
        metrics, role = self.fontMetrics(), QPalette.ColorRole
        middle = Qt.AlignmentFlag.AlignVCenter
        label = str(unit) if self.layer.is_of_digits else number(unit + 1)
        painter.setPen(self.palette().color(role.WindowText))
        painter.drawText(box.adjusted(4, 0, 0, 0), middle, label)
        left = box.x() + metrics.horizontalAdvance(number(self._count)) + 10
        if self.shows_weights:
            left = self._paint_weights(painter, box, unit, left)
        if unit >= len(self._values):
            return
        value = float(self._values[unit])
        text = figure(value)
        right = box.adjusted(0, 0, -4, 0)
        painter.drawText(right, middle | Qt.AlignmentFlag.AlignRight, text)
        room = QRectF(left, box.y() + 0.3 * box.height(), 0, 0.4 * box.height())
        room.setRight(box.right() - metrics.horizontalAdvance("−00.00") - 8)
        length = room.width() * abs(value) / strongest
        painter.fillRect(
            QRectF(room.x(), room.y(), length, room.height()),
            SPEAKS_AGAINST if value < 0 else self.palette().color(role.Dark),
        )

    def _paint_weights(self, painter: QPainter, box: QRect, unit: int, left: int) -> int:
        """Paint a unit's weights, and what is left of them where there is ink; return the end."""
        kernel = self.layer.kernel
        assert kernel is not None
        weights = kernel[unit, :, :, 0]
        pictures = [weights]
        if self._picture is not None:
            pictures.append(weights * self._picture.reshape(weights.shape))
        table, top = weight_table(self.palette()), box.y() + (box.height() - _PICTURE_PX) // 2
        for picture in pictures:
            strongest = float(np.abs(kernel).max())
            place = QRect(left, top, _PICTURE_PX, _PICTURE_PX)
            painter.drawImage(place, image_of_values(picture, 0.7 * strongest, table))
            left += _PICTURE_PX + _GAP_PX
        return left

    # Choosing

    def _row_at(self, place: QPoint) -> int:
        column, below = place.x() // self._row.width(), place.y() // self._row.height()
        return max(0, min(column * self._below + below, self._rows - 1))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._current = self._row_at(event.position().toPoint())
            self.map_chosen.emit(self._units[self._current])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, keys = event.key(), Qt.Key
        steps = {
            keys.Key_Up: -1,
            keys.Key_Down: 1,
            keys.Key_Left: -self._below,
            keys.Key_Right: self._below,
        }
        step = steps.get(keys(key))
        if key in (keys.Key_Return, keys.Key_Enter, keys.Key_Space):
            self.map_chosen.emit(self._units[self._current])
        elif step is None:
            super().keyPressEvent(event)
        elif 0 <= self._current + step < self._rows:
            self._current += step
            self.setAccessibleDescription(self._words(self._units[self._current]))
            self.update()

    def _words(self, unit: int) -> str:
        words = map_name(self.layer, unit)
        if unit >= len(self._values):
            return words
        return f"{words}: {figure(float(self._values[unit]))}"
