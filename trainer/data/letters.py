"""Letters that lie beside the pen digits: what a digit's reader has to know from digits."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from digitpad.core.datasets import locate
from digitpad.core.datasets.split import Part, part_of_writer
from digitpad.core.errors import FileError
from digitpad.core.ink.ndjson import Drawing, read_ndjson
from trainer.data.lines import Lines, lines_of

LOOK_ALIKES: Final = frozenset("OoIlSsZzqgbBDi")
"""Letters that many hands write as they write a digit."""


def letters(part: Part) -> list[Lines]:
    """Return the letters that look like no digit, of the writers of a ``part``.

    Each as the (n, 2) points of its strokes. They are found in ink files in a folder "pen" where
    data sets are looked for; without such a file there are none. Raises FileError where one cannot
    be read.
    """
    return [
        lines_of(drawing.ink)
        for path in locate.pen_files()
        if not _is_of_digits(path)
        for drawing in read_ndjson(path)
        if isinstance(drawing, Drawing) and _is_wanted(drawing, part)
    ]


def _is_of_digits(path: Path) -> bool:
    """Say whether a file begins with a digit: files hold digits or letters, and are long."""
    for drawing in read_ndjson(path):
        if not isinstance(drawing, FileError):
            return drawing.digit is not None
    return False


def _is_wanted(drawing: Drawing, part: Part) -> bool:
    word = drawing.word or ""
    is_letter = len(word) == 1 and word.isalpha() and word not in LOOK_ALIKES
    return is_letter and part_of_writer(drawing.writer or "") == part
