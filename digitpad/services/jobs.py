"""One piece of work at a time in a thread of its own, with progress and a way out."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QThread, Signal

from digitpad.core.errors import DigitPadError, WorkCancelled
from digitpad.services.thread import Thread, unforeseen

PROGRESS_SECONDS = 0.05
"""No more often than this: a bar that moves 20 times a second is smooth."""


class Job(Thread):
    """The thread, as the work in it sees it."""

    progressed = Signal(object, object)
    """This job, and what it reported."""
    ended = Signal(object, object)
    """This job, and what its work returned, or a WorkCancelled, or the DigitPadError to tell."""

    def __init__(self, work: Work) -> None:
        super().__init__()
        self._work = work
        self._reported_at = 0.0

    def report(self, progress: object, *, is_last: bool = False) -> None:
        """Tell how far it is, if that was not told just now; what is the last is always told."""
        now = time.monotonic()
        if is_last or now - self._reported_at >= PROGRESS_SECONDS:
            self._reported_at = now
            self.progressed.emit(self, progress)

    def run(self) -> None:
        self.ended.emit(self, self._outcome())

    def _outcome(self) -> object:
        try:
            return self._work(self)
        except (WorkCancelled, DigitPadError) as error:
            return error
        except MemoryError:
            return DigitPadError("There is not enough memory for this")
        except Exception as error:  # whatever it was, the job ends
            return unforeseen(error)


Work = Callable[[Job], object]
"""Called in the thread. May raise DigitPadError, or WorkCancelled when asked to stop."""


class OneJob(QObject):
    """Runs one job at a time. Each ends in exactly one of done, failed and cancelled.

    One that was dropped says nothing any more, not even what was already on its way.
    """

    progressed = Signal(object)
    done = Signal(object)
    """What the work returned."""
    failed = Signal(DigitPadError)
    cancelled = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job: Job | None = None

    @property
    def is_running(self) -> bool:
        return self._job is not None

    def begin(
        self, work: Work, priority: QThread.Priority = QThread.Priority.InheritPriority
    ) -> None:
        """Begin ``work``; a job that is still running is dropped."""
        self.drop()
        self._job = Job(work)
        self._job.progressed.connect(self._on_progressed)
        self._job.ended.connect(self._on_ended)
        self._job.start(priority)

    def cancel(self) -> None:
        """Ask the job to stop; `cancelled` follows as soon as its work looks up."""
        if self._job is not None:
            self._job.requestInterruption()

    def drop(self) -> None:
        """Have nothing to do with the job any more; it ends beside the window when it looks up.

        Only for work that writes nothing which a later one could write too.
        """
        job, self._job = self._job, None
        if job is not None:
            job.requestInterruption()

    def stop_and_wait(self) -> None:
        """Drop the job and return when its thread is gone: for work that writes."""
        job = self._job
        self.drop()
        if job is not None:
            job.wait()

    def _on_progressed(self, job: Job, progress: object) -> None:
        if job is self._job:
            self.progressed.emit(progress)

    def _on_ended(self, job: Job, outcome: object) -> None:
        if job is not self._job:
            return
        self._job = None
        job.wait()
        if isinstance(outcome, WorkCancelled):
            self.cancelled.emit()
        elif isinstance(outcome, DigitPadError):
            self.failed.emit(outcome)
        else:
            self.done.emit(outcome)
