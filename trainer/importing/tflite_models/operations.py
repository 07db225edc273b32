"""The operations of LiteRT that are rebuilt: an explicit list, by their names."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

import numpy as np
from ai_edge_litert import schema_py_generated as schema
from numpy.typing import NDArray

from digitpad.core.errors import DigitPadError
from digitpad.core.sentences.model_words import ImportWords
from trainer.importing.graphs.graph import SAME, VALID, not_rebuilt
from trainer.importing.tflite_models.builder import SAME_VALUES, Builder

SAME_ORDER: Final = ("RESHAPE", "SQUEEZE", "EXPAND_DIMS")
_ACTIVATIONS: Final = {0: "linear", 1: "relu", 3: "relu6", 4: "tanh"}
_UNARY: Final = {
    "RELU": "relu",
    "RELU6": "relu6",
    "LOGISTIC": "sigmoid",
    "TANH": "tanh",
    "SOFTMAX": "softmax",
    "LOG_SOFTMAX": "log_softmax",
    "ELU": "elu",
    "GELU": "gelu",
}


def add(to: Builder, operator: Any) -> None:
    """Add one operator of a graph. Raises DigitPadError where it is none of these."""
    kind = to.kind(operator)
    if kind not in _ADDERS:
        raise not_rebuilt(kind)
    _ADDERS[kind](to, operator)


# Number by number


def _same_values(to: Builder, operator: Any) -> None:
    if not to.is_constant(int(operator.inputs[0])):
        to.put("activation", operator)


def _unary(to: Builder, operator: Any) -> None:
    to.put("activation", operator, {"activation": _UNARY[to.kind(operator)]})


def _leaky(to: Builder, operator: Any) -> None:
    to.put("leaky_relu", operator, {"slope": float(_options(operator).alpha)})


def _arithmetic(to: Builder, operator: Any) -> None:
    kind, (first, second) = to.kind(operator).lower(), map(int, operator.inputs)
    how: dict[str, Any] = {"activation": _activation(_options(operator))}
    if not (to.is_constant(first) or to.is_constant(second)):
        to.put(kind, operator, how, all_of=True)
        return
    how["constant_first"] = is_first = to.is_constant(first)
    constant, taken = to.constant(first if is_first else second), second if is_first else first
    constant = constant.reshape(-1) if constant.size in constant.shape else constant
    to.put_with(f"{kind}_constant", operator, taken, [constant], how)


# With weights


def _convolution(to: Builder, operator: Any) -> None:
    kernel = to.constant(int(operator.inputs[1])).transpose(1, 2, 3, 0)
    _weighted(to, operator, "convolution", kernel, _convolving(_options(operator)))


def _depthwise(to: Builder, operator: Any) -> None:
    kernel = to.constant(int(operator.inputs[1]))
    channels = to.shape(int(operator.inputs[0]))[-1]
    kernel = kernel.reshape(*kernel.shape[1:3], channels, -1)
    _weighted(to, operator, "depthwise", kernel, _convolving(_options(operator)))


def _dense(to: Builder, operator: Any) -> None:
    kernel = to.constant(int(operator.inputs[1])).T
    if to.shape(int(operator.inputs[0])) != [len(kernel)]:  # LiteRT flattens it by itself
        raise not_rebuilt("FULLY_CONNECTED")
    _weighted(to, operator, "dense", kernel, {"activation": _activation(_options(operator))})


def _weighted(
    to: Builder, operator: Any, op: str, kernel: NDArray[np.float32], how: Mapping[str, Any]
) -> None:
    biases = [int(one) for one in operator.inputs[2:3] if int(one) >= 0]
    arrays = [kernel, *map(to.constant, biases)]
    to.put_with(op, operator, int(operator.inputs[0]), arrays, how)


def _convolving(options: Any) -> dict[str, Any]:
    return {
        "strides": [options.strideH, options.strideW],
        "padding": _padding(options),
        "dilation": [options.dilationHFactor, options.dilationWFactor],
        "activation": _activation(options),
    }


# Of pictures


def _pooling(to: Builder, operator: Any) -> None:
    options = _options(operator)
    how = {
        "size": [options.filterHeight, options.filterWidth],
        "strides": [options.strideH, options.strideW],
        "padding": _padding(options),
        "activation": _activation(options),
    }
    is_max = to.kind(operator) == "MAX_POOL_2D"
    to.put("max_pooling" if is_max else "average_pooling", operator, how)


def _mean(to: Builder, operator: Any) -> None:
    axes = sorted(np.ravel(to.constant(int(operator.inputs[1]))).tolist())
    if axes != [1, 2] or len(to.shape(int(operator.inputs[0]))) != 3:
        raise not_rebuilt("MEAN")
    to.put("global_average", operator, {"keepdims": bool(_options(operator).keepDims)})


def _pad(to: Builder, operator: Any) -> None:
    margins = to.constant(int(operator.inputs[1])).astype(int).tolist()
    if len(margins) != 4 or margins[0] != [0, 0] or margins[3] != [0, 0]:
        raise not_rebuilt("PAD")
    to.put("padding", operator, {"margins": margins[1:3]})


def _concatenation(to: Builder, operator: Any) -> None:
    to.put("concatenation", operator, {"axis": int(_options(operator).axis)}, all_of=True)


# Of the same numbers in another order or shape


def _same_order(to: Builder, operator: Any) -> None:
    to.put("reshape", operator, {"shape": to.shape(int(operator.outputs[0]))})


def _transpose(to: Builder, operator: Any) -> None:
    order = np.ravel(to.constant(int(operator.inputs[1]))).astype(int).tolist()
    if order[:1] != [0]:
        raise not_rebuilt("TRANSPOSE")
    to.put("transpose", operator, {"order": order[1:]})


_ADDERS: Final[Mapping[str, Callable[[Builder, Any], None]]] = {
    **dict.fromkeys(SAME_VALUES, _same_values),
    **dict.fromkeys(SAME_ORDER, _same_order),
    **dict.fromkeys(_UNARY, _unary),
    **dict.fromkeys(("ADD", "SUB", "MUL", "DIV"), _arithmetic),
    "LEAKY_RELU": _leaky,
    "CONV_2D": _convolution,
    "DEPTHWISE_CONV_2D": _depthwise,
    "FULLY_CONNECTED": _dense,
    "MAX_POOL_2D": _pooling,
    "AVERAGE_POOL_2D": _pooling,
    "MEAN": _mean,
    "PAD": _pad,
    "CONCATENATION": _concatenation,
    "TRANSPOSE": _transpose,
}


def _options(operator: Any) -> Any:
    if operator.builtinOptions is None:
        raise DigitPadError(ImportWords.DAMAGED_TFLITE)
    return operator.builtinOptions


def _activation(options: Any) -> str:
    number = options.fusedActivationFunction
    if number not in _ACTIVATIONS:
        raise not_rebuilt("ACTIVATION")
    return _ACTIVATIONS[number]


def _padding(options: Any) -> str:
    return VALID if options.padding == schema.Padding.VALID else SAME
