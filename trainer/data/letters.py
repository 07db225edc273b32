"""Letters that lie beside the pen digits: what a digit's reader has to know from digits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from digitpad.core.datasets import locate
from digitpad.core.datasets.split import Part, part_of_writer
from digitpad.core.errors import FileError
from digitpad.core.ink.ndjson import Drawing, read_ndjson
from trainer.data.kept import Arrays, kept
from trainer.data.lines import Lines, lines_of

LOOK_ALIKES: Final = frozenset("OoIlSsZzqgbBDi")
"""Letters that many hands write as they write a digit."""
_PARTS: Final[tuple[Part, ...]] = ("train", "validation", "test")


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
    if not files:
        return dict.fromkeys(_PARTS, ())
    paths = [path for path, _, _ in files]
    return _by_part_in(kept("letters", paths, lambda: _arrays_of(_read(paths)), _is_whole))


def _read(files: Sequence[Path]) -> Mapping[Part, Sequence[Lines]]:
    parts: dict[Part, list[Lines]] = {part: [] for part in _PARTS}
    for path in files:
        if _is_of_digits(path):
            continue
        for drawing in read_ndjson(path):
            if isinstance(drawing, Drawing) and _is_letter(drawing):
                parts[part_of_writer(drawing.writer or "")].append(lines_of(drawing.ink))
    return parts


def _arrays_of(parts: Mapping[Part, Sequence[Lines]]) -> Arrays:
    """Return all points one after the other, and which are of one stroke, drawing and part."""
    drawings = [lines for part in _PARTS for lines in parts[part]]
    lines = [line for drawing in drawings for line in drawing]
    return {
        "points": np.concatenate(lines) if lines else np.zeros((0, 2)),
        "of_stroke": np.array([len(line) for line in lines], np.int64),
        "of_drawing": np.array([len(drawing) for drawing in drawings], np.int64),
        "of_part": np.array([len(parts[part]) for part in _PARTS], np.int64),
    }


def _is_whole(arrays: Arrays) -> bool:
    if arrays.keys() != {"points", "of_stroke", "of_drawing", "of_part"}:
        return False
    points, *counts = (arrays[name] for name in ("points", "of_stroke", "of_drawing", "of_part"))
    held = (len(points), *map(len, counts))
    return (
        points.shape[1:] == (2,)
        and held[-1] == len(_PARTS)
        and all(count.ndim == 1 and (count >= 0).all() for count in counts)
        and all(count.sum() == size for count, size in zip(counts, held, strict=False))
    )


def _by_part_in(arrays: Arrays) -> Mapping[Part, Sequence[Lines]]:
    """Return the letters as they were before they were arrays."""
    lines = _grouped(arrays["points"], arrays["of_stroke"])
    drawings = _grouped(lines, arrays["of_drawing"])
    return dict(zip(_PARTS, _grouped(drawings, arrays["of_part"]), strict=True))


def _grouped(things: Any, counts: NDArray[np.int64]) -> list[Any]:
    ends = np.cumsum(counts).tolist()
    return [things[end - count : end] for end, count in zip(ends, counts.tolist(), strict=True)]


def _is_of_digits(path: Path) -> bool:
    """Say whether a file begins with a digit: files hold digits or letters, and are long."""
    for drawing in read_ndjson(path):
        if not isinstance(drawing, FileError):
            return drawing.digit is not None
    return False


def _is_letter(drawing: Drawing) -> bool:
    word = drawing.word or ""
    return len(word) == 1 and word.isalpha() and word not in LOOK_ALIKES
