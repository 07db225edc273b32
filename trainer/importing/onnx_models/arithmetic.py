"""Sums, differences, products and quotients: of two tensors, or of one and a constant."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from trainer.importing.graphs.graph import not_rebuilt
from trainer.importing.onnx_models.builder import LAST, Builder

OPERATIONS: Final = {"Add": "add", "Sub": "sub", "Mul": "mul", "Div": "div"}


def arithmetic(to: Builder, node: Any) -> None:
    """Add one of `OPERATIONS`. Raises DigitPadError."""
    op, gives, (first, second) = OPERATIONS[node.op_type], node.output[0], node.input
    is_first = first in to.constants
    if not is_first and second not in to.constants:
        _of_two(to, op, [first, second], gives)
        return
    taken, constant = (second, to.constant(first)) if is_first else (first, to.constant(second))
    if op == "add" and to.put_bias(taken, gives, constant):
        return
    how = {"constant_first": is_first}
    if constant.size == 1:
        to.put_alike(f"{op}_constant", taken, gives, [np.ravel(constant)], how)
        return
    is_picture = len(to.shape(taken)) == 4
    if constant.size != _channels(constant, is_picture):
        raise not_rebuilt(node.op_type)
    where, end = (to.last(taken), LAST) if is_picture else (to.first(taken), "")
    to.put(f"{op}_constant", [where], gives + end, [np.ravel(constant)], how)


def _of_two(to: Builder, op: str, taken: list[str], gives: str) -> None:
    if any(to.is_last(name) for name in taken):
        to.put(op, [to.last(name) for name in taken], gives + LAST)
    else:
        to.put(op, [to.first(name) for name in taken], gives)


def _channels(constant: NDArray[Any], is_picture: bool) -> int:
    """Return the length of the axis that would be multiplied with the channels."""
    return int(constant.shape[-3] if is_picture and constant.ndim >= 3 else constant.shape[-1])
