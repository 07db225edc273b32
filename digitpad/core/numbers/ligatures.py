"""What joins two digits that are drawn without lifting the pen belongs to neither of them.

Where a stroke is cut in two, either side begins or ends with a bit of the way from one digit to the
next: that part of the way, from the cut on, over or under which nothing else of the side lies. But
a seven may begin so, too, and a two end so. So the network reads both, with it and without.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np

from digitpad.core.arrays import Doubles
from digitpad.core.ink.ink import Ink, Stroke
from digitpad.core.ink.parts import Span, part_of_stroke

_LEAST_POINTS: Final = 3
_LEAST_HEIGHT: Final = 0.6
"""What is left of a stroke is as high as this, in heights of the stroke; or else it stays whole."""


def without_ligatures(ink: Ink, spans: Sequence[Span]) -> Ink | None:
    """Return the ink in ``spans`` without what joins it to the rest of its strokes.

    None where there is nothing of that kind.
    """
    if all(span.is_whole for span in spans):
        return None
    strokes = [ink.strokes[span.stroke] for span in spans]
    parts = [part_of_stroke(*both) for both in zip(strokes, spans, strict=True)]
    bare = list(map(_without_ligature, parts, strokes, spans))
    is_same = all(one is part for one, part in zip(bare, parts, strict=True))
    return None if is_same else Ink(tuple(bare))


def _without_ligature(part: Stroke, stroke: Stroke, span: Span) -> Stroke:
    """Return a part of a stroke without what leads to its cut ends, if enough of it stays."""
    across = part.points[:, 0]
    if stroke.points[-1, 0] < stroke.points[0, 0]:  # drawn from right to left
        across = -across
    first = _lonely(across) if span.first > 0 else 0
    last = len(part) - (_lonely(-across[::-1]) if span.last < len(stroke) - 1 else 0)
    if (first, last) == (0, len(part)) or last - first < _LEAST_POINTS:
        return part
    points = part.points[first:last]
    is_enough = np.ptp(points[:, 1]) > _LEAST_HEIGHT * np.ptp(part.points[:, 1])
    return Stroke(points) if is_enough else part


def _lonely(across: Doubles) -> int:
    """Return how many places at the beginning are left of all that come later."""
    leftmost_later = np.minimum.accumulate(across[::-1])[::-1][1:]
    others = np.flatnonzero(across[:-1] >= leftmost_later)
    return int(others[0]) if len(others) else len(across) - 1
