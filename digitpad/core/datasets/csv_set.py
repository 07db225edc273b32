"""CSV as Kaggle's digit competition has it: a label and 784 pixels a line."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import IO, BinaryIO, Final, TextIO, cast

import numpy as np

from digitpad.core.datasets.digits import Dataset, Digits
from digitpad.core.errors import FileError
from digitpad.core.files import limits, untrusted_files
from digitpad.core.sentences.data_words import DataWords
from digitpad.core.sentences.system_words import FileWords

SUFFIXES: Final = (".csv", ".csv.gz")
_VALUES: Final = 1 + 28 * 28
_BYTES: Final = {str(value): value for value in range(256)}
"""To look a value up takes half the time of converting it."""
_MANY_ROWS: Final = 2000
_PIECE_BYTES: Final = 1024 * 1024
_LONGEST_LINE: Final = 64 * 1024
"""Characters; the longest line of a picture has 5,000."""


def read(path: Path) -> Dataset:
    """Read label and pixels, 0 paper to 255 ink. Raises FileError that names the line."""
    rows = bytearray()
    with untrusted_files.explained(path, FileWords.DAMAGED_GZIP), _opened(path) as file:
        try:
            for row in _rows(path, file):
                rows += row
                if len(rows) > limits.data_bytes():
                    raise limits.too_large(path)
                if len(rows) == _MANY_ROWS * _VALUES:
                    _require_fitting(path)
        except UnicodeDecodeError:
            raise FileError(path, FileWords.NOT_A_TEXT_FILE) from None
    if not rows:
        raise FileError(path, DataWords.NO_DIGITS)
    values = np.frombuffer(rows, np.uint8).reshape(-1, _VALUES)
    digits = Digits(values[:, 0].copy(), values[:, 1:].reshape(-1, 28, 28).copy())
    return Dataset(path.name, path.name, digits)


def _require_fitting(path: Path) -> None:
    """Raise FileError where there are more values in the file than fit into memory.

    To count them takes a second, where to read them takes a minute.
    """
    values, most = 0, limits.data_bytes()
    with _unpacked(path) as file:
        while piece := file.read(_PIECE_BYTES):
            values += int(np.count_nonzero(np.frombuffer(piece, np.uint8) == ord(",")))
            if values > most:
                raise limits.too_large(path)


@contextmanager
def _opened(path: Path) -> Iterator[TextIO]:
    with _unpacked(path) as file:
        yield TextIOWrapper(
            cast(IO[bytes], file), encoding="utf-8-sig"
        )  # Excel begins with a byte order mark


@contextmanager
def _unpacked(path: Path) -> Iterator[BinaryIO | gzip.GzipFile]:
    with untrusted_files.opened(path) as file:
        if path.suffix.lower() == ".gz":
            with gzip.open(file) as unpacked:
                yield unpacked
        else:
            yield file


def _rows(path: Path, file: TextIO) -> Iterator[bytes]:
    """Yield the 785 bytes of label and pixels of each line."""
    too_long = DataWords.LINE_OF_NO_PICTURE()
    for number, line in untrusted_files.filled_lines(file, path, _LONGEST_LINE, too_long):
        text = line.strip()
        if number > 1 or not _is_header(path, text):
            yield _values(path, number, text)


def _is_header(path: Path, line: str) -> bool:
    names = line.split(",")
    if names[0].strip().lstrip("-").isdigit():
        return False
    if names[0].strip('" ').lower() == "label":
        return True
    if len(names) == 1:
        raise FileError(path, DataWords.NO_COLUMNS)
    raise FileError(path, DataWords.NO_LABEL_COLUMN)


def _values(path: Path, number: int, line: str) -> bytes:
    """Return one line's label and pixels as 785 bytes."""
    try:
        values = bytes(map(_BYTES.__getitem__, line.split(",")))
    except KeyError:  # written in another way, or none
        values = _other_values(path, number, line)
    if len(values) != _VALUES:
        cause = DataWords.OTHER_COUNT_OF_VALUES(found=len(values))
        raise FileError(path, cause, line=number)
    if values[0] > 9:
        raise FileError(path, DataWords.LABEL_NO_DIGIT(label=values[0]), line=number)
    return values


def _other_values(path: Path, number: int, line: str) -> bytes:
    try:
        return bytes(map(int, line.split(",")))
    except ValueError:
        raise FileError(path, DataWords.VALUE_NO_BYTE, line=number) from None
