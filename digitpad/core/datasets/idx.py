"""IDX, the format of MNIST, EMNIST and QMNIST: a header of sizes and then plain numbers.

http://yann.lecun.com/exdb/mnist/ describes it: two zero bytes, a type, the number of dimensions,
each dimension as a big-endian 32-bit number, and the values. Plain or gzipped.
"""

from __future__ import annotations

import gzip
from pathlib import Path
from typing import Any, BinaryIO, Final

import numpy as np
from numpy.typing import NDArray

from digitpad.core.arrays import Bytes
from digitpad.core.errors import FileError
from digitpad.core.files import limits, untrusted_files
from digitpad.core.sentences.data_words import DataWords
from digitpad.core.sentences.sentence import Sentence
from digitpad.core.sentences.system_words import FileWords

SIDE_PX: Final = 28
MAX_BYTES: Final = 2**30
"""No set of digits comes near a gibibyte: EMNIST's largest file holds 547 MB."""
_TYPES: Final = {0x08: ">u1", 0x09: ">i1", 0x0B: ">i2", 0x0C: ">i4", 0x0D: ">f4", 0x0E: ">f8"}


def read_pictures(path: Path) -> Bytes:
    """Return (n, 28, 28) uint8, ink 255 on paper 0. Raises FileError.

    EMNIST's pictures lie on their side in its files and are turned here, known by the name.
    """
    values = read_idx(path)
    if values.ndim == 1:
        raise FileError(path, DataWords.LABELS_FOR_PICTURES)
    if values.dtype != np.uint8 or values.shape[1:] != (SIDE_PX, SIDE_PX):
        raise FileError(path, DataWords.OTHER_PICTURES(found=_shape(values)))
    transposed = path.name.lower().startswith("emnist")
    pictures: Bytes = np.ascontiguousarray(values.transpose(0, 2, 1) if transposed else values)
    return pictures


def read_labels(path: Path) -> Bytes:
    """Return (n,) uint8 in 0..9. Raises FileError.

    QMNIST's long labels, eight numbers for each picture, are cut to the first, the digit.
    """
    values = read_idx(path)
    if values.ndim == 3:
        raise FileError(path, DataWords.PICTURES_FOR_LABELS)
    if values.ndim == 2 and values.shape[1] and values.dtype == np.dtype(">i4"):
        values = values[:, 0]
    if values.ndim != 1 or values.dtype.kind not in "ui":
        raise FileError(path, DataWords.OTHER_LABELS(found=_shape(values)))
    return digits_only(path, values)


def digits_only(path: Path, labels: NDArray[np.integer]) -> Bytes:
    """Return ``labels`` as uint8. Raises FileError that names the first that is not 0..9."""
    wrong = np.flatnonzero((labels < 0) | (labels > 9)).tolist()
    if wrong:
        label = int(labels[wrong[0]])
        raise FileError(path, DataWords.LABEL_OF_PICTURE_NO_DIGIT(label=label, picture=wrong[0]))
    return labels.astype(np.uint8)


def same_length(path: Path, pictures: Bytes, labels: Bytes) -> None:
    """Raise FileError when there is not one label for each picture, or nothing at all."""
    if len(pictures) != len(labels):
        counts = DataWords.PICTURES(count=len(pictures)), DataWords.LABELS(count=len(labels))
        raise FileError(path, DataWords.COUNTS_DIFFER(pictures=counts[0], labels=counts[1]))
    if not len(pictures):
        raise FileError(path, DataWords.NO_DIGITS)


def read_idx(path: Path) -> NDArray[Any]:
    """Return the array in an IDX file, read-only. Raises FileError with what is wrong with it."""
    with (
        untrusted_files.explained(path, FileWords.DAMAGED_GZIP),
        untrusted_files.opened(path) as raw,
    ):
        zipped = raw.read(2) == untrusted_files.GZIP_MAGIC
        raw.seek(0)
        if not zipped:
            return _read(path, raw)
        with gzip.GzipFile(fileobj=raw) as unzipped:
            return _read(path, unzipped)


def _read(path: Path, file: BinaryIO | gzip.GzipFile) -> NDArray[Any]:
    magic = file.read(4)
    if len(magic) < 4 or magic[:2] != b"\0\0" or magic[2] not in _TYPES or not 1 <= magic[3] <= 4:
        beginning = magic.hex(" ") or DataWords.NOTHING()
        raise FileError(path, DataWords.NOT_IDX(beginning=beginning))
    header = file.read(4 * magic[3])
    if len(header) < 4 * magic[3]:
        raise FileError(path, DataWords.CUT_SHORT_IN_HEADER)
    shape = [int(size) for size in np.frombuffer(header, ">u4")]
    dtype = np.dtype(_TYPES[magic[2]])
    wanted = int(np.prod(shape, dtype=object)) * dtype.itemsize
    if wanted > MAX_BYTES:
        raise FileError(path, DataWords.HEADER_ASKS_TOO_MUCH(size=wanted))
    limits.require_usual(path, wanted)
    data = file.read(wanted)
    if len(data) < wanted:
        raise FileError(path, DataWords.CUT_SHORT(wanted=wanted, found=len(data)))
    if file.read(1):
        raise FileError(path, DataWords.GOES_ON(size=wanted))
    return np.frombuffer(data, dtype).reshape(shape)


def idx_bytes(values: Bytes) -> bytes:
    """Return an array of bytes as an IDX file holds it; `read_idx` gives it back."""
    return header(*values.shape) + values.tobytes()


def header(*shape: int) -> bytes:
    """Return what stands before the bytes of an array of this shape."""
    return bytes([0, 0, 0x08, len(shape)]) + np.array(shape, ">u4").tobytes()


def _shape(values: NDArray[Any]) -> Sentence:
    return DataWords.SIZES_AND_TYPE(sizes="×".join(map(str, values.shape)), type=values.dtype.name)
