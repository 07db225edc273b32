"""What is kept of an epoch: which digits are confused, what is read worst, the first layer."""

from __future__ import annotations

import keras
import numpy as np

from digitpad.core.arrays import Floats, Labels
from digitpad.core.training.learning.epoch_look import KERNELS, WORST, EpochLook
from trainer.networks import logit_metrics

_MOST_SIDE = 64


def look_at(model: keras.Model, logits: Floats, pictures: Floats, labels: Labels) -> EpochLook:
    """Return a look at ``model``, which gave (n, 10) ``logits`` for (n, 28, 28, 1) ``pictures``."""
    probabilities = np.exp(logit_metrics.log_softmax(logits)).astype(np.float32).clip(0, 1)
    of_labels = probabilities[np.arange(len(labels)), labels]
    worst = np.argsort(of_labels, kind="stable")[:WORST]
    readings = probabilities[worst].argmax(axis=1)
    kernels, units = first_kernels(model)
    return EpochLook(
        pictures=np.rint(pictures[worst, ..., 0] * 255).astype(np.uint8),
        indices=worst.astype(np.int64),
        labels=labels[worst].astype(np.uint8),
        readings=readings.astype(np.uint8),
        certainties=probabilities[worst, readings],
        label_certainties=of_labels[worst],
        kernels=kernels,
        units=units,
    )


def first_kernels(model: keras.Model) -> tuple[Floats, int]:
    """Return the weights of the first layer that has some, as (k, height, width) pictures.

    Only the first `KERNELS` of its units are returned, and beside them how many there are: none
    where the layer sees anything else than a picture of one channel.
    """
    for layer in model.layers:
        shape = getattr(getattr(layer, "kernel", None), "shape", None)
        if shape is not None:
            return _as_pictures(layer, tuple(shape))
    return np.zeros((0, 1, 1), np.float32), 0


def _as_pictures(layer: keras.Layer, shape: tuple[int, ...]) -> tuple[Floats, int]:
    kernel = np.array(keras.ops.convert_to_numpy(layer.kernel)).astype(np.float32)
    if len(shape) == 4 and shape[2] == 1 and max(shape[:2]) <= _MOST_SIDE:
        pictures = kernel[:, :, 0].transpose(2, 0, 1)
    elif len(shape) == 2 and shape[0] == 28 * 28:
        pictures = kernel.T.reshape(-1, 28, 28)
    else:
        return np.zeros((0, 1, 1), np.float32), 0
    return np.ascontiguousarray(pictures[:KERNELS]), len(pictures)
