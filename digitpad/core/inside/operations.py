"""The operations in a LiteRT file, in the order in which they are computed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from ai_edge_litert import schema_py_generated as schema

SAME_PADDING: Final = 0
"""What the file says of a convolution or pooling that also covers the edge."""
_NAMES: Final = {
    value: name for name, value in vars(schema.BuiltinOperator).items() if isinstance(value, int)
}
_ACTIVATIONS: Final = {1: "relu", 2: "relu_n1_to_1", 3: "relu6", 4: "tanh", 5: "sign_bit"}


@dataclass(frozen=True)
class Operation:
    """One operation; tensors are numbered as in the file. -1 is a tensor that is left out."""

    kind: str
    """LiteRT's name for it, such as ``CONV_2D``."""
    inputs: tuple[int, ...]
    outputs: tuple[int, ...]
    activation: str = ""
    """What is done to the result before it is given, in lower case; empty for nothing."""
    size: tuple[int, int] = (1, 1)
    """Height and width of a pooling's window."""
    strides: tuple[int, int] = (1, 1)
    dilation: tuple[int, int] = (1, 1)
    is_padded: bool = False
    """Whether a window may reach over the edge, where there are zeros."""
    stretch: float = 1.0
    """A softmax's factor before the exponential; a leaky ReLU's slope below 0."""


def operations_of(tflite: bytes) -> list[Operation]:
    """Return the operations of a network that LiteRT has already accepted."""
    model = schema.Model.GetRootAs(tflite, 0)
    graph = model.Subgraphs(0)
    return [_operation(model, graph.Operators(at)) for at in range(graph.OperatorsLength())]


def _operation(model: Any, operator: Any) -> Operation:
    code = model.OperatorCodes(operator.OpcodeIndex())
    number = max(code.BuiltinCode(), code.DeprecatedBuiltinCode())
    kind = str(_NAMES.get(number, "CUSTOM"))
    inputs, outputs = _numbers(operator.InputsAsNumpy()), _numbers(operator.OutputsAsNumpy())
    return Operation(kind, inputs, outputs, **_options(kind, operator.BuiltinOptions()))


def _numbers(found: Any) -> tuple[int, ...]:
    """Return what the file lists; a list that is left out is the number 0."""
    return tuple(int(one) for one in found) if isinstance(found, np.ndarray) else ()


def _options(kind: str, table: Any) -> dict[str, Any]:
    if table is None:
        return {}
    if kind in ("CONV_2D", "DEPTHWISE_CONV_2D"):
        is_depthwise = kind == "DEPTHWISE_CONV_2D"
        options = _read(
            schema.DepthwiseConv2DOptions if is_depthwise else schema.Conv2DOptions, table
        )
        dilation = (options.DilationHFactor(), options.DilationWFactor())
        return {**_sliding(options), "dilation": dilation}
    if kind in ("MAX_POOL_2D", "AVERAGE_POOL_2D"):
        options = _read(schema.Pool2DOptions, table)
        return {**_sliding(options), "size": (options.FilterHeight(), options.FilterWidth())}
    if kind == "SOFTMAX":
        return {"stretch": _read(schema.SoftmaxOptions, table).Beta()}
    if kind == "LEAKY_RELU":
        return {"stretch": _read(schema.LeakyReluOptions, table).Alpha()}
    plain = {
        "FULLY_CONNECTED": schema.FullyConnectedOptions,
        "ADD": schema.AddOptions,
        "SUB": schema.SubOptions,
        "MUL": schema.MulOptions,
        "DIV": schema.DivOptions,
        "CONCATENATION": schema.ConcatenationOptions,
    }.get(kind)
    return {} if plain is None else {"activation": _activation(_read(plain, table))}


def _sliding(options: Any) -> dict[str, Any]:
    return {
        "activation": _activation(options),
        "strides": (options.StrideH(), options.StrideW()),
        "is_padded": options.Padding() == SAME_PADDING,
    }


def _activation(options: Any) -> str:
    number = options.FusedActivationFunction()
    return "" if number == 0 else _ACTIVATIONS.get(number, "other")


def _read(kind: Any, table: Any) -> Any:
    options = kind()
    options.Init(table.Bytes, table.Pos)
    return options


def needed_for(operations: Sequence[Operation], output: int) -> set[int]:
    """Return the places in ``operations`` of all that the tensor ``output`` is computed from."""
    needed, places = {output}, set()
    for place in range(len(operations) - 1, -1, -1):
        if not needed.isdisjoint(operations[place].outputs):
            places.add(place)
            needed.update(operations[place].inputs)
    return places
