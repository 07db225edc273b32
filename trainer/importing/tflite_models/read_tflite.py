"""What TensorFlow's converter to LiteRT writes: ``.tflite`` files, of floats or whole numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from ai_edge_litert import schema_py_generated as schema
from ai_edge_litert.interpreter import Interpreter
from numpy.typing import NDArray

from digitpad.core.command_line.silence_stderr import native_stderr_silenced
from digitpad.core.sentences.model_words import ImportWords
from trainer.importing.explained import explained
from trainer.importing.graphs.graph import output_for_digits, require_one_network
from trainer.importing.graphs.trial import tried
from trainer.importing.tflite_models.builder import Builder
from trainer.importing.tflite_models.operations import SAME_ORDER, add
from trainer.importing.unpacked import Arrays, Unpacked


def read_tflite(data: bytes, path: Path) -> Unpacked:
    """Return the network in a ``.tflite`` file, and what LiteRT gives. Raises FileError."""
    with explained(path, ImportWords.DAMAGED_TFLITE):
        with native_stderr_silenced():
            interpreter = Interpreter(model_content=data, num_threads=1)
        return _read(Builder(schema.ModelT.InitFromPackedBuf(data, 0)), interpreter)


def _read(builder: Builder, interpreter: Interpreter) -> Unpacked:
    graph = builder.graph
    require_one_network(len(graph.inputs), len(graph.operators))
    number = output_for_digits([builder.shape(int(one)) for one in graph.outputs])
    entry, output = int(graph.inputs[0]), int(graph.outputs[number])
    for operator in _needed(builder, output):
        add(builder, operator)
    record, arrays = builder.record(entry, output)
    return record.unpacked({**arrays, **_tried(interpreter, record.input_shape, number)})


def _needed(builder: Builder, output: int) -> list[Any]:
    """Return the operations that the output comes from, in their order.

    A reshaping needs no more than what it reshapes: its shape is that of its output.
    """
    needed, chosen = {output}, []
    for operator in reversed(builder.graph.operators):
        if needed.isdisjoint(map(int, operator.outputs)):
            continue
        chosen.append(operator)
        only_first = builder.kind(operator) in SAME_ORDER
        needed.update(map(int, operator.inputs[:1] if only_first else operator.inputs))
    return chosen[::-1]


def _tried(interpreter: Interpreter, shape: Sequence[int], number: int) -> Arrays:
    """Return pictures, and what LiteRT gives for them as output ``number``."""
    (entry,), output = interpreter.get_input_details(), interpreter.get_output_details()[number]
    interpreter.resize_tensor_input(entry["index"], [1, *shape])
    interpreter.allocate_tensors()

    def run(picture: NDArray[np.float32]) -> NDArray[np.float32]:
        interpreter.set_tensor(entry["index"], _stored(picture[None], entry))
        interpreter.invoke()
        return _meant(interpreter.get_tensor(output["index"])[0], output)

    return tried(run, shape)


def _stored(values: NDArray[np.float32], details: Mapping[str, Any]) -> Any:
    """Return values as a tensor of whole numbers has them."""
    scale, zero = details["quantization"]
    kind = np.dtype(details["dtype"])
    if kind.kind not in "iu":
        return values.astype(kind)
    limits = np.iinfo(kind)
    return np.clip(np.round(values / (scale or 1) + zero), limits.min, limits.max).astype(kind)


def _meant(values: NDArray[Any], details: Mapping[str, Any]) -> NDArray[np.float32]:
    scale, zero = details["quantization"]
    return np.asarray((values.astype(np.float32) - zero) * np.float32(scale or 1))
