"""Learning rates that change from step to step."""

from __future__ import annotations

from typing import Any

import keras
from keras import ops


@keras.saving.register_keras_serializable("digitpad")
class OneCycle(keras.optimizers.schedules.LearningRateSchedule):  # type: ignore[misc]
    """Straight up to ``peak`` over the first part of the steps, then straight down to zero.

    The "triangular" one-cycle of Smith (2018): a high rate in the middle regularizes, the way down
    to zero does what averaging over steps would.
    """

    def __init__(self, peak: float, steps: int, rising_part: float = 0.2) -> None:
        """``steps`` of the whole training; raises ValueError when there are none."""
        if steps < 1 or not 0 < rising_part < 1:
            raise ValueError("one cycle needs steps, some of them rising and some falling")
        self.peak, self.steps, self.rising_part = peak, steps, rising_part

    def __call__(self, step: Any) -> Any:
        """Return the rate for ``step``, counted from 0."""
        done = (ops.cast(step, "float32") + 1) / self.steps
        rising = done / self.rising_part
        falling = (1 - done) / (1 - self.rising_part)
        return self.peak * ops.maximum(ops.minimum(rising, falling), 0.0)

    def get_config(self) -> dict[str, float]:
        return {"peak": self.peak, "steps": self.steps, "rising_part": self.rising_part}
