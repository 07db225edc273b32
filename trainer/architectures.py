"""The networks, one function each, top to bottom.

Every function returns an uncompiled `keras.Model`: (n, 28, 28, 1) float32 in 0..1 in, (n, 10)
logits out. Its last layer is called "logits", and the layer that feeds it "features": what the
network knows of a picture just before it decides.
"""

from __future__ import annotations

import keras
from keras import layers

PICTURE_SHAPE = (28, 28, 1)
CLASSES = 10


def digitnet() -> keras.Model:
    """The network for real hands: the bundled model and the default recipe.

    A wide first convolution halves the picture at once, so most of the work is done at 14x14,
    where a pen's line is one pixel wide. At 7x7 a weight for each place of each channel (the global
    depthwise convolution of MobileFaceNet, Chen et al. 2018) takes the place of the average: where
    a stroke lies is what tells 6 from 9.
    """
    picture = keras.Input(PICTURE_SHAPE, name="picture")
    x = _convolved(picture, 32, size=5, strides=2)
    x = _convolved(x, 48)
    x = _convolved(x, 48)
    x = layers.MaxPooling2D(2)(x)
    x = _convolved(x, 96)
    x = _convolved(x, 96)
    x = layers.DepthwiseConv2D(7, use_bias=False)(x)
    x = layers.BatchNormalization()(x)
    x = layers.Flatten(name="features")(x)
    return keras.Model(picture, layers.Dense(CLASSES, name="logits")(x), name="digitnet")


def _convolved(
    x: keras.KerasTensor, filters: int, *, size: int = 3, strides: int = 1
) -> keras.KerasTensor:
    """Convolution, batch normalization, ReLU: the step that everything here is made of."""
    x = layers.Conv2D(filters, size, strides=strides, padding="same", use_bias=False)(x)
    return layers.ReLU()(layers.BatchNormalization()(x))
