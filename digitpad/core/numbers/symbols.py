"""What a mark is called: a digit, a sign between digits by its size and place, or neither."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final

import numpy as np

from digitpad.core.ink.ink import Ink
from digitpad.core.ink.parts import Span
from digitpad.core.numbers.number_reading import NO_DIGIT, Box
from digitpad.core.reading.recognizer import Reading

_SMALL: Final = 0.4
"""A mark that is less high than this share of the digits beside it is no digit."""
_WIDEST: Final = 3.0
"""A mark that is so much wider than high is no digit, whatever it looks like when it is small."""
_SLASH_HEIGHT: Final = 1.2
"""A straight slanted line that is so much higher than the digits is a slash, not a one."""
_SLASH_SLANT: Final = 0.25
"""The least that a slash leans to the right: across over up."""
_LEANING: Final = 0.5
"""A line that leans so much is no one, whatever its height."""
_STRAIGHT: Final = 0.97
"""The least that the way between a straight line's ends is of its length."""


@dataclass(frozen=True, eq=False)
class Seen:
    """A mark that has no name yet."""

    reading: Reading
    box: Box
    is_digit: bool
    """Whether the network is certain enough that it is one."""
    spans: tuple[Span, ...] = ()
    ink: Ink | None = None

    @property
    def width(self) -> float:
        return self.box[2] - self.box[0]

    @property
    def height(self) -> float:
        return self.box[3] - self.box[1]


def symbols_of(line: Sequence[Seen]) -> list[str]:
    """Return the symbol of each mark of a line, given from left to right."""
    if len(line) == 1:
        return [_lone_symbol(*line)]
    tall = [mark for mark in line if mark.is_digit] or list(line)
    highest = max(mark.height for mark in tall)
    tall = [mark for mark in tall if mark.height >= 0.5 * highest]
    digits = _Row(median(mark.height for mark in tall), [mark.box for mark in tall])
    return [_symbol(mark, digits, 0 < place < len(line) - 1) for place, mark in enumerate(line)]


@dataclass(frozen=True)
class _Row:
    """The digits of a line, against which a sign is measured."""

    height: float
    boxes: Sequence[Box]

    def around(self, box: Box) -> tuple[float, float]:
        """Return top and bottom of the digits on both sides of a box."""
        middle = (box[0] + box[2]) / 2
        near = sorted(self.boxes, key=lambda other: abs((other[0] + other[2]) / 2 - middle))[:2]
        return median(other[1] for other in near), median(other[3] for other in near)


def _symbol(mark: Seen, row: _Row, is_between: bool) -> str:
    if _is_flat(mark) and (mark.height < _SMALL * row.height or not mark.is_digit):
        return _flat_sign(mark, row)
    if mark.height < _SMALL * row.height:
        return _small_sign(mark, row)
    if is_between and _is_slash(mark, row):
        return "/"
    return str(mark.reading.digit) if mark.is_digit else NO_DIGIT


def _lone_symbol(mark: Seen) -> str:
    """Return what something is that has no digits beside it to be measured by."""
    if mark.is_digit and mark.width <= _WIDEST * mark.height:
        return str(mark.reading.digit)
    if max(mark.width, mark.height) <= 0:
        return "."
    if _is_flat(mark):
        return "-" if _straightness(mark) >= _STRAIGHT else NO_DIGIT
    return "/" if _lean(mark) >= _SLASH_SLANT else NO_DIGIT


def _is_flat(mark: Seen) -> bool:
    return mark.height < 0.4 * mark.width


def _flat_sign(mark: Seen, row: _Row) -> str:
    """Return what a flat mark is: a minus sign at half the height, or a wide point at the foot."""
    top, bottom = row.around(mark.box)
    place = ((mark.box[1] + mark.box[3]) / 2 - top) / max(bottom - top, 1e-300)
    if mark.width < 0.15 * row.height:
        return "." if place > 0.65 else NO_DIGIT
    return "-" if 0.15 < place < 0.85 and mark.width < 1.5 * row.height else NO_DIGIT


def _small_sign(mark: Seen, row: _Row) -> str:
    """Return what a small mark is: a point or a comma where it lies at the foot of the digits."""
    top, bottom = row.around(mark.box)
    height = max(bottom - top, 1e-300)
    if (mark.box[1] - top) / height < 0.5 or (mark.box[1] - bottom) / height > 0.4:
        return NO_DIGIT
    reaches_below = (mark.box[3] - bottom) / height > 0.1
    is_long = mark.height > 0.16 * row.height and mark.height > 1.3 * mark.width
    return "," if is_long or (reaches_below and mark.height > 0.12 * row.height) else "."


def _is_slash(mark: Seen, row: _Row) -> bool:
    lean = _lean(mark)
    least = _SLASH_SLANT if mark.height >= _SLASH_HEIGHT * row.height else _LEANING
    return lean >= least and mark.height >= 0.7 * row.height


def _lean(mark: Seen) -> float:
    """Return how far a straight line leans to the right, across over up; 0 for what is none."""
    if mark.ink is None or len(mark.ink) != 1:
        return 0.0
    points = mark.ink.strokes[0].points
    across, down = (points[-1] - points[0]).tolist()
    if down < 0:
        across, down = -across, -down
    return float(-across / down) if down > 0 and _straightness(mark) >= _STRAIGHT else 0.0


def _straightness(mark: Seen) -> float:
    """Return which part of its length a single stroke gets on, 0..1; 0 for several strokes.

    In a picture, where nobody knows the stroke, 1.
    """
    if mark.ink is None:
        return 1.0
    points = mark.ink.strokes[0].points
    length = float(np.hypot(*np.diff(points, axis=0).T).sum())
    if len(mark.ink) > 1 or length <= 0:
        return 0.0
    return float(np.hypot(*(points[-1] - points[0]))) / length
