"""Scores a set in a background job."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from digitpad.core.browsing.scored_set import ScoredSet, score_set
from digitpad.core.models import model_file
from digitpad.core.scoring.picture_set import PictureSet
from digitpad.core.scoring.score_cache import ScoreCache
from digitpad.services.jobs import Job, JobRunner, WhenBusy

LoadPictures = Callable[[Callable[[], bool]], PictureSet]
"""Reads a set; takes a function that tells whether it was cancelled.

Called in another thread. Raises WorkCancelled, and DigitPadError when the set cannot be read.
"""


@dataclass(frozen=True)
class ScoringJob:
    """What to read, and with which model."""

    load: LoadPictures
    model: Path


@dataclass(frozen=True)
class ScoringProgress:
    """How far the reading is, in pictures."""

    done: int
    total: int


class Scoring(JobRunner):
    """Runs one job at a time. Each ends in exactly one of scored, failed and cancelled.

    A dropped or cancelled job may run on for a while if its set takes long to load. That is
    harmless: all it writes is the cache of readings.
    """

    scored = Signal(ScoredSet)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(WhenBusy.REPLACE, parent)
        self.done.connect(self.scored)

    def start(self, asked: ScoringJob) -> None:
        """Begin what is ``asked``, and drop a running job.

        Progress is `ScoringProgress`.
        """
        self.begin(lambda job: _score(asked, job))

    def cancel(self) -> None:
        """End with `cancelled` at once, even if the job does not check for cancellation soon."""
        if self.is_running:
            self.drop()
            self.cancelled.emit()


def _score(asked: ScoringJob, job: Job) -> ScoredSet:
    model = model_file.read(asked.model)
    pictures = asked.load(job.isInterruptionRequested)
    total = len(pictures)
    return score_set(
        pictures,
        model,
        ScoreCache(),
        on_progress=lambda done: job.report(ScoringProgress(done, total), is_last=done == total),
        is_cancelled=job.isInterruptionRequested,
    )
