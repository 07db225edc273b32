"""Reads a picture of ink: one digit as ever, several as a number, in lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import numpy as np
from PIL import Image, ImageFilter

from digitpad.core.arrays import Floats, Mask
from digitpad.core.numbers.lattice.cutting import Cut, Read, best_cut
from digitpad.core.numbers.lattice.groups import Group, PiecedPage
from digitpad.core.numbers.lattice.scoring import PICTURES, weights_in
from digitpad.core.numbers.lattice.shapes import shape_of
from digitpad.core.numbers.layout import arranged
from digitpad.core.numbers.number_reading import Box, NumberReading
from digitpad.core.numbers.picture_pieces import Blots, blots_of, box_of
from digitpad.core.numbers.symbols import Seen
from digitpad.core.pictures.brightness import colours
from digitpad.core.pictures.components import label
from digitpad.core.pictures.marks import box_around
from digitpad.core.pictures.normalize import normalized
from digitpad.core.pictures.picture import picture_of_small
from digitpad.core.pictures.preprocess import Picture
from digitpad.core.reading.reader import Reader
from digitpad.core.reading.recognizer import Reading, Recognizer

if TYPE_CHECKING:
    from digitpad.core.pictures.cutting import Cutting  # not needed to draw

MOST_BLOTS: Final = 120
"""A picture with more pieces of ink is no number."""
MOST_GROUPS: Final = 600
"""Nor is one on which more groups could be one mark."""
MOST_READ: Final = 300
"""Nor is one of which more groups would have to be looked at."""
INK: Final = 0.3
"""Pixels with more ink than this are of a blot; fainter ones are its soft edge."""
_DOUBTED: Final = 0.05
"""What is less like a digit as a whole is taken for several where these are more like digits."""
_EDGE: Final = 0.005
"""What is nearer to the edge of a photo, as a share of its side, touches it."""
_LOW: Final = 0.6
"""Of the height of the digit that was found: a mark that is smaller is none."""
_EVERYTHING: Final[Box] = (0.0, 0.0, 1.0, 1.0)


def read_ink_picture(
    reader: Reader, ink: Floats, whole: Picture | None = None, mask: Mask | None = None
) -> NumberReading:
    """Read a picture of ink, (h, w) float32, ink 1 on paper 0, which may be of several digits.

    whole: all of it as the network sees a single digit, read where there is only one; made of
    ``ink`` unless given. mask: where there is ink at all, (h, w) bool; above INK unless given.
    Raises NoInkError when there is none.
    """
    mask = ink > INK if mask is None else mask
    if reader.network.knows_digits:
        found = _number(reader, ink, mask)
        if found is not None and len(found.digits) > 1:
            return found
    return _one(reader, normalized(ink) if whole is None else whole, box_of(mask))


def read_image(reader: Reader, image: Image.Image) -> NumberReading:
    """Read an image of any mode and size; boxes are shares of its width and height.

    One that has MNIST's size and place already is a single digit. Raises NoInkError.
    """
    found = _found(image)
    if isinstance(found, np.ndarray):
        return _one(reader, found, _EVERYTHING)
    return read_cutting(reader, found)


def read_image_as_one(reader: Reader, image: Image.Image) -> NumberReading:
    """Read the same as a single digit, even where there are several. Raises NoInkError."""
    found = _found(image)
    if isinstance(found, np.ndarray):
        return _one(reader, found, _EVERYTHING)
    return _one(reader, found.picture, found.box)


def _found(image: Image.Image) -> Picture | Cutting:
    """Return a picture that the network can see as it is, or what is cut out of any other."""
    from digitpad.core.pictures.cutting import cut_out_digit  # not needed to draw

    rgb = colours(image)
    picture = picture_of_small(rgb)
    return cut_out_digit(rgb) if picture is None else picture


def read_cutting(reader: Reader, cutting: Cutting) -> NumberReading:
    """Read what was cut out of a photo; boxes are shares of the photo's width and height."""
    mask = _without_specks_at_edge(cutting)
    reading = read_ink_picture(reader, cutting.ink, cutting.picture, mask)
    if len(reading.digits) == 1:
        marks = tuple(replace(mark, box=cutting.box) for mark in reading.digits)
    else:
        marks = tuple(replace(m, box=cutting.box_in_photo(m.box)) for m in reading.digits)
    return replace(reading, digits=marks)


def _without_specks_at_edge(cutting: Cutting) -> Mask:
    """Return where there is ink, without low marks that touch the edge of the photo.

    There shadows begin, and frames, and digits that are cut off. What belongs to the digit stays.
    """
    mask = cutting.mask.copy()
    _, highest, _, lowest = box_around(cutting.digit)
    low = _LOW * (lowest - highest)
    labels, count = label(mask)
    for number in range(1, count + 1):
        speck = labels == number
        left, top, right, bottom = box = box_of(speck)
        is_of_digit = any(
            mark.left <= left and mark.top <= top and right <= mark.right and bottom <= mark.bottom
            for mark in cutting.digit
        )
        is_low = max(right - left, bottom - top) < low
        if is_low and not is_of_digit and _is_at_edge(cutting.box_in_photo(box)):
            mask &= ~speck
    return mask


def _is_at_edge(box: Box) -> bool:
    left, top, right, bottom = box
    return min(left, top, 1 - right, 1 - bottom) < _EDGE


def _one(reader: Reader, picture: Picture, box: Box) -> NumberReading:
    reading = reader.refined(reader.network.read_picture(picture), None)
    return arranged(
        [Seen(reading, box, reader.card.takes_for_digit(reading.is_digit, drawn=False))], 0.0, 0.0
    )


def _number(reader: Reader, ink: Floats, mask: Mask) -> NumberReading | None:
    """Return the best way to cut the picture; None where there are too many, or no ink."""
    page, groups, blots = looked_at(ink, mask)
    if not groups:
        return None

    def read(some: Sequence[Group]) -> list[Reading]:
        return readings_of(reader.network, ink, some, page, blots)

    cut = _best_cut(groups, page, read)
    is_one = cut is not None and len(cut.groups) == 1 < len(page)
    if cut is not None and is_one and _least_certain(cut) < _DOUBTED:
        several = _best_cut([one for one in groups if one not in cut.groups], page, read)
        if several is not None and _least_certain(several) > _least_certain(cut):
            cut = several
    if cut is None:
        return None
    seen = []
    for group, one in zip(cut.groups, cut.readings, strict=True):
        reading = reader.refined(one, None)
        is_digit = reader.card.takes_for_digit(reading.is_digit, drawn=False)
        seen.append(Seen(reading, group.box, is_digit))
    return arranged(seen, blots.height, cut.log_probability)


def _best_cut(groups: Sequence[Group], page: PiecedPage, read: Read) -> Cut | None:
    shapes = [shape_of(group, page) for group in groups]
    return best_cut(groups, shapes, len(page), read, weights_in(PICTURES), most=MOST_READ)


def _least_certain(cut: Cut) -> float:
    return min(reading.is_digit or 0.0 for reading in cut.readings)


def looked_at(ink: Floats, mask: Mask | None = None) -> tuple[PiecedPage, list[Group], Blots]:
    """Return the pieces of a picture and what may be one mark; no group where that is too much."""
    blots = blots_of(ink, ink > INK if mask is None else mask)
    page = PiecedPage(blots.pieces, blots.height)
    groups = page.groups(MOST_GROUPS) if 0 < len(blots.pieces) <= MOST_BLOTS else None
    return page, groups or [], blots


def readings_of(
    network: Recognizer, ink: Floats, groups: Sequence[Group], page: PiecedPage, blots: Blots
) -> list[Reading]:
    """Return what the network makes of each group."""
    everything = np.zeros(ink.shape, np.bool_)
    for mask in blots.masks.values():
        everything |= mask
    return network.readings_of(
        [normalized(_ink_of(group, page, blots, ink, everything)) for group in groups]
    )


def _ink_of(group: Group, page: PiecedPage, blots: Blots, ink: Floats, everything: Mask) -> Floats:
    """Return the part of the picture around a group with nothing but its ink and its soft edge."""
    left, top, right, bottom = (int(side) for side in group.box)
    area = np.s_[max(0, top - 1) : bottom + 1, max(0, left - 1) : right + 1]
    own = np.zeros(ink[area].shape, np.bool_)
    for member in group.members:
        own |= blots.masks[page.pieces[member]][area]
    near = np.asarray(Image.fromarray(own).convert("L").filter(ImageFilter.MaxFilter(3))) > 0
    is_of_others = everything[area] & ~own
    return np.where(near & ~is_of_others, ink[area], np.float32(0))
