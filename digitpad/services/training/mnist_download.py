"""Downloads MNIST with the trainer's own command, beside the window."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QObject, Signal

from digitpad.core.errors import DigitPadError
from digitpad.core.files import paths
from digitpad.core.processes import child_process
from digitpad.core.sentences.worker_words import EndWords
from digitpad.core.training.protocol import Cancel, Completed, Download, Event, Failed
from digitpad.services.processes.worker_process import Ending, Patience, WorkerProcess

COMMAND: Final = ("fetch-mnist", "--events")


class MnistDownload(QObject):
    """One download at a time; each ends in exactly one of done, failed and cancelled."""

    progressed = Signal(Download)
    done = Signal()
    failed = Signal(str)
    """Why, in a sentence. The received part is kept, and the next download resumes it."""
    cancelled = Signal()

    def __init__(self, parent: QObject | None = None, *, options: Sequence[str] = ()) -> None:
        """``options`` are added to the command: another address, say."""
        super().__init__(parent)
        self._options = options
        self._process: WorkerProcess | None = None

    @property
    def is_running(self) -> bool:
        return self._process is not None

    def start(self) -> None:
        """Begin, unless a download runs already."""
        if self._process is not None:
            return
        try:
            program, *arguments = child_process.worker_command(*COMMAND, *self._options)
        except DigitPadError as error:
            self.failed.emit(str(error))
            return
        log = paths.data_home() / "download.log"
        self._process = WorkerProcess(EndWords.THE_DOWNLOAD(), log, Patience(), self)
        self._process.event_arrived.connect(self._on_event)
        self._process.ended.connect(self._on_ended)
        self._process.start(program, arguments)

    def cancel(self) -> None:
        """Ask for the end; `cancelled` follows."""
        if self._process is not None:
            self._process.send(Cancel())

    def stop_and_wait(self) -> None:
        """End without a signal and return when the process is gone; for closing the window."""
        if self._process is not None:
            self._process.ended.disconnect(self._on_ended)
            self._process.end_now()
            self._process = None

    def _on_event(self, event: Event) -> None:
        if isinstance(event, Download):
            self.progressed.emit(event)

    def _on_ended(self, ending: Ending) -> None:
        if self._process is not None:
            self._process.deleteLater()
            self._process = None
        if isinstance(ending.event, Completed):
            self.done.emit()
        elif isinstance(ending.event, Failed):
            self.failed.emit(ending.event.message)
        else:
            self.cancelled.emit()
