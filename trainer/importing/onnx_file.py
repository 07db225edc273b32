"""ONNX files, as PyTorch and tf2onnx write them. Reading them needs the `onnx` extra.

ONNX has the channels of a picture first and Keras has them last. A tensor is therefore known under
two names: its own, and one with `_LAST` for the same numbers with the channels last; either is made
of the other only where an operation needs it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import numpy_helper
from onnx.reference import ReferenceEvaluator

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

_LAST: Final = "@last"
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
_ARITHMETIC: Final = {"Add": "add", "Sub": "sub", "Mul": "mul", "Div": "div"}


def read_onnx(data: bytes, path: Path) -> Unpacked:
    """Return the network in an ONNX file. Raises FileError."""
    try:
        model = onnx.load_model_from_string(data)
        return _Reader(onnx.shape_inference.infer_shapes(model)).read()
    except DigitPadError as error:
        raise FileError(path, error.sentence) from None
    except MemoryError:
        raise
    except Exception:  # whatever a damaged file makes protobuf, onnx or NumPy raise
        raise FileError(path, ImportWords.DAMAGED_ONNX) from None


class _Reader:
    def __init__(self, model: Any) -> None:
        self._model, self._graph = model, model.graph
        self._constants: dict[str, NDArray[Any]] = {}
        for tensor in self._graph.initializer:
            self._constants[tensor.name] = _array(tensor)
        self._nodes: list[Node] = []
        self._arrays: dict[str, NDArray[np.float32]] = {}
        self._known: set[str] = set()
        self._ranks: dict[str, list[int]] = {
            value.name: [one.dim_value for one in value.type.tensor_type.shape.dim]
            for value in (*self._graph.value_info, *self._graph.input, *self._graph.output)
        }

    def read(self) -> Unpacked:
        """Return the network, and what ONNX's own reference gives. Raises DigitPadError."""
        inputs = [one for one in self._graph.input if one.name not in self._constants]
        if len(inputs) != 1:
            raise DigitPadError(ImportWords.SEVERAL_ENDS)
        if len(self._graph.node) > MOST_NODES:
            raise DigitPadError(ImportWords.TOO_MANY_PARTS)
        (entry,), output = inputs, self._output()
        shape = self._ranks[entry.name][1:]
        if not shape or min(shape) < 1:
            raise DigitPadError(ImportWords.NO_INPUT_SHAPE)
        self._known.add(entry.name)
        for node in self._needed(output):
            self._add(node)
        record = GraphRecord(entry.name, shape, self._first(output), self._nodes)
        return record.unpacked({**self._arrays, **self._trial(entry.name, output, shape)})

    def _output(self) -> str:
        """Return the output that tells ten classes apart, or the only one."""
        names = [str(one.name) for one in self._graph.output]
        of_ten = [name for name in names if self._ranks.get(name, [])[1:] == [10]]
        if len(names) != 1 and len(of_ten) != 1:
            raise DigitPadError(ImportWords.SEVERAL_ENDS)
        return names[0] if len(names) == 1 else of_ten[0]

    def _needed(self, output: str) -> list[Any]:
        """Return the operations that the output comes from, without those that compute shapes."""
        needed, chosen = {output}, []
        for node in reversed(self._graph.node):
            if node.op_type == "Constant":
                self._constants[node.output[0]] = _array(_options(node)["value"])
            elif not needed.isdisjoint(node.output):
                chosen.append(node)
                needed.update(node.input[:1] if node.op_type == "Reshape" else node.input)
        return chosen[::-1]

    def _add(self, node: Any) -> None:
        if node.domain not in ("", "ai.onnx"):
            raise not_rebuilt(node.op_type)
        if node.op_type in _SAME_VALUES:
            self._alike(node, "activation", {})
        elif node.op_type in _UNARY:
            self._unary(node)
        elif node.op_type in _ARITHMETIC:
            self._arithmetic(node)
        elif node.op_type in _ADDERS:
            _ADDERS[node.op_type](self, node)
        else:
            raise not_rebuilt(node.op_type)

    # The operations

    def _unary(self, node: Any) -> None:
        kind = _UNARY[node.op_type]
        if "softmax" in kind and len(self._ranks.get(node.input[0], [0, 0])) != 2:
            raise not_rebuilt(node.op_type)
        self._alike(node, "activation", {"activation": kind})

    def _leaky(self, node: Any) -> None:
        self._alike(node, "leaky_relu", {"slope": float(_options(node).get("alpha", 0.01))})

    def _clip(self, node: Any) -> None:
        options = _options(node)
        limits = [options.get("min"), options.get("max")]
        if len(node.input) > 2:
            limits = [float(self._constant(name)) for name in node.input[1:3]]
        if limits != [0.0, 6.0]:
            raise not_rebuilt("Clip")
        self._alike(node, "activation", {"activation": "relu6"})

    def _convolution(self, node: Any) -> None:
        options, kernel = _options(node), self._constant(node.input[1])
        if kernel.ndim != 4:
            raise not_rebuilt("Conv")
        groups = int(options.get("group", 1))
        taken, padding = self._padded(node, options)
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
        bias = [self._constant(name) for name in node.input[2:3]]
        op = "depthwise" if is_depthwise else "convolution"
        self._put(op, [taken], node.output[0] + _LAST, [turned, *bias], how)

    def _pooling(self, node: Any) -> None:
        options = _options(node)
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
        self._put(op, [self._last(node.input[0])], node.output[0] + _LAST, (), how)

    def _global_average(self, node: Any) -> None:
        how = {"keepdims": True}
        self._put("global_average", [self._last(node.input[0])], node.output[0] + _LAST, (), how)

    def _mean(self, node: Any) -> None:
        options = _options(node)
        axes = options.get("axes")
        if axes is None and len(node.input) > 1:
            axes = self._constant(node.input[1]).astype(int).tolist()
        if sorted(axes or []) not in ([2, 3], [-2, -1]):
            raise not_rebuilt("ReduceMean")
        keepdims = bool(options.get("keepdims", 1))
        gives = node.output[0] + (_LAST if keepdims else "")
        taken = [self._last(node.input[0])]
        self._put("global_average", taken, gives, (), {"keepdims": keepdims})

    def _gemm(self, node: Any) -> None:
        options = _options(node)
        scales = options.get("alpha", 1.0), options.get("beta", 1.0)
        if scales != (1.0, 1.0) or options.get("transA"):
            raise not_rebuilt("Gemm")
        kernel = self._constant(node.input[1])
        kernel = kernel.T if options.get("transB") else kernel
        bias = [np.ravel(self._constant(name)) for name in node.input[2:3]]
        self._dense(node, kernel, bias)

    def _matmul(self, node: Any) -> None:
        self._dense(node, self._constant(node.input[1]), [])

    def _dense(self, node: Any, kernel: NDArray[Any], bias: Sequence[NDArray[Any]]) -> None:
        if kernel.ndim != 2:
            raise not_rebuilt(node.op_type)
        taken = [self._first(node.input[0])]
        how = {"activation": "linear"}
        self._put("dense", taken, node.output[0], [kernel, *bias], how)

    def _normalization(self, node: Any) -> None:
        scale, offset, mean, variance = (self._constant(name) for name in node.input[1:5])
        factor = scale / np.sqrt(variance + float(_options(node).get("epsilon", 1e-5)))
        end = _LAST if len(self._ranks.get(node.input[0], [])) == 4 else ""
        taken = self._last(node.input[0]) if end else self._first(node.input[0])
        between = f"{node.output[0]}@scaled"
        self._put("mul_constant", [taken], between, [factor], {})
        self._put("add_constant", [between], node.output[0] + end, [offset - mean * factor], {})

    def _arithmetic(self, node: Any) -> None:
        op, (first, second) = _ARITHMETIC[node.op_type], node.input
        if first not in self._constants and second not in self._constants:
            is_last = any(name + _LAST in self._known for name in node.input)
            end = _LAST if is_last else ""
            takes = [self._last(one) if is_last else self._first(one) for one in node.input]
            self._put(op, takes, node.output[0] + end, (), {})
            return
        is_first = first in self._constants
        constant = self._constant(first if is_first else second)
        taken = second if is_first else first
        if op == "add" and self._is_bias(taken, constant):
            before = self._nodes.pop()
            name = f"{node.output[0]}/bias"
            self._arrays[name] = np.ravel(constant).astype(np.float32)
            self._known.add(node.output[0])
            weights = [*before.weights, name]
            self._nodes.append(
                Node(before.op, before.takes, node.output[0], weights, before.options)
            )
            return
        how = {"constant_first": is_first}
        if constant.size == 1:
            self._alike(node, f"{op}_constant", how, taken, [np.ravel(constant)])
            return
        is_last = len(self._ranks.get(taken, [])) == 4
        where = self._last(taken) if is_last else self._first(taken)
        channels = constant.shape[-3] if is_last and constant.ndim >= 3 else constant.shape[-1]
        if constant.size != channels:
            raise not_rebuilt(node.op_type)
        end = _LAST if is_last else ""
        self._put(f"{op}_constant", [where], node.output[0] + end, [np.ravel(constant)], how)

    def _is_bias(self, taken: str, constant: NDArray[Any]) -> bool:
        """Return whether ``constant`` is added to what the operation before, a dense one, gave."""
        before = self._nodes[-1] if self._nodes else None
        return (
            before is not None
            and (before.op, before.gives, len(before.weights)) == ("dense", taken, 1)
            and constant.size == self._arrays[before.weights[0]].shape[1]
            and sum(taken in node.input for node in self._graph.node) == 1
        )

    def _flatten(self, node: Any) -> None:
        if _options(node).get("axis", 1) != 1:
            raise not_rebuilt("Flatten")
        self._reshaped(node, [-1])

    def _reshape(self, node: Any) -> None:
        shape = [-1]  # a shape that is computed keeps the batch and flattens the rest
        if node.input[1] in self._constants:
            shape = [int(one) for one in np.ravel(self._constants[node.input[1]])[1:]]
        if not shape or 0 in shape:
            raise not_rebuilt("Reshape")
        self._reshaped(node, shape)

    def _inferred(self, node: Any) -> None:
        shape = self._ranks.get(node.output[0], [])[1:]
        if not shape or min(shape) < 1:
            raise not_rebuilt(node.op_type)
        self._reshaped(node, shape)

    def _reshaped(self, node: Any, shape: list[int]) -> None:
        self._put("reshape", [self._first(node.input[0])], node.output[0], (), {"shape": shape})

    def _transpose(self, node: Any) -> None:
        order = list(_options(node).get("perm", []))
        if order[:1] != [0]:
            raise not_rebuilt("Transpose")
        if order == [0, 3, 1, 2] and node.input[0] + _LAST not in self._known:
            taken = [self._first(node.input[0])]
            self._put("activation", taken, node.output[0] + _LAST, (), {})
        elif order == [0, 2, 3, 1]:
            self._put("activation", [self._last(node.input[0])], node.output[0], (), {})
        else:
            how = {"order": order[1:]}
            self._put("transpose", [self._first(node.input[0])], node.output[0], (), how)

    def _pad(self, node: Any) -> None:
        options = _options(node)
        pads = options.get("pads")
        if pads is None:
            pads = self._constant(node.input[1]).astype(int).tolist()
        value = float(self._constant(node.input[2])) if len(node.input) > 2 and node.input[2] else 0
        plain = options.get("mode", b"constant") == b"constant" and value == 0
        if not plain or len(pads) != 8 or any(pads[place] for place in (0, 1, 4, 5)):
            raise not_rebuilt("Pad")
        margins = [[pads[2], pads[6]], [pads[3], pads[7]]]
        taken = [self._last(node.input[0])]
        self._put("padding", taken, node.output[0] + _LAST, (), {"margins": margins})

    def _concatenation(self, node: Any) -> None:
        if _options(node).get("axis") not in (1, -3):
            raise not_rebuilt("Concat")
        is_picture = len(self._ranks.get(node.input[0], [])) == 4
        takes = [self._last(one) if is_picture else self._first(one) for one in node.input]
        gives = node.output[0] + (_LAST if is_picture else "")
        self._put("concatenation", takes, gives, (), {"axis": -1})

    # Helpers

    def _padded(self, node: Any, options: Mapping[str, Any]) -> tuple[str, str]:
        """Return what a convolution takes, its margins put on, and how it pads by itself."""
        taken = self._last(node.input[0])
        pads = list(options.get("pads", []))
        if not any(pads):
            return taken, _padding(options)
        name = f"{node.output[0]}@padded"
        margins = [[pads[0], pads[2]], [pads[1], pads[3]]]
        self._put("padding", [taken], name, (), {"margins": margins})
        return name, VALID

    def _alike(
        self,
        node: Any,
        op: str,
        how: Mapping[str, Any],
        taken: str = "",
        arrays: Sequence[NDArray[Any]] = (),
    ) -> None:
        """Add an operation that does not care where the channels are."""
        taken = taken or node.input[0]
        end = "" if taken in self._known else _LAST
        self._put(op, [taken + end], node.output[0] + end, arrays, how)

    def _put(
        self,
        op: str,
        takes: Sequence[str],
        gives: str,
        arrays: Sequence[NDArray[Any]],
        how: Mapping[str, Any],
    ) -> None:
        names = [f"{gives}/{number}" for number in range(len(arrays))]
        for name, array in zip(names, arrays, strict=True):
            self._arrays[name] = np.ascontiguousarray(array, np.float32)
        if missing := [name for name in takes if name not in self._known]:
            raise DigitPadError(ImportWords.GRAPH_NOT_FOLLOWED(name=missing[0]))
        self._known.add(gives)
        self._nodes.append(Node(op, list(takes), gives, names, dict(how)))

    def _first(self, name: str) -> str:
        """Return the name of a tensor as ONNX has it."""
        if name not in self._known and name + _LAST in self._known:
            self._put("transpose", [name + _LAST], name, (), {"order": [3, 1, 2]})
        return name

    def _last(self, name: str) -> str:
        """Return the name of a tensor with its channels last."""
        if name + _LAST not in self._known:
            self._put("transpose", [name], name + _LAST, (), {"order": [2, 3, 1]})
        return name + _LAST

    def _constant(self, name: str) -> NDArray[Any]:
        if name not in self._constants:
            raise not_rebuilt("Constant")
        return self._constants[name]

    def _trial(self, entry: str, output: str, shape: list[int]) -> dict[str, NDArray[np.float32]]:
        """Return random pictures and what ONNX's own reference gives for them."""
        batch = self._ranks[entry][0] or 1
        given = np.random.default_rng(0).random((TRIALS, *shape), dtype=np.float32)
        reference = ReferenceEvaluator(self._model)
        found = [
            reference.run([output], {entry: np.repeat(one[None], batch, axis=0)})[0][0]
            for one in given
        ]
        return {GIVEN: given, FOUND: np.stack(found).astype(np.float32)}


_ADDERS: Final[Mapping[str, Callable[[_Reader, Any], None]]] = {
    "Conv": _Reader._convolution,
    "MaxPool": _Reader._pooling,
    "AveragePool": _Reader._pooling,
    "GlobalAveragePool": _Reader._global_average,
    "ReduceMean": _Reader._mean,
    "Gemm": _Reader._gemm,
    "MatMul": _Reader._matmul,
    "BatchNormalization": _Reader._normalization,
    "LeakyRelu": _Reader._leaky,
    "Clip": _Reader._clip,
    "Flatten": _Reader._flatten,
    "Reshape": _Reader._reshape,
    "Squeeze": _Reader._inferred,
    "Unsqueeze": _Reader._inferred,
    "Transpose": _Reader._transpose,
    "Pad": _Reader._pad,
    "Concat": _Reader._concatenation,
}


def _array(tensor: Any) -> NDArray[Any]:
    """Return a constant that lies in the file itself. Raises DigitPadError for any other."""
    if tensor.data_location == onnx.TensorProto.EXTERNAL:
        raise DigitPadError(ImportWords.LINK_NOT_FOLLOWED(name=tensor.name or "Constant"))
    return np.asarray(numpy_helper.to_array(tensor))


def _options(node: Any) -> dict[str, Any]:
    return {one.name: onnx.helper.get_attribute_value(one) for one in node.attribute}


def _padding(options: Mapping[str, Any]) -> str:
    kind = options.get("auto_pad", b"NOTSET")
    if kind not in (b"NOTSET", b"VALID", b"SAME_UPPER"):
        raise not_rebuilt("SAME_LOWER")
    return SAME if kind == b"SAME_UPPER" else VALID
