"""The curve of a training: a point for every few steps, and one for the end of each epoch."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, NamedTuple

from digitpad.core.training.protocol import EpochEnd, Progress
from digitpad.core.training.training_state import TrainingState

MOST_POINTS: Final = 600
"""Over a whole training: more than a plot has pixels to tell apart."""
_UNSETTLED: Final = 0.04
"""The first part of an epoch of which only the means from its beginning are known: over so few
digits they look like spikes."""


class CurvePoint(NamedTuple):
    """One point of a curve."""

    place: float
    """On an axis of epochs: 2.5 is the middle of the third."""
    loss: float
    accuracy: float
    """0..1."""


@dataclass
class Curve:
    """Collects the points of one training from its states."""

    steps: list[CurvePoint] = field(default_factory=list)
    """On the training pictures, each in the middle of the steps that it is the mean of."""
    epochs: list[CurvePoint] = field(default_factory=list)
    """On the validation pictures, at the last step of each epoch."""
    earlier: int = 0
    """How many of `epochs` an earlier process of the run has made, whose states nobody sees."""

    def follow(self, state: TrainingState) -> None:
        """Add the new points of ``state``."""
        for epoch in state.epochs[len(self.epochs) - self.earlier :]:
            self.epochs.append(end_of(epoch))
        point = None if state.progress is None else _point(state.progress)
        if point is not None and state.progress is not None and self._is_far(point, state.progress):
            self.steps.append(point)

    def _is_far(self, point: CurvePoint, now: Progress) -> bool:
        """Return whether ``point`` is far enough from the one before to be told apart from it."""
        if not self.steps:
            return True
        return point.place - self.steps[-1].place >= max(now.epochs / MOST_POINTS, 1e-9)


def end_of(epoch: EpochEnd) -> CurvePoint:
    """Return the point for the end of an epoch, on the validation pictures."""
    return CurvePoint(epoch.place, epoch.validation_loss, epoch.validation_accuracy)


def _point(now: Progress) -> CurvePoint | None:
    steps = max(now.steps, 1)
    if now.recent_steps:
        middle = now.step - now.recent_steps / 2
        place = max(now.epoch - 1 + middle / steps, 0.0)
        return CurvePoint(place, now.recent_loss, now.recent_accuracy)
    done = now.step / steps
    is_settled = done >= _UNSETTLED or now.epoch == 1
    return CurvePoint(now.epoch - 1 + done, now.loss, now.accuracy) if is_settled else None
