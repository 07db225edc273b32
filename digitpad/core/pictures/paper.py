"""Telling ink from the paper under it, whatever the light: how far each pixel stands out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np

from digitpad.core.arrays import Bytes, Floats

_WINDOW: Final = 0.85
"""Side of the window of which most is paper, as a share of the picture's shorter side."""
_NARROW: Final = 2
"""From this ratio of its sides on a picture is narrow."""
_DARKEST_PAPER: Final = 0.12
"""Ink is measured against the paper's brightness, but not against less than this."""
_NOISE_TO_SMOOTH: Final = 0.02


@dataclass(frozen=True, eq=False)
class Contrast:
    """How far each pixel stands out from the paper in one direction."""

    ink: Floats
    """(h, w) float32 in 0..1: 0 is paper, 1 as dark (or light) as can be."""
    is_dark: bool
    """Whether ink is darker than its paper."""
    noise: float
    """Standard deviation of bare paper, in the same units."""


def contrast(rgb: Bytes, *, is_dark: bool, window_px: int) -> Contrast:
    """Measure ink that is darker, or lighter, than the paper around it.

    Two estimates of the paper have to agree. One is what is left when everything narrower than
    ``window_px`` is wiped away (a closing for dark ink; Serra 1982): edges of shadows, panels and
    sheets stay where they are and do not stand out. The other is the median of a large window: of
    ink and paper, paper is the greater part, so the white between strokes is no light ink. Light
    ink on dark is the same with all values inverted.
    """
    gray = _ink_channel(rgb) if is_dark else 255 - cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY)
    noise = noise_of(gray)
    if noise > _NOISE_TO_SMOOTH:
        gray = cv2.GaussianBlur(gray, (0, 0), 0.7 + 12 * min(noise, 0.1))
    window = np.ones((window_px | 1, window_px | 1), np.uint8)
    wiped = cv2.morphologyEx(cv2.medianBlur(gray, 3), cv2.MORPH_CLOSE, window).astype(np.float32)
    above = np.minimum(_above(gray, wiped, is_dark), _above(gray, _median(gray), is_dark))
    bias = max(0.0, float(np.median(above)))  # a closing lies above noisy paper
    ink_or_less = (above - bias).astype(np.float32)
    ink = np.clip(ink_or_less / max(1 - bias, 0.1), 0, 1).astype(np.float32)
    return Contrast(ink, is_dark, _residual_noise(ink_or_less))


def _above(gray: Bytes, paper: Floats, is_dark: bool) -> Floats:
    """Return how far ``gray`` falls short of ``paper``; under dark ink, relative to its light."""
    short = (paper - gray) / np.float32(255)
    if not is_dark:  # what shines is not the brighter for a shadow on the dark around it
        return short
    relative: Floats = short / np.maximum(paper / np.float32(255), _DARKEST_PAPER)
    return relative


def _median(gray: Bytes) -> Floats:
    """Return the median of a large window around each pixel, (h, w) float32 in 0..255."""
    factor = max(1, min(gray.shape) // 120)
    size = (max(1, gray.shape[1] // factor), max(1, gray.shape[0] // factor))
    coarse = cv2.resize(gray, size, interpolation=cv2.INTER_AREA)
    window = max(3, int(_WINDOW * min(coarse.shape))) | 1
    medians = cv2.medianBlur(coarse, window)
    # Windows that reach beyond the edge would count its pixels many times, ink among them.
    rows, columns = (
        np.clip(np.arange(side), min(window, side) // 2, side - 1 - min(window, side) // 2)
        for side in coarse.shape
    )
    medians = np.ascontiguousarray(medians[rows[:, None], columns])
    if max(coarse.shape) > _NARROW * min(coarse.shape):  # no window is larger than a stroke
        medians = np.maximum(medians, np.uint8(np.median(coarse)))
    whole = cv2.resize(medians, gray.shape[::-1], interpolation=cv2.INTER_LINEAR)
    return np.asarray(whole, np.float32)


def _ink_channel(rgb: Bytes) -> Bytes:
    """Return (h, w) uint8: brightness, and for coloured ink its darkest colour as well."""
    gray = cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY)
    darkest = cv2.min(cv2.min(rgb[..., 0], rgb[..., 1]), rgb[..., 2])
    mixed: Bytes = cv2.addWeighted(gray, 0.5, darkest, 0.5, 0)
    return mixed


def noise_of(gray: Bytes) -> float:
    """Estimate the standard deviation of the noise in 0..1 (Immerkaer 1996), by its median."""
    if min(gray.shape) < 3:
        return 0.0
    kernel = np.array([[1, -2, 1], [-2, 4, -2], [1, -2, 1]], np.float32)
    waves = np.abs(cv2.filter2D(gray.astype(np.float32), cv2.CV_32F, kernel)[1:-1, 1:-1])
    return float(np.median(waves)) / 0.6745 / 6 / 255


def _residual_noise(values: Floats) -> float:
    """Return the standard deviation of the paper's part, from its lower half."""
    return float(np.median(np.abs(values))) / 0.6745
