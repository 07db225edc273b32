"""A foreign model as plain values: what `unpack`, a process of its own, hands to the worker."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

MAX_BYTES: Final = 96 * 1024 * 1024
"""The most that the weights of one model may take: as in a model file."""
MAX_FILE_BYTES: Final = 2 * MAX_BYTES
"""Of a file: beside its weights it may hold the state of the optimizer."""
ARCHIVE: Final = "archive"
Arrays = Mapping[str, NDArray[Any]]


class Form(StrEnum):
    """How the file describes its network, and so what can rebuild it."""

    KERAS_3 = "keras 3"
    """A ``.keras`` archive that Keras itself opens: its bytes are the array `ARCHIVE`."""
    BY_LAYER = "by layer"
    """Keras's configuration; arrays ``LAYER/NUMBER``, by the layers of ``record["weights"]``."""
    BY_CLASS = "by class"
    """Keras 2's configuration; arrays as its ``.keras`` archives name them."""
    GRAPH = "graph"
    """A list of operations: see `graph`."""


@dataclass(frozen=True, eq=False)
class Unpacked:
    """A description in JSON's types, and arrays by name: all that is ever taken of a file.

    The file is read once, so that one that changes meanwhile is imported as it was.
    """

    form: Form
    record: Mapping[str, Any] = field(default_factory=dict)
    arrays: Arrays = field(default_factory=dict)
    sha256: str = ""
    """Of the file."""

    def save(self, path: Path) -> None:
        """Write it for `load`."""
        values = {"form": self.form, "record": self.record, "sha256": self.sha256}
        head = json.dumps({**values, "names": list(self.arrays)})
        parts: dict[str, Any] = {
            f"a{number}": array for number, array in enumerate(self.arrays.values())
        }
        with path.open("wb") as file:
            np.savez(file, head=np.frombuffer(head.encode(), np.uint8), **parts)


def load(path: Path) -> Unpacked:
    """Return what `Unpacked.save` wrote."""
    with np.load(io.BytesIO(path.read_bytes()), allow_pickle=False) as file:
        head = json.loads(file["head"].tobytes())
        arrays = {name: file[f"a{number}"] for number, name in enumerate(head["names"])}
    return Unpacked(Form(head["form"]), head["record"], arrays, head["sha256"])
