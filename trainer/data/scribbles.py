"""What people draw that is neither a digit nor a letter: scribbles, and shapes and signs.

Nothing here is somebody's drawing: it is made anew each time, in coordinates of about -1..1, with y
pointing down.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

import numpy as np

from digitpad.core.arrays import Doubles
from trainer.data.lines import Lines, Rng


def scribble(rng: Rng) -> Lines:
    """Return one of the ways in which a pen is moved without meaning."""
    return _SCRIBBLES[rng.integers(len(_SCRIBBLES))](rng)


def shape(rng: Rng) -> Lines:
    """Return a shape or a sign, drawn by a hand that is not quite sure."""
    names = [*_CORNERS, *_CURVES]
    name = names[rng.integers(len(names))]
    lines = _straight(_CORNERS[name]) if name in _CORNERS else _CURVES[name](rng)
    turn = rng.choice(_QUARTERS) if name in _TURNED else 0.0
    matrix = turned(turn + rng.normal(0, 0.12)) @ np.array([[1, rng.normal(0, 0.15)], [0, 1]])
    matrix = matrix @ np.diag([np.exp(rng.normal(0, 0.15)), 1.0])
    return [_shaken(line @ matrix.T, rng) for line in lines]


def turned(angle: float) -> Doubles:
    """Return the (2, 2) matrix that turns by ``angle`` in radians."""
    cosine, sine = np.cos(angle), np.sin(angle)
    return np.array([[cosine, -sine], [sine, cosine]])


def _shaken(line: Doubles, rng: Rng) -> Doubles:
    return np.asarray(line + rng.normal(0, 0.02, line.shape).cumsum(axis=0))


# --- scribbles ------------------------------------------------------------------------------


def _tangle(rng: Rng) -> Lines:
    """A long line that turns every way."""
    return [_wavy(rng, int(rng.integers(60, 160)), int(rng.integers(6, 12)))]


def _tangles(rng: Rng) -> Lines:
    """Several lines that have nothing to do with each other."""
    count = int(rng.integers(2, 5))
    return [_wavy(rng, 40, int(rng.integers(3, 6))) + rng.normal(0, 0.6, 2) for _ in range(count)]


def _wavy(rng: Rng, points: int, waves: int) -> Doubles:
    time = np.linspace(0, 1, points)[:, None]
    line = np.zeros((points, 2))
    for number in range(1, waves + 1):
        phase, speed = rng.uniform(0, 2 * np.pi, 2), rng.uniform(0.5, 1) * number
        line += rng.normal(0, number**-0.5, 2) * np.sin(2 * np.pi * speed * time + phase)
    return line


def _zigzag(rng: Rng) -> Lines:
    count = int(rng.integers(5, 15))
    across = np.linspace(0, rng.uniform(0.4, 3), count)
    down = np.arange(count) % 2 + rng.normal(0, 0.12, count)
    return [_dense(np.column_stack([across, down])) @ turned(rng.uniform(0, np.pi)).T]


def _spiral(rng: Rng) -> Lines:
    angle = np.linspace(0, rng.uniform(2.3, 6) * 2 * np.pi, 160)
    radius = rng.uniform(0, 0.5) + angle / angle[-1]
    line = np.column_stack([np.cos(angle) * rng.uniform(0.6, 1.4), np.sin(angle)])
    return [line * radius[:, None] @ turned(rng.uniform(0, 2 * np.pi)).T]


def _walk(rng: Rng) -> Lines:
    steps = rng.normal(0, 1, (int(rng.integers(40, 120)), 2)).cumsum(axis=0)
    return [0.3 * steps.cumsum(axis=0) * rng.uniform(0, 0.2) + rng.normal(0, 1, steps.shape)]


def _hatching(rng: Rng) -> Lines:
    angle = rng.uniform(0, np.pi)
    return [
        np.array([[0.2 * place, 0], [0.2 * place + rng.normal(0, 0.1), 1 + rng.normal(0, 0.1)]])
        @ turned(angle).T
        for place in range(int(rng.integers(3, 9)))
    ]


def _blot(rng: Rng) -> Lines:
    count = int(rng.integers(40, 140))
    return [0.1 * rng.normal(0, 1, (count, 2)).cumsum(axis=0) + rng.normal(0, 0.5, (count, 2))]


def _coil(rng: Rng) -> Lines:
    """Loops in a row, as of a pen that is tried out."""
    angle = np.linspace(0, 2 * np.pi * rng.uniform(2.5, 6), 150)
    line = np.column_stack([rng.uniform(0.1, 0.3) * angle + np.cos(angle), np.sin(angle)])
    return [line * rng.uniform(0.5, 1, 2) @ turned(rng.uniform(-0.8, 0.8)).T]


_SCRIBBLES: Final[list[Callable[[Rng], Lines]]] = [
    _tangle, _tangles, _zigzag, _spiral, _walk, _hatching, _blot, _coil,
]  # fmt: skip

# --- shapes and signs -----------------------------------------------------------------------

_QUARTERS: Final = np.arange(4) * np.pi / 2
_CORNERS: Final[Mapping[str, list[list[tuple[float, float]]]]] = {
    "square": [[(0, 0), (1, 0), (1, 1), (0, 1), (0, 0)]],
    "board": [[(0, 0), (2.2, 0), (2.2, 1), (0, 1), (0, 0)]],
    "door": [[(0, 0), (0.5, 0), (0.5, 1), (0, 1), (0, 0)]],
    "triangle": [[(0.5, 0), (1, 1), (0, 1), (0.5, 0)]],
    "diamond": [[(0.5, 0), (1, 0.5), (0.5, 1), (0, 0.5), (0.5, 0)]],
    "star": [[(0.2, 1), (0.5, 0), (0.8, 1), (0, 0.4), (1, 0.4), (0.2, 1)]],
    "plus": [[(0, 0.5), (1, 0.5)], [(0.5, 0), (0.5, 1)]],
    "cross": [[(0, 0), (1, 1)], [(1, 0), (0, 1)]],
    "equals": [[(0, 0.3), (1, 0.3)], [(0, 0.7), (1, 0.7)]],
    "dash": [[(0, 0), (1, 0)]],
    "tick": [[(0, 0.5), (0.35, 1), (1, 0)]],
    "arrow": [[(-0.5, 0), (0.5, 0)], [(0.2, -0.3), (0.5, 0), (0.2, 0.3)]],
    "arrow in one": [[(-0.5, 0), (0.5, 0), (0.2, -0.3), (0.5, 0), (0.2, 0.3)]],
    "house": [[(0, 1), (0, 0.4), (0.5, 0), (1, 0.4), (1, 1), (0, 1)]],
    "roof": [[(0, 1), (0.5, 0), (1, 1)]],
    "hook": [[(0, 0), (0.5, 1), (1, 0)]],
    "hash": [
        [(0.3, 0), (0.3, 1)], [(0.7, 0), (0.7, 1)], [(0, 0.3), (1, 0.3)], [(0, 0.7), (1, 0.7)],
    ],
    "bars": [[(0, 0), (0, 1)], [(0.35, 0), (0.35, 1)], [(0.7, 0), (0.7, 1)]],
    "corner": [[(1, 0), (0, 0), (0, 1)]],
    "table": [[(0, 1), (0, 0), (1, 0), (1, 1)]],
    "divided by": [[(0, 0.5), (1, 0.5)], [(0.5, 0.1), (0.52, 0.12)], [(0.5, 0.9), (0.52, 0.88)]],
    "percent": [[(1, 0), (0, 1)], [(0.1, 0.1), (0.2, 0.2)], [(0.8, 0.8), (0.9, 0.9)]],
}  # fmt: skip
"""Name -> the corners of each stroke."""
_TURNED: Final = ("arrow", "arrow in one", "table", "hook", "roof")
"""Shapes that mean the same lying down, or that are no digit in any way they lie."""


def _heart(rng: Rng) -> Lines:
    t = np.linspace(0, 2 * np.pi, 50)
    down = 13 * np.cos(t) - 5 * np.cos(2 * t) - 2 * np.cos(3 * t) - np.cos(4 * t)
    return [np.column_stack([16 * np.sin(t) ** 3, -down]) / 16 * rng.uniform(0.8, 1.2)]


def _slash(rng: Rng) -> Lines:
    """A straight line that leans too far for a one, either way."""
    angle = rng.uniform(0.6, 1.25) * rng.choice([-1, 1])
    end = np.array([np.sin(angle), -np.cos(angle)])
    return [_dense(np.array([-end, end]))]


def _backslash(rng: Rng) -> Lines:
    angle = rng.uniform(0.45, 0.9)
    end = np.array([np.sin(angle), np.cos(angle)])
    return [_dense(np.array([-end, end]))]


def _dot(rng: Rng) -> Lines:
    return [rng.normal(0, 0.02, (int(rng.integers(1, 6)), 2))]


def _dots(rng: Rng) -> Lines:
    count = int(rng.integers(2, 6))
    return [rng.normal(0, 0.02, (3, 2)) + rng.uniform(-1, 1, 2) for _ in range(count)]


def _wave(rng: Rng) -> Lines:
    t = np.linspace(0, rng.uniform(1, 3) * 2 * np.pi, 60)
    return [np.column_stack([t / 3, np.sin(t) * rng.uniform(0.3, 1)])]


def _bow(rng: Rng) -> Lines:
    """A flat arc, as of a mouth or a lid."""
    t = np.linspace(0.15, np.pi - 0.15, 30)
    return [np.column_stack([-np.cos(t), np.sin(t) * rng.uniform(0.2, 0.5) * rng.choice([-1, 1])])]


def _face(rng: Rng) -> Lines:
    t = np.linspace(0, 2 * np.pi, 40)
    eyes = [np.array([[x, -0.3], [x + 0.04, -0.25]]) for x in (-0.4, 0.4)]
    mouth = np.column_stack([np.cos(t[:20]) * 0.5, 0.2 + np.sin(t[:20]) * rng.uniform(0.2, 0.5)])
    return [np.column_stack([np.cos(t), np.sin(t)]), *eyes, mouth]


def _question(rng: Rng) -> Lines:
    t = np.linspace(-np.pi, 0.5 * np.pi, 25)
    hook = np.column_stack([np.cos(t), np.sin(t)]) * rng.uniform(0.3, 0.5)
    return [np.vstack([hook, [[0, 0.8]]]), np.array([[0, 1.1], [0.03, 1.13]])]


def _sun(rng: Rng) -> Lines:
    t = np.linspace(0, 2 * np.pi, 30)
    rays = t[:: int(rng.integers(3, 6))]
    directions = np.column_stack([np.cos(rays), np.sin(rays)])
    return [np.column_stack([np.cos(t), np.sin(t)]) * 0.5] + [
        np.array([0.65 * way, way]) for way in directions
    ]


_CURVES: Final[Mapping[str, Callable[[Rng], Lines]]] = {
    "heart": _heart, "slash": _slash, "backslash": _backslash, "dot": _dot, "dots": _dots,
    "wave": _wave, "bow": _bow, "face": _face, "question": _question, "sun": _sun,
}  # fmt: skip


def _straight(strokes: list[list[tuple[float, float]]]) -> Lines:
    return [_dense(np.array(corners, dtype=np.float64)) for corners in strokes]


def _dense(corners: Doubles, steps: int = 10) -> Doubles:
    """Return points along straight lines between corners, as a pen leaves them."""
    at = np.linspace(0, len(corners) - 1, steps * (len(corners) - 1) + 1)
    places = np.arange(len(corners))
    return np.column_stack([np.interp(at, places, corners[:, axis]) for axis in (0, 1)])
