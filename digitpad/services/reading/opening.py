"""Pages made from pictures while the window goes on; the newest one that was asked for wins."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from digitpad.core.errors import DigitPadError
from digitpad.core.reading.page import Page
from digitpad.core.sentences.command_words import InputWords
from digitpad.services.jobs import JobRunner, WhenBusy

_AT_ONCE_MS = 100
"""People take an answer within this time for an immediate one."""


@dataclass(frozen=True, eq=False)
class PageRequest:
    """Something that is to become the page."""

    load: Callable[[], Page]
    """Called in a thread; may raise DigitPadError."""
    what: str
    """Names the change in Undo."""
    source: str
    """Where the page comes from, for a person to read."""
    then: Callable[[], object] | None = None
    """Called with nothing on the window's thread, just before the page is shown."""


class PageOpening(QObject):
    """Opens one thing at a time. While it does, only the newest of the others waits its turn.

    Most pictures are there within `_AT_ONCE_MS`, for which `open` waits: the person sees the page
    change and nothing else. For larger ones `busy_changed` says so.
    """

    busy_changed = Signal()
    opened = Signal(object, object)
    """PageRequest and its Page."""
    failed = Signal(DigitPadError)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._busy: PageRequest | None = None
        self._jobs = JobRunner(WhenBusy.RUN_AGAIN, self, wait_ms=_AT_ONCE_MS)
        for ended in (self._jobs.done, self._jobs.failed):
            ended.connect(lambda _: self._set_busy(None))

    @property
    def busy_with(self) -> PageRequest | None:
        """What takes longer than a moment to open, as long as it does."""
        return self._busy

    def open(self, request: PageRequest) -> None:
        """Open this, and nothing that was asked for before."""
        self._jobs.drop()
        self._jobs.begin(
            lambda _: _load(request),
            done=lambda page: self.opened.emit(request, page),
            failed=self.failed.emit,
        )
        if self._jobs.is_running:
            self._set_busy(request)

    def cancel(self) -> None:
        """Leave the page as it is: what was asked for is not wanted any more."""
        self._jobs.drop()
        self._set_busy(None)

    def _set_busy(self, request: PageRequest | None) -> None:
        if request is not self._busy:
            self._busy = request
            self.busy_changed.emit()


def _load(request: PageRequest) -> Page:
    try:
        return request.load()
    except MemoryError:
        raise DigitPadError(InputWords.NO_MEMORY_FOR_FILE, path=request.source) from None
