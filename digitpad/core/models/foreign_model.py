"""Models of other programs: which kind a file is, by its name and its first bytes.

Nothing is opened here. The worker makes model files of those that it can read; the others are
called by their right names.
"""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import Path
from typing import Final

from digitpad.core.errors import FileError
from digitpad.core.files import presence, untrusted_files
from digitpad.core.sentences.model_words import ImportWords, ModelWords


class Kind(StrEnum):
    """What the worker can make a model file of."""

    KERAS = ".keras"
    HDF5 = ".h5"
    TFLITE = ".tflite"
    ONNX = ".onnx"


SUFFIXES: Final = (*Kind, ".hdf5")
_PICKLES: Final = (".pt", ".pth", ".pkl", ".pickle", ".joblib")
_ONNX: Final = re.compile(rb"\x08[\x01-\x20][\x12\x3a\x1a\x42]")
"""A version in one byte, and then the name of the program that wrote it, or the network itself."""
_HEAD_BYTES: Final = 16


def is_foreign(path: Path) -> bool:
    """Return whether the name is that of another program's model."""
    return path.suffix.lower() in SUFFIXES


def kind_of(path: Path) -> Kind:
    """Return what a file is. Raises FileError, which names what cannot be imported."""
    if presence.is_folder(path):
        is_program = presence.exists(path / "saved_model.pb")
        raise FileError(path, ImportWords.SAVED_MODEL if is_program else ImportWords.FOLDER)
    with untrusted_files.opened(path) as file:
        head = file.read(_HEAD_BYTES)
    suffix = path.suffix.lower()
    if suffix in _PICKLES or head[:1] == b"\x80":
        raise FileError(path, ImportWords.PICKLE)
    if head.startswith(b"\x89HDF\r\n\x1a\n"):
        return Kind.HDF5  # under the name .keras too: so Keras 2.12 and older wrote it
    if head.startswith(b"PK\x03\x04"):
        if suffix == ".digitpad":
            raise FileError(path, ImportWords.ALREADY_OURS)
        return Kind.KERAS
    if head[4:8] == b"TFL3":
        return Kind.TFLITE
    if path.name == "saved_model.pb":
        raise FileError(path, ImportWords.SAVED_MODEL)
    if suffix == Kind.ONNX or (suffix not in SUFFIXES and _ONNX.match(head)):
        return Kind.ONNX
    raise FileError(path, _DAMAGED.get(suffix, ImportWords.UNKNOWN_MODEL))


_DAMAGED: Final = {
    ".keras": ModelWords.NO_KERAS_ARCHIVE,
    ".h5": ImportWords.NO_HDF5,
    ".hdf5": ImportWords.NO_HDF5,
    ".tflite": ImportWords.NO_TFLITE,
}
"""What is said of a file that does not begin as its name promises."""
