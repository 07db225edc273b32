"""What happens after each step: report, wait, end."""

from __future__ import annotations

import math
import time
from collections.abc import Mapping
from typing import Any

import keras

from digitpad.core import protocol
from trainer.control import Control
from trainer.errors import TrainerError
from trainer.reporter import Listener

REPORT_SECONDS = 0.1
_SMOOTHING = 0.9


class DivergedError(TrainerError):
    """The loss is no number any more."""

    def __init__(self, epoch: int) -> None:
        super().__init__(
            "diverged",
            f"The loss stopped being a number in epoch {epoch}: try a smaller learning rate.",
        )


class Watch(keras.callbacks.Callback):  # type: ignore[misc]
    """Reports progress at most ten times a second and does what the run is told."""

    def __init__(self, report: Listener, control: Control, *, epochs: int, batch_size: int) -> None:
        super().__init__()
        self._report, self._control = report, control
        self._epochs, self._batch_size = epochs, batch_size
        self._epoch = 0
        self._reported_at = -math.inf
        self._reported_step = 0
        self._seconds_per_step = 0.0

    def on_epoch_begin(self, epoch: int, logs: Mapping[str, Any] | None = None) -> None:  # noqa: ARG002
        self._epoch = epoch + 1
        self._reported_step = 0
        self._measured_from = time.monotonic()

    def on_train_batch_end(self, batch: int, logs: Mapping[str, Any] | None = None) -> None:
        step, now = batch + 1, time.monotonic()
        if logs and now - self._reported_at >= REPORT_SECONDS:
            self._measure(step, now)
            self._report_step(step, float(logs["loss"]), float(logs["accuracy"]))
            self._reported_at = now
        if self._control.paused:
            self._wait()
        if self._control.ending and not self.model.stop_training:
            self.model.stop_training = True
            self._report(protocol.Status("stopping", "Stopping…"))

    def _measure(self, step: int, now: float) -> None:
        """Follow the time that a step takes; the first one, which compiles, is not typical."""
        took = (now - self._measured_from) / (step - self._reported_step)
        known = self._seconds_per_step if self._reported_step else 0.0
        self._seconds_per_step = _SMOOTHING * known + (1 - _SMOOTHING) * took if known else took
        self._reported_step, self._measured_from = step, now

    def _report_step(self, step: int, loss: float, accuracy: float) -> None:
        if not math.isfinite(loss):
            raise DivergedError(self._epoch)
        steps = int(self.params["steps"])
        remaining = steps * (self._epochs - self._epoch + 1) - step
        self._report(
            protocol.Progress(
                epoch=self._epoch,
                epochs=self._epochs,
                step=step,
                steps=steps,
                loss=loss,
                accuracy=accuracy,
                images_per_second=self._batch_size / max(self._seconds_per_step, 1e-9),
                eta_seconds=remaining * self._seconds_per_step,
            )
        )

    def _wait(self) -> None:
        self._report(protocol.Status("paused", "Paused."))
        self._control.wait_while_paused()
        self._measured_from = time.monotonic()
        if not self._control.ending:
            self._report(protocol.Status("training", "Training goes on."))
