"""Letters that lie beside the pen digits: what a digit's reader has to know from digits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
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
    files = locate.pen_files()
    states = tuple((path, path.stat().st_mtime_ns, path.stat().st_size) for path in files)
    return list(_by_part(states)[part])


@lru_cache(maxsize=1)
def _by_part(files: tuple[tuple[Path, int, int], ...]) -> Mapping[Part, Sequence[Lines]]:
    """Return the letters of each part, read once: a training asks for two of the parts."""
    parts: dict[Part, list[Lines]] = {"train": [], "validation": [], "test": []}
    for path, _, _ in files:
        if _is_of_digits(path):
            continue
        for drawing in read_ndjson(path):
            if isinstance(drawing, Drawing) and _is_letter(drawing):
                parts[part_of_writer(drawing.writer or "")].append(lines_of(drawing.ink))
    return parts


def _is_of_digits(path: Path) -> bool:
    """Say whether a file begins with a digit: files hold digits or letters, and are long."""
    for drawing in read_ndjson(path):
        if not isinstance(drawing, FileError):
            return drawing.digit is not None
    return False


def _is_letter(drawing: Drawing) -> bool:
    word = drawing.word or ""
    return len(word) == 1 and word.isalpha() and word not in LOOK_ALIKES
