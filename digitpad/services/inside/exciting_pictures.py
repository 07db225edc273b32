"""Looks for the pictures that excite each map most, beside the window and once for a model."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from digitpad.core.datasets.locate import MissingMnistError
from digitpad.core.errors import DigitPadError
from digitpad.core.inside.opened_network import OpenedNetwork
from digitpad.core.inside.strongest import Strongest, find_strongest
from digitpad.core.models.model_file import ModelFile
from digitpad.services.browsing.sources import mnist_sources, my_digits_source
from digitpad.services.jobs import Job, JobRunner, WhenBusy

MOST_PICTURES: Final = 2000
LONGEST_SECONDS: Final = 10.0
"""A slow network gets through fewer pictures."""
REST_SECONDS: Final = 0.5
"""So long after what the pen has drawn nothing is looked at: Python runs one thread at a time."""
_NAP_SECONDS: Final = 0.05
_SEED: Final = 0
"""The same pictures each time; MNIST's own order has the plainer hands first."""


@dataclass(frozen=True, eq=False)
class Excited:
    """What was found for a model."""

    fingerprint: str
    """That of the model."""
    strongest: Strongest | None
    """None where there were no pictures to look at."""
    are_mine: bool = False
    """Whether they are the person's own digits, and not MNIST's test set."""


class ExcitingPictures(JobRunner):
    """Keeps what was found for the newest model."""

    found = Signal()
    """`result` is there."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(WhenBusy.RUN_AGAIN, parent, low_priority=True)
        self.result: Excited | None = None
        self._wanted = ""
        self._goes_on_at = 0.0

    def rest(self) -> None:
        """Leave the processor to the pen for REST_SECONDS from now on."""
        self._goes_on_at = time.monotonic() + REST_SECONDS

    def look(self, model: ModelFile) -> None:
        """Look for this model's, unless that was done or is being done."""
        wanted = model.fingerprint
        if wanted == self._wanted and (self.is_running or self.result is not None):
            return
        self._wanted, self.result = wanted, None
        self.cancel()
        self.begin(lambda job: self._excited(job, model), done=self._take, failed=self._fail)

    def forget(self) -> None:
        """Look anew when asked the next time: there may be other pictures by then."""
        self.drop()
        self._wanted, self.result = "", None

    def _take(self, result: Excited) -> None:
        if result.fingerprint == self._wanted:
            self.result = result
            self.found.emit()

    def _fail(self, _: DigitPadError) -> None:
        self._take(Excited(self._wanted, None))

    def _excited(self, job: Job, model: ModelFile) -> Excited:
        """Look at the pictures, in the job's thread."""
        pictures, are_mine = _pictures(job)
        if not len(pictures):
            return Excited(model.fingerprint, None)
        order = np.random.default_rng(_SEED).permutation(len(pictures))[:MOST_PICTURES]
        strongest = find_strongest(
            OpenedNetwork(model),
            pictures[order],
            seconds=LONGEST_SECONDS,
            check=lambda: self._wait_for_pen(job),
        )
        return Excited(model.fingerprint, strongest, are_mine)

    def _wait_for_pen(self, job: Job) -> None:
        job.stop_if_cancelled()
        while self._goes_on_at > time.monotonic():
            time.sleep(_NAP_SECONDS)
            job.stop_if_cancelled()


def _pictures(job: Job) -> tuple[NDArray[np.uint8], bool]:
    """Return MNIST's test pictures, or else the person's own, and whether they are these."""
    try:
        return mnist_sources()[0].load(job.isInterruptionRequested).pictures, False
    except MissingMnistError:
        pass
    except DigitPadError:  # what is there is damaged; the browser says what about it
        job.stop_if_cancelled()
    try:
        return my_digits_source().load(job.isInterruptionRequested).pictures, True
    except DigitPadError:  # My digits… says what is wrong with them
        job.stop_if_cancelled()
        return np.zeros((0, 28, 28), np.uint8), True
