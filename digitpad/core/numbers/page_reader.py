"""Reads what lies on the pad: ink as a number, an opened picture as what it shows."""

from __future__ import annotations

from dataclasses import replace

from digitpad.core.numbers.layout import arranged
from digitpad.core.numbers.number_reader import NumberReader
from digitpad.core.numbers.number_reading import NumberReading
from digitpad.core.numbers.symbols import Seen
from digitpad.core.pictures.preprocess import SIDE_PX, Picture
from digitpad.core.reading.page import Page
from digitpad.core.reading.reader import Reader


class PageReader:
    """Reads pages that resemble each other: what did not change is not read again."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.one_digit_only = False
        """Whether all ink on a page is read as one digit, whatever it looks like."""
        self._numbers = NumberReader(reader)

    def read(self, page: Page) -> NumberReading | None:
        """Return what is on the page; None when there is nothing.

        Raises DigitPadError where the network cannot be computed.
        """
        if page.picture is not None:
            return self._read_picture(page.picture)
        if not page.ink.strokes:
            return None
        if self.one_digit_only:
            return _as_digits(self._numbers.read_as_one(page.ink))
        return self._numbers.read(page.ink, page.cuts)

    def _read_picture(self, picture: Picture) -> NumberReading:
        reading = self.reader.refined(self.reader.network.read_picture(picture), None)
        is_digit = self.reader.card.takes_for_digit(reading.is_digit, drawn=False)
        whole = (0.0, 0.0, float(SIDE_PX), float(SIDE_PX))
        return arranged([Seen(reading, whole, is_digit)], 0.0, 0.0)


def _as_digits(number: NumberReading) -> NumberReading:
    """Return the reading of a person who wants a digit and nothing else."""
    for place in range(len(number.digits)):
        number = taken_for_digit(number, place)
    return number


def taken_for_digit(number: NumberReading, place: int) -> NumberReading:
    """Return ``number`` with the digit that the mark at ``place`` comes nearest to as its symbol.

    Of an unfinished mark nobody should say that it is no digit.
    """
    mark = number.digits[place]
    if mark.is_read_as_digit:
        return number
    named = replace(mark, symbol=str(mark.digit))
    marks = (*number.digits[:place], named, *number.digits[place + 1 :])
    at = places_in_text(number)[place]
    text = number.text[:at] + named.symbol + number.text[at + 1 :]
    return replace(number, digits=marks, text=text)


def places_in_text(number: NumberReading) -> list[int]:
    """Return where in `NumberReading.text` the symbol of each mark is."""
    return [at for at, sign in enumerate(number.text) if not sign.isspace()]
