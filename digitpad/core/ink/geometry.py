"""Where ink is: what an eraser touches."""

from __future__ import annotations

import numpy as np

from digitpad.core.arrays import Doubles
from digitpad.core.ink.ink import Ink


def strokes_near(ink: Ink, start: Doubles, end: Doubles, radius: float) -> list[int]:
    """Return the indices of the strokes that a moving disc of ``radius`` touches.

    start, end: (2,) float64, where the disc moves from and to, in the ink's unit.
    """
    steps = max(1, int(np.ceil(np.hypot(*(end - start)) / radius)))
    way = start + (end - start) * np.linspace(0, 1, steps + 1)[:, None]
    return [index for index, stroke in enumerate(ink) if _distance(stroke.points, way) <= radius]


def _distance(points: Doubles, way: Doubles) -> float:
    """Return the smallest distance of the (m, 2) places on ``way`` to the polyline."""
    starts = points[:-1] if len(points) > 1 else points
    steps = points[1:] - points[:-1] if len(points) > 1 else np.zeros_like(points)
    away = way[:, None, :] - starts  # (m, n, 2)
    along = (away * steps).sum(axis=2) / np.maximum((steps * steps).sum(axis=1), 1e-12)
    away = away - np.clip(along, 0, 1)[:, :, None] * steps
    return float(np.hypot(away[..., 0], away[..., 1]).min())
