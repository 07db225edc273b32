"""Pages on which there is no number, or one that nobody would write so."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np

from digitpad.core.ink.ink import Ink, Stroke
from tests.written_numbers import HEIGHT, written


def _ten_thousand_strokes() -> Ink:
    random = np.random.default_rng(1)
    places = random.uniform(0, 1000, (10_000, 1, 2)) + random.normal(0, 20, (10_000, 12, 2))
    return Ink(tuple(map(Stroke, places)))


def _strokes_on_strokes() -> Ink:
    return Ink(tuple(stroke for _ in range(20) for stroke in written("48")))


def _spiral() -> np.ndarray:
    angles = np.linspace(0, 24 * np.pi, 900)
    spread = 8 * angles
    return np.column_stack([spread * np.cos(angles) + 300, spread * np.sin(angles) + 150])


def _in_one_stroke(text: str) -> Ink:
    return Ink((Stroke(np.concatenate([stroke.points for stroke in written(text)])),))


def _in_a_circle() -> Ink:
    strokes = []
    for place in range(12):
        angle = place * np.pi / 6
        centre = 4 * HEIGHT * np.array([np.cos(angle), np.sin(angle)])
        strokes += [Stroke(stroke.points + centre) for stroke in written(str(place % 10))]
    return Ink(tuple(strokes))


def _long_scribble() -> Ink:
    random = np.random.default_rng(2)
    return Ink((Stroke(random.normal(0, 30, (20_000, 2)).cumsum(axis=0)),))


ODD_PAGES: Mapping[str, Callable[[], Ink]] = {
    "ten thousand strokes": _ten_thousand_strokes,
    "ten thousand dots": lambda: Ink.from_points([[(x % 97, x % 89)] for x in range(10_000)]),
    "strokes on strokes": _strokes_on_strokes,
    "a page of text": lambda: written("\n".join("4A51X20" * 4 for _ in range(20))),
    "seventy letters": lambda: written("AX" * 17),
    "a spiral over a number": lambda: Ink((Stroke(_spiral()), *written("42"))),
    "a cursive number": lambda: _in_one_stroke("0123456789" * 2),
    "a long scribble": _long_scribble,
    "dots": lambda: Ink.from_points([[(10 * x, 0)] for x in range(40)]),
    "the same dot": lambda: Ink.from_points([[(0, 0)], [(5, 5)], [(0, 0)]]),
    "forty digits": lambda: written("6" * 40),
    "forty other digits": lambda: written("4257193806" * 4, gap=0.3),
    "digits in a circle": _in_a_circle,
    "huge": lambda: Ink.from_points([[(0, 0), (1e300, 1e300)], [(-1e300, 0), (0, 1)]]),
    "tiny": lambda: Ink.from_points([[(0, 0), (0, 1e-320)], [(0, 1e-320), (1e-320, 0)]]),
}
"""Name -> what makes the page."""
