"""Pictures that are no digit, made of pictures of digits: parts of them, and two in one."""

from __future__ import annotations

import numpy as np
from PIL import Image

from digitpad.core.arrays import Floats
from digitpad.core.pictures.preprocess import DIGIT_PX, MIDDLE_PX, SIDE_PX
from trainer.data.lines import Rng


def half_pictures(pictures: Floats, rng: Rng) -> Floats:
    """Return (n, 28, 28): of each digit what a straight cut leaves, as large as a digit again."""
    return np.stack([_cut(picture, rng) for picture in pictures])


def pairs_of_pictures(left: Floats, right: Floats, rng: Rng) -> Floats:
    """Return (n, 28, 28): two digits side by side in the place of one, or one and part of another.

    The gap between them is -2 to 8 pixels of 28.
    """
    return np.stack([_pair(*both, rng) for both in zip(left, right, strict=True)])


def _cut(picture: Floats, rng: Rng) -> Floats:
    left, top, right, bottom = _box(picture)
    share = rng.uniform(0.3, 0.65)
    if rng.random() < 0.75:  # upright, as digits are cut apart
        middle = left + round(share * (right - left))
        kept = picture[:, :middle] if rng.random() < 0.5 else picture[:, middle:]
    else:
        middle = top + round(share * (bottom - top))
        kept = picture[:middle] if rng.random() < 0.5 else picture[middle:]
    return normalized(kept)


def _pair(one: Floats, other: Floats, rng: Rng) -> Floats:
    left, right = _cropped(one), _cropped(other)
    if rng.random() < 0.3:
        right = right[:, : max(3, round(rng.uniform(0.25, 0.6) * right.shape[1]))]
    gap, shift = int(rng.integers(-2, 9)), int(rng.integers(-2, 3))
    height = max(len(left), len(right) + abs(shift))
    canvas = np.zeros((height + 4, max(left.shape[1] + gap, 0) + right.shape[1] + 2), np.float32)
    canvas[: len(left), : left.shape[1]] = left
    first = max(left.shape[1] + gap, 0)
    row = max(shift, 0)
    place = canvas[row : row + len(right), first : first + right.shape[1]]
    np.maximum(place, right, out=place)
    return normalized(canvas)


def normalized(ink: Floats) -> Floats:
    """Return (28, 28): ``ink`` (h, w) scaled to MNIST's size, its mass in the middle."""
    cropped = _cropped(ink)
    scale = DIGIT_PX / max(cropped.shape)
    width, height = (max(1, round(scale * side)) for side in reversed(cropped.shape))
    small = Image.fromarray(cropped).resize((width, height), Image.Resampling.BILINEAR)
    values = np.asarray(small, dtype=np.float32)
    total = max(float(values.sum()), 1e-6)
    x = float(values.sum(axis=0) @ (np.arange(width) + 0.5)) / total
    y = float(values.sum(axis=1) @ (np.arange(height) + 0.5)) / total
    left = int(np.clip(round(MIDDLE_PX - x), 0, SIDE_PX - width))
    top = int(np.clip(round(MIDDLE_PX - y), 0, SIDE_PX - height))
    picture = np.zeros((SIDE_PX, SIDE_PX), np.float32)
    picture[top : top + height, left : left + width] = values / max(float(values.max()), 1e-6)
    return picture


def _cropped(ink: Floats) -> Floats:
    left, top, right, bottom = _box(ink)
    return ink[top:bottom, left:right]


def _box(ink: Floats) -> tuple[int, int, int, int]:
    """Return left, top, right and bottom (exclusive) of the ink; all of it where there is none."""
    rows, columns = np.nonzero(ink > 0.2)
    if len(rows) == 0:
        return 0, 0, ink.shape[1], ink.shape[0]
    return int(columns.min()), int(rows.min()), int(columns.max()) + 1, int(rows.max()) + 1
