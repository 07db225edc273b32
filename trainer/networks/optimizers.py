"""Optimizers, schedules and losses: from a configuration's names to Keras's objects."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import keras
from keras import ops

from digitpad.core.training.train_config import TrainConfig
from trainer.networks.fused import fuse_batch_normalization
from trainer.networks.muon import Muon
from trainer.networks.schedules import Trapezoid

_OPTIMIZERS: dict[str, Callable[..., keras.optimizers.Optimizer]] = {
    "adadelta": keras.optimizers.Adadelta,
    "adam": keras.optimizers.Adam,
    "adamw": keras.optimizers.AdamW,
    "muon": Muon,
    "rmsprop": keras.optimizers.RMSprop,
    "sgd": lambda **numbers: keras.optimizers.SGD(momentum=0.9, nesterov=True, **numbers),
}
CLASSES = 10
_NOT_DECAYED = ["bias", "gamma", "beta"]


def compiled(model: keras.Model, config: TrainConfig, steps: int) -> keras.Model:
    """Compile ``model`` in place for a training of ``steps`` steps in all, and return it."""
    if not config.start_from:
        _shorten_memory(model, steps)
    fuse_batch_normalization(model)
    on_tensorflow = keras.backend.backend() == "tensorflow"
    model.compile(
        optimizer=_optimizer(config, steps),
        loss=_loss(config),
        metrics=[keras.metrics.SparseCategoricalAccuracy(name="accuracy")],
        # XLA on a CPU made a step of cnn-32-64 five times slower than TensorFlow's own kernels.
        jit_compile=config.jit if on_tensorflow else "auto",
    )
    # Build now: TensorFlow traces the first step twice when it creates variables.
    model.optimizer.build(model.trainable_variables)
    return model


def _shorten_memory(model: keras.Model, steps: int) -> None:
    """Let batch normalization forget its initial statistics, even in a short training.

    The moving mean and variance reach back over at most an eighth of the steps. Keras's own 0.99
    is right from 800 steps on; after 60, half of the statistics would still be the initial ones.
    """
    for layer in model.layers:
        if isinstance(layer, keras.layers.BatchNormalization):
            layer.momentum = max(0.0, min(layer.momentum, 1 - 8 / steps))


def _optimizer(config: TrainConfig, steps: int) -> keras.optimizers.Optimizer:
    numbers: dict[str, Any] = {"learning_rate": _rate(config, steps)}
    if config.averaging:
        # The average reaches back over at most a tenth of the training: a short one would
        # otherwise end with the weights that it began with.
        momentum = max(0.0, min(config.averaging, 1 - 10 / steps))
        numbers |= {"use_ema": True, "ema_momentum": momentum}
    if config.weight_decay:
        numbers["weight_decay"] = config.weight_decay
    optimizer = _OPTIMIZERS[config.optimizer](**numbers)
    if config.weight_decay:
        optimizer.exclude_from_weight_decay(var_names=_NOT_DECAYED)
    # Keras asks for the average at the end of every fit, and an epoch has several.
    optimizer.finalize_variable_values = _keep_for_now
    return optimizer


def _keep_for_now(variables: Sequence[keras.Variable]) -> None:
    """Keep the trained weights; the average is taken later."""


def take_average(model: keras.Model) -> None:
    """Replace the weights of ``model`` by their moving average, if its optimizer keeps one."""
    keras.optimizers.Optimizer.finalize_variable_values(model.optimizer, model.trainable_variables)


def _rate(config: TrainConfig, steps: int) -> Any:
    if config.schedule == "constant" or steps < 2:
        return config.learning_rate
    falling = min(steps - 1, max(1, round(config.cooldown * steps)))
    rising = min(steps - falling, max(1, round(config.warmup * steps)))
    return Trapezoid(config.learning_rate, steps, rising, falling)


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
