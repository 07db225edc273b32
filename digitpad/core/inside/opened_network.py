"""A network that is looked into: opened from its file alone, with all that it computes kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from digitpad.core.arrays import Floats
from digitpad.core.command_line.silence_stderr import native_stderr_silenced
from digitpad.core.errors import DigitPadError
from digitpad.core.inside.layer import Kind, Layer
from digitpad.core.inside.operations import operations_of
from digitpad.core.inside.recognizing import layers_of
from digitpad.core.inside.tensors import Tensors
from digitpad.core.models.model_file import ModelFile
from digitpad.core.pictures.preprocess import SIDE_PX, Picture
from digitpad.core.reading.litert import Interpreter
from digitpad.core.sentences.model_words import ModelWords


@dataclass(frozen=True, eq=False)
class Trace:
    """What all layers gave for one picture. Immutable."""

    picture: Picture
    """(28, 28) float32 in 0..1."""
    maps: Mapping[int, Floats]
    """Tensor -> (height, width, maps) float32, for what layers take and give."""

    def of(self, layer: Layer) -> Floats:
        """Return what a layer gave: (height, width, maps) float32."""
        return self.maps[layer.gives]


class OpenedNetwork:
    """A network's layers, and what they give. Not to be shared between threads."""

    def __init__(self, model: ModelFile) -> None:
        """Open ``model``; raises DigitPadError where LiteRT cannot run it.

        Without LiteRT's accelerator, which keeps the weights to itself: the same sums, one by one.
        """
        self.model = model
        try:
            with native_stderr_silenced():
                self._open(model.tflite)
        except Exception as error:  # LiteRT and damaged files raise anything
            raise _cannot_run(error) from None

    def _open(self, tflite: bytes) -> None:
        from ai_edge_litert.interpreter import OpResolverType

        self._interpreter: Any = Interpreter(
            model_content=tflite,
            num_threads=1,
            experimental_preserve_all_tensors=True,
            experimental_op_resolver_type=OpResolverType.BUILTIN_WITHOUT_DEFAULT_DELEGATES,
        )
        (entry,) = self._interpreter.get_input_details()
        self._entry = int(entry["index"])
        self._interpreter.resize_tensor_input(self._entry, [1, SIDE_PX, SIDE_PX, 1])
        self._interpreter.allocate_tensors()
        self._run(np.zeros((SIDE_PX, SIDE_PX), np.float32))  # also weights of 16 bits are there now
        operations = operations_of(tflite)
        self._tensors = Tensors(self._interpreter, operations)
        named = self._interpreter.get_signature_runner().get_output_details()
        outputs = {name: int(details["index"]) for name, details in named.items()}
        self.layers = layers_of(operations, self._tensors, self._entry, outputs)

    @cached_property
    def multiplications(self) -> int:
        """How many times two numbers are multiplied for one picture."""
        return sum(layer.multiplications for layer in self.layers)

    @cached_property
    def weights(self) -> int:
        """How many numbers it has learnt, as its file has them."""
        return sum(layer.weights for layer in self.layers)

    def trace(self, picture: Picture) -> Trace:
        """Read (28, 28) float32 in 0..1 and return what every layer gave. Raises DigitPadError."""
        try:
            self._run(picture)
            maps = {layer.gives: self._maps(layer) for layer in self.layers}
        except (ValueError, RuntimeError) as error:
            raise _cannot_run(error) from None
        return Trace(picture, maps)

    def _maps(self, layer: Layer) -> Floats:
        return self._tensors.values(layer.gives).reshape(layer.shape)

    def _run(self, picture: Picture) -> None:
        batch = np.ascontiguousarray(picture, dtype=np.float32)[None, ..., None]
        self._interpreter.set_tensor(self._entry, batch)
        self._interpreter.invoke()

    def source_of(self, layer: Layer) -> Layer | None:
        """Return the layer that gives what this one takes first; None for the picture."""
        if layer.kind is Kind.PICTURE or not layer.sources:
            return None
        return next((one for one in self.layers if one.gives == layer.sources[0]), None)


def _cannot_run(error: Exception) -> DigitPadError:
    if isinstance(error, DigitPadError):
        return error
    reason = next(iter(str(error).splitlines()), "")
    return DigitPadError(ModelWords.CANNOT_RUN(reason=reason or ModelWords.UNKNOWN_REASON()))
