"""The networks, one function each, top to bottom.

Every function returns an uncompiled `keras.Model`: (n, 28, 28, 1) float32 in 0..1 in, (n, 10)
logits out. The last layer is called "logits" and the one before it "features": what the network
knows about a picture just before it decides.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

import keras
from keras import layers

PICTURE_SHAPE = (28, 28, 1)
CLASSES = 10


def softmax_regression() -> keras.Model:
    """One dense layer on the 784 pixels."""
    picture = keras.Input(PICTURE_SHAPE, name="picture")
    return _decided(picture, layers.Flatten(name="features")(picture), "softmax-regression")


def mlp_128() -> keras.Model:
    """784-128-10 with a fifth dropped after the hidden layer."""
    picture = keras.Input(PICTURE_SHAPE, name="picture")
    x = layers.Dense(128, activation="relu")(layers.Flatten()(picture))
    return _decided(picture, layers.Dropout(0.2, name="features")(x), "mlp-128")


def mlp_512() -> keras.Model:
    """784-512-512-10 with a fifth dropped after each hidden layer."""
    picture = keras.Input(PICTURE_SHAPE, name="picture")
    x = layers.Flatten()(picture)
    x = layers.Dropout(0.2)(layers.Dense(512, activation="relu")(x))
    x = layers.Dropout(0.2, name="features")(layers.Dense(512, activation="relu")(x))
    return _decided(picture, x, "mlp-512")


def cnn(first: int, second: int, dropout: float, name: str) -> keras.Model:
    """Two 3x3 convolutions, one pooling, a dense layer: the classic tutorial network."""
    picture = keras.Input(PICTURE_SHAPE, name="picture")
    x = layers.Conv2D(first, 3, activation="relu")(picture)
    x = layers.Conv2D(second, 3, activation="relu")(x)
    x = layers.MaxPooling2D(2)(x)
    x = layers.Dropout(dropout)(x)
    x = layers.Dense(128, activation="relu")(layers.Flatten()(x))
    return _decided(picture, layers.Dropout(0.5, name="features")(x), name)


def _decided(picture: keras.KerasTensor, features: keras.KerasTensor, name: str) -> keras.Model:
    return keras.Model(picture, layers.Dense(CLASSES, name="logits")(features), name=name)


def digitnet() -> keras.Model:
    """The network for real hands: the bundled model and the default recipe.

    A wide first convolution halves the picture at once, so most of the work is done at 14x14,
    where a pen's line is one pixel wide. At 7x7 a weight for each place of each channel (the global
    depthwise convolution of MobileFaceNet, Chen et al. 2018) takes the place of the average: where
    a stroke lies is what tells 6 from 9.
    """
    picture = keras.Input(PICTURE_SHAPE, name="picture")
    x = _convolved(picture, 32, size=5, strides=2)
    for filters in (48, 48):
        x = _convolved(x, filters)
    x = layers.MaxPooling2D(2)(x)
    for filters in (96, 96):
        x = _convolved(x, filters)
    x = layers.DepthwiseConv2D(7, use_bias=False)(x)
    x = layers.BatchNormalization()(x)
    return _decided(picture, layers.Flatten(name="features")(x), "digitnet")


def digitnet_quick() -> keras.Model:
    """For a training of seconds: 0.86 million multiplications a picture, where digitnet has 13.

    No convolution looks beyond the picture's edge, where there is no ink anyway, so each map is
    smaller than the one before. Pooling comes before the ReLU: the same numbers for less work.
    """
    picture = keras.Input(PICTURE_SHAPE, name="picture")
    x = _pooled(picture, 16, size=5)
    x = _pooled(x, 32, size=3)
    x = layers.Conv2D(64, 3, use_bias=False)(x)
    x = layers.ReLU()(layers.BatchNormalization()(x))
    return _decided(picture, layers.Flatten(name="features")(x), "digitnet-quick")


def _pooled(x: keras.KerasTensor, filters: int, *, size: int) -> keras.KerasTensor:
    """Convolution without a margin, batch normalization, pooling to half the side, ReLU."""
    x = layers.Conv2D(filters, size, use_bias=False)(x)
    return layers.ReLU()(layers.MaxPooling2D(2)(layers.BatchNormalization()(x)))


def _convolved(
    x: keras.KerasTensor, filters: int, *, size: int = 3, strides: int = 1
) -> keras.KerasTensor:
    """Convolution, batch normalization, ReLU: the step that everything here is made of."""
    x = layers.Conv2D(filters, size, strides=strides, padding="same", use_bias=False)(x)
    return layers.ReLU()(layers.BatchNormalization()(x))


NETWORKS: Final[Mapping[str, Callable[[], keras.Model]]] = {
    "softmax-regression": softmax_regression,
    "mlp-128": mlp_128,
    "mlp-512": mlp_512,
    "cnn-32-32": lambda: cnn(32, 32, 0.25, "cnn-32-32"),
    "cnn-32-64": lambda: cnn(32, 64, 0.25, "cnn-32-64"),
    "cnn-32-64-dropout35": lambda: cnn(32, 64, 0.35, "cnn-32-64-dropout35"),
    "digitnet": digitnet,
    "digitnet-quick": digitnet_quick,
}
"""The network of each recipe."""
