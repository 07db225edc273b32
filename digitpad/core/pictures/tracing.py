"""Strokes out of a picture: thin its lines to one pixel and walk along them.

The picture says nothing of pen, order or time; what comes out is a good guess that can be changed
stroke by stroke, not what the hand did.
"""

from __future__ import annotations

from itertools import product

import numpy as np
from PIL import Image

from digitpad.core.arrays import Mask
from digitpad.core.errors import NoInkError
from digitpad.core.ink.ink import Ink, Stroke
from digitpad.core.pictures.preprocess import SIDE_PX, Picture
from digitpad.core.sentences.ink_words import PictureWords

_FINER = 4
"""The lines are thinned in a picture this many times finer."""
_INK_FROM = 0.4
_SHORTEST_PX = 1.5
"""Shorter strokes, in pixels of the picture, are burrs of the thinning."""
_EVERY = 3

Spot = tuple[int, int]
_AROUND = [(dy, dx) for dy, dx in product((-1, 0, 1), repeat=2) if (dy, dx) != (0, 0)]
_RING = ((-1, 0), (-1, 1), (0, 1), (1, 1), (1, 0), (1, -1), (0, -1), (-1, -1))
"""The eight neighbours, clockwise from the one above."""


def traced(picture: Picture) -> Ink:
    """Return the lines of a (28, 28) picture as strokes, in its pixels. Raises NoInkError."""
    side = SIDE_PX * _FINER
    finer = Image.fromarray(picture.astype(np.float32)).resize(
        (side, side), Image.Resampling.BICUBIC
    )
    mask = np.asarray(finer) > _INK_FROM
    if not mask.any():
        raise NoInkError(PictureWords.NO_LINE)
    walks = _walks(thinned(mask))
    if not walks:  # the thinning leaves nothing of a small round dot
        return Ink((Stroke(np.argwhere(mask).mean(axis=0)[None, ::-1] / _FINER),))
    long_enough = [walk for walk in walks if _length(walk) >= _SHORTEST_PX * _FINER]
    return Ink(tuple(_stroke(walk) for walk in long_enough or walks[:1]))


def thinned(mask: Mask) -> Mask:
    """Return ``mask`` with its lines one pixel wide (Zhang and Suen, CACM 1984)."""
    inside = np.pad(mask, 1)
    changed = True
    while changed:
        changed = False
        for first_pass in (True, False):
            gone = _removable(inside, first_pass)
            changed |= bool(gone.any())
            inside &= ~gone
    return inside[1:-1, 1:-1]


def _removable(inside: Mask, first_pass: bool) -> Mask:
    ring = [np.roll(inside, (-dy, -dx), (0, 1)) for dy, dx in _RING]
    up, right, down, left = ring[0], ring[2], ring[4], ring[6]
    count = np.sum(ring, axis=0)
    turns = sum((~ring[k] & ring[(k + 1) % 8]).astype(np.int8) for k in range(8))
    if first_pass:
        edge = ~(up & right & down) & ~(right & down & left)
    else:
        edge = ~(up & right & left) & ~(up & down & left)
    removable: Mask = inside & (count >= 2) & (count <= 6) & (turns == 1) & edge
    return removable


def _walks(skeleton: Mask) -> list[list[Spot]]:
    """Return paths that cover every pixel of ``skeleton`` once, straight on where lines cross."""
    left = {(int(y), int(x)) for y, x in np.argwhere(skeleton)}
    everything = frozenset(left)
    walks = []
    while left:
        start = min(left, key=lambda spot: (len(_near(spot, left)), spot))
        left.remove(start)
        walk = [start]
        while (step := _next(walk, left)) is not None:
            left.remove(step)
            walk.append(step)
        walks.append(_joined(walk, everything))
    return walks


def _next(walk: list[Spot], left: set[Spot]) -> Spot | None:
    """Return the free neighbour that bends the walk the least."""
    (y, x), (from_y, from_x) = walk[-1], walk[max(0, len(walk) - 4)]

    def bend(spot: Spot) -> tuple[float, int]:
        ahead = (y - from_y) * (spot[0] - y) + (x - from_x) * (spot[1] - x)
        return -ahead / float(np.hypot(spot[0] - y, spot[1] - x)), abs(spot[0] - y)

    near = _near((y, x), left)
    return min(near, key=bend) if near else None


def _joined(walk: list[Spot], everything: frozenset[Spot]) -> list[Spot]:
    """Return ``walk`` with its ends drawn on to the lines that they touch."""
    for end in (0, -1):
        touching = [spot for spot in _near(walk[end], everything) if spot not in walk[:3]]
        touching = [spot for spot in touching if spot not in walk[-3:]]
        if touching:
            walk = [touching[0], *walk] if end == 0 else [*walk, touching[0]]
    return walk


def _near(spot: Spot, among: set[Spot] | frozenset[Spot]) -> list[Spot]:
    around = ((spot[0] + dy, spot[1] + dx) for dy, dx in _AROUND)
    return [near for near in around if near in among]


def _length(walk: list[Spot]) -> float:
    return float(np.hypot(*np.diff(np.array(walk, float), axis=0).T).sum())


def _stroke(walk: list[Spot]) -> Stroke:
    """Return every third point of ``walk`` and its last, smoothed, as x and y in pixels."""
    points = np.array(walk, float)[:, ::-1] + 0.5
    if len(points) > 2 * _EVERY:
        smooth = np.copy(points)
        for shift in range(1, _EVERY + 1):
            smooth[shift:-shift] = (
                points[: -2 * shift] + points[2 * shift :] + smooth[shift:-shift]
            ) / 3
        points = smooth
    kept = points[::_EVERY] if (len(points) - 1) % _EVERY == 0 else [*points[::_EVERY], points[-1]]
    return Stroke(np.array(kept) / _FINER)
