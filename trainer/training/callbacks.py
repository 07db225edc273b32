"""What happens after each step: report, wait, end."""

from __future__ import annotations

import math
import time
from collections import deque
from collections.abc import Mapping
from typing import Any

import keras

from digitpad.core.sentences.worker_words import StatusWords
from digitpad.core.training import protocol
from digitpad.core.training.wording import status
from trainer.process.control import Control
from trainer.process.reporter import Listener
from trainer.training.divergence import check_loss

REPORT_SECONDS = 0.1
_SMOOTHING = 0.9
RECENT_STEPS = 32
"""The recent means are over at least so many steps, as soon as there are so many: fewer digits
jump more than they tell."""
_UNTYPICAL = 3
"""The first step runs without a graph; the second builds it."""


class RecentMeans:
    """Means of loss and accuracy over the latest steps, through the ends of epochs.

    Keras gives means from the beginning of a fit; two of their sums and the steps between them make
    those of the steps between.
    """

    def __init__(self) -> None:
        self._sums: deque[tuple[int, float, float]] = deque([(0, 0.0, 0.0)])
        """Steps so far in the whole training, and the sums of their losses and accuracies."""

    def add(self, steps: int, loss: float, accuracy: float) -> tuple[int, float, float]:
        """Return over how many steps the recent means are, and the two of them.

        Takes the steps so far, counted from the first ever, and the sums over them; only here they
        are kept, so a report is what makes a mean begin or end.
        """
        self._sums.append((steps, loss, accuracy))
        while len(self._sums) > 2 and steps - self._sums[1][0] >= RECENT_STEPS:
            self._sums.popleft()
        first_steps, first_loss, first_accuracy = self._sums[0]
        count = max(steps - first_steps, 1)
        means = (loss - first_loss) / count, (accuracy - first_accuracy) / count
        return steps - first_steps, max(means[0], 0.0), min(max(means[1], 0.0), 1.0)


class Watch(keras.callbacks.Callback):  # type: ignore[misc]
    """Reports progress at most ten times a second and carries out commands."""

    def __init__(self, report: Listener, control: Control, *, epochs: int, batch_size: int) -> None:
        super().__init__()
        self._report, self._control = report, control
        self._epochs, self._batch_size = epochs, batch_size
        self._epoch = self._steps = self._kept = 0
        self._steps_before = self._step = 0
        self._sums_before = self._sums = (0.0, 0.0)
        self._earlier_steps, self._earlier_sums = 0, (0.0, 0.0)
        """Of the epochs before this one, since the process began."""
        self._recent = RecentMeans()
        self._reported_at = -math.inf
        self._reported_step = 0
        self._seconds_per_step = 0.0
        self._measured_from = 0.0
        self._measurements = 0
        self.paused_seconds = 0.0
        """How long the epoch has been paused so far."""

    def begin_epoch(self, epoch: int, steps: int, kept: int = 0) -> None:
        """Start counting epoch ``epoch``, which has ``steps`` steps in any number of fits.

        kept: the last epoch that is safe in a checkpoint.
        """
        self._epoch, self._steps, self._kept = epoch, steps, kept
        self._earlier_steps += self._step
        loss, accuracy = self._earlier_sums
        self._earlier_sums = (loss + self._sums[0], accuracy + self._sums[1])
        self._step = self._reported_step = 0
        self._sums = (0.0, 0.0)
        self.paused_seconds = 0.0

    @property
    def step(self) -> int:
        """How many steps of the epoch are done."""
        return self._step

    @property
    def steps(self) -> int:
        """How many a whole epoch has."""
        return self._steps

    def means(self) -> tuple[float, float]:
        """Return the mean loss and accuracy of the epoch so far."""
        steps = max(1, self._step)
        return self._sums[0] / steps, self._sums[1] / steps

    def on_train_begin(self, logs: Mapping[str, Any] | None = None) -> None:  # noqa: ARG002
        self._steps_before, self._sums_before = self._step, self._sums
        self._reported_step = self._step
        self._measured_from = time.monotonic()

    def on_train_batch_end(self, batch: int, logs: Mapping[str, Any] | None = None) -> None:
        self._step, now = self._steps_before + batch + 1, time.monotonic()
        if logs and now - self._reported_at >= REPORT_SECONDS:
            self._measure(self._step, now)
            self._add_up(logs)
            self._report_step()
            self._reported_at = now
        if self._control.paused:
            self._wait()
        if self._control.ending and not self.model.stop_training:
            self.model.stop_training = True
            self._report(status("stopping", StatusWords.STOPPING()))

    def on_epoch_end(self, epoch: int, logs: Mapping[str, Any] | None = None) -> None:  # noqa: ARG002
        self._add_up(logs or {})

    def _add_up(self, logs: Mapping[str, Any]) -> None:
        """Add Keras's means over this fit to the sums of the epoch's earlier fits."""
        steps = self._step - self._steps_before
        before_loss, before_accuracy = self._sums_before
        self._sums = (
            before_loss + steps * float(logs["loss"]),
            before_accuracy + steps * float(logs["accuracy"]),
        )

    def _measure(self, step: int, now: float) -> None:
        """Track how long a step takes, once the steps are typical."""
        took = (now - self._measured_from) / max(1, step - self._reported_step)
        self._measurements += 1
        known = self._seconds_per_step if self._measurements > _UNTYPICAL else 0.0
        self._seconds_per_step = _SMOOTHING * known + (1 - _SMOOTHING) * took if known else took
        self._reported_step, self._measured_from = step, now

    def _report_step(self) -> None:
        loss, accuracy = self.means()
        check_loss(self._epoch, self._kept, loss)
        sums = (before + now for before, now in zip(self._earlier_sums, self._sums, strict=True))
        recent = self._recent.add(self._earlier_steps + self._step, *sums)
        remaining = self._steps * (self._epochs - self._epoch + 1) - self._step
        self._report(
            protocol.Progress(
                epoch=self._epoch,
                epochs=self._epochs,
                step=self._step,
                steps=self._steps,
                loss=loss,
                accuracy=accuracy,
                images_per_second=self._batch_size / max(self._seconds_per_step, 1e-9),
                eta_seconds=remaining * self._seconds_per_step,
                recent_steps=recent[0],
                recent_loss=recent[1],
                recent_accuracy=recent[2],
            )
        )

    def _wait(self) -> None:
        self._report(status("paused", StatusWords.PAUSED()))
        begun = time.monotonic()
        self._control.wait_while_paused()
        self._measured_from = time.monotonic()
        self.paused_seconds += self._measured_from - begun
        if not self._control.ending:
            self._report(status("training", StatusWords.GOES_ON_TRAINING()))
