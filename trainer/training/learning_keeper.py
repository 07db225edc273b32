"""Keeps how a network learns: after each epoch in the run's folder, at the end for the model."""

from __future__ import annotations

import contextlib

from digitpad.core.errors import DigitPadError
from digitpad.core.files.atomic_writing import write_atomically
from digitpad.core.training import training_state
from digitpad.core.training.learning import record
from digitpad.core.training.learning.curve import Curve
from digitpad.core.training.learning.record import LearningRecord
from digitpad.core.training.protocol import Checkpoint, EpochEnd, Event
from digitpad.core.training.run_folder import RunFolder
from digitpad.core.training.training_state import TrainingState


class LearningKeeper:
    """Listens to a training, which goes on even if there is no room to keep anything of it."""

    def __init__(self, folder: RunFolder, earlier: list[EpochEnd]) -> None:
        """earlier: the epochs that a resumed run has finished before."""
        self._folder, self._earlier = folder, earlier[:]
        before = record.of_run(folder.path) if earlier else None
        steps = [] if before is None else record.up_to(before, len(earlier)).curve
        self._curve = Curve(steps=list(steps))
        self._state = TrainingState()

    def __call__(self, event: Event) -> None:
        self._state = training_state.after(self._state, event)
        self._curve.follow(self._state)
        if isinstance(event, Checkpoint):
            with contextlib.suppress(DigitPadError):
                write_atomically(self._folder.learning, self.record().to_bytes())

    def record(self) -> LearningRecord:
        """Return how the network has learnt so far, earlier processes of the run included."""
        started = self._state.started
        whole = LearningRecord((*self._earlier, *self._state.epochs), tuple(self._curve.steps))
        if started is None:
            return whole
        return LearningRecord(
            whole.epochs,
            whole.curve,
            started.epochs,
            started.loss,
            started.backend,
            started.device,
            started.data,
        )
