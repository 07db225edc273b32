"""One of several networks that read the same picture, at its own pace."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Final

import numpy as np
from PySide6.QtCore import QObject, Signal

from digitpad.core.errors import DigitPadError
from digitpad.core.library.installed_model import InstalledModel
from digitpad.core.pictures.preprocess import SIDE_PX, Picture
from digitpad.core.reading.recognizer import Reading, Recognizer
from digitpad.services.jobs import JobRunner, WhenBusy

QUICK_SECONDS: Final = 0.006
"""A network that takes longer for a picture reads beside the window, so that no pen waits."""
_TRIALS: Final = 3


class ComparedNetwork(QObject):
    """Opens a model beside the window and reads with it: here if it is quick, else beside, too."""

    changed = Signal()
    """It has read, or has failed."""
    opened = Signal()
    """It can read."""

    def __init__(self, model: InstalledModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.model = model
        self.reading: Reading | None = None
        """The newest that it has read."""
        self.error: DigitPadError | None = None
        self.is_quick = True
        self._recognizer: Recognizer | None = None
        self._opening = JobRunner(WhenBusy.IGNORE, self)
        self._slow_reading = JobRunner(WhenBusy.RUN_AGAIN, self)

    @property
    def is_open(self) -> bool:
        """Whether it can read."""
        return self._recognizer is not None

    def open(self) -> None:
        """Prepare the model, unless that was done or is being done."""
        if self._recognizer is None and self.error is None:
            path = self.model.path
            self._opening.begin(lambda _: _opened(path), done=self._take, failed=self._fail)

    def read(self, picture: Picture) -> None:
        """Read (28, 28) float32 in 0..1; `changed` tells when that is done.

        Of the pictures that a slow network gets while it reads, only the newest is next.
        """
        recognizer = self._recognizer
        if recognizer is None or self.error is not None:
            return
        if not self.is_quick:
            self._slow_reading.begin(
                lambda _: recognizer.read_picture(picture), done=self.show, failed=self._fail
            )
            return
        try:
            self.show(recognizer.read_picture(picture))
        except DigitPadError as error:
            self._fail(error)

    def show(self, reading: Reading | None) -> None:
        """Take this for what it reads; None: there is nothing to read."""
        if reading is None:
            self._slow_reading.drop()
        self.reading = reading
        self.changed.emit()

    def close(self) -> None:
        """Read nothing any more."""
        self._opening.drop()
        self._slow_reading.drop()

    def _take(self, opened: tuple[Recognizer, float]) -> None:
        self._recognizer, seconds = opened
        self.is_quick = seconds <= QUICK_SECONDS
        self.opened.emit()

    def _fail(self, error: DigitPadError) -> None:
        self.error, self.reading = error, None
        self.changed.emit()


def _opened(path: Path) -> tuple[Recognizer, float]:
    """Return a recognizer, and how many seconds it takes for a picture."""
    recognizer = Recognizer.from_file(path)
    took = []
    for _ in range(_TRIALS):
        began_at = time.perf_counter()
        recognizer.read_picture(np.zeros((SIDE_PX, SIDE_PX), np.float32))
        took.append(time.perf_counter() - began_at)
    return recognizer, min(took)
