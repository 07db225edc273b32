"""Training a part of a network: the layers that decide learn, those that see stay as they are."""

from __future__ import annotations

import keras
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
