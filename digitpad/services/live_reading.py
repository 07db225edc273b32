"""Page in, Reading out, while the pen moves; the newest page wins."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from digitpad.core.page import Page, Reader
from digitpad.core.recognizer import Reading


class LiveReading(QObject):
    """Reads at most once for each pass of the event loop, on the thread of the window.

    Reading takes less than a millisecond, so a thread would cost more than it gives
    (docs/decisions/0003-reading-on-the-window-thread.md). A timer of 0 ms lets the pen events that
    wait in the queue go first: however fast they come, only the newest page is read.
    """

    reading_changed = Signal(object)
    """Reading, or None when the page is blank."""

    def __init__(self, reader: Reader, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reader = reader
        self._page = Page()
        self._reading: Reading | None = None
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

    def follow(self, page: Page) -> None:
        """Read ``page`` as soon as the events that wait have been handled."""
        self._page = page
        self._soon.start()

    def read_now(self) -> None:
        """Read the newest page without waiting."""
        self._soon.stop()
        self._reading = self._page.read_by(self._reader)
        self.reading_changed.emit(self._reading)
