"""Ink files: what is written comes back, and what is broken is named by file and line."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from digitpad.core.errors import FileError
from digitpad.core.ink.ink import Ink, Stroke
from digitpad.core.ink.ndjson import (
    BrokenInkError,
    Drawing,
    parse_drawing,
    read_ndjson,
    to_ndjson_line,
)

GOOD = '{"word":"7","key_id":"a/1","writer":"a","drawing":[[[0,10,5],[0,0,20]],[[1],[2]]]}'


def test_a_drawing_comes_back_unchanged() -> None:
    strokes = (
        Stroke([(0.125, 3), (1 / 3, 1e9)], seconds=[0, 0.016], pressure=[0.5, 1]),
        Stroke([(-5, 2**60)]),
    )
    drawing = Drawing(Ink(strokes), word="4", key_id="k", writer="w")
    assert parse_drawing(to_ndjson_line(drawing)) == drawing


def test_quickdraw_lines_are_read() -> None:
    drawing = parse_drawing(GOOD)
    assert (drawing.word, drawing.key_id, drawing.writer) == ("7", "a/1", "a")
    assert drawing.ink == Ink.from_points([[(0, 0), (10, 0), (5, 20)], [(1, 2)]])


@pytest.mark.parametrize(
    ("line", "cause"),
    [
        ("{", "not valid JSON"),
        ("[" * 100_000, "not valid JSON"),
        ("[]", 'no list "drawing"'),
        ('{"drawing": []}', "no strokes"),
        ('{"drawing": [[[], []]]}', "no points"),
        ('{"drawing": [[[1, 2], [1]]]}', "differ in length"),
        ('{"drawing": [[[1], [NaN]]]}', "finite"),
        ('{"drawing": [[[1], [1e999]]]}', "finite"),
        ('{"drawing": [[["a"], [1]]]}', "not a number"),
        ('{"drawing": [[[true], [1]]]}', "not a number"),
        ('{"drawing": [[[1], [1' + "0" * 400 + "]]]}", "too large"),
        ('{"drawing": [[1, 2]]}', "not made of lists"),
        ('{"drawing": [[[1]]]}', "not a list of x, y"),
        ('{"drawing": [[[1], [1]]], "pressure": [[1], [1]]}', "differ in length"),
    ],
)
def test_broken_lines_say_what_is_wrong(line: str, cause: str) -> None:
    with pytest.raises(BrokenInkError, match=cause):
        parse_drawing(line)


def test_a_broken_line_is_named_and_the_rest_is_read(tmp_path: Path) -> None:
    path = tmp_path / "ink.ndjson"
    path.write_text(f"{GOOD}\n\nbroken\n{GOOD}\n")
    first, error, last = read_ndjson(path)
    assert isinstance(first, Drawing)
    assert isinstance(last, Drawing)
    assert str(error) == f"{path}, line 3: not valid JSON"


def test_gzipped_files_are_read_and_damage_is_named(tmp_path: Path) -> None:
    path = tmp_path / "ink.ndjson.gz"
    whole = gzip.compress("\n".join(json.dumps(json.loads(GOOD)) for _ in range(500)).encode())
    path.write_bytes(whole)
    assert len(list(read_ndjson(path))) == 500
    path.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(FileError, match="damaged or cut short"):
        list(read_ndjson(path))
    path.write_bytes(b"no gzip at all")
    with pytest.raises(FileError, match="damaged or cut short"):
        list(read_ndjson(path))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="no such file"):
        list(read_ndjson(tmp_path / "none.ndjson"))


def test_all_real_drawings_are_read(pen_folder: Path) -> None:
    drawings = list(read_ndjson(pen_folder / "unipen-1a.ndjson.gz"))
    assert len(drawings) == 8879
    assert all(isinstance(drawing, Drawing) for drawing in drawings)
