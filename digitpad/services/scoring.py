"""Scores a set in a thread of its own, so the window goes on meanwhile."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from digitpad.core import model_file
from digitpad.core.browsing.picture_set import PictureSet
from digitpad.core.browsing.score_cache import ScoreCache
from digitpad.core.browsing.scored_set import ScoredSet, score_set
from digitpad.core.browsing.scoring import ScoringCancelled
from digitpad.core.errors import DigitPadError
from digitpad.services.thread import Thread

PROGRESS_SECONDS = 0.05
"""No more often than this: a bar that moves 20 times a second is smooth."""


@dataclass(frozen=True)
class ScoringJob:
    """What to read, and with which model."""

    load: Callable[[], PictureSet]
    """Called in the thread; raises DigitPadError when the set cannot be read."""
    model: Path


@dataclass(frozen=True)
class ScoringProgress:
    """How far the reading is, in pictures."""

    done: int
    total: int


class Scoring(QObject):
    """Runs one job at a time. Each ends in exactly one of scored, failed and cancelled."""

    progressed = Signal(ScoringProgress)
    scored = Signal(ScoredSet)
    failed = Signal(DigitPadError)
    cancelled = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: _ScoringThread | None = None

    @property
    def is_running(self) -> bool:
        return self._thread is not None

    def start(self, job: ScoringJob) -> None:
        """Begin ``job``. One that is still running is cancelled and says nothing any more."""
        if self._thread is not None:
            self._let_go(self._thread)
        thread = _ScoringThread(job)
        thread.progressed.connect(self.progressed)
        thread.ended.connect(self._on_ended)
        self._thread = thread
        thread.start()

    def cancel(self) -> None:
        """Ask the running job to stop; `cancelled` follows within about a tenth of a second."""
        if self._thread is not None:
            self._thread.requestInterruption()

    def stop_and_wait(self) -> None:
        """Stop without a signal and return when the thread is gone; for closing the window."""
        if self._thread is not None:
            self._let_go(self._thread)
            self._thread = None

    def _let_go(self, thread: _ScoringThread) -> None:
        thread.ended.disconnect(self._on_ended)
        thread.progressed.disconnect(self.progressed)
        thread.requestInterruption()
        thread.wait()

    def _on_ended(self, outcome: ScoredSet | DigitPadError | None) -> None:
        thread, self._thread = self._thread, None
        if thread is not None:
            thread.wait()
        if outcome is None:
            self.cancelled.emit()
        elif isinstance(outcome, ScoredSet):
            self.scored.emit(outcome)
        else:
            self.failed.emit(outcome)


class _ScoringThread(Thread):
    progressed = Signal(ScoringProgress)
    ended = Signal(object)

    def __init__(self, job: ScoringJob) -> None:
        super().__init__()
        self._job = job

    def run(self) -> None:
        try:
            self.ended.emit(self._score())
        except ScoringCancelled:
            self.ended.emit(None)
        except DigitPadError as error:
            self.ended.emit(error)
        except MemoryError:
            self.ended.emit(DigitPadError("There is not enough memory to score this set"))

    def _score(self) -> ScoredSet:
        model = model_file.read(self._job.model)
        pictures = self._job.load()
        last = 0.0

        def report(done: int) -> None:
            nonlocal last
            now = time.monotonic()
            if done == len(pictures) or now - last >= PROGRESS_SECONDS:
                last = now
                self.progressed.emit(ScoringProgress(done, len(pictures)))

        return score_set(
            pictures,
            model,
            ScoreCache(),
            on_progress=report,
            is_cancelled=self.isInterruptionRequested,
        )
