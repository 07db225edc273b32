"""What TensorFlow's converter to LiteRT writes: ``.tflite`` files, of floats or whole numbers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

import numpy as np
from ai_edge_litert import schema_py_generated as schema
from ai_edge_litert.interpreter import Interpreter
from numpy.typing import NDArray

from digitpad.core.command_line.silence_stderr import native_stderr_silenced
from digitpad.core.errors import DigitPadError, FileError
from digitpad.core.sentences.model_words import ImportWords
from trainer.importing.graph import (
    FOUND,
    GIVEN,
    MOST_NODES,
    SAME,
    TRIALS,
    VALID,
    GraphRecord,
    Node,
    not_rebuilt,
)
from trainer.importing.unpacked import Unpacked

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
_SAME_VALUES: Final = ("QUANTIZE", "DEQUANTIZE")
_SAME_ORDER: Final = ("RESHAPE", "SQUEEZE", "EXPAND_DIMS")
_TYPES: Final = {
    schema.TensorType.FLOAT32: np.float32,
    schema.TensorType.FLOAT16: np.float16,
    schema.TensorType.INT32: np.int32,
    schema.TensorType.INT8: np.int8,
    schema.TensorType.UINT8: np.uint8,
    schema.TensorType.INT64: np.int64,
}


def read_tflite(data: bytes, path: Path) -> Unpacked:
    """Return the network in a ``.tflite`` file. Raises FileError."""
    try:
        with native_stderr_silenced():
            interpreter = Interpreter(model_content=data, num_threads=1)
        return _Reader(data).read(interpreter)
    except DigitPadError as error:
        raise FileError(path, error.sentence) from None
    except MemoryError:
        raise
    except Exception:  # whatever a damaged file makes LiteRT or the schema's code raise
        raise FileError(path, ImportWords.DAMAGED_TFLITE) from None


class _Reader:
    def __init__(self, data: bytes) -> None:
        self._model = schema.ModelT.InitFromPackedBuf(data, 0)
        if len(self._model.subgraphs) != 1:
            raise DigitPadError(ImportWords.SEVERAL_ENDS)
        (self._graph,) = self._model.subgraphs
        self._arrays: dict[str, NDArray[np.float32]] = {}
        self._nodes: list[Node] = []
        self._is_exact = True

    def read(self, interpreter: Interpreter) -> Unpacked:
        """Return the network, and what LiteRT reads with it. Raises DigitPadError."""
        outputs = [int(one) for one in self._graph.outputs]
        of_ten = [number for number, one in enumerate(outputs) if self._shape(one) == [10]]
        if len(self._graph.inputs) != 1 or (len(outputs) != 1 and len(of_ten) != 1):
            raise DigitPadError(ImportWords.SEVERAL_ENDS)
        number = of_ten[0] if len(of_ten) == 1 else 0
        if len(self._graph.operators) > MOST_NODES:
            raise DigitPadError(ImportWords.TOO_MANY_PARTS)
        (entry,), output = self._graph.inputs, outputs[number]
        for operator in self._needed(output):
            self._add(operator)
        shape = self._shape(int(entry))
        trial = _trial(interpreter, shape, number)
        record = GraphRecord(str(entry), shape, str(output), self._nodes, self._is_exact)
        return record.unpacked({**self._arrays, **trial})

    def _needed(self, output: int) -> list[Any]:
        """Return the operations that the output comes from, in their order.

        A reshaping needs no more than what it reshapes: its shape is that of its output.
        """
        needed, chosen = {output}, []
        for operator in reversed(self._graph.operators):
            if needed.isdisjoint(map(int, operator.outputs)):
                continue
            chosen.append(operator)
            only_first = self._kind(operator) in _SAME_ORDER
            needed.update(map(int, operator.inputs[:1] if only_first else operator.inputs))
        return chosen[::-1]

    def _add(self, operator: Any) -> None:
        kind = self._kind(operator)
        if kind in _SAME_VALUES:
            first = int(operator.inputs[0])
            if not self._is_constant(first):
                self._node(operator, "activation", {"activation": "linear"})
        elif kind in _SAME_ORDER:
            shape = self._shape(int(operator.outputs[0]))
            self._node(operator, "reshape", {"shape": shape})
        elif kind in _UNARY:
            self._node(operator, "activation", {"activation": _UNARY[kind]})
        elif kind in _ADDERS:
            _ADDERS[kind](self, operator)
        else:
            raise not_rebuilt(kind)

    # The operations

    def _convolution(self, operator: Any) -> None:
        options = _options(operator)
        kernel = self._constant(int(operator.inputs[1])).transpose(1, 2, 3, 0)
        self._weighted(operator, "convolution", kernel, _convolving(options))

    def _depthwise(self, operator: Any) -> None:
        options = _options(operator)
        kernel = self._constant(int(operator.inputs[1]))
        channels = self._shape(int(operator.inputs[0]))[-1]
        kernel = kernel.reshape(*kernel.shape[1:3], channels, -1)
        self._weighted(operator, "depthwise", kernel, _convolving(options))

    def _dense(self, operator: Any) -> None:
        options = _options(operator)
        kernel = self._constant(int(operator.inputs[1])).T
        wanted = len(kernel)
        if self._shape(int(operator.inputs[0])) != [wanted]:  # LiteRT flattens it by itself
            raise not_rebuilt("FULLY_CONNECTED")
        self._weighted(operator, "dense", kernel, {"activation": _activation(options)})

    def _pooling(self, operator: Any) -> None:
        options = _options(operator)
        how = {
            "size": [options.filterHeight, options.filterWidth],
            "strides": [options.strideH, options.strideW],
            "padding": _padding(options),
            "activation": _activation(options),
        }
        is_max = self._kind(operator) == "MAX_POOL_2D"
        self._node(operator, "max_pooling" if is_max else "average_pooling", how)

    def _mean(self, operator: Any) -> None:
        axes = sorted(np.ravel(self._constant(int(operator.inputs[1]))).tolist())
        if axes != [1, 2] or len(self._shape(int(operator.inputs[0]))) != 3:
            raise not_rebuilt("MEAN")
        self._node(operator, "global_average", {"keepdims": bool(_options(operator).keepDims)})

    def _pad(self, operator: Any) -> None:
        margins = self._constant(int(operator.inputs[1])).astype(int).tolist()
        if len(margins) != 4 or margins[0] != [0, 0] or margins[3] != [0, 0]:
            raise not_rebuilt("PAD")
        self._node(operator, "padding", {"margins": margins[1:3]})

    def _transpose(self, operator: Any) -> None:
        order = np.ravel(self._constant(int(operator.inputs[1]))).astype(int).tolist()
        if order[:1] != [0]:
            raise not_rebuilt("TRANSPOSE")
        self._node(operator, "transpose", {"order": order[1:]})

    def _concatenation(self, operator: Any) -> None:
        self._node(operator, "concatenation", {"axis": int(_options(operator).axis)}, all_of=True)

    def _leaky(self, operator: Any) -> None:
        self._node(operator, "leaky_relu", {"slope": float(_options(operator).alpha)})

    def _arithmetic(self, operator: Any) -> None:
        kind, (first, second) = self._kind(operator).lower(), map(int, operator.inputs)
        how: dict[str, Any] = {"activation": _activation(_options(operator))}
        if not (self._is_constant(first) or self._is_constant(second)):
            self._node(operator, kind, how, all_of=True)
            return
        is_first = self._is_constant(first)
        constant = self._constant(first if is_first else second)
        taken, name = str(second if is_first else first), f"{operator.outputs[0]}/constant"
        self._arrays[name] = constant.reshape(-1) if constant.size in constant.shape else constant
        how["constant_first"] = is_first
        gives = str(operator.outputs[0])
        self._nodes.append(Node(f"{kind}_constant", [taken], gives, [name], how))

    # Helpers

    def _weighted(
        self, operator: Any, op: str, kernel: NDArray[np.float32], how: Mapping[str, Any]
    ) -> None:
        gives, weights = str(operator.outputs[0]), []
        arrays = [kernel]
        if len(operator.inputs) > 2 and int(operator.inputs[2]) >= 0:
            arrays.append(self._constant(int(operator.inputs[2])))
        for number, array in enumerate(arrays):
            self._arrays[name := f"{gives}/{number}"] = np.ascontiguousarray(array)
            weights.append(name)
        self._nodes.append(Node(op, [str(operator.inputs[0])], gives, weights, how))

    def _node(
        self, operator: Any, op: str, how: Mapping[str, Any], *, all_of: bool = False
    ) -> None:
        takes = [str(one) for one in (operator.inputs if all_of else operator.inputs[:1])]
        self._nodes.append(Node(op, takes, str(operator.outputs[0]), (), how))

    def _kind(self, operator: Any) -> str:
        code = self._model.operatorCodes[operator.opcodeIndex]
        number = int(max(code.builtinCode, code.deprecatedBuiltinCode))
        return str(_NAMES.get(number, "CUSTOM"))

    def _shape(self, index: int) -> list[int]:
        """Return the shape of a tensor without its batch."""
        return [int(size) for size in np.ravel(self._graph.tensors[index].shape)[1:]]

    def _is_constant(self, index: int) -> bool:
        return self._model.buffers[self._graph.tensors[index].buffer].data is not None or any(
            index in map(int, one.outputs) and self._is_constant(int(one.inputs[0]))
            for one in self._graph.operators
            if self._kind(one) in _SAME_VALUES
        )

    def _constant(self, index: int) -> NDArray[np.float32]:
        """Return the values of a constant, whole numbers as what they stand for."""
        tensor = self._graph.tensors[index]
        data = self._model.buffers[tensor.buffer].data
        if data is None:
            sources = [
                one
                for one in self._graph.operators
                if index in map(int, one.outputs) and self._kind(one) in _SAME_VALUES
            ]
            if len(sources) != 1:
                raise not_rebuilt("CONSTANT")
            return self._constant(int(sources[0].inputs[0]))
        if tensor.type not in _TYPES:
            raise not_rebuilt("CONSTANT")
        raw = np.frombuffer(np.asarray(data, np.uint8).tobytes(), _TYPES[tensor.type])
        values = raw.reshape(np.ravel(tensor.shape)).astype(np.float32)
        quantization = tensor.quantization
        if quantization is None or quantization.scale is None or not len(quantization.scale):
            return values
        self._is_exact = False
        shape = [1] * values.ndim
        if len(quantization.scale) > 1:
            shape[quantization.quantizedDimension] = -1
        zero = np.asarray(quantization.zeroPoint, np.float32).reshape(shape)
        return (values - zero) * np.asarray(quantization.scale, np.float32).reshape(shape)


_NAMES: Final = {
    value: name for name, value in vars(schema.BuiltinOperator).items() if isinstance(value, int)
}
_ADDERS: Final[Mapping[str, Callable[[_Reader, Any], None]]] = {
    "CONV_2D": _Reader._convolution,
    "DEPTHWISE_CONV_2D": _Reader._depthwise,
    "FULLY_CONNECTED": _Reader._dense,
    "MAX_POOL_2D": _Reader._pooling,
    "AVERAGE_POOL_2D": _Reader._pooling,
    "MEAN": _Reader._mean,
    "PAD": _Reader._pad,
    "TRANSPOSE": _Reader._transpose,
    "CONCATENATION": _Reader._concatenation,
    "LEAKY_RELU": _Reader._leaky,
    **dict.fromkeys(("ADD", "SUB", "MUL", "DIV"), _Reader._arithmetic),
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


def _convolving(options: Any) -> dict[str, Any]:
    return {
        "strides": [options.strideH, options.strideW],
        "padding": _padding(options),
        "dilation": [options.dilationHFactor, options.dilationWFactor],
        "activation": _activation(options),
    }


def _trial(
    interpreter: Interpreter, shape: list[int], number: int
) -> dict[str, NDArray[np.float32]]:
    """Return pictures of random pixels in 0..1, and what LiteRT gives as output ``number``."""
    (entry,), output = interpreter.get_input_details(), interpreter.get_output_details()[number]
    interpreter.resize_tensor_input(entry["index"], [1, *shape])
    interpreter.allocate_tensors()
    given = np.random.default_rng(0).random((TRIALS, *shape), dtype=np.float32)
    found = []
    for picture in given:
        interpreter.set_tensor(entry["index"], _stored(picture[None], entry))
        interpreter.invoke()
        found.append(_meant(interpreter.get_tensor(output["index"])[0], output))
    return {GIVEN: given, FOUND: np.stack(found)}


def _stored(values: NDArray[np.float32], details: Mapping[str, Any]) -> Any:
    """Return values as a tensor of whole numbers has them."""
    scale, zero = details["quantization"]
    kind = np.dtype(details["dtype"])
    if kind.kind not in "iu":
        return values.astype(kind)
    limits = np.iinfo(kind)
    return np.clip(np.round(values / (scale or 1) + zero), limits.min, limits.max).astype(kind)


def _meant(values: NDArray[Any], details: Mapping[str, Any]) -> Any:
    scale, zero = details["quantization"]
    return (values.astype(np.float32) - zero) * np.float32(scale or 1)
