"""Reads what lies on the pad: ink as a number, an opened picture as what it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from digitpad.core.numbers.layout import arranged
from digitpad.core.numbers.number_reader import NumberReader
from digitpad.core.numbers.number_reading import NumberReading
from digitpad.core.numbers.symbols import Seen
from digitpad.core.pictures.preprocess import SIDE_PX, Picture
from digitpad.core.reading.page import Page
from digitpad.core.reading.reader import Reader

if TYPE_CHECKING:
    from digitpad.core.pictures.cutting import Cutting  # not needed to draw


class PageReader:
    """Reads pages that resemble each other: what did not change is not read again."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.one_digit_only = False
        """Whether all ink on a page is read as one digit, whatever it looks like."""
        self._numbers = NumberReader(reader)
        self._in_photo: tuple[Cutting, NumberReading] | None = None

    def know(self, cutting: Cutting, number: NumberReading) -> None:
        """Learn what was read in a photo elsewhere, with this network: it may take a while."""
        self._in_photo = cutting, number

    def know_from(self, other: PageReader) -> None:
        """Take over what ``other`` knows of photos, if it reads with the same network."""
        known, network = other._in_photo, self.reader.network
        if known is not None and other.reader.network.fingerprint == network.fingerprint:
            self._in_photo = known

    def may_cut(self, page: Page) -> bool:
        """Say whether a page with a single stroke may be read as several digits."""
        return not (self.one_digit_only or page.cuts) and self._numbers.may_cut(page.ink)

    def read_as_one(self, page: Page) -> NumberReading:
        """Read the ink of a page as one digit. Raises DigitPadError as `read` does."""
        return self._numbers.read_as_one(page.ink)

    def read(self, page: Page) -> NumberReading | None:
        """Return what is on the page; None when there is nothing.

        Raises DigitPadError where the network cannot be computed.
        """
        if page.picture is not None:
            number = self._number_in_photo(page) or self._read_picture(page.picture)
            return number.as_digits() if self.one_digit_only else number
        if not page.ink.strokes:
            return None
        if self.one_digit_only:
            return self._numbers.read_as_one(page.ink).as_digits()
        return self._numbers.read(page.ink, page.cuts)

    def _number_in_photo(self, page: Page) -> NumberReading | None:
        """Return the number of several digits that is known to be in the box of a photo."""
        if page.photo is None or self._in_photo is None or self.one_digit_only:
            return None
        cutting, number = self._in_photo
        return number if cutting is page.photo.cutting and len(number.digits) > 1 else None

    def _read_picture(self, picture: Picture) -> NumberReading:
        reading = self.reader.refined(self.reader.network.read_picture(picture), None)
        is_digit = self.reader.card.takes_for_digit(reading.is_digit, drawn=False)
        whole = (0.0, 0.0, float(SIDE_PX), float(SIDE_PX))
        return arranged([Seen(reading, whole, is_digit)], 0.0, 0.0)
