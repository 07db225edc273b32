"""Where to split a mark when a person says only that it is more than one."""

from __future__ import annotations

from typing import Final

import numpy as np

from digitpad.core.ink.ink import Ink
from digitpad.core.ink.parts import ink_of_spans
from digitpad.core.numbers.number_reading import Mark

_PLACES: Final = 61
_INNER: Final = (0.15, 0.85)
"""Nothing narrower is split off, in widths of the mark."""


def place_to_split(ink: Ink, mark: Mark) -> float:
    """Return the x at which a straight cut from top to bottom crosses the fewest lines.

    Of several the one nearest to the middle. ink: that of the page, of which the mark is a part.
    """
    left, _, right, _ = mark.box
    xs = np.linspace(*_INNER, _PLACES) * (right - left) + left
    crossings = np.zeros(_PLACES)
    for stroke in ink_of_spans(ink, mark.spans):
        sides = stroke.points[:, 0, None] > xs
        crossings += (sides[1:] != sides[:-1]).sum(axis=0)
    from_middle = np.abs(np.linspace(-0.5, 0.5, _PLACES))
    return float(xs[int((crossings + from_middle).argmin())])
