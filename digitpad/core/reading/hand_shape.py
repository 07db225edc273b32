"""Short vectors of a drawing's coarse picture and pen path, to compare two drawings.

A network keeps what kind of digit it sees and forgets the rest. The coarse picture and the pen's
path show whether two drawings come from one hand with its own way of writing a digit: where the pen
begins, which way it turns, when it is lifted. Resampling by arc length and taking directions is the
usual description of pen digits (Alimoglu and Alpaydin, 1996).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from digitpad.core.arrays import Floats
from digitpad.core.ink.ink import Ink
from digitpad.core.pictures.preprocess import SIDE_PX, Picture

CELLS = 7
PICTURE_WIDTH = CELLS * CELLS
POINTS = 16
PATH_WIDTH = 5 * POINTS
VERSION = 1
"""Increases whenever the same drawing would give another vector."""

_BLUR_PX = 2.0
_LIFTED_LENGTH = 0.25
"""Weight of a movement in the air, compared with one on paper."""


def _sampling() -> Floats:
    """Return (CELLS, 28): each row a Gaussian around the middle of a cell."""
    middles = (np.arange(CELLS) + 0.5) * SIDE_PX / CELLS
    away = np.arange(SIDE_PX) + 0.5 - middles[:, None]
    weights = np.exp(-0.5 * (away / _BLUR_PX) ** 2)
    scaled: Floats = (weights / weights.sum(axis=1, keepdims=True)).astype(np.float32)
    return scaled


_SAMPLING = _sampling()


def coarse_picture(picture: Picture) -> Floats:
    """Return (PICTURE_WIDTH,) float32 of length one: (28, 28) ``picture`` blurred and sampled."""
    cells = (_SAMPLING @ picture @ _SAMPLING.T).ravel()
    length = max(float(np.linalg.norm(cells)), 1e-9)
    scaled: Floats = (cells / length).astype(np.float32)
    return scaled


def pen_path(ink: Ink) -> Floats:
    """Return (PATH_WIDTH,) float32: POINTS places, directions and whether the pen was lifted.

    Places are relative to the drawing's own box, -1..1, so size and place do not matter. The mean
    square of each of the five columns, and not its sum, makes up a squared distance.
    """
    points, lifted = _whole_way(ink)
    steps = np.hypot(*np.diff(points, axis=0).T)
    lengths = np.concatenate([[0.0], np.cumsum(steps * np.where(lifted[1:], _LIFTED_LENGTH, 1))])
    # Equal arc lengths, from a pen that stood still, must not give two places.
    lengths += np.arange(len(lengths)) * 1e-9
    at = np.linspace(0, lengths[-1], POINTS)
    columns = [np.interp(at, lengths, column) for column in (*points.T, lifted.astype(float))]
    directions = np.gradient(np.stack(columns[:2]), axis=1)
    directions /= np.maximum(np.hypot(*directions), 1e-6)
    path = np.stack([*columns[:2], *directions, columns[2]]) / np.sqrt(POINTS)
    flat: Floats = path.ravel().astype(np.float32)
    return flat


def _whole_way(ink: Ink) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """Return (n, 2) points of all strokes, -1..1, and (n,) whether the way there was in the air."""
    points = np.concatenate([stroke.points for stroke in ink])
    lowest, highest = points.min(axis=0) / 2, points.max(axis=0) / 2
    half_side = float((highest - lowest).max()) or 1.0
    lifted = np.zeros(len(points), dtype=np.bool_)
    lifted[np.cumsum([len(stroke) for stroke in ink])[:-1]] = True
    return (points - (lowest + highest)) / half_side, lifted
