"""Parquet as Hugging Face publishes MNIST: PNG pictures and labels, in one file or several.

The column of pictures is a struct of ``bytes`` and ``path``, or the bytes themselves; the other is
a whole number called ``label``.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, BinaryIO, Final

import numpy as np
from PIL import Image

from digitpad.core.arrays import Bytes
from digitpad.core.datasets import idx
from digitpad.core.datasets.digits import Dataset, Digits
from digitpad.core.datasets.foreign import parquet_pages
from digitpad.core.datasets.foreign.packages import needed
from digitpad.core.errors import FileError, WorkCancelled
from digitpad.core.files import limits, presence, untrusted_files
from digitpad.core.pictures.preprocess import SIDE_PX
from digitpad.core.sentences.data_words import DataWords

_IMAGES: Final = ("image", "img")
_LABELS: Final = ("label", "labels", "digit")
_AT_ONCE: Final = 1000
_BUFFER_BYTES: Final = 1024 * 1024
_NUMBERED: Final = re.compile(r"-\d+-of-\d+.*")
_FORMATS: Final = ("PNG", "JPEG")
_DAMAGED: Final = (
    ValueError,
    TypeError,
    KeyError,
    IndexError,
    AttributeError,
    OSError,
    MemoryError,
    ArithmeticError,
    SyntaxError,
    NotImplementedError,
)
"""What pyarrow and Pillow raise for what is not whole; pyarrow's own errors are among these."""


def in_folder(folder: Path) -> Path | None:
    """Return the first file of a set in ``folder``, of its training part where there is one."""
    found = presence.matching(folder, "*.parquet")
    return min(found, key=lambda path: "train" not in path.name.lower(), default=None)


def read(path: Path, is_cancelled: Callable[[], bool] = lambda: False) -> Dataset:
    """Read a file, with the other files of its part and the test part that lie beside it.

    Hugging Face calls them ``train-00000-of-00001.parquet`` and ``test-…``, or
    ``mnist-train.parquet``. ``is_cancelled`` is asked now and then. Raises WorkCancelled, and
    FileError, also where pyarrow is not installed.
    """
    part = _part_of(path)
    test = part.replace("train", "test")
    tests = [] if test == part else _files_of(path.parent, test)
    is_alone = part == path.name.removesuffix(path.suffix)
    name = path.name if is_alone else path.resolve().parent.name
    digits = _read_files(_files_of(path.parent, part), is_cancelled)
    return Dataset(name, name, digits, _read_files(tests, is_cancelled) if tests else None)


def _part_of(path: Path) -> str:
    """Return what the files of a part have in common: their names without number and end."""
    return _NUMBERED.sub("", path.name.removesuffix(path.suffix))


def _files_of(folder: Path, part: str) -> list[Path]:
    return [path for path in presence.matching(folder, "*.parquet") if _part_of(path) == part]


def _read_files(paths: Sequence[Path], is_cancelled: Callable[[], bool]) -> Digits:
    pictures, labels = [], list[int]()
    for path in paths:
        for picture, label in _rows(path):
            pictures.append(picture)
            labels.append(label)
            if len(labels) % _AT_ONCE == 0 and is_cancelled():
                raise WorkCancelled
            limits.require_usual_so_far(path, len(labels) * SIDE_PX**2)
    if not labels:
        raise FileError(paths[0], DataWords.NO_DIGITS)
    known = idx.digits_only(paths[0], np.array(labels, np.int64))
    return Digits(known, np.stack(pictures))


def _rows(path: Path) -> Iterator[tuple[Bytes, int]]:
    reader = needed(path, "pyarrow.parquet")
    with untrusted_files.opened(path) as file:
        try:
            table = reader.ParquetFile(file, buffer_size=_BUFFER_BYTES)
            image, label = _columns(path, table)
            _refuse_too_much(path, file, table.metadata, (image, label))
            for batch in table.iter_batches(_AT_ONCE, columns=[image, label], use_threads=False):
                found = batch.to_pydict()
                for value, digit in zip(found[image], found[label], strict=True):
                    yield _picture(path, value), int(digit)
        except FileError:
            raise
        except _DAMAGED:
            raise FileError(path, DataWords.DAMAGED_PARQUET) from None


def _columns(path: Path, table: Any) -> tuple[str, str]:
    """Return the names of the columns of pictures and labels."""
    names = list(table.schema_arrow.names)
    image = next((name for name in _IMAGES if name in names), None)
    label = next((name for name in _LABELS if name in names), None)
    if image is None or label is None:
        raise FileError(path, DataWords.NO_SET_IN_PARQUET(found=names or DataWords.NONE()))
    return image, label


def _refuse_too_much(path: Path, file: BinaryIO, metadata: Any, names: Sequence[str]) -> None:
    """Raise FileError where the columns of ``names`` unpack to more than is allowed."""
    total = 0
    for group in map(metadata.row_group, range(metadata.num_row_groups)):
        for chunk in map(group.column, range(group.num_columns)):
            if chunk.path_in_schema.partition(".")[0] in names:
                total += parquet_pages.unpacked_bytes(file, chunk, limits.most_bytes(path))
                limits.require_usual_so_far(path, total)


def _picture(path: Path, value: Any) -> Bytes:
    data = value["bytes"] if isinstance(value, dict) else value
    with Image.open(io.BytesIO(data), formats=_FORMATS) as image:
        if image.size != (SIDE_PX, SIDE_PX):
            sizes = "×".join(map(str, image.size))
            raise FileError(path, DataWords.PICTURE_OF_OTHER_SIZE(sizes=sizes))
        return np.asarray(image.convert("L"), np.uint8)
