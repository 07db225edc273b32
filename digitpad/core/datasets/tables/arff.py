"""ARFF, the format of Weka and OpenML: a header that names the columns, then rows as in CSV.

https://waikato.github.io/weka-wiki/formats_and_processing/arff_stable/ describes it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from digitpad.core.datasets.tables.columns import PIXELS, NoLabelsError, bare
from digitpad.core.errors import FileError
from digitpad.core.sentences.data_words import DataWords

_ATTRIBUTE: Final = re.compile(r"@attribute\s+('[^']*'|\"[^\"]*\"|\S+)", re.IGNORECASE)
_MOST_COLUMNS: Final = 10_000
Lines = Iterator[tuple[int, str]]


def read_header(path: Path, lines: Lines) -> list[str]:
    """Take the lines up to ``@data`` and return the columns' names. Raises FileError."""
    names: list[str] = []
    for _, line in lines:
        text = line.strip()
        if text[:5].lower() == "@data":
            return _checked(path, names)
        if match := _ATTRIBUTE.match(text):
            names.append(bare(match[1]))
        if len(names) > _MOST_COLUMNS:
            break
    raise FileError(path, DataWords.NO_DATA_IN_ARFF(count=len(names)))


def _checked(path: Path, names: list[str]) -> list[str]:
    if len(names) in (0, PIXELS):
        raise NoLabelsError(path, DataWords.NO_CLASS_IN_ARFF(count=len(names)))
    return names


def data_lines(path: Path, lines: Lines) -> Lines:
    """Yield the rows, comments left out. Raises FileError for a sparse file."""
    for number, line in lines:
        if line.lstrip().startswith("{"):
            raise FileError(path, DataWords.SPARSE_ARFF, line=number)
        if not line.lstrip().startswith("%"):
            yield number, line
