"""Scores a set in a thread of its own, so the window goes on meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from digitpad.core.browsing.scored_set import ScoredSet, score_set
from digitpad.core.models import model_file
from digitpad.core.scoring.picture_set import PictureSet
from digitpad.core.scoring.score_cache import ScoreCache
from digitpad.services.jobs import Job, OneJob

LoadPictures = Callable[[Callable[[], bool]], PictureSet]
"""Reads a set; gets what to ask whether it is still wanted.

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


class Scoring(OneJob):
    """Runs one job at a time. Each ends in exactly one of scored, failed and cancelled.

    A job that is dropped or cancelled may go on for a while where a set takes long to load. It
    writes readings that can be kept, and those are the same whoever writes them.
    """

    scored = Signal(ScoredSet)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.done.connect(self.scored)

    def start(self, job: ScoringJob) -> None:
        """Begin ``job``; progress is `ScoringProgress`. One that is still running is dropped."""
        self.begin(lambda thread: _score(job, thread))

    def cancel(self) -> None:
        """End with `cancelled` at once, whether or not the job looks up."""
        if self.is_running:
            self.drop()
            self.cancelled.emit()


def _score(job: ScoringJob, thread: Job) -> ScoredSet:
    model = model_file.read(job.model)
    pictures = job.load(thread.isInterruptionRequested)
    total = len(pictures)
    return score_set(
        pictures,
        model,
        ScoreCache(),
        on_progress=lambda done: thread.report(ScoringProgress(done, total), is_last=done == total),
        is_cancelled=thread.isInterruptionRequested,
    )
