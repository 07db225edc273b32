"""Which column of a table is the label, which are pixels, and which is only an index."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from digitpad.core.errors import FileError
from digitpad.core.sentences.data_words import DataWords

PIXELS: Final = 28 * 28
_LABELS: Final = frozenset(("label", "labels", "class", "target", "digit", "y"))
_INDICES: Final = frozenset(("", "index", "id", "unnamed: 0"))
"""What pandas and others call the numbers of the rows."""
_QUOTES: Final = "\"' "


class NoLabelsError(FileError):
    """A table of pictures alone, as Kaggle's test.csv."""


@dataclass(frozen=True)
class Columns:
    """Where the label and the pixels of a row are."""

    count: int
    """Values in a row."""
    label: int
    left_out: int | None = None
    """An index, which says nothing about the picture."""

    def label_and_pixels(self, cells: Sequence[str]) -> list[str]:
        """Return the label of a row of ``count`` cells and then its 784 pixels."""
        picked = [cells[self.label]]
        start = 0
        for gap in sorted({self.label, self.label if self.left_out is None else self.left_out}):
            picked += cells[start:gap]
            start = gap + 1
        picked += cells[start:]
        return picked


def bare(cell: str) -> str:
    """Return a cell without the quotes and spaces around it."""
    return cell.strip(_QUOTES)


def is_header(cells: Sequence[str]) -> bool:
    """Say whether a first row holds names: its first or its last cell is no number."""
    return not (_is_number(cells[0]) and _is_number(cells[-1]))


def named(path: Path, names: Sequence[str]) -> Columns:
    """Find the columns by their names. Raises FileError that says which there are."""
    if len(names) == 1:
        raise FileError(path, DataWords.NO_COLUMNS)
    plain = [bare(name).lower() for name in names]
    labels = [index for index, name in enumerate(plain) if name in _LABELS]
    if not labels:
        found = DataWords.NO_LABEL_COLUMN(columns=len(names), first=bare(names[0])[:20])
        raise NoLabelsError(path, found)
    others = [index for index in range(len(names)) if index != labels[0]]
    if len(others) == PIXELS + 1:
        index = next((one for one in others if plain[one] in _INDICES), None)
        if index is not None:
            return Columns(len(names), labels[0], index)
    if len(others) != PIXELS:
        raise FileError(path, DataWords.OTHER_COUNT_OF_COLUMNS(count=len(others)))
    return Columns(len(names), labels[0])


def guessed(path: Path, line: int, rows: Sequence[Sequence[str]]) -> Columns:
    """Find the columns of rows without names, the first of which is on ``line``.

    The label comes first, as Kaggle and EMNIST have it, unless only the last one can be it: the
    first column is a corner of the pictures, always the same, and the last differs. Raises
    FileError.
    """
    count = len(rows[0])
    if count == PIXELS:
        raise NoLabelsError(path, DataWords.OTHER_COUNT_OF_VALUES(count=count), line=line)
    if count not in (PIXELS + 1, PIXELS + 2):
        raise FileError(path, DataWords.OTHER_COUNT_OF_VALUES(count=count), line=line)
    index = 0 if count == PIXELS + 2 else None
    first = 0 if index is None else 1
    firsts, lasts = ({bare(row[at]) for row in rows if len(row) == count} for at in (first, -1))
    label_is_last = len(firsts) == 1 and len(lasts) > 1 and all(map(_is_digit, lasts))
    return Columns(count, count - 1 if label_is_last else first, index)


def _is_number(cell: str) -> bool:
    try:
        float(bare(cell))
    except ValueError:
        return False
    return True


def _is_digit(cell: str) -> bool:
    return cell.partition(".")[0] in set("0123456789")
