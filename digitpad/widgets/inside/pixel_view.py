"""A few numbers as squares, of which one can be chosen and a part framed."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from digitpad.core.arrays import Floats
from digitpad.core.inside.receptive_field import Field
from digitpad.widgets.common.formatting import number
from digitpad.widgets.common.painting import colours
from digitpad.widgets.inside.map_painting import image_of_values, map_table


class PixelView(QWidget):
    """Shows (height, width) numbers; follows the pointer and the arrow keys where it may."""

    accessible_role = QAccessible.Role.Graphic
    pixel_chosen = Signal(int, int)
    """Row and column of the pixel under the pointer, or that the keys have moved to."""

    def __init__(self, name: str, side_px: int, *, is_live: bool, parent: QWidget | None = None):
        """is_live: whether a pixel can be chosen."""
        super().__init__(parent)
        self._values = np.zeros((1, 1), np.float32)
        self._strongest = 1.0
        self._field: Field | None = None
        self._pixel: tuple[int, int] | None = None
        self._is_live = is_live
        self._tint: QImage | None = None
        self.setFixedSize(QSize(side_px, side_px))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        if is_live:
            self.setMouseTracking(True)
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.CrossCursor)

    @property
    def pixel(self) -> tuple[int, int] | None:
        """Row and column of the marked pixel."""
        return self._pixel

    @property
    def field(self) -> Field | None:
        """What is framed."""
        return self._field

    def show_values(
        self,
        values: Floats,
        strongest: float,
        *,
        field: Field | None = None,
        pixel: tuple[int, int] | None = None,
    ) -> None:
        """Show numbers, of which ``strongest`` has the full colour; frame a part, mark a pixel."""
        self._values, self._strongest = values, strongest
        self._field, self._pixel = field, pixel
        if self._is_live and pixel is not None:
            words = self.tr("Row {0}, column {1}: {2}")
            value = number(float(values[pixel]), 2)
            self.setAccessibleDescription(words.format(pixel[0] + 1, pixel[1] + 1, value))
        self.update()

    def show_tint(self, tint: QImage | None) -> None:
        """Lay a picture over all of it; with None take it away."""
        self._tint = tint
        self.update()

    @property
    def _box(self) -> QRect:
        """Where the numbers are painted: as large as fits, in the middle."""
        rows, columns = self._values.shape
        scale = min(self.width(), self.height()) / max(rows, columns)
        wide, tall = max(1, round(columns * scale)), max(1, round(rows * scale))
        return QRect((self.width() - wide) // 2, (self.height() - tall) // 2, wide, tall)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        box, palette = self._box, self.palette()
        painter.drawImage(box, image_of_values(self._values, self._strongest, map_table(palette)))
        if self._tint is not None:
            painter.drawImage(box, self._tint)
        painter.setPen(colours.hairline(palette))
        painter.drawRect(box.adjusted(0, 0, -1, -1))
        accent = palette.color(QPalette.ColorRole.Accent)
        if self._field is not None:
            painter.setPen(QPen(accent, 2.0))
            painter.drawRect(self._part(self._field).adjusted(1, 1, -1, -1))
        if self._pixel is not None and self._values.size > 1:
            y, x = self._pixel
            painter.setPen(QPen(accent, 2.0))
            painter.drawRect(self._part(Field(y, x, y, x)).adjusted(-1, -1, 1, 1))
        painter.end()

    def _part(self, field: Field) -> QRect:
        box, (rows, columns) = self._box, self._values.shape
        left, right = (box.x() + box.width() * x // columns for x in (field.left, field.right + 1))
        top, bottom = (box.y() + box.height() * y // rows for y in (field.top, field.bottom + 1))
        return QRect(left, top, max(2, right - left), max(2, bottom - top))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._is_live:
            self._choose(event.position())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._is_live:
            self._choose(event.position())

    def _choose(self, at: QPointF) -> None:
        box, (rows, columns) = self._box, self._values.shape
        x = int((at.x() - box.x()) * columns / box.width())
        y = int((at.y() - box.y()) * rows / box.height())
        if 0 <= x < columns and 0 <= y < rows and (y, x) != self._pixel:
            self.pixel_chosen.emit(y, x)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = Qt.Key
        steps = {
            keys.Key_Left: (0, -1),
            keys.Key_Right: (0, 1),
            keys.Key_Up: (-1, 0),
            keys.Key_Down: (1, 0),
        }
        step = steps.get(keys(event.key()))
        if step is None or self._pixel is None or not self._is_live:
            super().keyPressEvent(event)
            return
        y, x = self._pixel[0] + step[0], self._pixel[1] + step[1]
        if 0 <= y < self._values.shape[0] and 0 <= x < self._values.shape[1]:
            self.pixel_chosen.emit(y, x)
