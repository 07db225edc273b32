"""A digit's ink, cut out -> the 28x28 picture that the network sees."""

from __future__ import annotations

import numpy as np
from PIL import Image

from digitpad.core.arrays import Bytes, Floats, Mask
from digitpad.core.errors import NoInkError
from digitpad.core.pictures.preprocess import DIGIT_PX, MIDDLE_PX, SIDE_PX, Picture
from digitpad.core.sentences.ink_words import PictureWords

_FINE = 10
"""Line widths are mended in a picture this many times finer than 28x28."""
_LINE_WIDTH_PX = (1.7, 3.4)
"""Thinner lines would fade to nothing in 20 pixels, thicker ones close the loops of an 8."""


def is_normalized(ink: Floats) -> bool:
    """Say whether this already is what the network sees, as MNIST's own pictures are."""
    if ink.shape != (SIDE_PX, SIDE_PX) or ink.max() < 0.5:
        return False
    left, top, right, bottom = _box(ink > 0)
    centred = all(abs(middle - MIDDLE_PX) < 1.2 for middle in _mass_centre(ink))
    return abs(max(right - left, bottom - top) - DIGIT_PX) <= 1 and centred


def normalized(digit: Floats) -> Picture:
    """Scale the digit (h, w) to DIGIT_PX, mend the line width, centre its mass."""
    left, top, right, bottom = _box(digit > 0.1)
    # The square of the source that becomes 28x28; it may reach outside, where there is paper.
    side = max(right - left, bottom - top) * SIDE_PX / DIGIT_PX
    x, y = _mass_centre(digit)
    shift = side * MIDDLE_PX / SIDE_PX
    lowest_x, lowest_y = max(right - side, 0.0 - side), max(bottom - side, 0.0 - side)
    corner = (float(np.clip(x - shift, lowest_x, left)), float(np.clip(y - shift, lowest_y, top)))
    fine = _with_sane_lines(_cut(digit, corner, side))
    blocks = np.asarray(fine, dtype=np.float32).reshape(SIDE_PX, _FINE, SIDE_PX, _FINE)
    mean = blocks.mean(axis=(1, 3))
    picture: Picture = mean / mean.max()  # faint lines as dark as a pen's
    return picture


def _cut(digit: Floats, corner: tuple[float, float], side: float) -> Image.Image:
    """Return the square at ``corner`` (x, y) as an "L" image of _FINE * 28 pixels a side."""
    margin = int(np.ceil(side))
    padded = Image.fromarray(np.uint8(np.pad(digit, margin) * 255 + 0.5))
    x, y = corner[0] + margin, corner[1] + margin
    fine_side = _FINE * SIDE_PX
    return padded.resize(
        (fine_side, fine_side), Image.Resampling.BILINEAR, box=(x, y, x + side, y + side)
    )


def _with_sane_lines(fine: Image.Image) -> Bytes:
    """Thicken or thin the lines of a fine picture until they are as wide as a pen's."""
    import cv2  # not needed to draw

    values = np.asarray(fine)
    width_px = line_width(values > 127) / _FINE
    target_px = float(np.clip(width_px, *_LINE_WIDTH_PX))
    reach = round(abs(target_px - width_px) * _FINE / 2)
    if reach == 0:
        return values
    change = cv2.dilate if target_px > width_px else cv2.erode
    changed: Bytes = change(values, np.ones((2 * reach + 1, 2 * reach + 1), np.uint8))
    return changed


def line_width(mask: Mask) -> float:
    """Estimate the width in pixels of the lines in ``mask``: twice the area over the outline."""
    outline = sum(int(np.count_nonzero(np.diff(mask, axis=axis))) for axis in (0, 1))
    # An outline counted along the grid is 4/pi times too long on average over all directions.
    return 2 * np.count_nonzero(mask) / max(outline * np.pi / 4, 1.0)


def _box(mask: Mask) -> tuple[int, int, int, int]:
    """Return left, top, right and bottom (exclusive) of what is set; raises NoInkError if none."""
    ys, xs = np.nonzero(mask)
    if len(ys) == 0:
        raise NoInkError(PictureWords.NO_INK)
    return int(xs.min()), int(ys.min()), int(xs.max()) + 1, int(ys.max()) + 1


def _mass_centre(ink: Floats) -> tuple[float, float]:
    """Return x and y of the centre of mass, in pixels from the outer edge."""
    total = float(ink.sum())
    x = float(ink.sum(axis=0) @ (np.arange(ink.shape[1]) + 0.5)) / total
    y = float(ink.sum(axis=1) @ (np.arange(ink.shape[0]) + 0.5)) / total
    return x, y
