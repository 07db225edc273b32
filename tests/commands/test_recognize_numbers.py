"""Numbers as `digitpad recognize` reads them, in ink and in pictures."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from digitpad.core.ink.drawing import Drawing
from digitpad.core.ink.ndjson import to_ndjson_line
from tests.program import digitpad
from tests.written_numbers import written

TEN = Path(__file__).parents[1] / "data" / "paper" / "ten-two-digits.png"
DASH = '{"drawing":[[[100,900],[500,500]]]}\n'


@pytest.fixture
def ink_file(tmp_path: Path) -> Path:
    """A number, a number in two lines, a digit, a dash."""
    path = tmp_path / "ink.ndjson"
    inks = map(written, ("2034", "31\n42", "7"))
    path.write_text("".join(to_ndjson_line(Drawing(ink)) + "\n" for ink in inks) + DASH)
    return path


def test_plain_output_shows_the_numbers(ink_file: Path) -> None:
    done = digitpad("recognize", ink_file, TEN)
    assert (done.returncode, done.stderr) == (0, "")
    read = [line.split("  ")[0] for line in done.stdout.splitlines()]
    assert read == ["2034", "31 | 42", "7", "-", "10"]


def test_json_says_what_each_digit_is_and_where(ink_file: Path) -> None:
    done = digitpad("recognize", "--json", ink_file, TEN)
    assert (done.returncode, done.stderr) == (0, "")
    number, lines, seven, dash, ten = map(json.loads, done.stdout.splitlines())
    assert [number["text"], lines["text"], ten["text"]] == ["2034", "31\n42", "10"]
    for several in (number, lines, ten):
        assert several["digit"] is several["probabilities"] is None
        assert 0 < several["confidence"] <= min(one["confidence"] for one in several["digits"])
        assert several["is_digit"] == min(one["is_digit"] for one in several["digits"])
    for one in (seven, dash):
        (mark,) = one["digits"]
        for key in ("digit", "confidence", "probabilities", "is_digit"):
            assert one[key] == mark[key]
        assert one["confidence"] == max(one["probabilities"])
    assert (seven["text"], seven["digit"], dash["text"]) == ("7", 7, "-")
    assert [one["symbol"] for one in number["digits"]] == list("2034")
    lefts = [one["box"][0] for one in number["digits"]]
    assert lefts == sorted(lefts)
    for left, top, right, bottom in (one["box"] for one in ten["digits"]):
        assert 0 <= left < right <= 1
        assert 0 <= top < bottom <= 1


def test_a_table_leaves_the_digit_of_a_number_empty(ink_file: Path) -> None:
    done = digitpad("recognize", "--csv", ink_file)
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert [row["text"] for row in rows] == ["2034", "31 | 42", "7", "-"]
    assert [row["digit"] for row in rows[:3]] == ["", "", "7"]
    assert [row["p7"] for row in rows[:2]] == ["", ""]
    assert float(rows[2]["p7"]) == float(rows[2]["confidence"])
    assert all(0 <= float(row["is_digit"]) <= 1 for row in rows)


def test_everything_can_be_read_as_one_digit(ink_file: Path) -> None:
    done = digitpad("recognize", "--json", "--one-digit", ink_file, TEN)
    assert (done.returncode, done.stderr) == (0, "")
    for one in map(json.loads, done.stdout.splitlines()):
        assert one["text"] == str(one["digit"])
        assert one["confidence"] == max(one["probabilities"])
        assert len(one["digits"]) == 1
