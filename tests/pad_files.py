"""Files for the pad in tests."""

from __future__ import annotations

from pathlib import Path

from digitpad.core.ink.ink import Ink
from digitpad.core.ink.ndjson import Drawing, to_ndjson_line
from tests.pad import BAR, ONE, SEVEN


def write_book(path: Path, count: int) -> Path:
    shapes = [SEVEN, ONE, BAR]
    inks = [Ink.from_points([shapes[number % 3]]) for number in range(count)]
    path.write_text("".join(f"{to_ndjson_line(Drawing(ink))}\n" for ink in inks))
    return path
