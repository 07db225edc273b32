"""A network as a list of operations: what LiteRT's and ONNX's readers hand to `rebuild_graph`.

Pictures lie with their channels last. The weights of every operation are among the arrays, as Keras
shapes them: kernels are (height, width, in, out), those of dense layers (in, out).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any, Final

from digitpad.core.errors import DigitPadError
from digitpad.core.sentences.model_words import ImportWords
from trainer.importing.unpacked import Arrays, Form, Unpacked

MOST_NODES: Final = 500
SAME, VALID = "same", "valid"
TRIALS: Final = 8
GIVEN, FOUND = "trial/given", "trial/found"
"""The names of pictures that the file's own runtime has read, and of what it gave for them."""


@dataclass(frozen=True)
class Node:
    """One operation on one picture; the batch is never among its numbers."""

    op: str
    takes: Sequence[str]
    """The tensors that go in."""
    gives: str
    weights: Sequence[str] = ()
    """The names of its arrays."""
    options: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class GraphRecord:
    """The operations in their order, from one input to one output."""

    entry: str
    input_shape: Sequence[int]
    """Without the batch."""
    output: str
    nodes: Sequence[Node]
    is_exact: bool = True
    """False where it computed with whole numbers, which are turned into floats."""

    def unpacked(self, arrays: Arrays) -> Unpacked:
        return Unpacked(Form.GRAPH, asdict(self), arrays)


def record_of(unpacked: Unpacked) -> GraphRecord:
    """Return what `GraphRecord.unpacked` made."""
    values = dict(unpacked.record)
    nodes = [Node(**node) for node in values.pop("nodes")]
    return GraphRecord(nodes=nodes, **values)


def not_rebuilt(name: str) -> DigitPadError:
    """Return the error for an operation that is not among those that are rebuilt."""
    return DigitPadError(ImportWords.OPERATION_UNKNOWN(name=name))
