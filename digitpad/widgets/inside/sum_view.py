"""The largest parts of a sum: what was taken, times the weights, makes so much."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from digitpad.core.arrays import Floats
from digitpad.core.inside.sums import Sum, WeightedSum, Window
from digitpad.widgets.common.formatting import number
from digitpad.widgets.common.painting import colours
from digitpad.widgets.inside.map_painting import Table, image_of_values, map_table, weight_table
from digitpad.widgets.inside.sum_words import ROWS, figure, signed

_SIDE_PX, _LARGE_PX, _GAP_PX, _SIGN_PX = 34, 106, 6, 18
_NUMBERS_FROM_PX = 20
"""In squares of this side a number can be read."""


@dataclass(frozen=True, eq=False)
class _Part:
    label: str
    patch: Floats
    """(height, width) float32."""
    weights: Floats
    amount: float


class SumView(QWidget):
    """Paints patches and kernels; `sum_words` has the whole sum in figures."""

    accessible_role = QAccessible.Role.Graphic

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: list[_Part] = []
        self._window: Window | None = None
        self._strongest = (1.0, 1.0)
        self.setObjectName("sumView")
        self.setAccessibleName(self.tr("What was taken, times the weights"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_LARGE_PX)

    def show_sum(self, found: Sum | None, first_number: int) -> None:
        """Show a sum; the maps of the layer before are counted from ``first_number``."""
        self._parts, self._window = [], None
        if isinstance(found, WeightedSum):
            self._parts = _parts_of(found, first_number)
            patches = float(np.abs(found.patch).max(initial=0)) or 1.0
            self._strongest = patches, float(np.abs(found.kernel).max(initial=0)) or 1.0
        elif isinstance(found, Window):
            self._window = found
        self.setVisible(bool(self._parts) or self._window is not None)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(2 * _LARGE_PX + 90, _LARGE_PX)

    def minimumSizeHint(self) -> QSize:
        return QSize(2 * _SIDE_PX + 130, _LARGE_PX)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        maps = map_table(self.palette())
        if self._window is not None:
            patch = self._window.patch
            strongest = float(np.abs(patch).max(initial=0)) or 1.0
            self._paint_picture(painter, QRect(0, 0, _LARGE_PX, _LARGE_PX), patch, strongest, maps)
        weights = weight_table(self.palette())
        is_alone = len(self._parts) == 1 and self._parts[0].patch.size > 1
        side, top = (_LARGE_PX if is_alone else _SIDE_PX), 0
        side = min(side, (self.width() - 80) // 2)
        for part in self._parts:
            self._paint_part(painter, part, top, side, (maps, weights))
            top += side + 2
        painter.end()

    def _paint_part(
        self, painter: QPainter, part: _Part, top: int, side: int, tables: tuple[Table, Table]
    ) -> None:
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        left, metrics = 0, self.fontMetrics()
        middle = Qt.AlignmentFlag.AlignVCenter
        if len(self._parts) > 1:
            wide = metrics.horizontalAdvance("0,000") + 4
            painter.drawText(QRect(0, top, wide, side), middle, part.label)
            left = wide
        patch, weights = self._strongest
        box = QRect(left, top, side, side)
        left += self._paint_picture(painter, box, part.patch, patch, tables[0])
        sign = QRect(left, top, _SIGN_PX, side)
        painter.drawText(sign, Qt.AlignmentFlag.AlignCenter, "×")
        left += _SIGN_PX
        box.moveLeft(left)
        left += self._paint_picture(painter, box, part.weights, weights, tables[1]) + _GAP_PX
        amount = QRect(left, top, self.width() - left, side)
        painter.drawText(amount, middle, f"= {signed(part.amount)}")

    def _paint_picture(
        self, painter: QPainter, box: QRect, values: Floats, strongest: float, table: Table
    ) -> int:
        """Paint numbers as large as fits into a square; return how wide they are."""
        rows, columns = values.shape
        cell = max(1, min(box.width() // columns, box.height() // rows))
        place = QRect(box.x(), box.y(), cell * columns, cell * rows)
        place.moveTop(box.y() + (box.height() - place.height()) // 2)
        painter.drawImage(place, image_of_values(values, strongest, table))
        pen = painter.pen()
        if cell >= _NUMBERS_FROM_PX:
            self._paint_numbers(painter, place, cell, values, strongest)
        painter.setPen(colours.hairline(self.palette()))
        painter.drawRect(place.adjusted(0, 0, -1, -1))
        painter.setPen(pen)
        return place.width()

    def _paint_numbers(
        self, painter: QPainter, place: QRect, cell: int, values: Floats, strongest: float
    ) -> None:
        usual, font = painter.font(), painter.font()
        font.setPixelSize(max(8, round(0.36 * cell)))
        painter.setFont(font)
        palette = self.palette()
        for (y, x), value in np.ndenumerate(values):
            is_strong = abs(value) > 0.55 * strongest
            role = QPalette.ColorRole.Base if is_strong else QPalette.ColorRole.Text
            painter.setPen(palette.color(role))
            box = QRect(place.x() + x * cell, place.y() + y * cell, cell, cell)
            text = figure(float(value)) if cell > 34 else _short(float(value))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        painter.setFont(usual)


def _short(value: float) -> str:
    """Return one decimal, which fits into a small square."""
    return number(value, 1).replace("-", "−")


def _parts_of(found: WeightedSum, first_number: int) -> list[_Part]:
    amounts = found.amounts
    return [
        _Part(
            number(found.first_channel + int(channel) + first_number),
            found.patch[:, :, channel],
            found.kernel[:, :, channel],
            float(amounts[channel]),
        )
        for channel in found.strongest(ROWS)
    ]
