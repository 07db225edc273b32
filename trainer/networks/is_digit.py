"""The head that says whether a picture is a digit at all, beside the one that says which.

It looks at what the network knows already: its features, the ten logarithms of its probabilities,
and, where it has convolutions, at the map behind the last pooling, in which parts of strokes still
have their places. The network itself stays as it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import keras
import numpy as np
from keras import layers

NAME: Final = "is_digit"
"""Of the head as a layer of the whole network, and of what it says in model.tflite."""
LOGIT: Final = "is_digit_logit"
_FILTERS: Final = (48, 64)
_UNITS: Final = (64, 32)
_DROPOUT: Final = 0.1
_AT_ONCE: Final = 512


def sources(model: keras.Model) -> list[keras.KerasTensor]:
    """Return what the head looks at: features, logits and, where there is one, the map."""
    pooled = [layer.output for layer in model.layers if _pools(layer)]
    maps = [output for output in pooled if len(output.shape) == 4][-1:]
    return [model.get_layer("features").output, model.get_layer("logits").output, *maps]


def _pools(layer: keras.Layer) -> bool:
    return isinstance(layer, layers.MaxPooling2D | layers.AveragePooling2D)


def new_head(model: keras.Model, temperature: float) -> keras.Model:
    """Return a head for ``model`` that has learnt nothing: `sources` in, (n, 1) logits out.

    temperature: what the logits are divided by before they become probabilities.
    """
    features, logits, *maps = (keras.Input(source.shape[1:]) for source in sources(model))
    softened = layers.Rescaling(1 / temperature)(logits)
    known = layers.Concatenate()([features, layers.Activation("log_softmax")(softened)])
    parts = [layers.BatchNormalization()(known), *map(_looked_at, maps)]
    x = layers.Concatenate()(parts) if len(parts) > 1 else parts[0]
    for units in _UNITS:
        x = layers.Dropout(_DROPOUT)(layers.Dense(units, activation="relu")(x))
    logit = layers.Dense(1, name=LOGIT)(x)
    return keras.Model([features, logits, *maps], logit, name=NAME)


def _looked_at(x: keras.KerasTensor) -> keras.KerasTensor:
    """Two convolutions and a weight for each place, as the network itself ends."""
    for number, filters in enumerate(_FILTERS):
        strides = 2 if number == 0 and x.shape[1] > 7 else 1
        x = layers.Conv2D(filters, 3, strides=strides, padding="same", use_bias=False)(x)
        x = layers.ReLU()(layers.BatchNormalization()(x))
    x = layers.DepthwiseConv2D(x.shape[1:3], use_bias=False)(x)
    return layers.Flatten()(layers.BatchNormalization()(x))


def with_head(model: keras.Model, head: keras.Model) -> keras.Model:
    """Return ``model`` with the head: (n, 28, 28, 1) in, (n, 10) logits and (n, 1) logits out."""
    plain = keras.Model(
        head.inputs, head.outputs[0], name=NAME
    )  # how it learnt is no one's business
    outputs = [model.get_layer("logits").output, plain(sources(model))]
    return keras.Model(model.inputs, outputs, name=model.name)


def parted(model: keras.Model) -> tuple[keras.Model, keras.Model | None]:
    """Return a network as it learns, to its logits alone, and its head where it has one."""
    named = {layer.name: layer for layer in model.layers}
    head = named.get(NAME)
    if head is None or "logits" not in named:
        return model, None
    alone = keras.Model(model.inputs, named["logits"].output, name=model.name)
    return alone, head


def scale(head: keras.Model, factor: float, offset: float) -> None:
    """Make the head's logits ``factor`` times as large and add ``offset``."""
    last = head.get_layer(LOGIT)
    kernel, bias = last.get_weights()
    last.set_weights([kernel * factor, bias * factor + offset])


def inputs_of(model: keras.Model) -> keras.Model:
    """Return the part of ``model`` that makes the head's inputs out of pictures."""
    return keras.Model(model.inputs, sources(model))


def predicted(head: keras.Model, inputs: Sequence[Any]) -> Any:
    """Return (n,) float32 logits for the head's inputs.

    Called as it is: `predict` would trace each of these small networks anew, and warn of that.
    """
    parts = [
        head([values[start : start + _AT_ONCE] for values in inputs], training=False)
        for start in range(0, len(inputs[0]), _AT_ONCE)
    ]
    return np.concatenate([keras.ops.convert_to_numpy(part) for part in parts])[:, 0]
