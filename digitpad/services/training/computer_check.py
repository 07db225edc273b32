"""Tries another computer beside the window: gets there, prepares it, asks for its devices."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from digitpad.core.elsewhere import checking
from digitpad.core.elsewhere.checking import Seen
from digitpad.core.elsewhere.computer import Computer
from digitpad.core.elsewhere.connection import Inbox
from digitpad.core.errors import DigitPadError
from digitpad.core.sentences.sentence import Sentence
from digitpad.core.training.protocol import Cancel
from digitpad.services.jobs import Job, JobRunner, WhenBusy


class ComputerCheck(QObject):
    """One check at a time; each ends in exactly one of done, failed and cancelled."""

    began = Signal(Computer)
    progressed = Signal(Sentence)
    done = Signal(Computer, Sentence)
    """Which one, and what it computes on."""
    failed = Signal(Computer, DigitPadError)
    cancelled = Signal(Computer)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._inbox = Inbox()
        self._jobs = JobRunner(WhenBusy.IGNORE, self)
        self._jobs.progressed.connect(self._on_progressed)
        self.computer: Computer | None = None
        """The one that is tried; None while none is."""
        self.latest: Sentence | None = None
        """What was said of it last."""

    @property
    def is_running(self) -> bool:
        return self._jobs.is_running

    def start(self, computer: Computer) -> None:
        """Begin, unless a check runs already."""
        if self.is_running:
            return
        inbox = self._inbox = Inbox()
        self.computer, self.latest = computer, None

        def work(job: Job) -> Seen:
            return checking.check(computer, inbox, lambda said: job.report(said, is_last=True))

        self._jobs.begin(
            work, done=self._on_done, failed=self._on_failed, cancelled=self._on_cancelled
        )
        self.began.emit(computer)

    def cancel(self) -> None:
        """Ask for the end; `cancelled` follows."""
        self._inbox.put(Cancel())

    def let_go(self) -> None:
        """End without a signal: for the end of the program, which waits until ssh is gone."""
        self.cancel()
        self._jobs.drop()

    def _on_progressed(self, said: Sentence) -> None:
        self.latest = said
        self.progressed.emit(said)

    def _over(self) -> Computer:
        computer, self.computer = self.computer, None
        assert computer is not None
        return computer

    def _on_done(self, seen: Seen) -> None:
        self.done.emit(self._over(), seen.said)

    def _on_failed(self, error: DigitPadError) -> None:
        self.failed.emit(self._over(), error)

    def _on_cancelled(self) -> None:
        self.cancelled.emit(self._over())
