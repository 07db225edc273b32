"""A photo on a page: what was found in it, and the box that a person may put elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from digitpad.core.pictures.photo_box import MIDDLE, Box, padded, turned

if TYPE_CHECKING:
    from digitpad.core.arrays import Mask
    from digitpad.core.pictures.cutting import Cutting  # not needed to draw

_AROUND_DIGIT: Final = 0.1
"""The box keeps this share of a digit's size away from it..."""
_AROUND_NUMBER: Final = 0.05
"""... and this of a number's."""
_ROOM_FOR_SYMBOLS: Final = 0.06
"""Below a number, of the photo's longer side."""


@dataclass(frozen=True, eq=False)
class Photo:
    """What was found in an opened picture. Immutable."""

    box: Box = MIDDLE
    """Around the digit that is read; where nothing was found, where a person may begin."""
    is_chosen: bool = False
    """Whether a person has put the box there."""
    cutting: Cutting | None = None
    """What was cut out; None where nothing was, or not yet."""
    is_found: bool = False
    """Whether that is a digit with confidence; else it only shows what was taken for ink."""
    is_cut: bool = True
    """Whether ``cutting`` belongs to ``box``; else that has still to be found out."""
    taken: Mask | None = None
    """(h, w): what was taken for ink in all of the picture."""
    digit: Mask | None = None
    """(h, w): what was taken for the ink of the digit."""
    places: tuple[Box, ...] = ()
    """Where digits may be in the picture."""

    def with_box(self, box: Box) -> Photo:
        """Return the photo with the box put there by a person; still to be cut."""
        return replace(self, box=box, is_chosen=True, is_cut=False)

    def at_place(self, place: Box) -> Photo:
        """Return the photo with the box around one of its ``places``."""
        return self.with_box(padded(place, _AROUND_DIGIT))

    def with_number(self, boxes: Sequence[Box]) -> Photo:
        """Return the photo with all marks in its box for the digits of a number.

        The box goes around all of ``boxes``, unless a person has put it; below them, the symbols
        have to have room.
        """
        if self.cutting is None or not boxes:
            return self
        taken = self.cutting.taken
        number = replace(self, digit=taken)
        if self.is_chosen:
            return number
        lefts, tops, rights, bottoms = zip(*boxes, strict=True)
        left, top, right, bottom = padded(
            (min(lefts), min(tops), max(rights), max(bottoms)), _AROUND_NUMBER
        )
        room = _ROOM_FOR_SYMBOLS * max(taken.shape) / taken.shape[0]
        lowest = min(1.0, max(bottom, max(bottoms) + room))
        return replace(number, box=(left, top, right, lowest))

    def turned(self, quarters: int) -> Photo:
        """Return what is known of the photo turned left by so many quarters: where a box is."""
        if self.is_chosen:
            return Photo(turned(self.box, quarters), is_chosen=True, is_cut=False)
        return Photo(is_cut=False)

    def with_whole(self, cutting: Cutting | None) -> Photo:
        """Return the photo with what was found in all of it."""
        found = self.with_cutting(cutting)
        if cutting is None:
            return found
        is_around = found.is_found and not self.is_chosen
        box = padded(cutting.box, _AROUND_DIGIT) if is_around else self.box
        return replace(found, box=box, taken=cutting.taken, places=cutting.places)

    def with_cutting(self, cutting: Cutting | None) -> Photo:
        """Return the photo with what was found in its box."""
        digit = None if cutting is None else cutting.digit_taken
        is_found = cutting is not None and cutting.trouble is None
        return replace(self, cutting=cutting, digit=digit, is_found=is_found, is_cut=True)
