"""Where the brackets over the digits of a number are, and what of them lies under a pointer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF

from digitpad.core.numbers.number_reading import NO_DIGIT, Mark, NumberReading

LABEL_PX = 13
"""Height of the letters over a bracket."""
_ABOVE_PX = 11.0
"""From the painted ink up to the brackets."""
_ROOM_PX = LABEL_PX + 10.0
"""What a bracket needs above itself."""
_REACH_PX = 6.0
"""A pointer may be so far below a bracket and still mean it: short of the ink."""
_BETWEEN_PX = 7.0
"""Between two brackets whose digits are near each other or overlap."""
_LEAST_PX = 6.0
_GRIP_PX, _LEAST_GRIP_PX = 9.0, 5.5
"""Half the width in which a pointer means a divider."""


@dataclass(frozen=True)
class Bracket:
    """The bracket over one mark, in logical pixels of the canvas."""

    mark: int
    """The place of the mark in the number."""
    symbol: str
    left: float
    right: float
    y: float

    @property
    def area(self) -> QRectF:
        """Where a pointer means this bracket, and what is painted again when it changes."""
        rect = QRectF(self.left, self.y - _ROOM_PX, self.right - self.left, _ROOM_PX + _REACH_PX)
        return rect.adjusted(-2, 0, 2, 0)


@dataclass(frozen=True)
class Divider:
    """The grip between two neighbouring brackets, by which they are joined."""

    mark: int
    """The place of the mark before it; the next one stands behind it."""
    x: float
    y: float
    reach: float
    """Half the width in which a pointer means it: most of a narrow bracket is left free."""

    @property
    def is_shown(self) -> bool:
        """Whether there is room to point at it."""
        return self.reach >= _LEAST_GRIP_PX

    @property
    def area(self) -> QRectF:
        """Where a pointer means this grip."""
        return QRectF(self.x - self.reach, self.y - _ROOM_PX, 2 * self.reach, _ROOM_PX + _REACH_PX)


@dataclass(frozen=True)
class Brackets:
    """All brackets and dividers of a page."""

    brackets: tuple[Bracket, ...] = ()
    dividers: tuple[Divider, ...] = ()

    def at(self, place: QPointF) -> Bracket | Divider | None:
        """Return what a pointer at ``place`` means: the grips come first, for they are smaller."""
        return next((part for part in self._parts if part.area.contains(place)), None)

    def areas(self) -> list[QRectF]:
        """Return all that is painted, with what a divider shows under the pointer."""
        return [part.area.adjusted(-3, -3, 3, 3) for part in self._parts]

    @property
    def _parts(self) -> list[Bracket | Divider]:
        return [*self.dividers, *self.brackets]


def brackets_of(
    number: NumberReading | None, px_per_unit: float, pen_width: float, *, always: bool = False
) -> Brackets:
    """Return the brackets of a number that was read in ink; ``pen_width`` is in page units.

    A single digit has none, unless ``always``: there is nothing to choose or to mend.
    """
    if number is None or not number.digits[0].spans:
        return Brackets()
    if number.single is not None and not always and number.single.symbol != NO_DIGIT:
        return Brackets()
    brackets: list[Bracket] = []
    dividers: list[Divider] = []
    lines = sorted({mark.line for mark in number.digits})
    for line in lines:
        marks = [(place, mark) for place, mark in enumerate(number.digits) if mark.line == line]
        highest = min(mark.box[1] for _, mark in marks)
        y = max(_ROOM_PX, round((highest - pen_width / 2) * px_per_unit - _ABOVE_PX) + 0.5)
        row = _row(marks, px_per_unit, pen_width, y)
        brackets += row
        between = [_divider(*pair) for pair in pairwise(row)]
        dividers += [divider for divider in between if divider.is_shown]
    return Brackets(tuple(brackets), tuple(dividers))


def _divider(one: Bracket, other: Bracket) -> Divider:
    gap, narrower = other.left - one.right, min(one.right - one.left, other.right - other.left)
    reach = min(_GRIP_PX, gap / 2 + narrower / 4)
    return Divider(one.mark, (one.right + other.left) / 2, one.y, reach)


def _row(
    marks: Sequence[tuple[int, Mark]], px_per_unit: float, pen_width: float, y: float
) -> list[Bracket]:
    """Return the brackets of one line, which leave room for the dividers between them."""
    half = pen_width / 2
    ends = [[(m.box[0] - half) * px_per_unit, (m.box[2] + half) * px_per_unit] for _, m in marks]
    for one, other in pairwise(ends):
        if other[0] - one[1] < _BETWEEN_PX:
            middle = (other[0] + one[1]) / 2
            one[1], other[0] = middle - _BETWEEN_PX / 2, middle + _BETWEEN_PX / 2
    return [
        Bracket(place, mark.symbol, left, max(right, left + _LEAST_PX), y)
        for (place, mark), (left, right) in zip(marks, ends, strict=True)
    ]
