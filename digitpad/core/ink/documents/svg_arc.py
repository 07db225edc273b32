"""Elliptical arcs of SVG: https://www.w3.org/TR/SVG2/implnote.html#ArcImplementationNotes"""

from __future__ import annotations

import math

import numpy as np

from digitpad.core.arrays import Doubles

_PER_TURN = 32


def arc_points(
    start: Doubles,
    end: Doubles,
    radii: tuple[float, float],
    degrees: float,
    is_large: bool,
    is_clockwise: bool,
) -> Doubles:
    """Return the points (n, 2) of an arc, the last of which is ``end``.

    degrees: by how much the ellipse is turned. An arc without a radius is a straight line.
    """
    rx, ry = map(abs, radii)
    if not (rx and ry and np.isfinite([rx, ry, degrees]).all()) or np.array_equal(start, end):
        return end[None]
    angle = math.radians(degrees)
    turn = np.array([[math.cos(angle), math.sin(angle)], [-math.sin(angle), math.cos(angle)]])
    half = turn @ ((start - end) / 2)
    size = float(np.hypot(half[0] / rx, half[1] / ry))
    if size > 1:  # the radii are too small to reach
        rx, ry = rx * size, ry * size
    scale = np.array([rx, ry])
    unit = half / scale
    length = float(unit @ unit)
    if not 0 < length < math.inf:
        return end[None]
    apart = math.sqrt(max(0.0, 1 / length - 1)) * (1 if is_large != is_clockwise else -1)
    centre = apart * np.array([unit[1], -unit[0]])
    first, last = (math.atan2(*(vector - centre)[::-1]) for vector in (unit, -unit))
    sweep = (last - first) % (2 * math.pi) if is_clockwise else -((first - last) % (2 * math.pi))
    count = max(2, math.ceil(_PER_TURN * abs(sweep) / (2 * math.pi)))
    angles = first + sweep * np.linspace(0, 1, count + 1)[1:, None]
    circle = np.concatenate([np.cos(angles), np.sin(angles)], axis=1) + centre
    points: Doubles = (circle * scale) @ turn + (start + end) / 2
    points[-1] = end
    return points
