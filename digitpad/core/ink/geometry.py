"""Where ink is: what an eraser touches."""

from __future__ import annotations

import math

import numpy as np

from digitpad.core.arrays import Doubles
from digitpad.core.ink.ink import Ink, Stroke

Place = tuple[float, float]
"""x and y, in the ink's unit."""


def strokes_near(ink: Ink, start: Place, end: Place, radius: float) -> list[int]:
    """Return the indices of the strokes that a disc of ``radius`` touches on its way."""
    across, down = end[0] - start[0], end[1] - start[1]
    steps = max(1, math.ceil(math.hypot(across, down) / radius))
    way = np.array(start) + np.array((across, down)) * np.linspace(0, 1, steps + 1)[:, None]
    (left, top), (right, bottom) = way.min(axis=0) - radius, way.max(axis=0) + radius
    return [
        index
        for index, stroke in enumerate(ink)
        if _meets(stroke, left, top, right, bottom) and _distance(stroke.points, way) <= radius
    ]


def _meets(stroke: Stroke, left: float, top: float, right: float, bottom: float) -> bool:
    """Say whether the boxes overlap: the distance of ten thousand strokes would take a while."""
    x0, y0, x1, y1 = stroke.bounds
    return x0 <= right and x1 >= left and y0 <= bottom and y1 >= top


def _distance(points: Doubles, way: Doubles) -> float:
    """Return the smallest distance of the (m, 2) places on ``way`` to the polyline."""
    starts = points[:-1] if len(points) > 1 else points
    steps = points[1:] - points[:-1] if len(points) > 1 else np.zeros_like(points)
    away = way[:, None, :] - starts  # (m, n, 2)
    along = (away * steps).sum(axis=2) / np.maximum((steps * steps).sum(axis=1), 1e-12)
    away = away - np.clip(along, 0, 1)[:, :, None] * steps
    return float(np.hypot(away[..., 0], away[..., 1]).min())
