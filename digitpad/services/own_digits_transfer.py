"""Imports and exports beside the window, with a connection of their own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from digitpad.core.errors import DigitPadError
from digitpad.core.my_digits import MyDigits
from digitpad.services.thread import Thread

Work = Callable[[MyDigits, Callable[[int], object]], object]
"""Does the whole transfer; gets the file and what to call with the number of drawings done."""


class Transfer(QObject):
    """Runs one transfer at a time; each ends in exactly one of done and failed."""

    progressed = Signal(int)
    """Drawings done by now."""
    done = Signal(object)
    """What the work returned."""
    failed = Signal(DigitPadError)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: _Thread | None = None

    @property
    def is_running(self) -> bool:
        return self._thread is not None

    def start(self, path: Path, work: Work) -> None:
        """Begin ``work`` on the own digits in ``path``; nothing happens while one is running."""
        if self._thread is None:
            self._thread = _Thread(path, work)
            self._thread.progressed.connect(self.progressed)
            self._thread.ended.connect(self._on_ended)
            self._thread.start()

    def wait(self) -> None:
        """Return when nothing is running any more; for closing the window."""
        if self._thread is not None:
            self._thread.wait()

    def _on_ended(self, outcome: object) -> None:
        thread, self._thread = self._thread, None
        if thread is not None:
            thread.wait()
        if isinstance(outcome, DigitPadError):
            self.failed.emit(outcome)
        else:
            self.done.emit(outcome)


class _Thread(Thread):
    progressed = Signal(int)
    ended = Signal(object)

    def __init__(self, path: Path, work: Work) -> None:
        super().__init__()
        self._path, self._work = path, work

    def run(self) -> None:
        try:
            with MyDigits(self._path, check=False) as digits:
                self.ended.emit(self._work(digits, self.progressed.emit))
        except DigitPadError as error:
            self.ended.emit(error)
