"""The operations of an ONNX graph, as they are added one after the other.

ONNX has the channels of a picture first and Keras has them last. A tensor is therefore known under
two names: its own, and one with `LAST` for the same numbers with the channels last; either is made
of the other only where an operation needs it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import numpy_helper

from digitpad.core.errors import DigitPadError
from digitpad.core.sentences.model_words import ImportWords
from trainer.importing.graphs.graph import GraphRecord, Node, not_rebuilt
from trainer.importing.unpacked import Arrays

LAST: Final = "@last"
_NUMBERS: Final = ("value_float", "value_floats", "value_int", "value_ints")


class Builder:
    """What is known of the tensors of one graph. Every method may raise DigitPadError."""

    def __init__(self, graph: Any) -> None:
        self.constants: dict[str, NDArray[Any]] = {
            tensor.name: _array(tensor) for tensor in graph.initializer
        }
        for node in graph.node:
            if node.op_type == "Constant":
                self.constants[node.output[0]] = _value(node)
        self._shapes: dict[str, list[int]] = {
            value.name: [one.dim_value for one in value.type.tensor_type.shape.dim]
            for value in (*graph.value_info, *graph.input, *graph.output)
        }
        self._uses = Counter(name for node in graph.node for name in set(node.input))
        self._known: set[str] = set()
        self._nodes: list[Node] = []
        self._arrays: dict[str, NDArray[np.float32]] = {}

    def shape(self, name: str) -> list[int]:
        """Return the shape of a tensor, its batch included; 0 and [] where it is not known."""
        return self._shapes.get(name, [])

    def constant(self, name: str) -> NDArray[Any]:
        if name not in self.constants:
            raise not_rebuilt("Constant")
        return self.constants[name]

    def begin(self, entry: str) -> None:
        """Take the tensor that the pictures come in as."""
        self._known.add(entry)

    def record(self, entry: str, output: str) -> tuple[GraphRecord, Arrays]:
        """Return all operations from ``entry`` to ``output``, and their weights."""
        last = self.first(output)
        return GraphRecord(entry, self.shape(entry)[1:], last, self._nodes), self._arrays

    def put(
        self,
        op: str,
        takes: Sequence[str],
        gives: str,
        arrays: Sequence[NDArray[Any]] = (),
        how: Mapping[str, Any] | None = None,
    ) -> None:
        """Add one operation."""
        names = [f"{gives}/{number}" for number in range(len(arrays))]
        for name, array in zip(names, arrays, strict=True):
            self._arrays[name] = np.ascontiguousarray(array, np.float32)
        if missing := [name for name in takes if name not in self._known]:
            raise DigitPadError(ImportWords.GRAPH_NOT_FOLLOWED(name=missing[0]))
        self._known.add(gives)
        self._nodes.append(Node(op, list(takes), gives, names, dict(how or {})))

    def put_alike(
        self,
        op: str,
        taken: str,
        gives: str,
        arrays: Sequence[NDArray[Any]] = (),
        how: Mapping[str, Any] | None = None,
    ) -> None:
        """Add an operation that does not care where the channels are."""
        end = "" if taken in self._known else LAST
        self.put(op, [taken + end], gives + end, arrays, how)

    def put_bias(self, taken: str, gives: str, bias: NDArray[Any]) -> bool:
        """Add a bias to the dense operation that has just given ``taken``; say if it was one."""
        before = self._nodes[-1] if self._nodes else None
        if (
            before is None
            or (before.op, before.gives, len(before.weights)) != ("dense", taken, 1)
            or bias.size != self._arrays[before.weights[0]].shape[1]
            or self._uses[taken] != 1
        ):
            return False
        name = f"{gives}/bias"
        self._arrays[name] = np.ravel(bias).astype(np.float32)
        self._known.add(gives)
        self._nodes[-1] = replace(before, gives=gives, weights=[*before.weights, name])
        return True

    def is_last(self, name: str) -> bool:
        """Return whether a tensor is there with its channels last."""
        return name + LAST in self._known

    def first(self, name: str) -> str:
        """Return the name of a tensor as ONNX has it."""
        if name not in self._known and self.is_last(name):
            self.put("transpose", [name + LAST], name, how={"order": [3, 1, 2]})
        return name

    def last(self, name: str) -> str:
        """Return the name of a tensor with its channels last."""
        if not self.is_last(name):
            self.put("transpose", [name], name + LAST, how={"order": [2, 3, 1]})
        return name + LAST


def options_of(node: Any) -> dict[str, Any]:
    """Return the attributes of an operation by their names."""
    return {one.name: onnx.helper.get_attribute_value(one) for one in node.attribute}


def _value(node: Any) -> NDArray[Any]:
    """Return what a Constant holds. Raises DigitPadError where that is no number."""
    options = options_of(node)
    if "value" in options:
        return _array(options["value"])
    numbers = [options[name] for name in _NUMBERS if name in options]
    if not numbers:
        raise not_rebuilt("Constant")
    return np.asarray(numbers[0])


def _array(tensor: Any) -> NDArray[Any]:
    """Return a constant that lies in the file itself. Raises DigitPadError for any other."""
    if tensor.data_location == onnx.TensorProto.EXTERNAL:
        raise DigitPadError(ImportWords.LINK_NOT_FOLLOWED(name=tensor.name or "Constant"))
    return np.asarray(numpy_helper.to_array(tensor))
