"""Writes LiteRT networks of any layers, as small as tests need them, without TensorFlow."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import flatbuffers
import numpy as np
from ai_edge_litert import schema_py_generated as schema

_TYPES = {np.dtype(np.float32): 0, np.dtype(np.int32): 2, np.dtype(np.int8): 9}


class TinyNetwork:
    """Operations added one after the other; the first tensor is the picture."""

    def __init__(self, seed: int = 0) -> None:
        self._rng = np.random.default_rng(seed)
        self._model = schema.ModelT()
        self._model.version = 3
        self._model.buffers = [schema.BufferT()]
        self._model.operatorCodes = []
        self._graph = schema.SubGraphT()
        self._graph.tensors, self._graph.operators = [], []
        self.picture = self._tensor("", [1, 28, 28, 1])

    def weights(self, *shape: int, scale: float = 0.1) -> np.ndarray[Any, Any]:
        """Return random numbers."""
        return (scale * self._rng.standard_normal(shape)).astype(np.float32)

    def constant(self, values: np.ndarray[Any, Any], name: str = "", scale: float = 0.0) -> int:
        """Add numbers that the file holds; int8 stands for ``scale`` times as much."""
        buffer = schema.BufferT()
        buffer.data = np.frombuffer(np.ascontiguousarray(values).tobytes(), np.uint8)
        self._model.buffers.append(buffer)
        number = self._tensor(name, list(values.shape), _TYPES[values.dtype])
        tensor = self._graph.tensors[number]
        tensor.buffer = len(self._model.buffers) - 1
        if scale:
            tensor.quantization = schema.QuantizationParametersT()
            tensor.quantization.scale = [scale]
            tensor.quantization.zeroPoint = [0]
        return number

    def add(
        self,
        kind: str,
        inputs: Sequence[int],
        shape: Sequence[int],
        options: Any = None,
        name: str = "",
    ) -> int:
        """Add an operation by LiteRT's name; return the tensor of this shape that it gives."""
        code = schema.OperatorCodeT()
        code.builtinCode = getattr(schema.BuiltinOperator, kind)
        code.deprecatedBuiltinCode = min(code.builtinCode, 127)
        code.version = 1
        self._model.operatorCodes.append(code)
        operator, gives = schema.OperatorT(), self._tensor(name, list(shape))
        operator.opcodeIndex = len(self._model.operatorCodes) - 1
        operator.inputs, operator.outputs = list(inputs), [gives]
        if options is not None:
            operator.builtinOptions = options
            kind_of_options = type(options).__name__.removesuffix("T")
            operator.builtinOptionsType = getattr(schema.BuiltinOptions, kind_of_options)
        self._graph.operators.append(operator)
        return gives

    def convolution(self, source: int, shape: Sequence[int], channels: int, size: int = 3) -> int:
        """Add a convolution with ReLU that keeps height and width."""
        options = schema.Conv2DOptionsT()
        options.strideH = options.strideW = options.dilationHFactor = options.dilationWFactor = 1
        options.padding, options.fusedActivationFunction = schema.Padding.SAME, 1
        kernel = self.constant(self.weights(shape[-1], size, size, channels, scale=0.4))
        bias = self.constant(self.weights(shape[-1]))
        return self.add("CONV_2D", [source, kernel, bias], shape, options)

    def dense(self, source: int, taken: int, units: int) -> int:
        """Add a dense layer on all of a tensor."""
        options = schema.FullyConnectedOptionsT()
        kernel = self.constant(self.weights(units, taken, scale=taken**-0.5))
        bias = self.constant(self.weights(units))
        return self.add("FULLY_CONNECTED", [source, kernel, bias], [1, units], options)

    def flat(self, source: int, length: int) -> int:
        """Put a tensor in a line."""
        shape = self.constant(np.array([-1, length], np.int32))
        return self.add("RESHAPE", [source, shape], [1, length])

    def softmax(self, source: int) -> int:
        """Add the answer."""
        options = schema.SoftmaxOptionsT()
        options.beta = 1.0
        return self.add("SOFTMAX", [source], [1, 10], options)

    def written(self, probabilities: int, features: int) -> bytes:
        """Return the file."""
        self._graph.inputs, self._graph.outputs = [self.picture], [probabilities, features]
        self._model.subgraphs = [self._graph]
        signature = schema.SignatureDefT()
        signature.signatureKey, signature.subgraphIndex = "serving_default", 0
        signature.inputs = [_named("pictures", self.picture)]
        signature.outputs = [_named("probabilities", probabilities), _named("features", features)]
        self._model.signatureDefs = [signature]
        builder = flatbuffers.Builder(1 << 20)
        builder.Finish(self._model.Pack(builder), b"TFL3")
        return bytes(builder.Output())

    def _tensor(self, name: str, shape: list[int], kind: int = 0) -> int:
        tensor = schema.TensorT()
        tensor.name, tensor.shape, tensor.type, tensor.buffer = name, shape, kind, 0
        self._graph.tensors.append(tensor)
        return len(self._graph.tensors) - 1


def _named(name: str, tensor: int) -> Any:
    entry = schema.TensorMapT()
    entry.name, entry.tensorIndex = name, tensor
    return entry


def sixty_layers() -> bytes:
    """Return a network of 58 convolutions that nobody named, a dense layer and a softmax."""
    network = TinyNetwork()
    source, channels = network.picture, 1
    for _ in range(58):
        source, channels = network.convolution(source, [1, 28, 28, 4], channels), 4
    flat = network.flat(source, 28 * 28 * 4)
    return network.written(network.softmax(network.dense(flat, 28 * 28 * 4, 10)), flat)


def many_units() -> bytes:
    """Return a network with a layer of 4,096 units, one that nobody here knows, and maps of 1×1."""
    network = TinyNetwork()
    units = network.dense(network.flat(network.picture, 784), 784, 4096)
    odd = network.add("ABS", [units], [1, 4096], schema.AbsOptionsT())
    shape = network.constant(np.array([-1, 1, 1, 4096], np.int32))
    maps = network.add("RESHAPE", [odd, shape], [1, 1, 1, 4096])
    small = network.convolution(maps, [1, 1, 1, 16], 4096, size=1)
    logits = network.dense(network.flat(small, 16), 16, 10)
    return network.written(network.softmax(logits), network.flat(small, 16))


def rounded_weights() -> bytes:
    """Return a network whose dense layer has weights of 8 bits."""
    network = TinyNetwork()
    flat = network.flat(network.picture, 784)
    whole = np.random.default_rng(1).integers(-127, 128, (10, 784)).astype(np.int8)
    kernel = network.constant(whole, scale=0.001)
    bias = network.constant(network.weights(10))
    options = schema.FullyConnectedOptionsT()
    logits = network.add("FULLY_CONNECTED", [flat, kernel, bias], [1, 10], options)
    return network.written(network.softmax(logits), flat)
