"""What the layers of the model that reads give for what is on the pad, without the pen waiting."""

from __future__ import annotations

import time
from typing import Final

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal

from digitpad.core.errors import DigitPadError
from digitpad.core.inside.opened_network import OpenedNetwork, Trace
from digitpad.core.models.model_file import ModelFile
from digitpad.core.pictures.preprocess import SIDE_PX, Picture
from digitpad.services.jobs import JobRunner, WhenBusy
from digitpad.services.reading.active_model import ActiveModel
from digitpad.services.reading.compared_network import QUICK_SECONDS
from digitpad.services.reading.pipeline import ReadingPipeline
from digitpad.services.reading.side_by_side import alone

_TRIALS: Final = 3


class Inside(QObject):
    """Follows the pad's reading with the active model's own layers.

    The picture of the chosen mark is read once more when the events in the queue have been
    handled, and of several always the newest. A network that needs more than QUICK_SECONDS for
    one does so beside the window.
    """

    network_changed = Signal()
    """`network` is another one, or there is none, and `error` says why."""
    traced = Signal()
    """`trace` is another one, or there is none: the page is blank."""

    def __init__(
        self, pipeline: ReadingPipeline, active: ActiveModel, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._pipeline, self._active = pipeline, active
        self.network: OpenedNetwork | None = None
        self.error: DigitPadError | None = None
        self.trace: Trace | None = None
        self.is_quick = True
        self._picture: Picture | None = None
        self._is_on = False
        self._opening = JobRunner(WhenBusy.REPLACE, self)
        self._slow_tracing = JobRunner(WhenBusy.RUN_AGAIN, self)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._trace_now)
        pipeline.reading_changed.connect(self._follow)
        active.changed.connect(self._open)

    @property
    def name(self) -> str:
        """The name of the model that is looked into."""
        return self._active.model.name

    @property
    def model(self) -> ModelFile:
        """The model that is looked into."""
        return self._active.recognizer.model

    @property
    def picture(self) -> Picture | None:
        """What the network reads now; None while the page is blank."""
        return self._picture

    @property
    def is_current(self) -> bool:
        """Whether `trace` is about the newest picture."""
        traced = None if self.trace is None else self.trace.picture
        return traced is self._picture

    def turn_on(self, is_on: bool) -> None:
        """Follow the pad, or leave it alone."""
        self._is_on = is_on
        if is_on:
            self._open()
        else:
            self._soon.stop()
            self._opening.drop()
            self._slow_tracing.drop()

    def _open(self) -> None:
        """Open the model that reads now, unless it is open."""
        model = self.model
        if not self._is_on:
            return
        if self.network is not None and self.network.model is model:
            self._follow()
            return
        self._close()
        self._opening.begin(lambda _: _opened(model), done=self._take, failed=self._fail)

    def _close(self) -> None:
        self._soon.stop()
        self._slow_tracing.drop()
        self.network = self.error = self.trace = None

    def _take(self, opened: tuple[OpenedNetwork, float]) -> None:
        self.network, seconds = opened
        self.is_quick = seconds <= QUICK_SECONDS
        self.network_changed.emit()
        self._follow()

    def _fail(self, error: DigitPadError) -> None:
        self._close()
        self.error = error
        self.network_changed.emit()

    def _follow(self) -> None:
        """Look at what the pad has just read."""
        if not self._is_on:
            return
        reading = alone(self._pipeline.reading)
        self._picture = None if reading is None else reading.picture
        if self.network is None:
            return
        if self._picture is None:
            self._soon.stop()
            self._slow_tracing.drop()
            self._show(None)
        elif not self.is_current:
            self._soon.start()

    def _trace_now(self) -> None:
        network, picture = self.network, self._picture
        if network is None or picture is None:
            return
        if not self.is_quick:
            self._slow_tracing.begin(
                lambda _: network.trace(picture), done=self._show, failed=self._fail
            )
            return
        try:
            self._show(network.trace(picture))
        except DigitPadError as error:
            self._fail(error)

    def _show(self, trace: Trace | None) -> None:
        self.trace = trace
        self.traced.emit()


def _opened(model: ModelFile) -> tuple[OpenedNetwork, float]:
    """Return a model opened, and how many seconds it takes for a picture."""
    network = OpenedNetwork(model)
    took = []
    for _ in range(_TRIALS):
        began_at = time.perf_counter()
        network.trace(np.zeros((SIDE_PX, SIDE_PX), np.float32))
        took.append(time.perf_counter() - began_at)
    return network, min(took)
