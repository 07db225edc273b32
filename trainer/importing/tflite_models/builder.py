"""The operations of a LiteRT graph, as they are added one after the other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

import numpy as np
from ai_edge_litert import schema_py_generated as schema
from numpy.typing import NDArray

from digitpad.core.errors import DigitPadError
from digitpad.core.sentences.model_words import ImportWords
from trainer.importing.graphs.graph import GraphRecord, Node, not_rebuilt
from trainer.importing.unpacked import Arrays

SAME_VALUES: Final = ("QUANTIZE", "DEQUANTIZE")
_TYPES: Final = {
    schema.TensorType.FLOAT32: np.float32,
    schema.TensorType.FLOAT16: np.float16,
    schema.TensorType.INT32: np.int32,
    schema.TensorType.INT8: np.int8,
    schema.TensorType.UINT8: np.uint8,
    schema.TensorType.INT64: np.int64,
}
_NAMES: Final = {
    value: name for name, value in vars(schema.BuiltinOperator).items() if isinstance(value, int)
}


class Builder:
    """The tensors of a file's one graph, by their numbers. Every method may raise DigitPadError."""

    def __init__(self, model: Any) -> None:
        if len(model.subgraphs) != 1:
            raise DigitPadError(ImportWords.SEVERAL_ENDS)
        self._model = model
        (self.graph,) = model.subgraphs
        self._arrays: dict[str, NDArray[np.float32]] = {}
        self._nodes: list[Node] = []
        self._is_exact = True

    def kind(self, operator: Any) -> str:
        """Return the name of what an operator computes."""
        code = self._model.operatorCodes[operator.opcodeIndex]
        number = int(max(code.builtinCode, code.deprecatedBuiltinCode))
        return str(_NAMES.get(number, "CUSTOM"))

    def shape(self, index: int) -> list[int]:
        """Return the shape of a tensor without its batch."""
        return [int(size) for size in np.ravel(self.graph.tensors[index].shape)[1:]]

    def record(self, entry: int, output: int) -> tuple[GraphRecord, Arrays]:
        """Return all operations from ``entry`` to ``output``, and their weights."""
        ends = str(entry), self.shape(entry), str(output)
        return GraphRecord(*ends, self._nodes, self._is_exact), self._arrays

    def put(
        self, op: str, operator: Any, how: Mapping[str, Any] | None = None, *, all_of: bool = False
    ) -> None:
        """Add an operation on what an operator takes first, or on all of it."""
        takes = [str(one) for one in (operator.inputs if all_of else operator.inputs[:1])]
        self._nodes.append(Node(op, takes, str(operator.outputs[0]), (), dict(how or {})))

    def put_with(
        self,
        op: str,
        operator: Any,
        taken: int,
        arrays: Sequence[NDArray[np.float32]],
        how: Mapping[str, Any],
    ) -> None:
        """Add an operation on the tensor ``taken`` with ``arrays`` for its weights."""
        gives = str(operator.outputs[0])
        names = [f"{gives}/{number}" for number in range(len(arrays))]
        for name, array in zip(names, arrays, strict=True):
            self._arrays[name] = np.ascontiguousarray(array)
        self._nodes.append(Node(op, [str(taken)], gives, names, how))

    def is_constant(self, index: int) -> bool:
        return self._stored(index) is not None or any(
            self.is_constant(int(one.inputs[0])) for one in self._makers(index)
        )

    def constant(self, index: int) -> NDArray[np.float32]:
        """Return the values of a constant, whole numbers as what they stand for."""
        tensor, data = self.graph.tensors[index], self._stored(index)
        if data is None:
            makers = self._makers(index)
            if len(makers) != 1:
                raise not_rebuilt("CONSTANT")
            return self.constant(int(makers[0].inputs[0]))
        if tensor.type not in _TYPES:
            raise not_rebuilt("CONSTANT")
        raw = np.frombuffer(np.asarray(data, np.uint8).tobytes(), _TYPES[tensor.type])
        values = raw.reshape(np.ravel(tensor.shape)).astype(np.float32)
        quantization = tensor.quantization
        if quantization is None or quantization.scale is None or not len(quantization.scale):
            return values
        self._is_exact = False
        return _meant(values, quantization)

    def _stored(self, index: int) -> Any:
        """Return the bytes of a tensor that the file holds; None for one that is computed."""
        return self._model.buffers[self.graph.tensors[index].buffer].data

    def _makers(self, index: int) -> list[Any]:
        """Return what gives a tensor as another one's numbers in another type."""
        return [
            one
            for one in self.graph.operators
            if index in map(int, one.outputs) and self.kind(one) in SAME_VALUES
        ]


def _meant(values: NDArray[np.float32], quantization: Any) -> NDArray[np.float32]:
    """Return what whole numbers stand for: with one scale, or one for each channel."""
    shape = [1] * values.ndim
    if len(quantization.scale) > 1:
        shape[quantization.quantizedDimension] = -1
    zero = np.asarray(quantization.zeroPoint, np.float32).reshape(shape)
    return (values - zero) * np.asarray(quantization.scale, np.float32).reshape(shape)
