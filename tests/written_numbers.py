"""Numbers for tests: plain digits side by side, as strokes."""

from __future__ import annotations

import numpy as np

from digitpad.core.ink.ink import Ink, Stroke
from tests.sample_digits import SHAPES

HEIGHT = 160.0
SIGNS: dict[str, list[list[tuple[float, float]]]] = {
    ".": [[(0, 3.9), (0.1, 4.0)]],
    ",": [[(0.3, 3.7), (0.2, 4.2), (0, 4.6)]],
    "-": [[(0, 2), (1.5, 2.1)]],
    "/": [[(2, -0.6), (0, 4.6)]],
    "A": [[(0, 4), (1.5, 0), (3, 4)], [(0.6, 2.6), (2.4, 2.6)]],
    "+": [[(0, 2.2), (2.4, 2.2)], [(1.2, 1.0), (1.2, 3.4)]],
    "X": [[(0, 0), (2.4, 4)], [(2.4, 0), (0, 4)]],
}
"""What may stand between digits, and letters, on the grid of the digits: 4 high."""


def strokes_of(sign: str) -> list[list[tuple[float, float]]]:
    """Return a digit's strokes, or another sign's, 4 high."""
    return SHAPES[int(sign)] if sign.isdigit() else SIGNS[sign]


def written(text: str, *, gap: float = 1.2, size: float = HEIGHT) -> Ink:
    """Write ``text``: digits and SIGNS, a wide gap for a space, the next line after a newline.

    gap: between two signs, where digits are 4 high; size: how high they become.
    """
    lines: list[list[tuple[float, float]]] = []
    x = y = 0.0
    for sign in text:
        if sign == "\n":
            x, y = 0.0, y + 6.5
        elif sign == " ":
            x += 4.0
        else:
            strokes = strokes_of(sign)
            lines += [[(a + x, b + y) for a, b in stroke] for stroke in strokes]
            x += max(a for stroke in strokes for a, _ in stroke) + gap
    return Ink(tuple(Stroke(_drawn(line) * size / 4 + 100) for line in lines))


def _drawn(line: list[tuple[float, float]]) -> np.ndarray:
    """Return points along straight lines as a pen leaves them: many."""
    corners = np.array(line)
    steps = np.linspace(0, len(corners) - 1, 8 * len(corners))
    places = np.arange(len(corners))
    return np.column_stack([np.interp(steps, places, corners[:, axis]) for axis in (0, 1)])
