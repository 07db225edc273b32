"""Where a stroke that runs through two digits could be cut: places with nearly no way back over.

A place along the stroke is one if hardly anything before it reaches as far to the right as what
comes after it: there the pen went on to the next digit. Of neighbouring places the middle is taken.
Over-segmentation with a lattice behind it, which chooses among the cuts, is the usual way to read
joined writing (Casey and Lecolinet, "A survey of methods and strategies in character segmentation",
1996); the places are found along the pen's way, which a picture does not know.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np

from digitpad.core.arrays import Doubles, Mask
from digitpad.core.ink.ink import Stroke
from digitpad.core.numbers.number_reading import Box

_LEAST_WIDTH: Final = 0.65
"""A stroke narrower than this, in digit heights, is not cut."""
_NARROW: Final = 0.9
"""So much of that where digits seem a little higher than they are."""
_LEAST_HEIGHT: Final = 0.3
"""Nor is one that is flatter: a dash or a bar."""
_TALL: Final = 0.55
"""Both sides of a cut are as high as this, for each is a digit, or more than one."""
_WIDE: Final = 1.2
"""In a stroke that is wider than this a side may be lower, where other ink makes up a digit."""
_COVERED: Final = 0.4
"""That is ink which lies over or under so much of the side."""
_MOST_OVERLAP: Final = 0.25
"""How far two joined digits may reach over each other, in digit heights."""
_LEAST_PART: Final = 0.08
"""Nothing narrower than this, in digit heights, is cut off an end."""
_APART: Final = 0.25
"""Cuts are at least so far from each other, in digit heights."""
_EACH: Final = 0.45
"""A stroke of this width, in digit heights, is cut once, of twice the width twice, and so on."""
_STEP: Final = 0.03
"""Places are looked at so far apart along the stroke, in digit heights."""
_MOST_PLACES: Final = 2000
_MOST_CUTS: Final = 16


def places_to_cut(stroke: Stroke, height: float, others: Sequence[Box] = ()) -> list[float]:
    """Return where ``stroke`` could be cut, counted in points, in rising order.

    height: that of digits on this page, in the stroke's unit. others: the boxes of other strokes.
    """
    left, top, right, bottom = stroke.bounds
    is_small = right - left < _LEAST_WIDTH * height or bottom - top < _LEAST_HEIGHT * height
    if is_small or len(stroke) < 3:
        return []
    way, at = _looked_at(stroke.points, height)
    if way[-1, 0] < way[0, 0]:  # drawn from right to left
        return _chosen(way[::-1], at[::-1], height, others)
    return _chosen(way, at, height, others)


def is_narrow(stroke: Stroke) -> bool:
    """Say whether a stroke would not be cut on a page where digits are as high as it is."""
    left, top, right, bottom = stroke.bounds
    return right - left < _NARROW * _LEAST_WIDTH * (bottom - top)


def _chosen(way: Doubles, at: Doubles, height: float, others: Sequence[Box]) -> list[float]:
    """Return where to cut, given (k, 2) places along the stroke from left to right on the whole."""
    xs = way[:, 0]
    before, after = np.maximum.accumulate(xs), np.minimum.accumulate(xs[::-1])[::-1]
    overlap = (before - after) / height
    least = _LEAST_PART * height
    possible = (before - xs.min() >= least) & (xs.max() - after >= least)
    possible &= overlap <= _MOST_OVERLAP
    if not possible.any():
        return []
    flipped = [(-right, top, -left, bottom) for left, top, right, bottom in others]
    possible &= _is_a_digit(way, before, height, others)
    possible &= _is_a_digit(_mirrored(way), -after[::-1], height, flipped)[::-1]
    most = min(int(np.ptp(xs) / (_EACH * height)), _MOST_CUTS)
    return sorted(float(at[place]) for place in _valleys(overlap, xs / height, possible, most))


def _is_a_digit(way: Doubles, reach: Doubles, height: float, others: Sequence[Box]) -> Mask:
    """Say of each place whether what is before it can be a digit, perhaps with other ink.

    reach: (k,) the rightmost x up to each place.
    """
    ys = way[:, 1]
    tall = np.maximum.accumulate(ys) - np.minimum.accumulate(ys) >= _TALL * height
    left, width = float(way[:, 0].min()), np.ptp(way[:, 0])
    if width < _WIDE * height or not others:
        return np.asarray(tall)
    extent = np.maximum(reach - left, 1e-300)
    covered = np.zeros(len(way))
    for box in others:
        shared = np.minimum(reach, box[2]) - max(left, box[0])
        covered = np.maximum(covered, shared / extent)
    return np.asarray(tall | (covered >= _COVERED))


def _mirrored(way: Doubles) -> Doubles:
    """Return the way from its other end, with left and right exchanged."""
    mirrored: Doubles = way[::-1] * np.array([-1.0, 1.0])
    return mirrored


def _looked_at(points: Doubles, height: float) -> tuple[Doubles, Doubles]:
    """Return (k, 2) places along the stroke, and where they are, counted in points."""
    steps = np.hypot(*np.diff(points, axis=0).T)
    lengths = np.concatenate([[0.0], np.cumsum(steps)])
    count = int(min(max(lengths[-1] / (_STEP * height), 2), _MOST_PLACES))
    numbers = np.arange(len(points))
    at = np.interp(np.linspace(0, lengths[-1], count + 1), lengths, numbers)
    return np.column_stack([np.interp(at, numbers, points[:, axis]) for axis in (0, 1)]), at


def _valleys(overlap: Doubles, xs: Doubles, possible: Mask, most: int) -> list[int]:
    """Choose at most so many places of least overlap that are apart from each other."""
    level = np.round(overlap, 2)
    order = level - 1e-6 * _from_the_end_of_its_run(level, possible)
    free, chosen = possible.copy(), list[int]()
    while free.any() and len(chosen) < most:
        place = int(np.where(free, order, np.inf).argmin())
        chosen.append(place)
        free &= np.abs(xs - xs[place]) >= _APART
    return chosen


def _from_the_end_of_its_run(level: Doubles, possible: Mask) -> Doubles:
    """Return (k,) how far each place is from the nearest end of its run of the same level."""
    ends = np.flatnonzero((np.diff(level) != 0) | (possible[1:] != possible[:-1])) + 1
    bounds = np.concatenate([[0], ends, [len(level)]])
    places = np.arange(len(level))
    run = np.searchsorted(bounds, places, side="right") - 1
    nearest: Doubles = np.minimum(places - bounds[run], bounds[run + 1] - 1 - places).astype(float)
    return nearest
