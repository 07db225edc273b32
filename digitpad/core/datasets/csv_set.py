"""CSV as Kaggle's digit competition has it: a label and 784 pixels a line."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path
from typing import Final, TextIO

import numpy as np

from digitpad.core.datasets.digits import Dataset, Digits
from digitpad.core.errors import FileError
from digitpad.core.files import untrusted_files
from digitpad.core.sentences.data_words import DataWords
from digitpad.core.sentences.system_words import FileWords

SUFFIXES: Final = (".csv", ".csv.gz")
_VALUES: Final = 1 + 28 * 28
_LINES_AT_ONCE: Final = 4096


def read(path: Path) -> Dataset:
    """Read label and pixels, 0 paper to 255 ink. Raises FileError that names the line."""
    with untrusted_files.explained(path, FileWords.DAMAGED_GZIP), _open(path) as file:
        try:
            rows = list(_rows(path, file))
        except UnicodeDecodeError:
            raise FileError(path, FileWords.NOT_A_TEXT_FILE) from None
    if not rows:
        raise FileError(path, DataWords.NO_DIGITS)
    values = np.concatenate(rows)
    digits = Digits(np.ascontiguousarray(values[:, 0]), values[:, 1:].reshape(-1, 28, 28).copy())
    return Dataset(path.name, path.name, digits)


def _open(path: Path) -> TextIO:
    encoding = "utf-8-sig"  # Excel begins its files with a byte order mark
    if path.suffix.lower() == ".gz":
        return gzip.open(path, "rt", encoding=encoding)
    return path.open(encoding=encoding)


def _rows(path: Path, file: TextIO) -> Iterator[np.ndarray[tuple[int, int], np.dtype[np.uint8]]]:
    """Yield (k, 785) uint8 blocks of label and pixels."""
    block: list[bytes] = []
    for number, line in enumerate(file, start=1):
        text = line.strip()
        if not text or (number == 1 and _is_header(path, text)):
            continue
        block.append(_values(path, number, text))
        if len(block) == _LINES_AT_ONCE:
            yield _joined(block)
            block.clear()
    if block:
        yield _joined(block)


def _joined(block: list[bytes]) -> np.ndarray[tuple[int, int], np.dtype[np.uint8]]:
    return np.frombuffer(b"".join(block), np.uint8).reshape(len(block), _VALUES)


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
        values = bytes(map(int, line.split(",")))
    except ValueError:
        raise FileError(path, DataWords.VALUE_NO_BYTE, line=number) from None
    if len(values) != _VALUES:
        cause = DataWords.OTHER_COUNT_OF_VALUES(found=len(values))
        raise FileError(path, cause, line=number)
    if values[0] > 9:
        raise FileError(path, DataWords.LABEL_NO_DIGIT(label=values[0]), line=number)
    return values
