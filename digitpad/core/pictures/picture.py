"""Any picture of a digit -> the 28x28 picture that the network sees.

Screenshots, scans, photos of paper, drawings on a transparent ground, MNIST's own pictures: find
the paper, find the ink on it, box it, and give it MNIST's size, place and strength of line.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image

from digitpad.core.arrays import Bytes
from digitpad.core.errors import NoInkError
from digitpad.core.pictures.brightness import colours
from digitpad.core.pictures.normalize import is_normalized
from digitpad.core.pictures.normalize import normalized as normalized
from digitpad.core.pictures.opening.picture_file import open_picture
from digitpad.core.pictures.preprocess import SIDE_PX, Picture


def picture_of_file(path: Path) -> Picture:
    """Read a picture file as the network sees it. Raises FileError or NoInkError."""
    image = open_picture(path)
    try:
        return picture_of_image(image)
    except NoInkError as error:
        raise NoInkError(error.sentence, path=path) from None


def picture_of_image(image: Image.Image) -> Picture:
    """Turn an image of any mode and size into (28, 28) float32 in 0..1. Raises NoInkError."""
    return picture_of_colours(colours(image))


def picture_of_colours(rgb: Bytes) -> Picture:
    """Do the same for (h, w, 3) uint8 as `colours` gives it."""
    if rgb.shape[:2] == (SIDE_PX, SIDE_PX) and (ink := _normalized_already(rgb)) is not None:
        return ink
    from digitpad.core.pictures.cutting import cut_out_digit  # not needed to draw

    return cut_out_digit(rgb).picture


def _normalized_already(rgb: Bytes) -> Picture | None:
    """Return the ink of a (28, 28, 3) picture that has MNIST's size, place and bare border."""
    gray = np.asarray(Image.fromarray(rgb).convert("L"), np.float32) / np.float32(255)
    border = np.concatenate([gray[0], gray[-1], gray[:, 0], gray[:, -1]])
    paper = np.median(border)
    if np.mean(np.abs(border - paper) > 1 / 255) >= 0.25:
        return None
    ink = np.maximum(gray - paper, 0) if paper < 0.5 else np.maximum(paper - gray, 0)
    return ink if is_normalized(ink) else None
