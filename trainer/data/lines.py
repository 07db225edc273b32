"""Drawings as the points of their strokes, which are easier to bend than ink is."""

from __future__ import annotations

import numpy as np

from digitpad.core.arrays import Doubles
from digitpad.core.ink.ink import Ink, Stroke

Lines = list[Doubles]
"""A drawing: (n, 2) float64 points for each stroke, y down."""
Rng = np.random.Generator
"""Decides all that is left to chance."""


def lines_of(ink: Ink) -> Lines:
    """Return the points of each stroke."""
    return [stroke.points for stroke in ink]


def ink_of(lines: Lines) -> Ink:
    """Return ink with these strokes."""
    return Ink(tuple(Stroke(line) for line in lines))
