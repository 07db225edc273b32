"""Work beside the window: jobs with progress, a way to cancel them, and one outcome each."""

from __future__ import annotations

import atexit
import logging
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QThread, Signal  # noqa: TID251 - the one place for threads

from digitpad.core.errors import DigitPadError, WorkCancelled
from digitpad.core.files.fault_log import fault
from digitpad.core.sentences.window_words import WorkWords

PROGRESS_SECONDS = 0.05
"""No more often than this: a bar that moves 20 times a second is smooth."""

_log = logging.getLogger(__name__)
Result = TypeVar("Result")


class WhenBusy(Enum):
    """What becomes of a job that is asked for while another one is running."""

    REPLACE = auto()
    """The newest wins: the running job is dropped, and this one begins at once beside it."""
    RUN_AGAIN = auto()
    """The newest runs next: it waits for the running job, in place of one that waits already."""
    QUEUE = auto()
    """One after the other, in the order in which they were asked for."""
    REFUSE = auto()
    """It fails at once, with a sentence that says to wait."""
    IGNORE = auto()
    """Nothing happens: the person pressed the key twice."""


class Job(QThread):
    """One piece of work in a thread of its own, as the work sees it.

    Once started it stays alive until it is done, even if nothing refers to it. Qt aborts the
    process when a running QThread is destroyed, which would turn an orderly exit or an exception
    into a crash. At the end of the program it is asked to stop, and waited for.
    """

    progressed = Signal(object, object)
    """This job, and what it reported."""
    ended = Signal(object)
    """This job; its `outcome` is there."""

    def __init__(self, work: Callable[[Job], object], handlers: Handlers) -> None:
        super().__init__()
        self._work, self._reported_at = work, float("-inf")
        self.handlers = handlers
        self.outcome: object = None
        """What the work returned, a WorkCancelled, or the DigitPadError to show."""
        self.is_dropped = False

    def report(self, progress: object, *, is_last: bool = False) -> None:
        """Report progress, at most 20 times a second; the first and last reports always pass."""
        now = time.monotonic()
        if is_last or now - self._reported_at >= PROGRESS_SECONDS:
            self._reported_at = now
            self.progressed.emit(self, progress)

    def stop_if_cancelled(self) -> None:
        """Raise WorkCancelled if the job was cancelled."""
        if self.isInterruptionRequested():
            raise WorkCancelled

    def launch(self, priority: QThread.Priority) -> None:
        """Begin, and stay alive until the work is done."""
        _forget_finished()
        _started.add(self)
        self.start(priority)

    def run(self) -> None:
        self.outcome = self._outcome()
        self.ended.emit(self)

    def _outcome(self) -> object:
        try:
            return self._work(self)
        except (WorkCancelled, DigitPadError) as error:
            return error
        except MemoryError:
            return DigitPadError(WorkWords.NO_MEMORY_FOR_WORK)
        except Exception as error:  # every job ends with an outcome
            _log.error("a job broke off", exc_info=error)
            return fault(error)


@dataclass(frozen=True)
class Handlers:
    """Told how one job ended, on the window's thread: one of them is called, or none is."""

    done: Callable[[Any], object] | None = None
    failed: Callable[[DigitPadError], object] | None = None
    cancelled: Callable[[], object] | None = None


class JobRunner(QObject):
    """Runs jobs, each in a thread. Each ends in exactly one of done, failed and cancelled.

    A job that was dropped, or replaced before its turn, sends no more signals, not even those
    already on their way.
    """

    progressed = Signal(object)
    """What the running job has reported, at most 20 times a second."""
    done = Signal(object)
    """What the work returned."""
    failed = Signal(DigitPadError)
    cancelled = Signal()

    def __init__(
        self,
        when_busy: WhenBusy = WhenBusy.REPLACE,
        parent: QObject | None = None,
        *,
        low_priority: bool = False,
        wait_ms: int = 0,
    ) -> None:
        """Run jobs, with ``low_priority`` if nobody waits for them.

        The window itself waits ``wait_ms`` for a job to end before it goes on meanwhile.
        """
        super().__init__(parent)
        self._when_busy, self._wait_ms = when_busy, wait_ms
        priorities = QThread.Priority
        self._priority = priorities.LowPriority if low_priority else priorities.InheritPriority
        self._job: Job | None = None
        """The newest thread; a dropped one stays here until it ends, if the next has to wait."""
        self._waiting: deque[Job] = deque()

    @property
    def is_running(self) -> bool:
        """Whether a job is running or waiting whose end will be reported."""
        return bool(self._waiting) or (self._job is not None and not self._job.is_dropped)

    def begin(
        self,
        work: Callable[[Job], Result],
        *,
        done: Callable[[Result], object] | None = None,
        failed: Callable[[DigitPadError], object] | None = None,
        cancelled: Callable[[], object] | None = None,
    ) -> bool:
        """Run ``work`` as a job; return whether it was accepted.

        It is called in the thread, and may raise DigitPadError, or WorkCancelled when it is asked
        to stop. One of ``done``, ``failed`` and ``cancelled`` is called with how it ended, after
        the signal of that name.
        """
        job = Job(work, Handlers(done, failed, cancelled))
        if self.is_running and not self._make_way_for(job):
            return False
        job.progressed.connect(self._on_progressed)
        job.ended.connect(self._on_ended)
        self._waiting.append(job)
        self._begin_next()
        return True

    def cancel(self) -> None:
        """Ask all jobs to stop; `cancelled` follows when the work next checks for cancellation."""
        waiting, self._waiting = self._waiting, deque()
        if self._job is not None:
            self._job.requestInterruption()
        for job in waiting:
            self._tell(job, WorkCancelled())

    def drop(self) -> None:
        """Forget the jobs: they send no more signals, and a running one ends by itself.

        With `WhenBusy.REPLACE` only for work that writes nothing which a later one could write too.
        """
        self._waiting.clear()
        if self._job is not None:
            self._job.is_dropped = True
            self._job.requestInterruption()
            if self._when_busy is WhenBusy.REPLACE:
                self._job = None

    def stop_and_wait(self) -> None:
        """Drop the jobs and return when the thread is gone: for work that writes."""
        job = self._job
        self.drop()
        if job is not None:
            job.wait()
            _forget_finished()

    def _make_way_for(self, job: Job) -> bool:
        """Apply the policy; return whether ``job`` may begin or wait."""
        if self._when_busy is WhenBusy.REPLACE:
            self.drop()
        elif self._when_busy is WhenBusy.RUN_AGAIN:
            self._waiting.clear()
        elif self._when_busy is WhenBusy.REFUSE:
            self._tell(job, DigitPadError(WorkWords.STILL_WORKING))
        return self._when_busy not in (WhenBusy.REFUSE, WhenBusy.IGNORE)

    def _begin_next(self) -> None:
        if self._job is None and self._waiting:
            job = self._job = self._waiting.popleft()
            job.launch(self._priority)
            if self._wait_ms and job.wait(self._wait_ms):
                self._on_ended(job)  # its own signal would come too late and is ignored

    def _on_progressed(self, job: Job, progress: object) -> None:
        if job is self._job and not job.is_dropped:
            self.progressed.emit(progress)

    def _on_ended(self, job: Job) -> None:
        job.wait()  # it may not be quite gone
        _forget_finished()
        if job is not self._job:
            return
        self._job = None
        try:
            if not job.is_dropped:
                self._tell(job, job.outcome)
        finally:
            self._begin_next()

    def _tell(self, job: Job, outcome: object) -> None:
        handlers = job.handlers
        if isinstance(outcome, WorkCancelled):
            self.cancelled.emit()
            _call(handlers.cancelled)
        elif isinstance(outcome, DigitPadError):
            self.failed.emit(outcome)
            _call(handlers.failed, outcome)
        else:
            self.done.emit(outcome)
            _call(handlers.done, outcome)


def _call(effect: Callable[..., object] | None, *what: object) -> None:
    if effect is not None:
        effect(*what)


_started: set[Job] = set()


def _forget_finished() -> None:
    """Release finished jobs and what they hold, such as a set of 70,000 pictures."""
    for job in [job for job in _started if job.isFinished()]:
        job.wait()  # it may not be quite gone
        _started.discard(job)


@atexit.register
def _end_all() -> None:
    for job in list(_started):
        job.requestInterruption()
        job.wait()
