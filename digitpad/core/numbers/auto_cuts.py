"""Where a stroke that runs through two digits could be cut: places with nearly no way back over.

A place along the stroke is one if hardly anything before it reaches as far to the right as what
comes after it: there the pen went on to the next digit. Of neighbouring places the middle is taken.
Over-segmentation with a lattice behind it, which chooses among the cuts, is the usual way to read
joined writing (Casey and Lecolinet, "A survey of methods and strategies in character segmentation",
1996); the places are found along the pen's way, which a picture does not know.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from digitpad.core.arrays import Doubles, Mask
from digitpad.core.ink.ink import Stroke

_LEAST_WIDTH: Final = 0.95
"""A stroke narrower than this, in digit heights, is not cut."""
_LEAST_HEIGHT: Final = 0.3
"""Nor is one that is flatter: a dash or a bar."""
_MOST_OVERLAP: Final = 0.22
"""How far two joined digits may reach over each other, in digit heights."""
_LEAST_PART: Final = 0.08
"""Nothing narrower than this, in digit heights, is cut off an end."""
_APART: Final = 0.25
"""Cuts are at least so far from each other, in digit heights."""
_STEP: Final = 0.03
"""Places are looked at so far apart along the stroke, in digit heights."""
MOST_CUTS: Final = 16
"""So many are proposed for one stroke at most."""


def places_to_cut(stroke: Stroke, height: float) -> list[float]:
    """Return where ``stroke`` could be cut, counted in points, in rising order.

    height: that of digits on this page, in the stroke's unit.
    """
    points = stroke.points
    width, own_height = (points.max(axis=0) - points.min(axis=0)).tolist()
    if width < _LEAST_WIDTH * height or own_height < _LEAST_HEIGHT * height or len(points) < 3:
        return []
    xs, at = _looked_at(points, height)
    if xs[-1] < xs[0]:  # drawn from right to left
        xs = -xs
    before, after = np.maximum.accumulate(xs), np.minimum.accumulate(xs[::-1])[::-1]
    overlap = (before - after) / height
    least = _LEAST_PART * height
    possible = (before - xs.min() >= least) & (xs.max() - after >= least)
    possible &= overlap <= _MOST_OVERLAP
    return [float(at[place]) for place in _valleys(overlap, xs / height, possible)]


def _looked_at(points: Doubles, height: float) -> tuple[Doubles, Doubles]:
    """Return (k,) x of places along the stroke, and where they are, counted in points."""
    steps = np.hypot(*np.diff(points, axis=0).T)
    lengths = np.concatenate([[0.0], np.cumsum(steps)])
    count = int(min(max(lengths[-1] / (_STEP * height), 2), 2000))
    at = np.interp(np.linspace(0, lengths[-1], count + 1), lengths, np.arange(len(points)))
    return np.interp(at, np.arange(len(points)), points[:, 0]), at


def _valleys(overlap: Doubles, xs: Doubles, possible: Mask) -> list[int]:
    """Choose places of least overlap that are apart from each other, in their order."""
    level = np.round(overlap, 2)
    order = level - 1e-6 * _from_the_end_of_its_run(level, possible)
    free, chosen = possible.copy(), list[int]()
    while free.any() and len(chosen) < MOST_CUTS:
        place = int(np.where(free, order, np.inf).argmin())
        chosen.append(place)
        free &= np.abs(xs - xs[place]) >= _APART
    return sorted(chosen)


def _from_the_end_of_its_run(level: Doubles, possible: Mask) -> Doubles:
    """Return (k,) how far each place is from the nearest end of its run of the same level."""
    ends = np.flatnonzero((np.diff(level) != 0) | (possible[1:] != possible[:-1])) + 1
    bounds = np.concatenate([[0], ends, [len(level)]])
    places = np.arange(len(level))
    run = np.searchsorted(bounds, places, side="right") - 1
    nearest: Doubles = np.minimum(places - bounds[run], bounds[run + 1] - 1 - places).astype(float)
    return nearest
