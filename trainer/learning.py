"""Optimizers, schedules and losses: a configuration's words as Keras's objects."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import keras
from keras import ops

from digitpad.core.train_config import TrainConfig

_OPTIMIZERS: dict[str, Callable[..., keras.optimizers.Optimizer]] = {
    "adadelta": keras.optimizers.Adadelta,
    "adam": keras.optimizers.Adam,
    "adamw": keras.optimizers.AdamW,
    "rmsprop": keras.optimizers.RMSprop,
    "sgd": lambda **numbers: keras.optimizers.SGD(momentum=0.9, nesterov=True, **numbers),
}
CLASSES = 10
_NOT_DECAYED = ["bias", "gamma", "beta"]


def compiled(model: keras.Model, config: TrainConfig, steps: int) -> keras.Model:
    """Compile ``model`` in place for a training of ``steps`` in all, and return it."""
    on_tensorflow = keras.backend.backend() == "tensorflow"
    model.compile(
        optimizer=_optimizer(config, steps),
        loss=_loss(config),
        metrics=[keras.metrics.SparseCategoricalAccuracy(name="accuracy")],
        # XLA on a CPU made a step of cnn-32-64 five times slower than TensorFlow's own kernels.
        jit_compile=config.jit if on_tensorflow else "auto",
    )
    return model


def _optimizer(config: TrainConfig, steps: int) -> keras.optimizers.Optimizer:
    numbers: dict[str, Any] = {"learning_rate": _rate(config, steps)}
    if config.averaging:
        # No overwriting while it trains: the average is asked for at the end of each epoch.
        numbers |= {"use_ema": True, "ema_momentum": config.averaging}
    if config.weight_decay:
        numbers["weight_decay"] = config.weight_decay
    optimizer = _OPTIMIZERS[config.optimizer](**numbers)
    if config.weight_decay:
        optimizer.exclude_from_weight_decay(var_names=_NOT_DECAYED)
    return optimizer


def _rate(config: TrainConfig, steps: int) -> Any:
    warm = max(1, round(config.warmup * steps))
    if config.schedule == "one-cycle":
        return OneCycle(config.learning_rate, steps, warm)
    if config.schedule == "cosine":
        return keras.optimizers.schedules.CosineDecay(
            0.0,
            max(1, steps - warm),
            warmup_target=config.learning_rate,
            warmup_steps=warm,
        )
    return config.learning_rate


class OneCycle(keras.optimizers.schedules.LearningRateSchedule):  # type: ignore[misc]
    """Straight up to ``peak`` over ``warm`` steps, then straight down to zero (Smith 2018)."""

    def __init__(self, peak: float, steps: int, warm: int) -> None:
        self.peak, self.steps, self.warm = peak, steps, warm

    def __call__(self, step: Any) -> Any:
        done = ops.cast(step, "float32") + 1.0
        falling = (self.steps - done) / max(1, self.steps - self.warm)
        return self.peak * ops.clip(ops.minimum(done / self.warm, falling), 0.0, 1.0)

    def get_config(self) -> dict[str, float]:
        return {"peak": self.peak, "steps": self.steps, "warm": self.warm}


def _loss(config: TrainConfig) -> Callable[[Any, Any], Any]:
    """Return a loss of (n,) integer labels and (n, 10) logits."""
    if config.loss == "mean-absolute-error":
        return _mean_absolute_error
    if not config.label_smoothing:
        return keras.losses.SparseCategoricalCrossentropy(from_logits=True)  # type: ignore[no-any-return]

    def smoothed(labels: Any, logits: Any) -> Any:
        wanted = ops.one_hot(ops.cast(ops.reshape(labels, (-1,)), "int32"), CLASSES)
        return keras.losses.categorical_crossentropy(
            wanted, logits, from_logits=True, label_smoothing=config.label_smoothing
        )

    return smoothed


def _mean_absolute_error(labels: Any, logits: Any) -> Any:
    wanted = ops.one_hot(ops.cast(ops.reshape(labels, (-1,)), "int32"), CLASSES)
    return ops.mean(ops.abs(wanted - ops.softmax(logits)), axis=-1)
