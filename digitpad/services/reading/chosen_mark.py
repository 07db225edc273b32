"""Which mark of a number the bars and teaching are about."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from digitpad.core.ink.ink import Stroke
from digitpad.core.numbers.number_reading import Mark, NumberReading
from digitpad.core.reading.page import Page


@dataclass(frozen=True, eq=False)
class _Part:
    """A part of a stroke that a person has chosen; strokes are told apart by identity."""

    stroke: Stroke
    first: float
    last: float


class ChosenMark:
    """The mark that a person has chosen, as long as there is ink of it; else the last written."""

    def __init__(self) -> None:
        self._parts: list[_Part] = []
        self._place: int | None = None
        """Of a picture, which has no strokes."""
        self._page: Page | None = None

    def choose(self, number: NumberReading, place: int, page: Page) -> None:
        """Stay with the mark at ``place``."""
        self._page = page
        self._parts = list(_parts(number.digits[place], page))
        self._place = None if self._parts else place

    def forget(self) -> None:
        """Follow the pen again."""
        self._parts, self._place = [], None

    def place_in(self, number: NumberReading, page: Page) -> int:
        """Return the place of the mark in ``number``, which was read on ``page``."""
        marks = number.digits
        if self._place is not None and page is self._page and self._place < len(marks):
            return self._place
        if self._parts:
            common = [_common(self._parts, list(_parts(mark, page))) for mark in marks]
            if max(common) > 0:
                return common.index(max(common))
        self.forget()
        return last_written(number)


def last_written(number: NumberReading) -> int:
    """Return the place of the mark with the end of the last stroke; 0 in a picture."""
    if number.single is not None:
        return 0
    ends = [
        max(((span.stroke, span.last) for span in mark.spans), default=(-1, 0.0))
        for mark in number.digits
    ]
    return ends.index(max(ends))


def _parts(mark: Mark, page: Page) -> Iterable[_Part]:
    for span in mark.spans:
        stroke = page.ink.strokes[span.stroke]
        yield _Part(stroke, max(span.first, 0.0), min(span.last, float(len(stroke))))


def _common(some: list[_Part], others: list[_Part]) -> float:
    """Return how much both have in common, in points."""
    return sum(
        max(0.0, min(one.last, other.last) - max(one.first, other.first))
        for one in some
        for other in others
        if one.stroke is other.stroke
    )
