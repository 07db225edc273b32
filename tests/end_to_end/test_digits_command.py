"""`digitpad digits` and `recognize --with-my-digits` as a person runs them: real processes."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from digitpad.core.ink_formats import Drawing, to_ndjson_line
from digitpad.core.my_digits import MyDigits
from digitpad.core.own_digits import my_digits_schema
from digitpad.core.places import bundled_model
from digitpad.core.recognizer import Recognizer
from tests.hands import any_ink, own_digit


def digitpad(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "digitpad", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def teach(count: int) -> None:
    with MyDigits() as digits:
        digits.add_new(own_digit(seed) for seed in range(count))


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
    assert "1 drawings are new" in ended.stdout
    assert f"{path}, line 2: not valid JSON" in ended.stderr


def test_a_newer_file_is_one_sentence(own_folders: Path) -> None:
    import sqlite3

    teach(1)
    with sqlite3.connect(own_folders / "my-digits.sqlite") as connection:
        connection.execute(f"PRAGMA user_version = {my_digits_schema.VERSION + 1}")
    connection.close()
    ended = digitpad("digits", "stats")
    assert ended.returncode == 1
    assert ended.stderr.startswith("digitpad: ")
    assert "a newer DigitPad wrote it" in ended.stderr
    assert len(ended.stderr.splitlines()) == 1


def test_a_wrong_name_for_an_export_is_said(tmp_path: Path) -> None:
    ended = digitpad("digits", "export", tmp_path / "mine.txt")
    assert ended.returncode == 1
    assert "ends in .ndjson or .ndjson.gz" in ended.stderr


def test_readings_with_my_digits_differ_where_they_were_taught(tmp_path: Path) -> None:
    ink = any_ink(3)
    label = (Recognizer.from_file(bundled_model()).read(ink).digit + 1) % 10
    with MyDigits() as digits:
        # Two drawings that differ by a hair, both of the digit that the network does not see.
        digits.add(replace(own_digit(3), label=label))
        nearly = any_ink(3)
        digits.add(replace(own_digit(3), ink=nearly.fitted(500, 20), label=label))
    path = tmp_path / "ink.ndjson"
    path.write_text(to_ndjson_line(Drawing(ink)) + "\n")

    def read(*options: str) -> int:
        ended = digitpad("recognize", path, "--json", *options)
        return int(json.loads(ended.stdout)["digit"])

    assert read() != label
    assert read("--with-my-digits") == label
