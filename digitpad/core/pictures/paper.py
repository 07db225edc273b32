"""Telling ink from the paper under it, whatever the light."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from digitpad.core.arrays import Floats
from digitpad.core.errors import NoInkError
from digitpad.core.sentences.ink_words import PictureWords

_LEAST_CONTRAST = 0.08
"""A mark fainter than this share of the range from black to white is taken for paper."""
_SAMPLE_SIDE = 48
_ROUNDS = 12


def ink_on_paper(gray: Floats) -> Floats:
    """Return how far each pixel stands out from the paper, (h, w) float32 in 0..1.

    Takes brightness, (h, w) float32 in 0..1. Whether ink is darker or lighter than the paper is
    told by which of the two stands out further. Raises NoInkError when nothing does.
    """
    difference = gray - paper(gray)
    strongest = max(1, difference.size // 1000)
    ordered = np.sort(difference, axis=None)
    darker, lighter = -float(ordered[:strongest].mean()), float(ordered[-strongest:].mean())
    if max(darker, lighter) < _LEAST_CONTRAST:
        raise NoInkError(PictureWords.NO_INK)
    ink: Floats = -difference if darker >= lighter else difference
    return np.maximum(ink, np.float32(0))


def paper(gray: Floats) -> Floats:
    """Estimate the brightness of the bare paper everywhere, (h, w) float32.

    Paper of one colour is taken as it is. Otherwise a quadratic surface is fitted, as light falls
    off smoothly, by least absolute deviations (iteratively reweighted least squares), so that ink,
    being the smaller part, does not count.
    """
    border = np.concatenate([gray[0], gray[-1], gray[:, 0], gray[:, -1]])
    flat = np.float32(np.median(border))
    if np.mean(np.abs(border - flat) > 1 / 255) < 0.25:
        return np.full_like(gray, flat)
    rows = np.linspace(0, gray.shape[0] - 1, min(_SAMPLE_SIDE, gray.shape[0])).round().astype(int)
    columns = (
        np.linspace(0, gray.shape[1] - 1, min(_SAMPLE_SIDE, gray.shape[1])).round().astype(int)
    )
    terms = _quadratic_terms(gray.shape)
    sampled = terms[:, rows[:, None], columns].reshape(len(terms), -1).T
    values = gray[rows[:, None], columns].ravel().astype(np.float64)
    weights = np.ones_like(values)
    for _ in range(_ROUNDS):
        root = np.sqrt(weights)
        surface, *_ = np.linalg.lstsq(sampled * root[:, None], values * root, rcond=None)
        weights = 1 / np.maximum(np.abs(values - sampled @ surface), 0.01)
    fitted: Floats = np.tensordot(surface, terms, axes=1).astype(np.float32)
    return np.clip(fitted, 0, 1)


def _quadratic_terms(shape: tuple[int, ...]) -> NDArray[np.float64]:
    """Return 1, x, y, x*x, x*y, y*y over a picture, (6, h, w), with x and y in -1..1."""
    y, x = np.meshgrid(np.linspace(-1, 1, shape[0]), np.linspace(-1, 1, shape[1]), indexing="ij")
    return np.stack([np.ones_like(x), x, y, x * x, x * y, y * y])
