"""Installs what trainings need, beside the window."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from digitpad.core.errors import DigitPadError
from digitpad.core.installing import installer
from digitpad.core.installing.packages import Packages, for_training
from digitpad.core.installing.progress import Progress
from digitpad.services.jobs import Job, JobRunner, WhenBusy


class TrainingInstall(QObject):
    """One installation at a time; each ends in exactly one of done, failed and cancelled."""

    progressed = Signal(Progress)
    done = Signal()
    failed = Signal(str)
    """Why, in a sentence. Nothing is left of it, and a second try may work."""
    cancelled = Signal()

    def __init__(self, parent: QObject | None = None, *, packages: Packages | None = None) -> None:
        """``packages`` are installed instead of those for trainings."""
        super().__init__(parent)
        self._packages = packages
        self._jobs = JobRunner(WhenBusy.IGNORE, self, low_priority=True)
        self._jobs.progressed.connect(self.progressed)
        self.latest: Progress | None = None
        """What was reported last, while it is running."""
        self._jobs.progressed.connect(self._remember)

    @property
    def is_running(self) -> bool:
        return self._jobs.is_running

    def start(self) -> None:
        """Begin, unless an installation runs already."""
        if self.is_running:
            return
        self.latest = None
        self._jobs.begin(
            self._work,
            done=lambda _: self.done.emit(),
            failed=self._fail,
            cancelled=self.cancelled.emit,
        )

    def cancel(self) -> None:
        """Ask for the end; `cancelled` follows."""
        self._jobs.cancel()

    def stop_and_wait(self) -> None:
        """End without a signal and return when all of it is gone; for closing the window."""
        self._jobs.stop_and_wait()

    def _work(self, job: Job) -> object:
        packages = self._packages or for_training()
        return installer.install(packages, job.report, job.stop_if_cancelled)

    def _remember(self, progress: Progress) -> None:
        self.latest = progress

    def _fail(self, error: DigitPadError) -> None:
        self.failed.emit(str(error))
