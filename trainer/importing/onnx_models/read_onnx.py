"""ONNX files, as PyTorch and tf2onnx write them. Reading them needs the `onnx` extra."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx.reference import ReferenceEvaluator

from digitpad.core.errors import DigitPadError
from digitpad.core.sentences.model_words import ImportWords
from trainer.importing.explained import explained
from trainer.importing.graphs.graph import output_for_digits, require_one_network
from trainer.importing.graphs.trial import tried
from trainer.importing.onnx_models.builder import Builder
from trainer.importing.onnx_models.operations import add
from trainer.importing.unpacked import Unpacked


def read_onnx(data: bytes, path: Path) -> Unpacked:
    """Return the network in an ONNX file, and what ONNX's reference gives. Raises FileError."""
    with explained(path, ImportWords.DAMAGED_ONNX):
        return _read(onnx.shape_inference.infer_shapes(onnx.load_model_from_string(data)))


def _read(model: Any) -> Unpacked:
    graph = model.graph
    builder = Builder(graph)
    inputs = [one.name for one in graph.input if one.name not in builder.constants]
    require_one_network(len(inputs), len(graph.node))
    (entry,), ends = inputs, [one.name for one in graph.output]
    output = ends[output_for_digits([builder.shape(name)[1:] for name in ends])]
    batch, *shape = builder.shape(entry) or [0]
    if not shape or min(shape) < 1:
        raise DigitPadError(ImportWords.NO_INPUT_SHAPE)
    builder.begin(entry)
    for node in _needed(graph, output):
        add(builder, node)
    record, arrays = builder.record(entry, output)
    reference = ReferenceEvaluator(model)

    def run(picture: NDArray[np.float32]) -> NDArray[Any]:
        given = np.repeat(picture[None], batch or 1, axis=0)
        return np.asarray(reference.run([output], {entry: given})[0][0])

    return record.unpacked({**arrays, **tried(run, shape)})


def _needed(graph: Any, output: str) -> list[Any]:
    """Return the operations that the output comes from, without those that compute shapes."""
    needed, chosen = {output}, []
    for node in reversed(graph.node):
        if node.op_type != "Constant" and not needed.isdisjoint(node.output):
            chosen.append(node)
            needed.update(node.input[:1] if node.op_type == "Reshape" else node.input)
    return chosen[::-1]
