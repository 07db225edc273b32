"""Page in, Reading out, while the pen moves; the newest page wins."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, QTimer, Signal

from digitpad.core.reading.page import Page
from digitpad.core.reading.reader import Reader
from digitpad.core.reading.recognizer import Reading


class LiveReading(QObject):
    """Reads on the thread of the window, and at most for half of its time.

    Reading takes less than a millisecond, so a thread would cost more than it gives
    (docs/decisions/0003-reading-on-the-window-thread.md). A pen event is read at once when the
    last reading was over for at least as long as it took. Faster pens wait for a timer of 0 ms,
    which lets the events in the queue go first: however many they are, the newest page is read.
    """

    reading_changed = Signal(object)
    """Reading, or None when the page is blank."""

    def __init__(self, reader: Reader, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reader = reader
        self._page = Page()
        self._reading: Reading | None = None
        self._took_seconds = self._ended_at = 0.0
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.read_now)

    @property
    def reader(self) -> Reader:
        return self._reader

    @property
    def reading(self) -> Reading | None:
        """The reading of the newest page that was read."""
        return self._reading

    def use(self, reader: Reader) -> None:
        """Read with ``reader`` from now on, beginning with the page as it is."""
        self._reader = reader
        self.read_now()

    def read_page(self, page: Page) -> None:
        """Read ``page`` without waiting."""
        self._page = page
        self.read_now()

    def follow(self, page: Page) -> None:
        """Read ``page`` at once, or when the events that wait have been handled."""
        self._page = page
        if time.perf_counter() - self._ended_at >= self._took_seconds:
            self.read_now()
        else:
            self._soon.start()

    def read_now(self) -> None:
        """Read the newest page, perhaps anew, without waiting.

        Raises DigitPadError where the network cannot be computed; there is no reading then.
        """
        self._soon.stop()
        began_at = time.perf_counter()
        self._reading = None
        try:
            self._reading = self._page.read_by(self._reader)
        finally:
            self.reading_changed.emit(self._reading)
        self._ended_at = time.perf_counter()
        self._took_seconds = self._ended_at - began_at
