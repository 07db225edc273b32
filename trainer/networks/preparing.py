"""What happens to a network before it learns: a seed for all randomness, and frozen layers."""

from __future__ import annotations

import random

import keras
import numpy as np
from keras import layers


def freeze(model: keras.Model) -> None:
    """Let only the layers after the last pooling learn, and freeze all batch statistics.

    The lower layers know from many hands what a stroke looks like; how one hand writes a digit
    shows further up. Steps are cheaper too, since no gradient flows below the pooling. The
    statistics of batch normalization stay those of all hands: a small batch from one hand would
    shift them. In a network without pooling, all layers learn.
    """
    pooled = [place for place, layer in enumerate(model.layers) if _pools(layer)]
    for layer in model.layers[: max(pooled, default=-1) + 1]:
        layer.trainable = False
    for layer in model.layers:
        if isinstance(layer, layers.BatchNormalization):
            layer.trainable = False


def _pools(layer: keras.Layer) -> bool:
    return isinstance(layer, layers.MaxPooling2D | layers.AveragePooling2D)


def seed_everything(seed: int) -> None:
    """Do what `keras.utils.set_random_seed` does, with the same random numbers.

    Keras's function imports TensorFlow wherever it is installed, whichever backend computes. That
    takes seconds and hundreds of megabytes.
    """
    backend = keras.backend.backend()
    if backend == "tensorflow":
        keras.utils.set_random_seed(seed)
        return
    random.seed(seed)
    np.random.seed(seed)
    if backend == "torch":
        import torch

        torch.manual_seed(seed)
