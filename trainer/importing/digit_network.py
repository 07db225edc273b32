"""A network of any form of input and end, made into ours: (28, 28, 1) pictures to ten logits."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import keras
import numpy as np
from keras import layers

from digitpad.core.errors import DigitPadError
from digitpad.core.models.convention import Convention
from digitpad.core.sentences.model_words import ImportWords, ModelWords

_CLASSES: Final = 10
_PADDINGS: Final = {28 * 28: 0, 32 * 32: 2}
"""Pixels of a picture that networks read -> margin around ours; LeNet-5 reads 32×32."""
_SOFTMAXES: Final = ("softmax", "log_softmax")


@dataclass(frozen=True)
class Entry:
    """How a network takes pictures."""

    shape: tuple[int, ...]
    padding: int
    channels: int
    channels_first: bool


def entry_of(shape: Sequence[int | None]) -> Entry:
    """Return how an input of ``shape``, without the batch, takes one picture.

    Raises DigitPadError where that is no picture of 28×28 or 32×32, grey or in three colours.
    """
    sizes = tuple(28 if one is None else one for one in shape)
    pixels = math.prod(sizes)
    channels = 3 if pixels % 3 == 0 and pixels // 3 in _PADDINGS else 1
    pixels //= channels
    sides = [one for one in sizes if one != 1]
    side = math.isqrt(pixels)
    first = [channels, side, side] if channels > 1 else [side, side]
    if pixels not in _PADDINGS or sides not in (
        [pixels],
        [side, side],
        first,
        first[1:] + first[:1],
    ):
        raise DigitPadError(
            ModelWords.READS_OTHER_PICTURES(inputs=_shown(sizes), outputs=str(_CLASSES))
        )
    return Entry(sizes, _PADDINGS[pixels], channels, channels > 1 and sides == first)


def as_digit_network(model: keras.Model, convention: Convention) -> keras.Model:
    """Return the network of ``model`` with our input, features and logits; weights are shared.

    Raises DigitPadError where it reads no pictures of digits or does not tell ten classes apart.
    """
    if len(model.inputs) != 1 or len(model.outputs) != 1:
        raise DigitPadError(ImportWords.SEVERAL_ENDS)
    entry = entry_of(model.inputs[0].shape[1:])
    last = model.outputs[0].shape
    if len(last) != 2 or last[-1] != _CLASSES:
        raise DigitPadError(ImportWords.OTHER_CLASSES(count=int(last[-1] or 0)))
    features, dense = _end_of(model)
    picture = keras.Input((28, 28, 1), name="picture")
    before = keras.Model(model.inputs, features)
    x = layers.Flatten(name="features")(before(_entered(picture, entry, convention)))
    kernel, bias = dense or (np.eye(_CLASSES, dtype=np.float32), None)
    logits = layers.Dense(_CLASSES, use_bias=bias is not None, name="logits")
    ours = keras.Model(picture, logits(x))
    logits.set_weights([np.asarray(one) for one in (kernel, bias) if one is not None])
    return ours


def _entered(picture: keras.KerasTensor, entry: Entry, convention: Convention) -> keras.KerasTensor:
    """Return our picture as the network expects it, by layers whose names nobody else has."""
    x = picture
    if convention.transposed:
        x = layers.Permute((2, 1, 3), name="turned")(x)
    if entry.padding:
        x = layers.ZeroPadding2D(entry.padding, name="margin")(x)
    if convention.factor != 1 or convention.offset:
        x = layers.Rescaling(convention.factor, convention.offset, name="as_trained")(x)
    if entry.channels > 1:
        x = layers.Concatenate(name="colours")([x] * entry.channels)
    if entry.channels_first:
        x = layers.Permute((3, 1, 2), name="channels_first")(x)
    return layers.Reshape(entry.shape, name="entry")(x)


def _end_of(
    model: keras.Model,
) -> tuple[keras.KerasTensor, tuple[object, object | None] | None]:
    """Return what the network decides by, and kernel and bias of the dense layer after that.

    A softmax at the end is left out: the ten logits are what it takes. Where no dense layer gives
    them they are themselves what is decided by.
    """
    tensor = model.outputs[0]
    layer, given = _maker_of(tensor)
    while _is_left_out(layer):
        tensor = given
        layer, given = _maker_of(tensor)
    if not isinstance(layer, layers.Dense):
        return tensor, None
    if _activation(layer) not in ("linear", *_SOFTMAXES, "sigmoid"):
        return tensor, None
    return given, (layer.kernel, layer.bias)


def _is_left_out(layer: object) -> bool:
    if isinstance(layer, layers.Activation):
        return _activation(layer) in _SOFTMAXES
    return isinstance(layer, layers.Softmax | layers.Dropout | layers.Identity)


def _maker_of(tensor: keras.KerasTensor) -> tuple[object, keras.KerasTensor]:
    """Return the layer that made ``tensor`` and what it took first."""
    layer, number, _ = tensor._keras_history
    inputs = layer._inbound_nodes[number].input_tensors
    return layer, inputs[0] if inputs else tensor


def _activation(layer: layers.Layer) -> str:
    return str(getattr(layer.activation, "__name__", ""))


def _shown(sizes: Sequence[int]) -> str:
    return "×".join(map(str, sizes))
