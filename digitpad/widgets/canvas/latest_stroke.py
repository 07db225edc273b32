"""The end of the stroke that is being drawn."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from digitpad.core.ink.curves import curve_pieces, knots_between, width_factors
from digitpad.core.ink.ink import Stroke
from digitpad.widgets.common.painting.ink_painting import bounds_of, paint_pieces


class LatestStroke:
    """The last three points of a stroke, or fewer, as they are painted. Lengths in page units."""

    def __init__(self, end: Stroke, pen_width: float) -> None:
        self._pieces = curve_pieces(end.points)
        if end.pressure is None:
            self._widths = np.full(len(end) + 1, pen_width)
        else:
            self._widths = pen_width * knots_between(width_factors(end.pressure))
        self.bounds: QRectF = bounds_of(end, 2 * pen_width)
        """All that it can touch."""

    def paint_settled(self, painter: QPainter, colour: QColor) -> None:
        """Paint the piece of curve that no further point can change; there is none in a dot."""
        if len(self._pieces) > 1:
            paint_pieces(painter, self._pieces[-2:-1], self._widths[-3:-1], colour)

    def paint_end(self, painter: QPainter, colour: QColor) -> None:
        """Paint the last piece, up to the pen, which the next point changes."""
        paint_pieces(painter, self._pieces[-1:], self._widths[-2:], colour)
