"""Pages made from pictures while the window goes on; the newest one that was asked for wins."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from digitpad.core.errors import DigitPadError
from digitpad.core.reading.page import Page
from digitpad.services.thread import Thread, unforeseen

_AT_ONCE_MS = 100
"""People take an answer within this time for an immediate one."""


@dataclass(frozen=True, eq=False)
class Opening:
    """Something that is to become the page."""

    load: Callable[[], Page]
    """Called in a thread; may raise DigitPadError."""
    what: str
    """Names the change in Undo."""
    source: str
    """Where the page comes from, for a person to read."""


class PageOpening(QObject):
    """Opens one thing at a time. While it does, only the newest of the others waits its turn.

    Most pictures are there within `_AT_ONCE_MS`, for which `open` waits: the person sees the page
    change and nothing else. For larger ones `is_busy` turns true.
    """

    busy_changed = Signal()
    opened = Signal(object, object)
    """Opening and its Page."""
    failed = Signal(DigitPadError)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: _Loading | None = None
        self._wanted: Opening | None = None
        self._busy: Opening | None = None

    @property
    def busy_with(self) -> Opening | None:
        """What takes longer than a moment to open, as long as it does."""
        return self._busy

    def open(self, opening: Opening) -> None:
        """Open this, and nothing that was asked for before."""
        self._wanted = opening
        if self._thread is None:
            self._start(opening)
        if self._thread is not None:
            self._set_busy(opening)

    def cancel(self) -> None:
        """Leave the page as it is: what was asked for is not wanted any more."""
        self._wanted = None
        self._set_busy(None)

    def _start(self, opening: Opening) -> None:
        self._thread = thread = _Loading(opening)
        thread.finished.connect(self._take_up)
        thread.start()
        if thread.wait(_AT_ONCE_MS):
            self._take_up()

    def _take_up(self) -> None:
        """Go on when the thread is done; the signal of one that was there at once is too late."""
        thread = self._thread
        if thread is None or not thread.isFinished():
            return
        thread.wait()
        self._thread = None
        if self._wanted is thread.opening:
            self.cancel()
            self._tell(thread)
        elif self._wanted is not None:
            self.open(self._wanted)

    def _tell(self, thread: _Loading) -> None:
        if thread.error is not None:
            self.failed.emit(thread.error)
        elif thread.page is not None:
            self.opened.emit(thread.opening, thread.page)

    def _set_busy(self, opening: Opening | None) -> None:
        if opening is not self._busy:
            self._busy = opening
            self.busy_changed.emit()


class _Loading(Thread):
    def __init__(self, opening: Opening) -> None:
        super().__init__()
        self.opening = opening
        self.page: Page | None = None
        self.error: DigitPadError | None = None

    def run(self) -> None:
        try:
            self.page = self.opening.load()
        except DigitPadError as error:
            self.error = error
        except MemoryError:
            self.error = DigitPadError(f"{self.opening.source}: there is not enough memory for it")
        except Exception as error:
            self.error = unforeseen(error)
