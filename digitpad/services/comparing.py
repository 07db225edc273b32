"""Compares two models on every set there is, in a thread, while the window goes on."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, QThread, Signal

from digitpad.core import datasets, model_file
from digitpad.core.browsing.picture_set import PictureSet, as_picture_set, open_set
from digitpad.core.browsing.score_cache import ScoreCache
from digitpad.core.browsing.scored_set import score_set
from digitpad.core.browsing.scoring import ScoringCancelled
from digitpad.core.comparison import Comparison, compare
from digitpad.core.datasets import MissingMnistError
from digitpad.core.digits import MNIST, Digits
from digitpad.core.errors import DigitPadError
from digitpad.core.my_digits import MyDigits
from digitpad.core.own_digits.held_out import newest_part
from digitpad.services.thread import Thread

PROGRESS_SECONDS = 0.05
HELD_OUT_PENS = "held-out pens"
"""What the set of pen digits is called whose writers no training learns from."""
Load = Callable[[], PictureSet | None]
"""Gives a set, or None where this person has none."""


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
    """Return pen digits of writers that no training learns from, None where there are none.

    Raises FileError.
    """
    digits = datasets.held_out_pens()
    return None if digits is None else as_picture_set(HELD_OUT_PENS, "", digits)


def my_digits() -> PictureSet | None:
    """Return the person's own digits that no training learns from, None where there are none.

    Those are the newest; while there are too few to spare any, all of them. Raises FileError.
    """
    with MyDigits() as own:
        kept = list(own.all())
    if not kept:
        return None
    newest = newest_part([digit.added_at for digit in kept])
    if newest.any():
        kept = [digit for digit, is_new in zip(kept, newest, strict=True) if is_new]
    labels = np.array([digit.label for digit in kept], np.uint8)
    return as_picture_set("my digits", "", Digits(labels, inks=tuple(d.ink for d in kept)))


class Comparing(QObject):
    """Runs one comparison at a time; it ends in one of `compared` and `failed`."""

    progressed = Signal(ComparingProgress)
    compared = Signal(tuple)
    """A `Comparison` for each set that there is."""
    failed = Signal(DigitPadError)

    def __init__(
        self,
        parent: QObject | None = None,
        loads: Sequence[Load] = (mnist_test, held_out_pens, my_digits),
    ) -> None:
        super().__init__(parent)
        self._loads = loads
        self._thread: _ComparingThread | None = None

    def start(self, before: Path, after: Path) -> None:
        """Compare two model files; a comparison under way is dropped."""
        self.stop_and_wait()
        self._thread = _ComparingThread(before, after, self._loads)
        self._thread.progressed.connect(self.progressed)
        self._thread.ended.connect(self._on_ended)
        self._thread.start(QThread.Priority.LowPriority)

    def stop_and_wait(self) -> None:
        """Stop without a signal and return when the thread is gone."""
        if self._thread is not None:
            self._thread.ended.disconnect(self._on_ended)
            self._thread.requestInterruption()
            self._thread.wait()
            self._thread = None

    def _on_ended(self, outcome: tuple[Comparison, ...] | DigitPadError) -> None:
        thread, self._thread = self._thread, None
        if thread is not None:
            thread.wait()
        if isinstance(outcome, DigitPadError):
            self.failed.emit(outcome)
        else:
            self.compared.emit(outcome)


class _ComparingThread(Thread):
    progressed = Signal(ComparingProgress)
    ended = Signal(object)

    def __init__(self, before: Path, after: Path, loads: Sequence[Load]) -> None:
        super().__init__()
        self._before, self._after, self._loads = before, after, loads

    def run(self) -> None:
        try:
            self.ended.emit(tuple(self._compare()))
        except ScoringCancelled:
            return
        except DigitPadError as error:
            self.ended.emit(error)
        except MemoryError:
            self.ended.emit(DigitPadError("There is not enough memory to compare the models"))

    def _compare(self) -> list[Comparison]:
        models = [model_file.read(path) for path in (self._before, self._after)]
        found = [pictures for load in self._loads if (pictures := load()) is not None]
        return [self._compare_on(pictures, models) for pictures in found]

    def _compare_on(self, pictures: PictureSet, models: list[model_file.ModelFile]) -> Comparison:
        before, after = (
            score_set(
                pictures,
                model,
                ScoreCache(),
                on_progress=self._reporter(pictures),
                is_cancelled=self.isInterruptionRequested,
            ).scores
            for model in models
        )
        return compare(pictures.name, pictures.pictures, before, after)

    def _reporter(self, pictures: PictureSet) -> Callable[[int], None]:
        last = 0.0

        def report(done: int) -> None:
            nonlocal last
            if time.monotonic() - last >= PROGRESS_SECONDS:
                last = time.monotonic()
                self.progressed.emit(ComparingProgress(pictures.name, done, len(pictures)))

        return report
