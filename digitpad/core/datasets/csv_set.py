"""Tables with a label and 784 pixels a row: CSV as Kaggle and EMNIST have it, ARFF as OpenML.

The label may be the first or the last column, an index may come before it, and numbers may be
quoted or written ``5.0``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain, islice
from pathlib import Path
from typing import Final, TextIO

import numpy as np

from digitpad.core.datasets.digits import Dataset, Digits
from digitpad.core.datasets.tables import arff, columns
from digitpad.core.datasets.tables.columns import PIXELS, Columns
from digitpad.core.datasets.tables.text_file import SUFFIXES, TextFile, training_and_test
from digitpad.core.errors import FileError, WorkCancelled
from digitpad.core.files import limits, untrusted_files
from digitpad.core.sentences.data_words import DataWords
from digitpad.core.sentences.system_words import FileWords

__all__ = ["SUFFIXES", "read"]
_VALUES: Final = 1 + PIXELS
_BYTES: Final = {str(value): value for value in range(256)}
"""To look a value up takes half the time of converting it."""
_MANY_ROWS: Final = 2000
_ROWS_AT_ONCE: Final = 1000
"""From one question whether it is cancelled to the next: a tenth of a second."""
_PIECE_BYTES: Final = 1024 * 1024
_LONGEST_LINE: Final = 64 * 1024
"""Characters; the longest line of a picture has 7,000."""
_LOOKED_AT: Final = 200
"""Rows without names are looked at before it is decided which column is the label."""

Row = tuple[int, list[str]]
"""The number of a line and its cells."""


def read(path: Path, is_cancelled: Callable[[], bool] = lambda: False) -> Dataset:
    """Read label and pixels, 0 paper to 255 ink; ``is_cancelled`` is asked now and then.

    Raises FileError that names the line, and WorkCancelled.

    A test part of the same name beside it comes along, unless it has no labels.
    """
    with untrusted_files.explained(path, FileWords.DAMAGED_GZIP):
        training, test = training_and_test(path)
    digits = _digits(training, is_cancelled)
    name = path.name
    return Dataset(name, name, digits, None if test is None else _labelled(test, is_cancelled))


def _labelled(test: TextFile, is_cancelled: Callable[[], bool]) -> Digits | None:
    try:
        return _digits(test, is_cancelled)
    except columns.NoLabelsError:
        return None


def _digits(text: TextFile, is_cancelled: Callable[[], bool]) -> Digits:
    path, rows = text.path, bytearray()
    with untrusted_files.explained(path, FileWords.DAMAGED_GZIP), text.opened() as file:
        try:
            for row in _rows(text, file):
                rows += row
                limits.require_usual_so_far(path, len(rows))
                if len(rows) % (_ROWS_AT_ONCE * _VALUES) == 0 and is_cancelled():
                    raise WorkCancelled
                if len(rows) == _MANY_ROWS * _VALUES:
                    _require_fitting(text)
        except UnicodeDecodeError:
            raise FileError(path, FileWords.NOT_A_TEXT_FILE) from None
    if not rows:
        raise FileError(path, DataWords.NO_DIGITS)
    values = np.frombuffer(rows, np.uint8).reshape(-1, _VALUES)
    return Digits(values[:, 0].copy(), values[:, 1:].reshape(-1, 28, 28).copy())


def _require_fitting(text: TextFile) -> None:
    """Raise FileError where there are more values in the file than fit into memory.

    To count them takes a second, where to read them takes a minute.
    """
    values = 0
    with text.unpacked() as file:
        while piece := file.read(_PIECE_BYTES):
            values += int(np.count_nonzero(np.frombuffer(piece, np.uint8) == ord(",")))
            limits.require_usual_so_far(text.path, values)


def _rows(text: TextFile, file: TextIO) -> Iterator[bytes]:
    """Yield the 785 bytes of label and pixels of each row."""
    path, too_long = text.path, DataWords.LINE_OF_NO_PICTURE()
    lines = untrusted_files.filled_lines(file, path, _LONGEST_LINE, too_long)
    if text.is_arff:
        places = columns.named(path, arff.read_header(path, lines))
        rows = _cells(arff.data_lines(path, lines))
    else:
        rows = _cells(lines)
        places, rows = _places(path, rows)
    for number, cells in rows:
        yield _values(path, number, cells, places)


def _places(path: Path, rows: Iterator[Row]) -> tuple[Columns, Iterator[Row]]:
    """Find out from the names, or else from the first rows, what the columns are."""
    first = list(islice(rows, 1))
    if not first:
        raise FileError(path, DataWords.NO_DIGITS)
    if columns.is_header(first[0][1]):
        return columns.named(path, first[0][1]), rows
    first += islice(rows, _LOOKED_AT)
    return columns.guessed(path, first[0][0], [cells for _, cells in first]), chain(first, rows)


def _cells(lines: Iterator[tuple[int, str]]) -> Iterator[Row]:
    return ((number, line.strip().split(",")) for number, line in lines)


def _values(path: Path, number: int, cells: list[str], places: Columns) -> bytes:
    """Return one row's label and pixels as 785 bytes."""
    if len(cells) != places.count:
        cause = DataWords.OTHER_COUNT_OF_VALUES(count=len(cells))
        raise FileError(path, cause, line=number)
    picked = places.label_and_pixels(cells)
    try:
        values = _bytes(picked)
    except ValueError:
        raise FileError(path, DataWords.VALUE_NO_BYTE, line=number) from None
    if values[0] > 9:
        raise FileError(path, DataWords.LABEL_NO_DIGIT(label=values[0]), line=number)
    return values


def _bytes(cells: list[str]) -> bytes:
    """Return whole numbers of 0..255. Raises ValueError for anything else."""
    try:
        return bytes(map(_BYTES.__getitem__, cells))
    except KeyError:  # quoted, or written 5.0
        return bytes(map(_whole, cells))


def _whole(cell: str) -> int:
    value = float(columns.bare(cell))
    if not value.is_integer():
        raise ValueError
    return int(value)
