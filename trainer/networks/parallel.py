"""Several devices for one training: each learns its share of every batch, and all take one step.

Engines that are there do it: `keras.distribution.DataParallel` on JAX, whose losses are those of
one device to 1e-5, and `tf.distribute.MirroredStrategy` on TensorFlow. There too batch statistics
are those of the whole batch, but each device drops out by random numbers of its own.

The devices may be those of several computers: see `together`.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import keras
import numpy as np
from keras import layers
from numpy.typing import NDArray

from digitpad.core.sentences.worker_words import TrainerWords
from digitpad.core.training.backends import TITLES
from digitpad.core.training.train_config import TrainConfig
from trainer.errors import TrainerError, UsageError
from trainer.networks import together
from trainer.networks.feeding import logits_of
from trainer.process import company


@contextmanager
def on_devices(config: TrainConfig) -> Iterator[int]:
    """Build and compile a network inside the block for as many devices as ``config`` asks for.

    Gives their number. Raises UsageError or TrainerError where that is impossible.
    """
    if company.count() > 1:
        together.join()
    if config.devices == 1:
        yield 1
        return
    found = _devices(config)
    wanted = config.devices or len(found)
    _check(wanted, len(found), config)
    if wanted == 1:
        yield 1
    elif keras.backend.backend() == "jax":
        data_parallel = keras.distribution.DataParallel
        keras.distribution.set_distribution(
            data_parallel(devices=found[:wanted], auto_shard_dataset=False)
        )
        yield wanted
    else:
        import tensorflow as tf

        with tf.distribute.MirroredStrategy(found[:wanted]).scope():
            yield wanted


def synchronize(model: keras.Model, devices: int) -> None:
    """Let batch normalization on ``devices`` devices see the whole batch, as it does on one."""
    for layer in model.layers:
        if isinstance(layer, layers.BatchNormalization):
            layer.synchronized = devices > 1 and keras.backend.backend() == "tensorflow"


def gathered(model: keras.Model, devices: int) -> keras.Model:
    """Return the network with its weights on one device, not compiled where it was on several."""
    if devices == 1:
        return model
    weights = model.get_weights()
    if keras.backend.backend() == "jax":
        keras.distribution.set_distribution(None)
    alone = type(model).from_config(model.get_config())
    synchronize(alone, 1)
    alone.set_weights(weights)
    for copied, layer in zip(alone.layers, model.layers, strict=True):
        copied.trainable = layer.trainable
    return alone


def logits_for_all(model: keras.Model, pictures: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return (n, 10) logits for (n, 28, 28, 1) pictures.

    Of several computers the first reads them, with a copy, and tells the others.
    """
    if not together.is_spread():
        return logits_of(model, pictures)
    logits = np.zeros((len(pictures), 10), np.float32)
    if company.is_first():
        spread = keras.distribution.distribution()
        logits = logits_of(gathered(model, company.count()), pictures)
        keras.distribution.set_distribution(spread)
    return together.of_the_first(logits)


def _check(wanted: int, found: int, config: TrainConfig) -> None:
    if wanted > found:
        raise TrainerError("backend", TrainerWords.TOO_FEW_DEVICES(wanted=wanted, found=found))
    if config.batch_size % wanted:
        said = TrainerWords.BATCHES_DO_NOT_SPLIT(batch_size=config.batch_size, devices=wanted)
        raise UsageError(said)


def _devices(config: TrainConfig) -> list[Any]:
    """Return the names of what the backend computes on: GPUs where there are any, else CPUs."""
    backend = keras.backend.backend()
    if backend == "jax":
        return list(keras.distribution.list_devices())
    if backend == "tensorflow":
        import tensorflow as tf

        if config.device == "cpu":
            _split_the_processor(config.devices)
        kinds = [tf.config.list_logical_devices(kind) for kind in ("GPU", "CPU")]
        return [device.name for device in next(filter(None, kinds))]
    raise UsageError(TrainerWords.ONE_DEVICE_ONLY(backend=TITLES[backend]))


def _split_the_processor(count: int) -> None:
    """Let TensorFlow take the processor for ``count`` devices, as the environment lets JAX."""
    import tensorflow as tf

    if count > 1:
        [processor] = tf.config.list_physical_devices("CPU")
        parts = [tf.config.LogicalDeviceConfiguration() for _ in range(count)]
        tf.config.set_logical_device_configuration(processor, parts)
