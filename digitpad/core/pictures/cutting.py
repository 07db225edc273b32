"""Cutting a digit, or the digits of a number, out of a picture: what the network and people see.

The steps, each in a file of its own: colours on paper (brightness), the sheet (sheet), what stands
out from the paper (paper), lines and boxes taken out (lines, boxes), marks (marks), and the marks
that make up the digit (finding). docs/paper.md shows them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
from PIL import Image

from digitpad.core.arrays import Bytes, Doubles, Floats, Mask
from digitpad.core.errors import NoInkError
from digitpad.core.pictures.brightness import colours
from digitpad.core.pictures.certainty import why_no_digit
from digitpad.core.pictures.finding import Group, Part, find_digit, joined
from digitpad.core.pictures.marks import Mark, box_around, in_lines, size_around
from digitpad.core.pictures.normalize import normalized
from digitpad.core.pictures.photo_box import Box, padded
from digitpad.core.pictures.preprocess import Picture
from digitpad.core.pictures.sheet import sheets, straightening
from digitpad.core.sentences.ink_words import PictureWords
from digitpad.core.sentences.sentence import Sentence

_LEAST_SIDE_PX: Final = 240
_TINY_PX: Final = 32
_OF_TINY: Final = 4
"""Pictures of at most so many pixels a side are made so many times larger: finer is no use."""
_AROUND: Final = 0.35
"""What a person points at is seen with so much of its paper on each side, as a share of it."""
_MOST_JOINED: Final = 120
_LEAST_PLACE: Final = 0.2
"""What is smaller than this, as a share of the digit, is no digit beside it."""


@dataclass(frozen=True, eq=False)
class Cutting:
    """What was found in a picture."""

    picture: Picture
    """(28, 28) float32 in 0..1: the digit as the network sees it."""
    ink: Floats
    """(h, w) float32 in 0..1: the ink of all marks on the straightened sheet, nothing else."""
    mask: Mask
    """(h, w): where ``ink`` has marks."""
    lines: tuple[tuple[Mark, ...], ...]
    """The marks, of this digit and of others, in lines from the top, each from the left."""
    digit: tuple[Mark, ...]
    """The marks that make up the digit of ``picture``."""
    taken: Mask
    """What was taken for ink, over the photo as it was opened: (H, W) of at most 640 a side."""
    digit_taken: Mask
    """The same of the digit alone."""
    to_photo: Doubles
    """(3, 3): from pixels of ``ink`` to shares of the photo's width and height."""
    is_dark: bool
    """Whether the ink is darker than its paper."""
    trouble: Sentence | None
    """Why ``picture`` may be no digit at all; None where nothing speaks against one."""

    @property
    def places(self) -> tuple[Box, ...]:
        """Where digits may be in the photo, this one first."""
        boxes, rest = [box_around(self.digit)], [m for line in self.lines for m in line]
        rest = [mark for mark in rest if mark not in self.digit]
        least = _LEAST_PLACE * size_around(self.digit)
        is_text = len(rest) > _MOST_JOINED  # nobody has written a digit in parts there
        while rest:
            main = max(rest, key=lambda mark: mark.mass)
            together = [main] if is_text else joined(main, rest, self.mask.shape)
            rest = [mark for mark in rest if mark not in together]
            if size_around(together) >= least:
                boxes.append(box_around(together))
        return tuple(self.box_in_photo(box) for box in boxes)

    @property
    def box(self) -> Box:
        """Where the digit is in the photo."""
        return self.box_in_photo(box_around(self.digit))

    def box_in_photo(self, box: tuple[float, float, float, float]) -> Box:
        """Return the box in the photo around the corners of a box of ``ink``, in pixels."""
        left, top, right, bottom = box
        corners = np.array([[left, right, right, left], [top, top, bottom, bottom], [1, 1, 1, 1]])
        x, y, w = self.to_photo @ corners
        xs, ys = np.clip(x / w, 0, 1), np.clip(y / w, 0, 1)
        return float(xs.min()), float(ys.min()), float(xs.max()), float(ys.max())


def cut_out(image: Image.Image, within: Box | None = None) -> Cutting:
    """Find the digit in an image of any mode and size. Raises NoInkError.

    ``within`` is the part of the picture that a person points at: what is outside is paper around
    it at best.
    """
    return cut_out_of(colours(image), within)


def cut_out_digit(rgb: Bytes) -> Cutting:
    """Do the same for (h, w, 3) uint8. Raises NoInkError, too, where it may be no digit at all."""
    cutting = cut_out_of(rgb)
    if cutting.trouble is not None:
        raise NoInkError(cutting.trouble)
    return cutting


def cut_out_of(rgb: Bytes, within: Box | None = None) -> Cutting:
    """Do the same for (h, w, 3) uint8 of at most 640 a side."""
    height, width = rgb.shape[:2]
    to_photo = np.diag([1 / width, 1 / height, 1.0])
    if within is None:
        part, scale = _enlarged(rgb)
        found, matrix = _found(part)
    else:
        pointed = _pixels(within, width, height)
        left, top, right, bottom = _with_paper(pointed, width, height)
        part, scale = _enlarged(np.ascontiguousarray(rgb[top:bottom, left:right]))
        to_photo = to_photo @ _moved(left, top)
        found = find_digit(part, _inside(pointed, left, top, scale))
        matrix = np.eye(3)
    if found is None:
        raise NoInkError(PictureWords.NO_INK)
    return _cutting(found, to_photo @ scale @ matrix, (height, width))


def _pixels(box: Box, width: int, height: int) -> Part:
    """Return a box of the photo in whole pixels, at least one each way."""
    left, right = sorted(int(np.clip(round(x * width), 0, width)) for x in box[::2])
    top, bottom = sorted(int(np.clip(round(y * height), 0, height)) for y in box[1::2])
    left, top = min(left, width - 1), min(top, height - 1)
    return left, top, max(right, left + 1), max(bottom, top + 1)


def _with_paper(part: Part, width: int, height: int) -> Part:
    """Return a part of the photo with the paper around it, as far as the photo goes."""
    left, top, right, bottom = part
    return _pixels(
        padded((left / width, top / height, right / width, bottom / height), _AROUND), width, height
    )


def _inside(part: Part, x: int, y: int, scale: Doubles) -> Part:
    """Return a part of the photo in pixels of what begins at (x, y), and was enlarged."""
    left, top, right, bottom = (
        round((value - start) / float(scale[0, 0]))
        for value, start in zip(part, (x, y, x, y), strict=True)
    )
    return left, top, right, bottom


def _moved(x: float, y: float) -> Doubles:
    return np.array([[1, 0, x], [0, 1, y], [0, 0, 1]], np.float64)


def _enlarged(rgb: Bytes) -> tuple[Bytes, Doubles]:
    """Return small pictures some times larger: a line has to be some pixels wide to be judged."""
    side = max(rgb.shape[:2])
    factor = _OF_TINY if side <= _TINY_PX else -(-_LEAST_SIDE_PX // side)
    if factor <= 1:
        return rgb, np.eye(3)
    size = (rgb.shape[1] * factor, rgb.shape[0] * factor)
    larger = cv2.resize(rgb, size, interpolation=cv2.INTER_CUBIC)
    return np.asarray(larger, np.uint8), np.diag([1 / factor, 1 / factor, 1.0])


def _found(rgb: Bytes) -> tuple[Group | None, Doubles]:
    """Return what was found on a sheet or on all of the picture, and the way back from there."""
    for corners in sheets(rgb):
        matrix, size = straightening(corners)
        sheet = cv2.warpPerspective(rgb, matrix, size, flags=cv2.INTER_LINEAR)
        found = find_digit(np.asarray(sheet, np.uint8))
        if found is not None and found.is_within:
            return found, np.asarray(np.linalg.inv(matrix), np.float64)
    return find_digit(rgb), np.eye(3)


def _cutting(found: Group, to_photo: Doubles, photo: tuple[int, int]) -> Cutting:
    lines = in_lines(found.marks, found.others, found.mask.shape)
    numbers = [mark.number for line in lines for mark in line]
    mask = np.isin(found.labels, numbers)
    near = cv2.dilate(mask.view(np.uint8), np.ones((3, 3), np.uint8)) > 0
    near &= mask | (found.labels == 0)
    ink = np.where(near, found.seen, np.float32(0))
    return Cutting(
        picture=normalized(found.ink),
        ink=ink,
        mask=mask,
        lines=lines,
        digit=found.marks,
        taken=_over_photo(mask, to_photo, photo),
        digit_taken=_over_photo(found.mask, to_photo, photo),
        to_photo=to_photo,
        is_dark=found.is_dark,
        trouble=why_no_digit(found),
    )


def _over_photo(mask: Mask, to_photo: Doubles, photo: tuple[int, int]) -> Mask:
    """Return a mask of the sheet over the photo, (height, width) of ``photo``."""
    pixels = np.diag([float(photo[1]), float(photo[0]), 1.0]) @ to_photo
    over = cv2.warpPerspective(mask.astype(np.float32), pixels, photo[::-1], flags=cv2.INTER_AREA)
    taken: Mask = over > 0.4
    return taken
