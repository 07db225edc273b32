"""Builds a foreign network with Keras out of its operations, and compares the two."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

import keras
import numpy as np
from keras import layers
from numpy.typing import NDArray

from digitpad.core.errors import DigitPadError
from digitpad.core.sentences.model_words import ImportWords
from trainer.importing.graphs.graph import GraphRecord, Node, not_rebuilt, record_of
from trainer.importing.graphs.trial import FOUND, GIVEN
from trainer.importing.unpacked import Arrays, Unpacked

Tensor = Any
_MOST_NUMBERS: Final = 2**22
_EXACT, _ROUGH = 1e-3, 0.15
"""How far what is rebuilt may be off, relative to the largest number: whole numbers are rough."""


def rebuild_graph(unpacked: Unpacked) -> keras.Model:
    """Return the network that a graph describes, uncompiled. Raises DigitPadError."""
    record = record_of(unpacked)
    if math.prod(record.input_shape) > _MOST_NUMBERS or min(record.input_shape, default=0) < 1:
        raise DigitPadError(ImportWords.NO_INPUT_SHAPE)
    entry = keras.Input(tuple(record.input_shape))
    known: dict[str, Tensor] = {record.entry: entry}
    for node in record.nodes:
        known[node.gives] = _applied(node, known, unpacked.arrays)
    if record.output not in known:
        raise DigitPadError(ImportWords.GRAPH_NOT_FOLLOWED(name=record.output))
    model = keras.Model(entry, known[record.output])
    _compare(model, record, unpacked.arrays)
    return model


def _applied(node: Node, known: Mapping[str, Tensor], arrays: Arrays) -> Tensor:
    try:
        taken = [known[name] for name in node.takes]
        weights = [arrays[name].astype(np.float32) for name in node.weights]
        made = _MAKERS[node.op](taken, weights, node.options)
        activation = node.options.get("activation", "linear")
        if activation != "linear" and node.op not in _ACTIVE:
            made = layers.Activation(activation)(made)
    except (LookupError, ValueError, TypeError):
        raise not_rebuilt(node.op) from None
    if math.prod(size or 1 for size in made.shape[1:]) > _MOST_NUMBERS:
        raise DigitPadError(ImportWords.LAYER_TOO_LARGE(name=node.op))
    return made


def _compare(model: keras.Model, record: GraphRecord, arrays: Arrays) -> None:
    """Raise DigitPadError where the network gives something else than its own runtime did."""
    if FOUND not in arrays:
        return
    found = np.asarray(model.predict(arrays[GIVEN], verbose=0))
    wanted = arrays[FOUND]
    if found.shape != wanted.shape:
        raise DigitPadError(ImportWords.REBUILT_READS_OTHERWISE)
    off = np.abs(found - wanted).max() / max(1.0, float(np.abs(wanted).max()))
    if not off <= (_EXACT if record.is_exact else _ROUGH):
        raise DigitPadError(ImportWords.REBUILT_READS_OTHERWISE)


# The operations: tensors, weights and options -> a tensor

Taken = Sequence[Tensor]
Weights = Sequence[NDArray[np.float32]]
Options = Mapping[str, Any]


def _loaded(layer: layers.Layer, x: Tensor, weights: Weights) -> Tensor:
    made = layer(x)
    layer.set_weights(list(weights))
    return made


def _convolution(taken: Taken, weights: Weights, options: Options) -> Tensor:
    height, width, channels, filters = weights[0].shape
    layer = layers.Conv2D(
        filters,
        (height, width),
        groups=taken[0].shape[-1] // channels,
        use_bias=len(weights) > 1,
        **_convolving(options),
    )
    return _loaded(layer, taken[0], weights)


def _depthwise(taken: Taken, weights: Weights, options: Options) -> Tensor:
    height, width, _, multiplier = weights[0].shape
    layer = layers.DepthwiseConv2D(
        (height, width),
        depth_multiplier=multiplier,
        use_bias=len(weights) > 1,
        **_convolving(options),
    )
    return _loaded(layer, taken[0], weights)


def _convolving(options: Options) -> dict[str, Any]:
    return {
        "strides": tuple(options["strides"]),
        "padding": options["padding"],
        "dilation_rate": tuple(options["dilation"]),
        "activation": options["activation"],
    }


def _dense(taken: Taken, weights: Weights, options: Options) -> Tensor:
    units = weights[0].shape[1]
    layer = layers.Dense(units, activation=options["activation"], use_bias=len(weights) > 1)
    return _loaded(layer, taken[0], weights)


def _pooling(kind: type[layers.Layer]) -> Callable[[Taken, Weights, Options], Tensor]:
    def make(taken: Taken, _: Weights, options: Options) -> Tensor:
        size, strides = tuple(options["size"]), tuple(options["strides"])
        return kind(size, strides=strides, padding=options["padding"])(taken[0])

    return make


def _scaled(
    factor: Callable[[NDArray[np.float32], bool], Any],
    offset: Callable[[NDArray[np.float32], bool], Any],
) -> Callable[[Taken, Weights, Options], Tensor]:
    """Return the maker of an operation with one constant: ``x * factor + offset``."""

    def make(taken: Taken, weights: Weights, options: Options) -> Tensor:
        (constant,), is_first = weights, bool(options.get("constant_first"))
        if constant.size not in (1, taken[0].shape[-1]) or constant.ndim > 1:
            raise ValueError(constant.shape)
        by, more = factor(constant, is_first), offset(constant, is_first)
        return layers.Rescaling(_plain(by), _plain(more))(taken[0])

    return make


def _plain(value: Any) -> float | list[float]:
    """Return numbers as an archive can hold them."""
    numbers: list[float] = np.ravel(value).tolist()
    return numbers[0] if len(numbers) == 1 else numbers


def _quotient(constant: NDArray[np.float32], is_first: bool) -> Any:
    if is_first or not constant.all():
        raise ValueError("a division by the picture, or by nothing")
    return 1 / constant


_ACTIVE: Final = ("convolution", "depthwise", "dense")
"""Operations whose layers take the activation themselves."""
_MAKERS: Final[Mapping[str, Callable[[Taken, Weights, Options], Tensor]]] = {
    "activation": lambda taken, _, _options: taken[0],
    "convolution": _convolution,
    "depthwise": _depthwise,
    "dense": _dense,
    "max_pooling": _pooling(layers.MaxPooling2D),
    "average_pooling": _pooling(layers.AveragePooling2D),
    "global_average": lambda taken, _, options: layers.GlobalAveragePooling2D(
        keepdims=options["keepdims"]
    )(taken[0]),
    "padding": lambda taken, _, options: layers.ZeroPadding2D(
        tuple(map(tuple, options["margins"]))
    )(taken[0]),
    "reshape": lambda taken, _, options: layers.Reshape(tuple(options["shape"]))(taken[0]),
    "transpose": lambda taken, _, options: layers.Permute(tuple(options["order"]))(taken[0]),
    "concatenation": lambda taken, _, options: layers.Concatenate(axis=options["axis"])(
        list(taken)
    ),
    "leaky_relu": lambda taken, _, options: layers.LeakyReLU(negative_slope=options["slope"])(
        taken[0]
    ),
    "add": lambda taken, _, _options: layers.Add()(list(taken)),
    "mul": lambda taken, _, _options: layers.Multiply()(list(taken)),
    "sub": lambda taken, _, _options: layers.Subtract()(list(taken)),
    "add_constant": _scaled(lambda _, _first: 1.0, lambda constant, _: constant),
    "mul_constant": _scaled(lambda constant, _: constant, lambda _, _first: 0.0),
    "sub_constant": _scaled(
        lambda _, first: -1.0 if first else 1.0,
        lambda constant, first: constant if first else -constant,
    ),
    "div_constant": _scaled(_quotient, lambda _, _first: 0.0),
}
