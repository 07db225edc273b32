"""Whether what was cut out of a picture may be a digit, by how it stands among what was found."""

from __future__ import annotations

from typing import Final

from digitpad.core.pictures.finding import Group
from digitpad.core.sentences.ink_words import PictureWords
from digitpad.core.sentences.sentence import Sentence

_LEAST_TO_NOISE, _LEAST_ALONE = 3.6, 2.5
"""A digit stands out so many times as far as bare paper does; with little else it need not
so far. None of 594 digits that are read rightly in a tuning set stands out less, and of 160
pictures of noise, clouds, gradients and bare lines five have something that stands out more."""
_ALONE: Final = 0.7
"""Of all ink."""
_FINEST_NOISE: Final = 0.001
_MOST_MARKS: Final = 120
"""More marks that could be digits are a page of text."""
_COULD_BE_DIGIT: Final = 0.3
"""Of the size of the largest mark of the digit."""
_MOST_PARTS: Final = 8
_FULL, _THICK = 0.75, 0.45
"""A blot fills so much of its box, and a disc in it has so much of its size."""


def why_no_digit(group: Group) -> Sentence | None:
    """Return what speaks against a digit, naming what was taken for ink; None if nothing does."""
    left, top, right, bottom = group.box
    size = max(right - left, bottom - top)
    own = sum(mark.mass for mark in group.marks)
    is_alone = own >= _ALONE * (own + sum(mark.mass for mark in group.others))
    least = _LEAST_ALONE if is_alone else _LEAST_TO_NOISE
    if group.strength < least * (group.noise + _FINEST_NOISE):
        return PictureWords.NO_DIGIT_BUT_NOISE()
    count = sum(mark.size > _COULD_BE_DIGIT * size for mark in group.others) + len(group.marks)
    if count > _MOST_MARKS:
        return PictureWords.NO_DIGIT_BUT_MANY_MARKS(count=count)
    if len(group.marks) > _MOST_PARTS:
        return PictureWords.NO_DIGIT_BUT_PARTS(count=len(group.marks))
    fill = float(group.mask[top:bottom, left:right].mean())
    if fill > _FULL and group.thickness > _THICK * size:
        return PictureWords.NO_DIGIT_BUT_BLOT()
    return None
