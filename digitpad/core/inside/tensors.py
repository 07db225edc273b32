"""The tensors of a network that LiteRT has open: what they are called, and what is in them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from digitpad.core.arrays import Floats
from digitpad.core.inside.layer import Shape, shape_of
from digitpad.core.inside.operations import Operation


class Tensors:
    """Reads tensors as float32, whole numbers as what they stand for."""

    def __init__(self, interpreter: Any, operations: Sequence[Operation]) -> None:
        self._interpreter = interpreter
        self._details = {one["index"]: one for one in interpreter.get_tensor_details()}
        self._computed = {entry["index"] for entry in interpreter.get_input_details()}
        self._computed |= {output for one in operations for output in one.outputs}
        self._constants: dict[int, Floats] = {}

    def name(self, tensor: int) -> str:
        """Return what the file calls it; it says much to some and nothing to most."""
        return str(self._details[tensor]["name"]) if tensor in self._details else ""

    def shape(self, tensor: int) -> Shape:
        """Return its height, width and maps."""
        return shape_of(tuple(int(size) for size in self._details[tensor]["shape"]))

    def size(self, tensor: int) -> int:
        """Return how many numbers it holds."""
        return int(np.prod(self._details[tensor]["shape"], dtype=int))

    def is_float(self, tensor: int) -> bool:
        """Say whether it holds numbers with a fraction; of one that is left out, that it does."""
        return tensor not in self._details or np.dtype(self._details[tensor]["dtype"]).kind == "f"

    def constant(self, tensor: int) -> Floats | None:
        """Return what the file itself holds, in the shape that it has there; None if computed."""
        if tensor in self._computed or tensor not in self._details:
            return None
        if tensor not in self._constants:
            self._constants[tensor] = self.values(tensor)
        return self._constants[tensor]

    def values(self, tensor: int) -> Floats:
        """Return a copy of what it holds now. Raises ValueError where it holds nothing."""
        return _meant(self._interpreter.get_tensor(tensor), self._details[tensor])


def _meant(values: Any, details: Any) -> Floats:
    """Return what numbers stand for: with one scale, or one for each map."""
    quantization = details["quantization_parameters"]
    scales = np.asarray(quantization["scales"], np.float32)
    numbers = np.asarray(values).astype(np.float32)
    if not scales.size:
        return numbers
    zeros = np.asarray(quantization["zero_points"], np.float32)
    if scales.size > 1:
        along = [1] * numbers.ndim
        along[int(quantization["quantized_dimension"])] = -1
        scales, zeros = scales.reshape(along), zeros.reshape(along)
    return np.asarray((numbers - zeros) * scales, np.float32)
