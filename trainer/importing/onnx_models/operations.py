"""The operations of ONNX that are rebuilt: an explicit list, by their names."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from trainer.importing.graphs.graph import SAME, VALID, not_rebuilt
from trainer.importing.onnx_models import arithmetic
from trainer.importing.onnx_models.builder import LAST, Builder, options_of

_UNARY: Final = {
    "Relu": "relu",
    "Sigmoid": "sigmoid",
    "Tanh": "tanh",
    "Softmax": "softmax",
    "LogSoftmax": "log_softmax",
    "Softplus": "softplus",
    "Selu": "selu",
}
_SAME_VALUES: Final = ("Identity", "Dropout", "Cast")


def add(to: Builder, node: Any) -> None:
    """Add one operation of a graph. Raises DigitPadError where it is none of these."""
    if node.op_type not in _ADDERS or node.domain not in ("", "ai.onnx"):
        raise not_rebuilt(node.op_type)
    _ADDERS[node.op_type](to, node)


# Number by number


def _same_values(to: Builder, node: Any) -> None:
    to.put_alike("activation", node.input[0], node.output[0])


def _unary(to: Builder, node: Any) -> None:
    kind = _UNARY[node.op_type]
    if "softmax" in kind and len(to.shape(node.input[0]) or (0, 0)) != 2:
        raise not_rebuilt(node.op_type)
    to.put_alike("activation", node.input[0], node.output[0], how={"activation": kind})


def _leaky(to: Builder, node: Any) -> None:
    slope = float(options_of(node).get("alpha", 0.01))
    to.put_alike("leaky_relu", node.input[0], node.output[0], how={"slope": slope})


def _clip(to: Builder, node: Any) -> None:
    options = options_of(node)
    limits = [options.get("min"), options.get("max")]
    if len(node.input) > 2:
        limits = [float(to.constant(name)) for name in node.input[1:3]]
    if limits != [0.0, 6.0]:
        raise not_rebuilt("Clip")
    to.put_alike("activation", node.input[0], node.output[0], how={"activation": "relu6"})


def _normalization(to: Builder, node: Any) -> None:
    scale, offset, mean, variance = (to.constant(name) for name in node.input[1:5])
    factor = scale / np.sqrt(variance + float(options_of(node).get("epsilon", 1e-5)))
    is_picture = len(to.shape(node.input[0])) == 4
    taken = to.last(node.input[0]) if is_picture else to.first(node.input[0])
    between, gives = f"{node.output[0]}@scaled", node.output[0] + (LAST if is_picture else "")
    to.put("mul_constant", [taken], between, [factor])
    to.put("add_constant", [between], gives, [offset - mean * factor])


# Of pictures


def _convolution(to: Builder, node: Any) -> None:
    options, kernel = options_of(node), to.constant(node.input[1])
    if kernel.ndim != 4:
        raise not_rebuilt("Conv")
    groups = int(options.get("group", 1))
    taken, padding = _padded(to, node, options)
    how = {
        "strides": list(options.get("strides", [1, 1])),
        "padding": padding,
        "dilation": list(options.get("dilations", [1, 1])),
        "activation": "linear",
    }
    turned = kernel.transpose(2, 3, 1, 0)
    is_depthwise = groups > 1 and turned.shape[2] == 1
    if is_depthwise:
        turned = turned.reshape(*turned.shape[:2], groups, -1)
    bias = [to.constant(name) for name in node.input[2:3]]
    op = "depthwise" if is_depthwise else "convolution"
    to.put(op, [taken], node.output[0] + LAST, [turned, *bias], how)


def _padded(to: Builder, node: Any, options: Mapping[str, Any]) -> tuple[str, str]:
    """Return what a convolution takes, its margins put on, and how it pads by itself."""
    taken = to.last(node.input[0])
    pads = list(options.get("pads", []))
    if not any(pads):
        return taken, _padding(options)
    name = f"{node.output[0]}@padded"
    margins = [[pads[0], pads[2]], [pads[1], pads[3]]]
    to.put("padding", [taken], name, how={"margins": margins})
    return name, VALID


def _padding(options: Mapping[str, Any]) -> str:
    kind = options.get("auto_pad", b"NOTSET")
    if kind not in (b"NOTSET", b"VALID", b"SAME_UPPER"):
        raise not_rebuilt("SAME_LOWER")
    return SAME if kind == b"SAME_UPPER" else VALID


def _pooling(to: Builder, node: Any) -> None:
    options = options_of(node)
    size = list(options["kernel_shape"])
    is_padded = any(options.get("pads", []))
    if len(size) != 2 or is_padded or options.get("ceil_mode"):
        raise not_rebuilt(node.op_type)
    how = {
        "size": size,
        "strides": list(options.get("strides", [1, 1])),
        "padding": _padding(options),
    }
    op = "max_pooling" if node.op_type == "MaxPool" else "average_pooling"
    to.put(op, [to.last(node.input[0])], node.output[0] + LAST, how=how)


def _global_average(to: Builder, node: Any) -> None:
    taken = [to.last(node.input[0])]
    to.put("global_average", taken, node.output[0] + LAST, how={"keepdims": True})


def _mean(to: Builder, node: Any) -> None:
    options = options_of(node)
    axes = options.get("axes")
    if axes is None and len(node.input) > 1:
        axes = to.constant(node.input[1]).astype(int).tolist()
    if sorted(axes or []) not in ([2, 3], [-2, -1]):
        raise not_rebuilt("ReduceMean")
    keepdims = bool(options.get("keepdims", 1))
    gives = node.output[0] + (LAST if keepdims else "")
    to.put("global_average", [to.last(node.input[0])], gives, how={"keepdims": keepdims})


def _pad(to: Builder, node: Any) -> None:
    options = options_of(node)
    pads = options.get("pads")
    if pads is None:
        pads = to.constant(node.input[1]).astype(int).tolist()
    value = float(to.constant(node.input[2])) if len(node.input) > 2 and node.input[2] else 0
    plain = options.get("mode", b"constant") == b"constant" and value == 0
    if not plain or len(pads) != 8 or any(pads[place] for place in (0, 1, 4, 5)):
        raise not_rebuilt("Pad")
    margins = [[pads[2], pads[6]], [pads[3], pads[7]]]
    to.put("padding", [to.last(node.input[0])], node.output[0] + LAST, how={"margins": margins})


def _concatenation(to: Builder, node: Any) -> None:
    if options_of(node).get("axis") not in (1, -3):
        raise not_rebuilt("Concat")
    is_picture = len(to.shape(node.input[0])) == 4
    takes = [to.last(one) if is_picture else to.first(one) for one in node.input]
    gives = node.output[0] + (LAST if is_picture else "")
    to.put("concatenation", takes, gives, how={"axis": -1})


# Dense


def _gemm(to: Builder, node: Any) -> None:
    options = options_of(node)
    scales = options.get("alpha", 1.0), options.get("beta", 1.0)
    if scales != (1.0, 1.0) or options.get("transA"):
        raise not_rebuilt("Gemm")
    kernel = to.constant(node.input[1])
    kernel = kernel.T if options.get("transB") else kernel
    _dense(to, node, [kernel, *(np.ravel(to.constant(name)) for name in node.input[2:3])])


def _matmul(to: Builder, node: Any) -> None:
    _dense(to, node, [to.constant(node.input[1])])


def _dense(to: Builder, node: Any, arrays: Sequence[NDArray[Any]]) -> None:
    if arrays[0].ndim != 2:
        raise not_rebuilt(node.op_type)
    taken = [to.first(node.input[0])]
    to.put("dense", taken, node.output[0], arrays, {"activation": "linear"})


# Of the same numbers in another order or shape


def _flatten(to: Builder, node: Any) -> None:
    if options_of(node).get("axis", 1) != 1:
        raise not_rebuilt("Flatten")
    _reshaped(to, node, [-1])


def _reshape(to: Builder, node: Any) -> None:
    shape = [-1]  # a shape that is computed keeps the batch and flattens the rest
    if node.input[1] in to.constants:
        shape = [int(one) for one in np.ravel(to.constants[node.input[1]])[1:]]
    if not shape or 0 in shape:
        raise not_rebuilt("Reshape")
    _reshaped(to, node, shape)


def _inferred(to: Builder, node: Any) -> None:
    shape = to.shape(node.output[0])[1:]
    if not shape or min(shape) < 1:
        raise not_rebuilt(node.op_type)
    _reshaped(to, node, shape)


def _reshaped(to: Builder, node: Any, shape: list[int]) -> None:
    to.put("reshape", [to.first(node.input[0])], node.output[0], how={"shape": shape})


def _transpose(to: Builder, node: Any) -> None:
    order, taken, gives = list(options_of(node).get("perm", [])), node.input[0], node.output[0]
    if order[:1] != [0]:
        raise not_rebuilt("Transpose")
    if order == [0, 3, 1, 2] and not to.is_last(taken):
        to.put("activation", [to.first(taken)], gives + LAST)
    elif order == [0, 2, 3, 1]:
        to.put("activation", [to.last(taken)], gives)
    else:
        to.put("transpose", [to.first(taken)], gives, how={"order": order[1:]})


_ADDERS: Final[Mapping[str, Callable[[Builder, Any], None]]] = {
    **dict.fromkeys(_SAME_VALUES, _same_values),
    **dict.fromkeys(_UNARY, _unary),
    **dict.fromkeys(arithmetic.OPERATIONS, arithmetic.arithmetic),
    "LeakyRelu": _leaky,
    "Clip": _clip,
    "BatchNormalization": _normalization,
    "Conv": _convolution,
    "MaxPool": _pooling,
    "AveragePool": _pooling,
    "GlobalAveragePool": _global_average,
    "ReduceMean": _mean,
    "Pad": _pad,
    "Concat": _concatenation,
    "Gemm": _gemm,
    "MatMul": _matmul,
    "Flatten": _flatten,
    "Reshape": _reshape,
    "Squeeze": _inferred,
    "Unsqueeze": _inferred,
    "Transpose": _transpose,
}
