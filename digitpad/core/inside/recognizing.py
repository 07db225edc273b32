"""From the operations of a LiteRT file to layers as a person knows them.

What only moves numbers (reshapes, shapes, constants in another type) is left out; a multiplication
and an addition of constants, one after the other, are the batch normalization that they come from.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

import numpy as np

from digitpad.core.arrays import Floats
from digitpad.core.inside.layer import Kind, Layer, Shape
from digitpad.core.inside.operations import Operation, needed_for
from digitpad.core.inside.tensors import Tensors

_SAME_NUMBERS: Final = frozenset(
    ("RESHAPE", "SQUEEZE", "EXPAND_DIMS", "QUANTIZE", "DEQUANTIZE", "CAST")
)
_UNSEEN: Final = frozenset(("SHAPE", "STRIDED_SLICE", "PACK", "FILL", "RANGE"))
"""What computes sizes where it gives whole numbers, and is no layer."""
_ACTIVATIONS: Final = {
    "RELU": "relu",
    "RELU6": "relu6",
    "RELU_N1_TO_1": "relu_n1_to_1",
    "LEAKY_RELU": "leaky_relu",
    "ELU": "elu",
    "LOGISTIC": "sigmoid",
    "TANH": "tanh",
    "HARD_SWISH": "hard_swish",
    "GELU": "gelu",
}
_KINDS: Final = {
    "CONV_2D": Kind.CONVOLUTION,
    "DEPTHWISE_CONV_2D": Kind.DEPTHWISE,
    "FULLY_CONNECTED": Kind.DENSE,
    "MAX_POOL_2D": Kind.MAX_POOLING,
    "AVERAGE_POOL_2D": Kind.MEAN_POOLING,
    "SOFTMAX": Kind.SOFTMAX,
    "LOG_SOFTMAX": Kind.LOG_SOFTMAX,
    "CONCATENATION": Kind.CONCATENATION,
    **dict.fromkeys(_ACTIVATIONS, Kind.ACTIVATION),
}


def layers_of(
    operations: Sequence[Operation], tensors: Tensors, entry: int, outputs: Mapping[str, int]
) -> list[Layer]:
    """Return the layers from the picture (tensor ``entry``) to the answer, then those of the head.

    outputs: the tensors ``probabilities`` and, where the network has it, ``is_digit``.
    """
    reading = needed_for(operations, outputs["probabilities"])
    head = set[int]()
    if "is_digit" in outputs:
        head = needed_for(operations, outputs["is_digit"]) - reading
    finder = _Finder(operations, tensors)
    shape = finder.shape(entry)
    layers = [Layer(Kind.PICTURE, "", (), entry, (), shape)]
    for places, is_head in ((reading, False), (head, True)):
        layers += finder.layers(sorted(places), is_head=is_head)
    return _with_digits(layers, outputs["probabilities"])


def _with_digits(layers: Sequence[Layer], answer: int) -> list[Layer]:
    """Say of which layers the ten units are the ten digits: the last ones before the answer."""
    softmaxes = (Kind.SOFTMAX, Kind.LOG_SOFTMAX)
    of_digits = {answer}
    for layer in reversed(layers):
        if layer.gives in of_digits and layer.kind in softmaxes:
            of_digits.update(layer.sources)
    of_digits |= {
        one.gives for one in layers if one.kind in softmaxes and of_digits & {*one.sources}
    }
    return [
        replace(one, is_of_digits=one.gives in of_digits and one.shape == (1, 1, 10))
        for one in layers
    ]


class _Finder:
    def __init__(self, operations: Sequence[Operation], tensors: Tensors) -> None:
        self._operations, self._tensors = operations, tensors
        self._same: dict[int, int] = {}
        """A tensor that another one's numbers are in, perhaps in another shape -> that one."""
        for operation in operations:
            if operation.kind in _SAME_NUMBERS and operation.inputs and operation.outputs:
                self._alias(operation.inputs[0], operation.outputs[0])

    def _alias(self, source: int, target: int) -> None:
        """Take the target for the source where its numbers are the same, in a line or as before."""
        origin = self._origin(source)
        if self._tensors.size(origin) != self._tensors.size(target):
            return
        shape = self._tensors.shape(target)
        if shape[:2] == (1, 1) or shape == self._tensors.shape(origin):
            self._same[target] = origin

    def shape(self, tensor: int) -> Shape:
        return self._tensors.shape(self._origin(tensor))

    def _origin(self, tensor: int) -> int:
        return self._same.get(tensor, tensor)

    def layers(self, places: Sequence[int], *, is_head: bool) -> list[Layer]:
        found: list[Layer] = []
        for place in places:
            operation = self._operations[place]
            if self._is_plumbing(operation):
                continue
            layer = self._layer(operation, is_head=is_head)
            if found and self._is_shift_after_scale(found[-1], layer):
                layer = _normalization(found.pop(), layer)
            found.append(layer)
        return found

    def _is_plumbing(self, operation: Operation) -> bool:
        if not operation.outputs:
            return True
        gives = operation.outputs[0]
        only_sizes = operation.kind in _UNSEEN and not self._tensors.is_float(gives)
        return only_sizes or gives in self._same or self._constant(gives) is not None

    def _constant(self, tensor: int) -> Floats | None:
        return self._tensors.constant(self._origin(tensor)) if tensor >= 0 else None

    def _layer(self, operation: Operation, *, is_head: bool) -> Layer:
        sources = tuple(
            self._origin(one)
            for one in operation.inputs
            if one >= 0 and self._constant(one) is None
        )
        gives = operation.outputs[0]
        kernel, bias = self._weights(operation)
        kind = self._kind(operation, sources, kernel)
        if kind is Kind.OTHER:
            kernel = bias = None
        size = kernel.shape[1:3] if kernel is not None else operation.size
        margins = self._margins(operation, (size[0], size[1]), sources, gives)
        named = (*operation.inputs[1:3], gives)
        return Layer(
            kind,
            operation.kind,
            sources,
            gives,
            tuple(map(self.shape, sources)),
            self._tensors.shape(gives),
            is_head=is_head,
            kernel=kernel,
            bias=bias,
            size=(size[0], size[1]),
            strides=operation.strides,
            dilation=operation.dilation,
            margins=margins,
            activation=operation.activation or _ACTIVATIONS.get(operation.kind, ""),
            is_normalized=any("batch_norm" in self._tensors.name(one) for one in named if one >= 0),
            is_whole=any(
                not self._tensors.is_float(self._origin(one)) for one in (*operation.inputs, gives)
            ),
            stretch=operation.stretch,
        )

    def _kind(self, operation: Operation, sources: Sequence[int], kernel: Floats | None) -> Kind:
        """Say what an operation is; OTHER where it is one of ours in a form that is not known."""
        kind = operation.kind
        if kind in ("ADD", "MUL") and len(sources) == 1 and kernel is not None:
            return Kind.NORMALIZATION
        if kind == "ADD" and len(sources) == 2:
            is_plain = self.shape(sources[0]) == self.shape(sources[1])
            return Kind.SUM if is_plain else Kind.OTHER
        if kind == "MEAN" and len(sources) == 1:
            is_global = self._tensors.size(operation.outputs[0]) == self.shape(sources[0])[2]
            return Kind.GLOBAL_MEAN if is_global else Kind.OTHER
        known = _KINDS.get(kind, Kind.OTHER)
        if known in (Kind.CONVOLUTION, Kind.DEPTHWISE, Kind.DENSE) and (
            kernel is None or len(sources) != 1 or not self._fits(known, kernel, sources[0])
        ):
            return Kind.OTHER
        if known is Kind.CONCATENATION and not self._is_of_maps(operation.outputs[0], sources):
            return Kind.OTHER
        return known

    def _is_of_maps(self, gives: int, sources: Sequence[int]) -> bool:
        """Say whether maps, or numbers in a line, are put one after the other, and not pixels."""
        height, width, maps = self._tensors.shape(gives)
        if (height, width) == (1, 1):
            return maps == sum(map(self._tensors.size, sources))
        shapes = [self.shape(one) for one in sources]
        is_beside = all(shape[:2] == (height, width) for shape in shapes)
        return is_beside and maps == sum(shape[2] for shape in shapes)

    def _fits(self, kind: Kind, kernel: Floats, source: int) -> bool:
        """Say whether a kernel looks at all maps of its source, or at one each."""
        maps, (outs, _, _, channels) = self.shape(source)[2], kernel.shape
        return bool(outs % maps == 0 if kind is Kind.DEPTHWISE else channels == maps)

    def _weights(self, operation: Operation) -> tuple[Floats | None, Floats | None]:
        """Return kernel and bias in the form that `Layer` has them in."""
        constants = [self._constant(one) for one in operation.inputs]
        if operation.kind in ("ADD", "MUL"):
            return self._factors(operation, constants)
        if operation.kind not in ("CONV_2D", "DEPTHWISE_CONV_2D", "FULLY_CONNECTED"):
            return None, None
        kernel = constants[1] if len(constants) > 1 else None
        bias = constants[2].ravel() if len(constants) > 2 and constants[2] is not None else None
        if kernel is None or constants[0] is not None:
            return None, None
        if operation.kind == "DEPTHWISE_CONV_2D":
            kernel = np.moveaxis(kernel, 3, 0).reshape(-1, *kernel.shape[1:3], 1)
        elif operation.kind == "FULLY_CONNECTED":
            taken = self.shape(operation.inputs[0])
            if kernel.ndim != 2 or kernel.shape[1] != np.prod(taken):
                return None, None
            kernel = kernel.reshape(-1, *taken)
        return (kernel, bias) if kernel.ndim == 4 else (None, None)

    def _factors(
        self, operation: Operation, constants: Sequence[Floats | None]
    ) -> tuple[Floats | None, Floats | None]:
        """Return what each map is multiplied by, and what is added to it."""
        maps = self._tensors.shape(operation.outputs[0])[2]
        constant = next((one for one in constants if one is not None), None)
        if constant is None or constant.size not in (1, maps):
            return None, None
        each = np.broadcast_to(constant.ravel(), maps).astype(np.float32)
        if operation.kind == "MUL":
            return each.reshape(maps, 1, 1, 1), None
        return np.ones((maps, 1, 1, 1), np.float32), each

    def _is_shift_after_scale(self, scale: Layer, shift: Layer) -> bool:
        kinds = (scale.kind, scale.operation, shift.kind, shift.operation)
        if kinds != (Kind.NORMALIZATION, "MUL", Kind.NORMALIZATION, "ADD") or scale.activation:
            return False
        users = [one for one in self._operations if scale.gives in map(self._origin, one.inputs)]
        return shift.sources == (scale.gives,) and len(users) == 1

    def _margins(
        self, operation: Operation, size: tuple[int, int], sources: Sequence[int], gives: int
    ) -> tuple[int, int]:
        """Return how far the first window reaches over the edge, as LiteRT pads."""
        if not operation.is_padded or not sources:
            return 0, 0
        before, after = self.shape(sources[0]), self._tensors.shape(gives)
        missing = [
            (after[axis] - 1) * operation.strides[axis]
            + (size[axis] - 1) * operation.dilation[axis]
            + 1
            - before[axis]
            for axis in (0, 1)
        ]
        return max(missing[0], 0) // 2, max(missing[1], 0) // 2


def _normalization(scale: Layer, shift: Layer) -> Layer:
    return Layer(
        Kind.NORMALIZATION,
        shift.operation,
        scale.sources,
        shift.gives,
        scale.source_shapes,
        shift.shape,
        is_head=shift.is_head,
        kernel=scale.kernel,
        bias=shift.bias,
        activation=shift.activation,
        is_normalized=scale.is_normalized or shift.is_normalized,
        is_whole=scale.is_whole or shift.is_whole,
    )
