"""Ink for tests: strokes as a hand might make them, different every time."""

from __future__ import annotations

import numpy as np

from digitpad.core.ink.ink import Ink, Stroke
from digitpad.core.my_digits.drawing import MyDigit, now


def any_ink(seed: int, strokes: int = 2, points: int = 20) -> Ink:
    """Return wavy strokes with times and pressure that belong to ``seed`` alone."""
    random = np.random.default_rng(seed)
    made = []
    for number in range(strokes):
        steps = random.normal(0, 7, (points, 2))
        seconds = number + np.cumsum(random.uniform(0.004, 0.012, points))
        made.append(Stroke(np.cumsum(steps, axis=0), seconds, random.uniform(0, 1, points)))
    return Ink(tuple(made))


def my_digit(seed: int, label: int | None = None) -> MyDigit:
    """Return a labelled drawing that belongs to ``seed`` alone."""
    return MyDigit(any_ink(seed), seed % 10 if label is None else label, now())
