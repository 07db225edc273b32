"""Compares two models on all available test sets, in a background job."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Signal

from digitpad.core.datasets import load
from digitpad.core.datasets.digits import MNIST, Digits
from digitpad.core.datasets.held_out import newest_part
from digitpad.core.datasets.locate import MissingMnistError
from digitpad.core.models import model_file
from digitpad.core.my_digits.store import MyDigits
from digitpad.core.scoring.comparison import HELD_OUT_PENS, MY_DIGITS, Comparison, compare
from digitpad.core.scoring.picture_set import PictureSet, as_picture_set, open_set
from digitpad.core.scoring.score_cache import ScoreCache
from digitpad.core.scoring.score_pictures import score_through_cache
from digitpad.core.scoring.scores import Scores
from digitpad.services.jobs import Job, JobRunner, WhenBusy

LoadTestSet = Callable[[], PictureSet | None]
"""Returns a set, or None if this person has none."""


@dataclass(frozen=True)
class ComparingProgress:
    """Pictures read so far of one set by one model."""

    name: str
    done: int
    total: int


def mnist_test() -> PictureSet | None:
    """Return MNIST's test part, or None where MNIST is not on this machine."""
    try:
        return open_set(MNIST)
    except MissingMnistError:
        return None


def held_out_pens() -> PictureSet | None:
    """Return the pen digits of held-out writers, or None if there are none.

    Raises FileError.
    """
    digits = load.held_out_pens()
    return None if digits is None else as_picture_set(HELD_OUT_PENS, "", digits)


def my_digits() -> PictureSet | None:
    """Return those of my digits that no training learns from, or None if there are none.

    They are the newest, or all of them while there are only a few. Raises FileError.
    """
    with MyDigits(check=False, mend=False) as own:  # the window has it open, and has checked it
        kept = list(own.all())
    if not kept:
        return None
    newest = newest_part([digit.added_at for digit in kept])
    if newest.any():
        kept = [digit for digit, is_new in zip(kept, newest, strict=True) if is_new]
    labels = np.array([digit.label for digit in kept], np.uint8)
    return as_picture_set(MY_DIGITS, "", Digits(labels, inks=tuple(d.ink for d in kept)))


class Comparing(JobRunner):
    """Runs one comparison at a time; it ends in one of `compared` and `failed`."""

    compared = Signal(tuple)
    """A `Comparison` for each set that there is."""

    def __init__(
        self,
        parent: QObject | None = None,
        loads: Sequence[LoadTestSet] = (mnist_test, held_out_pens, my_digits),
    ) -> None:
        super().__init__(WhenBusy.REPLACE, parent, low_priority=True)
        self._loads = loads
        self.done.connect(self.compared)

    def start(self, before: Path, after: Path) -> None:
        """Compare two model files; progress is `ComparingProgress`.

        A running comparison is dropped.
        """
        self.begin(lambda job: tuple(_comparisons(job, before, after, self._loads)))


def _comparisons(
    job: Job, before: Path, after: Path, loads: Sequence[LoadTestSet]
) -> Iterator[Comparison]:
    models = [model_file.read(path) for path in (before, after)]
    found = [pictures for load in loads if (pictures := load()) is not None]
    for pictures in found:
        scores = [_scores(job, pictures, model) for model in models]
        yield compare(pictures.name, pictures.pictures, *scores)


def _scores(job: Job, pictures: PictureSet, model: model_file.ModelFile) -> Scores:
    name, total = pictures.name, len(pictures)
    scores, _ = score_through_cache(
        pictures,
        model,
        ScoreCache(),
        on_progress=lambda done: job.report(ComparingProgress(name, done, total)),
        is_cancelled=job.isInterruptionRequested,
    )
    return scores
