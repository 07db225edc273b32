"""Learning rates that change from step to step."""

from __future__ import annotations

from typing import Any

import keras
from keras import ops


@keras.saving.register_keras_serializable("digitpad")
class Trapezoid(keras.optimizers.schedules.LearningRateSchedule):  # type: ignore[misc]
    """Straight up to ``peak``, level, then straight down to zero over the last steps.

    As good as one cycle for long trainings (Hägele et al. 2024). The level part does not depend on
    the length of the training, so it can be ended wherever the curve flattens.
    """

    def __init__(self, peak: float, steps: int, warmup_steps: int, cooldown_steps: int) -> None:
        """``steps``: of the whole training. Raises ValueError when the parts do not fit in them."""
        if not 0 < warmup_steps <= steps - cooldown_steps < steps:
            raise ValueError("warming up and cooling down need steps and must fit in the training")
        self.peak, self.steps = peak, steps
        self.warmup_steps, self.cooldown_steps = warmup_steps, cooldown_steps

    def __call__(self, step: Any) -> Any:
        """Return the rate for ``step``, counted from 0."""
        step = ops.cast(step, "float32")
        rising = (step + 1) / self.warmup_steps
        falling = (self.steps - step) / self.cooldown_steps
        return self.peak * ops.clip(ops.minimum(rising, falling), 0.0, 1.0)

    def get_config(self) -> dict[str, float]:
        return {
            "peak": self.peak,
            "steps": self.steps,
            "warmup_steps": self.warmup_steps,
            "cooldown_steps": self.cooldown_steps,
        }
