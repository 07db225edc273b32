"""One piece of work in a thread of its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from digitpad.core.errors import DigitPadError
from digitpad.services.thread import Thread


class Background(QObject):
    """Runs one function; `done` has what it returned, `failed` the DigitPadError that it raised."""

    done = Signal(object)
    failed = Signal(DigitPadError)

    def __init__(self, work: Callable[[], Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = _Thread(work)
        self._thread.finished.connect(self._on_finished)

    def start(self) -> None:
        self._thread.start()

    def wait(self) -> None:
        """Return when the work is done; for the end of the program."""
        self._thread.wait()

    def _on_finished(self) -> None:
        self._thread.wait()
        if self._thread.error is not None:
            self.failed.emit(self._thread.error)
        else:
            self.done.emit(self._thread.outcome)
        self.deleteLater()


class _Thread(Thread):
    def __init__(self, work: Callable[[], Any]) -> None:
        super().__init__()
        self._work = work
        self.outcome: Any = None
        self.error: DigitPadError | None = None

    def run(self) -> None:
        try:
            self.outcome = self._work()
        except DigitPadError as error:
            self.error = error
        except MemoryError:
            self.error = DigitPadError("There is not enough memory for this")
