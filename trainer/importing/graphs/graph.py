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

SAME, VALID = "same", "valid"
_MOST_NODES: Final = 500
_CLASSES: Final = 10


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


def require_one_network(inputs: int, operations: int) -> None:
    """Raise DigitPadError unless a graph has one input, and no more operations than ours could."""
    if inputs != 1:
        raise DigitPadError(ImportWords.SEVERAL_ENDS)
    if operations > _MOST_NODES:
        raise DigitPadError(ImportWords.TOO_MANY_PARTS)


def output_for_digits(shapes: Sequence[Sequence[int]]) -> int:
    """Return the number of the one output that tells ten classes apart, or of the only one.

    shapes: those of the outputs, without the batch. Raises DigitPadError where that is none.
    """
    of_ten = [number for number, shape in enumerate(shapes) if list(shape) == [_CLASSES]]
    if len(of_ten) != 1 and len(shapes) != 1:
        raise DigitPadError(ImportWords.SEVERAL_ENDS)
    return of_ten[0] if len(of_ten) == 1 else 0


def not_rebuilt(name: str) -> DigitPadError:
    """Return the error for an operation that is not among those that are rebuilt."""
    return DigitPadError(ImportWords.OPERATION_UNKNOWN(name=name))
