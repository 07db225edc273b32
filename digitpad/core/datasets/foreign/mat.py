"""MATLAB files, up to version 7: EMNIST as its authors publish it, and mldata's MNIST.

EMNIST has a struct ``dataset`` with ``train`` and ``test``, each with ``images`` (n, 784) uint8,
column by column, and ``labels`` (n, 1). mldata has ``data`` (784, n) and ``label`` (1, n).
"""

from __future__ import annotations

import struct
import zlib
from pathlib import Path
from typing import Any, BinaryIO, Final

import numpy as np
from numpy.typing import NDArray

from digitpad.core.datasets import idx
from digitpad.core.datasets.digits import Dataset, Digits
from digitpad.core.datasets.foreign.packages import needed
from digitpad.core.errors import FileError
from digitpad.core.files import limits, untrusted_files
from digitpad.core.sentences.data_words import DataWords

_HEADER_BYTES: Final = 128
_COMPRESSED: Final = 15
_PIECE_BYTES: Final = 1024 * 1024
_DAMAGED: Final = (
    ValueError,
    TypeError,
    KeyError,
    IndexError,
    AttributeError,
    AssertionError,
    MemoryError,
    RecursionError,
    SystemError,
    ArithmeticError,
    struct.error,
)
"""What SciPy raises for a file that is not whole, besides what damaged archives raise."""


def read(path: Path) -> Dataset:
    """Read a ``.mat``. Raises FileError, also where SciPy is not installed."""
    reader = needed(path, "scipy.io")
    with (
        untrusted_files.explained(path, DataWords.DAMAGED_MAT),
        untrusted_files.opened(path) as file,
    ):
        _refuse_too_much(path, file)
        file.seek(0)
        try:
            return _dataset(path, reader.loadmat(file, chars_as_strings=False))
        except FileError:
            raise
        except (*_DAMAGED, reader.matlab.MatReadError):
            raise FileError(path, DataWords.DAMAGED_MAT) from None


def _refuse_too_much(path: Path, file: BinaryIO) -> None:
    """Raise FileError for MATLAB's version 7.3, and where the file unpacks to too much.

    A file is a header and then elements, each with a type and a size; most are packed with zlib.
    """
    header = file.read(_HEADER_BYTES)
    if header[126:128] not in (b"IM", b"MI") or header[:19] != b"MATLAB 5.0 MAT-file":
        words = DataWords.MAT_OF_7_3() if header[:10] == b"MATLAB 7.3" else DataWords.NO_MAT()
        raise FileError(path, words)
    order = "<" if header[126:128] == b"IM" else ">"
    unpacked = 0
    while len(tag := file.read(8)) == 8:
        kind, size = struct.unpack(order + "II", tag)
        if kind != _COMPRESSED:
            unpacked += size
            file.seek(size, 1)
        else:
            most = limits.most_bytes(path)
            unpacked += _unpacked_bytes(file.read(min(size, most)), most)
        limits.require_usual_so_far(path, unpacked)


def _unpacked_bytes(packed: bytes, most: int) -> int:
    """Return how much zlib's data unpacks to, counted only until it is more than ``most``."""
    unpacker, size = zlib.decompressobj(), 0
    while packed and not unpacker.eof and size <= most:
        size += len(unpacker.decompress(packed, _PIECE_BYTES))
        packed = unpacker.unconsumed_tail
    return size


def _dataset(path: Path, found: dict[str, Any]) -> Dataset:
    names = [name for name in found if not name.startswith("__")]
    name = path.stem.lower()
    if "dataset" in found and found["dataset"].dtype.names:
        whole = found["dataset"].item()
        parts = dict(zip(found["dataset"].dtype.names, whole, strict=True))
        test = _emnist_part(path, parts["test"]) if "test" in parts else None
        return Dataset(name, name, _emnist_part(path, parts["train"]), test)
    if "data" in found and "label" in found:
        pictures = np.ascontiguousarray(found["data"].T)
        return Dataset(name, name, _digits(path, pictures.reshape(-1, 28, 28), found["label"]))
    raise FileError(path, DataWords.NO_SET_IN_MAT(found=names or DataWords.NOTHING()))


def _emnist_part(path: Path, part: NDArray[Any]) -> Digits:
    fields = dict(zip(part.dtype.names or (), part.item(), strict=True))
    pictures = fields["images"].reshape(-1, 28, 28).transpose(0, 2, 1)
    return _digits(path, pictures, fields["labels"])


def _digits(path: Path, pictures: NDArray[Any], labels: NDArray[Any]) -> Digits:
    if pictures.dtype != np.uint8:
        raise FileError(path, DataWords.NO_BYTES_IN_MAT(type=str(pictures.dtype)))
    whole = np.asarray(labels).ravel().astype(np.int64)
    digits = Digits(idx.digits_only(path, whole), np.ascontiguousarray(pictures))
    idx.same_length(path, pictures, digits.labels)
    return digits
