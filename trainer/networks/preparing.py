"""What is done to a network before it learns: its chance fixed, a part of it frozen."""

from __future__ import annotations

import random

import keras
import numpy as np
from keras import layers


def freeze(model: keras.Model) -> None:
    """Let only the layers behind the last pooling learn, and keep every batch's statistics out.

    What a stroke looks like, the lower layers know from many hands; how one hand makes a digit
    shows further up. Steps get cheaper, too: nothing flows back below the pooling. The statistics
    of batch normalization stay those of all hands, where a small batch of one would shift them. A
    network without pooling learns in all of its layers.
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
    """Do what `keras.utils.set_random_seed` does, with the same numbers as its result.

    That one imports TensorFlow wherever it is installed, whatever backend computes: seconds in
    which nothing happens, and hundreds of megabytes.
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
