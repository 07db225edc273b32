"""`digitpad digits` and `recognize --with-my-digits` as a person runs them: real processes."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from digitpad.core.files.paths import bundled_model
from digitpad.core.ink.ndjson import Drawing, to_ndjson_line
from digitpad.core.my_digits.database import schema
from digitpad.core.my_digits.store import MyDigits
from digitpad.core.reading.recognizer import Recognizer
from tests.hands import any_ink, my_digit


def digitpad(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "digitpad", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def teach(count: int) -> None:
    with MyDigits() as digits:
        digits.add_new(my_digit(seed) for seed in range(count))


def test_what_was_taught_is_listed_and_counted() -> None:
    teach(12)
    listed = digitpad("digits", "list", "--json")
    assert [json.loads(line)["digit"] for line in listed.stdout.splitlines()].count(1) == 2
    assert len(digitpad("digits", "list", "--digit", "1").stdout.splitlines()) == 2
    stats = json.loads(digitpad("digits", "stats", "--json").stdout)
    assert [line["drawings"] for line in stats] == [2, 2, 1, 1, 1, 1, 1, 1, 1, 1]
    table = digitpad("digits", "stats").stdout.splitlines()
    assert table[-1].split()[:2] == ["all", "12"]


def test_an_export_is_imported_by_someone_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    teach(5)
    assert digitpad("digits", "export", tmp_path / "mine.ndjson.gz").returncode == 0
    monkeypatch.setenv("DIGITPAD_HOME", str(tmp_path / "other"))
    first = digitpad("digits", "import", tmp_path / "mine.ndjson.gz")
    assert "5 drawings are new, 0 were there already" in first.stdout
    again = digitpad("digits", "import", tmp_path / "mine.ndjson.gz")
    assert "0 drawings are new, 5 were there already" in again.stdout
    assert again.returncode == 0


@pytest.mark.parametrize("kind", ["png", "idx"])
def test_pictures_are_exported_into_a_folder(tmp_path: Path, kind: str) -> None:
    teach(3)
    assert digitpad("digits", "export", tmp_path / "out", "--format", kind).returncode == 0
    assert any((tmp_path / "out").rglob("*"))


def test_a_broken_line_is_said_and_shows_in_the_exit_status(tmp_path: Path) -> None:
    path = tmp_path / "mixed.ndjson"
    path.write_text(to_ndjson_line(Drawing(any_ink(1), word="4")) + "\nnonsense\n")
    ended = digitpad("digits", "import", path)
    assert ended.returncode == 1
    assert "1 drawing is new, 0 were there already" in ended.stdout
    assert f"{path}, line 2: not valid JSON" in ended.stderr


@pytest.mark.parametrize(
    ("text", "said"), [("nonsense\n" * 50, "is no ink file"), ("", "there are no drawings in it")]
)
def test_what_is_no_ink_file_is_said_once(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "letter.txt"
    path.write_text(text)
    ended = digitpad("digits", "import", path)
    assert ended.returncode == 1
    (line,) = ended.stderr.splitlines()
    assert said in line


def test_of_very_many_broken_lines_some_are_named_and_the_others_counted(tmp_path: Path) -> None:
    path = tmp_path / "letters.ndjson"
    path.write_text('{"word": "7", "drawing": [[[0, 1], [0, 1]]]}\n' + "nonsense\n" * 5000)
    ended = digitpad("digits", "import", path)
    assert ended.returncode == 1
    assert len(ended.stderr.splitlines()) == 21
    assert f"{path}: 4,980 more could not be taken" in ended.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_a_terminal_shows_how_far_a_transfer_is(tmp_path: Path) -> None:
    import os

    teach(120)
    ours, theirs = os.openpty()
    command = [sys.executable, "-m", "digitpad", "digits", "export", str(tmp_path / "a.ndjson")]
    subprocess.run(command, stdout=subprocess.PIPE, stderr=theirs, check=True)
    os.close(theirs)
    assert os.read(ours, 1000).decode().startswith("\r50 drawings…\r100 drawings…\r\x1b[K")
    os.close(ours)


AFTER_A_SMALL_ONE = """
import resource, sys
from digitpad.cli import main
least, measured = sys.argv[1].split(), sys.argv[2].split()
assert main(least) == 0
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
assert main(measured) == 0
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="asks the system for the memory used")
def test_ten_thousand_drawings_never_lie_in_memory_together(tmp_path: Path) -> None:
    """They take 22 MB as ink, 8 MB as pictures; a batch of them takes 3 to 6 MB."""
    one, many = tmp_path / "one.ndjson", tmp_path / "many.ndjson"
    points = list(range(60))
    lines = [
        json.dumps({"word": "7", "drawing": [[points, [number, *points[1:]]]]}) + "\n"
        for number in range(10_000)
    ]
    one.write_text(lines[0])
    many.write_text("".join(lines))
    for least, measured in [
        (f"import {one}", f"import {many}"),
        ("stats", f"export {tmp_path / 'out.ndjson.gz'}"),
        ("stats", f"export {tmp_path / 'idx'} --format idx"),
    ]:
        commands = [f"digits {least}", f"digits {measured}"]
        ended = subprocess.run(
            [sys.executable, "-c", AFTER_A_SMALL_ONE, *commands],
            capture_output=True,
            text=True,
            check=True,
        )
        unit = 1 if sys.platform == "darwin" else 1024
        assert int(ended.stdout.split()[-1]) * unit < 12_000_000, measured


def test_a_newer_file_is_one_sentence(own_folders: Path) -> None:
    import sqlite3

    teach(1)
    with sqlite3.connect(own_folders / "my-digits.sqlite") as connection:
        connection.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
    connection.close()
    ended = digitpad("digits", "stats")
    assert ended.returncode == 1
    assert ended.stderr.startswith("digitpad: ")
    assert "a newer DigitPad wrote it" in ended.stderr
    assert len(ended.stderr.splitlines()) == 1


def test_a_wrong_name_for_an_export_is_said(tmp_path: Path) -> None:
    ended = digitpad("digits", "export", tmp_path / "mine.txt")
    assert ended.returncode == 1
    assert "ink is written into a file called .ndjson, .ndjson.gz or .inkml" in ended.stderr
    ended = digitpad("digits", "export", tmp_path / "mine.ndjson", "--format", "inkml")
    assert ended.returncode == 1
    assert not list(tmp_path.glob("mine.*"))


def test_ink_is_exported_as_its_name_says(tmp_path: Path) -> None:
    teach(3)
    assert digitpad("digits", "export", tmp_path / "mine.inkml").returncode == 0
    assert (tmp_path / "mine.inkml").read_text().startswith("<?xml")


def test_readings_with_my_digits_differ_where_they_were_taught(tmp_path: Path) -> None:
    ink = any_ink(3)
    label = (Recognizer.from_file(bundled_model()).read(ink).digit + 1) % 10
    with MyDigits() as digits:
        # Two drawings that differ by a hair, both of the digit that the network does not see.
        digits.add(replace(my_digit(3), label=label))
        nearly = any_ink(3)
        digits.add(replace(my_digit(3), ink=nearly.fitted(500, 20), label=label))
    path = tmp_path / "ink.ndjson"
    path.write_text(to_ndjson_line(Drawing(ink)) + "\n")

    def read(*options: str) -> int:
        ended = digitpad("recognize", path, "--json", *options)
        return int(json.loads(ended.stdout)["digit"])

    assert read() != label
    assert read("--with-my-digits") == label
