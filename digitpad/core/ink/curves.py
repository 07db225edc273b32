"""The smooth curve through a stroke's points, for painting and for SVG. Reading does not use it."""

from __future__ import annotations

import numpy as np

from digitpad.core.arrays import Doubles


def curve_pieces(points: Doubles) -> Doubles:
    """Return (n, 3, 2) quadratic curves start, control, end through n >= 1 points.

    The curve passes midway between neighbouring points, with each point as a control: the usual
    way to make pen samples smooth, and one new point changes nothing that came before its
    neighbour. The first and the last piece are straight, out to the ends of the stroke.
    """
    knots = knots_between(points)
    pieces = np.empty((len(points), 3, 2))
    pieces[:, 0], pieces[:, 1], pieces[:, 2] = knots[:-1], points, knots[1:]
    pieces[0, 1] = (knots[0] + knots[1]) / 2
    pieces[-1, 1] = (knots[-2] + knots[-1]) / 2
    return pieces


def knots_between(values: Doubles) -> Doubles:
    """Return the first of ``values``, the means of neighbours, and the last: n + 1 of n."""
    return np.concatenate([values[:1], (values[:-1] + values[1:]) / 2, values[-1:]])


def width_factors(pressure: Doubles) -> Doubles:
    """Return by how much (n,) pressures in 0..1 widen the line: 1 at the usual middle pressure."""
    return 0.35 + 1.3 * np.clip(pressure, 0, 1)
