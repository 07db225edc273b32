"""Any picture of a digit -> the 28x28 picture that the network sees.

Screenshots, scans, photos of paper, drawings on a transparent ground, MNIST's own pictures: find
the paper, find the ink on it, box it, and give it MNIST's size, place and strength of line.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

import numpy as np
from PIL import Image

from digitpad.core.arrays import Bytes, Floats
from digitpad.core.errors import NoInkError
from digitpad.core.pictures.brightness import colours
from digitpad.core.pictures.normalize import is_normalized, normalized
from digitpad.core.pictures.opening.picture_file import open_picture
from digitpad.core.pictures.preprocess import SIDE_PX, Picture

_SMALL_PX: Final = 32
_MOST_UNEVEN: Final = 0.2
"""Bare paper differs by no more, as a share of how far ink stands out: a camera's grain."""
_LEAST_CONTRAST: Final = 0.3
_FAINT: Final = 0.1


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
    picture = picture_of_small(rgb)
    if picture is not None:
        return picture
    from digitpad.core.pictures.cutting import cut_out_digit  # not needed to draw

    return cut_out_digit(rgb).picture


def picture_of_small(rgb: Bytes) -> Picture | None:
    """Return what the network sees of a small picture in which nothing has to be found.

    None where something has to: a larger one, or one with more on it than one piece of ink.
    """
    if (ink := _normalized_already(rgb)) is not None:
        return ink
    if max(rgb.shape[:2]) <= _SMALL_PX and (ink := _alone_on_bare_paper(rgb)) is not None:
        return normalized(ink)
    return None


def _normalized_already(rgb: Bytes) -> Picture | None:
    """Return the ink of a (h, w, 3) picture that has MNIST's size, place and bare border."""
    if rgb.shape[:2] != (SIDE_PX, SIDE_PX):
        return None
    gray = np.asarray(Image.fromarray(rgb).convert("L"), np.float32) / np.float32(255)
    border = np.concatenate([gray[0], gray[-1], gray[:, 0], gray[:, -1]])
    paper = np.median(border)
    if np.mean(np.abs(border - paper) > 1 / 255) >= 0.25:
        return None
    ink = np.maximum(gray - paper, 0) if paper < 0.5 else np.maximum(paper - gray, 0)
    return ink if is_normalized(ink) else None


def _alone_on_bare_paper(rgb: Bytes) -> Floats | None:
    """Return the ink of a small picture with nothing but one piece of it, (h, w) in 0..1.

    None where the paper is not bare all around, where what is on it is lighter and darker, or lies
    in several pieces: there is more to find out then.
    """
    import cv2  # not needed to draw

    gray = np.asarray(Image.fromarray(rgb).convert("L"), np.float32) / np.float32(255)
    border = np.concatenate([gray[0], gray[-1], gray[:, 0], gray[:, -1]])
    above = gray - np.median(border)
    ink = above if above.max() > -above.min() else -above
    uneven = max(float(np.ptp(border)), -float(ink.min()))
    if ink.max() < _LEAST_CONTRAST or uneven > _MOST_UNEVEN * ink.max():
        return None
    ink = np.clip((ink - uneven) / (ink.max() - uneven), 0, 1)
    count, _ = cv2.connectedComponents((ink > _FAINT).view(np.uint8), connectivity=8)
    return ink if count == 2 else None
