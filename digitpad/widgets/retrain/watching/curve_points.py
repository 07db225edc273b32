"""The points of the curves: every epoch, and as many steps between as a screen can show."""

from __future__ import annotations

from dataclasses import dataclass, field

from digitpad.core.training.training_state import TrainingState

_MOST_POINTS = 1500
_UNSETTLED = 0.04
"""This first part of an epoch is left out: means over so few digits look like spikes."""


@dataclass
class CurvePoints:
    """Collects points from the states of one training. x is in epochs, from 0."""

    steps: list[tuple[float, float, float]] = field(default_factory=list)
    """(x, loss, accuracy) on the training pictures, during the epochs."""
    epochs: list[tuple[float, float, float]] = field(default_factory=list)
    """(x, loss, accuracy) on the validation pictures, after each epoch."""

    def follow(self, state: TrainingState) -> None:
        """Add the new points of ``state``."""
        for epoch in state.epochs[len(self.epochs) :]:
            self.epochs.append((epoch.epoch, epoch.validation_loss, epoch.validation_accuracy))
        now = state.progress
        if now is None:
            return
        done = now.step / max(now.steps, 1)
        x = now.epoch - 1 + done
        is_settled = done >= _UNSETTLED or now.epoch == 1
        if is_settled and (not self.steps or x > self.steps[-1][0]):
            self.steps.append((x, now.loss, now.accuracy))
        if len(self.steps) > _MOST_POINTS:
            self.steps = self.steps[::2]
