"""Page in, reading out, while the pen moves; the newest page wins."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from digitpad.core.reading.page import Page
from digitpad.services.reading.chosen_mark import ChosenMark, last_written

if TYPE_CHECKING:
    from collections.abc import Callable

    from digitpad.core.numbers.number_reading import Mark, NumberReading
    from digitpad.core.numbers.page_reader import PageReader
    from digitpad.core.pictures.cutting import Cutting
    from digitpad.core.reading.reader import Reader
    from digitpad.core.reading.recognizer import Reading


class LiveReading(QObject):
    """Reads on the thread of the window, and at most for half of its time; showing comes to that.

    Reading a digit takes less than a millisecond, and of a number only what is new is read, so a
    thread would cost more than it gives
    (docs/decisions/0003-reading-on-the-window-thread.md). A pen event is read at once when the
    last reading was over for at least as long as it took. Faster pens wait for a timer of 0 ms,
    which lets the events in the queue go first: however many they are, the newest page is read.

    A single stroke on its way is read as one digit. Whether it is more is looked at once no event
    waits; from then on, as long as it is, it is read as a number.
    """

    reading_changed = Signal(object)
    """Reading of the chosen mark, or None when the page is blank; `number` has all marks."""

    def __init__(self, first_reader: Callable[[], Reader], parent: QObject | None = None) -> None:
        """``first_reader``: who reads, until `use`; called when there is something to read."""
        super().__init__(parent)
        self._first_reader = first_reader
        self._page_reader: PageReader | None = None
        self._one_digit_only = False
        self._page = Page()
        self._is_unfinished = False
        self._number: NumberReading | None = None
        self._choice = ChosenMark()
        self._place = 0
        self._took_seconds = self._ended_at = 0.0
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.read_now)
        self._is_cut = False
        """Whether the single stroke that is on its way is more than one digit."""
        self._when_idle = QTimer(self, singleShot=True, interval=0)
        self._when_idle.timeout.connect(self._look_for_cuts)

    @property
    def _pages(self) -> PageReader:
        if self._page_reader is None:
            from digitpad.core.numbers.page_reader import PageReader  # not needed to draw

            self._page_reader = PageReader(self._first_reader())
            self._page_reader.one_digit_only = self._one_digit_only
        return self._page_reader

    @property
    def reader(self) -> Reader:
        return self._pages.reader

    @property
    def number(self) -> NumberReading | None:
        """All marks of the newest page that was read; None when it is blank."""
        return self._number

    @property
    def chosen(self) -> int:
        """The place of the chosen mark in `number`: of the last written one, until one chooses."""
        return self._place

    @property
    def mark(self) -> Mark | None:
        """The chosen mark."""
        return None if self._number is None else self._number.digits[self._place]

    @property
    def reading(self) -> Reading | None:
        """The reading of the chosen mark of the newest page that was read."""
        mark = self.mark
        return None if mark is None else mark.reading

    def use(self, reader: Reader) -> None:
        """Read with ``reader`` from now on, beginning with the page as it is."""
        before, self._page_reader, self._first_reader = self._page_reader, None, lambda: reader
        if before is not None:
            self._pages.know_from(before)
        self.read_now()

    def read_as_one_digit(self, one_digit_only: bool) -> None:
        """Read every page as one digit from now on, or as the number that it is."""
        self._one_digit_only = one_digit_only
        if self._page_reader is not None:
            self._page_reader.one_digit_only = one_digit_only
        self.read_now()

    def choose(self, place: int) -> None:
        """Choose the mark at this place, if there is one; it stays chosen while there is ink."""
        number = self._number
        if number is not None and 0 <= place < len(number.digits):
            self._choice.choose(number, place, self._page)
            self._place = place
            self.reading_changed.emit(self.reading)

    def know(self, cutting: Cutting, number: NumberReading) -> None:
        """Learn what this network reads in a photo; for pages that are read from now on."""
        self._pages.know(cutting, number)

    def read_page(self, page: Page) -> None:
        """Read ``page``, on which nothing moves, without waiting."""
        self._page, self._is_unfinished, self._is_cut = page, False, False
        self.read_now()

    def follow(self, page: Page, *, is_drawing: bool = True) -> None:
        """Read ``page``, on which something moves, at once or after the events that wait.

        is_drawing: whether that is its last stroke, which goes on.
        """
        self._page, self._is_unfinished = page, is_drawing
        if time.perf_counter() - self._ended_at >= self._took_seconds:
            self.read_now()
        else:
            self._when_idle.stop()  # the page that it would look at is not the newest any more
            self._soon.start()

    def read_now(self) -> None:
        """Read the newest page, perhaps anew, without waiting.

        Raises DigitPadError where the network cannot be computed; there is no reading then.
        """
        self._soon.stop()
        began_at = time.perf_counter()
        self._number = None
        try:
            self._number = self._followed(self._read())
        finally:
            self._took_seconds = time.perf_counter() - began_at
            self.reading_changed.emit(self.reading)
        self._ended_at = time.perf_counter()

    def _read(self) -> NumberReading | None:
        """Return what is on the page; of a single stroke on its way, as what it was so far."""
        self._when_idle.stop()
        if self._page.is_blank:
            return None
        if not self._is_unfinished or not self._pages.may_cut(self._page):
            return self._pages.read(self._page)
        if not self._is_cut:
            self._when_idle.start()
            return self._pages.read_as_one(self._page)
        number = self._pages.read(self._page)
        self._is_cut = number is not None and number.single is None
        return number

    def _look_for_cuts(self) -> None:
        """Look whether the single stroke on its way is more than one digit; show it if it is."""
        number = self._pages.read(self._page)
        if number is not None and number.single is None:
            self._is_cut = True
            self._number = self._followed(number)
            self.reading_changed.emit(self.reading)

    def _followed(self, number: NumberReading | None) -> NumberReading | None:
        """Choose a mark of a number; of an unfinished one nobody says that it is no digit."""
        if number is None:
            self._choice.forget()
            return None
        if self._is_unfinished:
            number = number.taken_for_digit(last_written(number))
        self._place = self._choice.place_in(number, self._page)
        return number
