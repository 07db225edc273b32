"""HDF5 files of others: only plain arrays that lie in the file itself, of sizes known before.

HDF5 can link to other files, compose arrays of them and unpack one byte into a thousand. Keras
writes none of that, so none of it is followed.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import h5py
import numpy as np
from numpy.typing import NDArray

from digitpad.core.errors import DigitPadError
from digitpad.core.sentences.model_words import ImportWords
from trainer.importing.explained import explained
from trainer.importing.unpacked import MAX_BYTES

MAGIC: Final = b"\x89HDF\r\n\x1a\n"
_MOST_OBJECTS: Final = 5000
_DEEPEST: Final = 24
_MOST_TEXT_BYTES: Final = 4 * 1024 * 1024


@contextmanager
def opened(data: bytes, path: Path) -> Iterator[h5py.File]:
    """Open an HDF5 file in memory. Whatever goes wrong in the block raises FileError."""
    with explained(path, ImportWords.DAMAGED_HDF5), h5py.File(io.BytesIO(data), "r") as file:
        yield file


def arrays_below(group: h5py.Group) -> dict[str, NDArray[Any]]:
    """Return every number array below ``group`` by its path. Raises DigitPadError."""
    found: dict[str, h5py.Dataset] = {}
    seen = size = 0
    waiting = [("", group, 0)]
    while waiting:
        prefix, here, depth = waiting.pop()
        for name in here:
            seen += 1
            if seen > _MOST_OBJECTS or depth > _DEEPEST:
                raise DigitPadError(ImportWords.TOO_MANY_PARTS)
            one, path = member(here, name), f"{prefix}{name}"
            if isinstance(one, h5py.Group):
                waiting.append((f"{path}/", one, depth + 1))
            elif isinstance(one, h5py.Dataset) and one.dtype.kind in "fiub":
                size += _checked_size(one, path)
                found[path] = one
        if size > MAX_BYTES:
            raise DigitPadError(ImportWords.WEIGHTS_TOO_LARGE(mebibytes=MAX_BYTES // 2**20))
    return {path: np.asarray(dataset[()]) for path, dataset in found.items()}


def member(group: h5py.Group, name: str) -> object:
    """Return what lies in ``group`` under ``name``. Raises DigitPadError where it is a link."""
    if not isinstance(group.get(name, getlink=True), h5py.HardLink):
        raise DigitPadError(ImportWords.LINK_NOT_FOLLOWED(name=name))
    return group[name]


def text(group: h5py.Group, name: str) -> str | None:
    """Return an attribute of text, None where there is none. Raises DigitPadError."""
    if name not in group.attrs:
        return None
    if group.attrs.get_id(name).get_storage_size() > _MOST_TEXT_BYTES:
        raise DigitPadError(ImportWords.TOO_MANY_PARTS)
    value = group.attrs[name]
    said = value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)
    if len(said) > _MOST_TEXT_BYTES:
        raise DigitPadError(ImportWords.TOO_MANY_PARTS)
    return said


def texts(group: h5py.Group, name: str) -> list[str]:
    """Return an attribute of several texts; Keras cuts long ones into NAME0, NAME1, …"""
    names = [name] if name in group.attrs else [f"{name}{part}" for part in range(_MOST_OBJECTS)]
    said: list[str] = []
    for one in names:
        if one not in group.attrs:
            break
        values = np.ravel(group.attrs[one]).tolist()
        said += [value.decode() if isinstance(value, bytes) else str(value) for value in values]
    return said


def _checked_size(dataset: h5py.Dataset, path: str) -> int:
    """Return the bytes of an array. Raises DigitPadError unless they lie plainly in the file."""
    how = dataset.id.get_create_plist()
    if how.get_layout() == h5py.h5d.VIRTUAL or how.get_external_count():
        raise DigitPadError(ImportWords.LINK_NOT_FOLLOWED(name=path))
    size = int(dataset.size or 0) * int(dataset.dtype.itemsize)
    if how.get_nfilters():
        raise DigitPadError(ImportWords.PACKED_WEIGHTS(name=path))
    if dataset.id.get_storage_size() < size:
        raise DigitPadError(ImportWords.DAMAGED_HDF5)
    return size
