"""Damage to the file of own digits that SQLite's own check does not see."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from digitpad.core.errors import FileError
from digitpad.core.ink.ndjson import Drawing, read_ndjson
from digitpad.core.my_digits.database import private_files, schema, soundness
from digitpad.core.my_digits.database.rescue import Rescue
from digitpad.core.my_digits.exporting import export_ndjson
from digitpad.core.my_digits.for_training import write_my_digits
from digitpad.core.my_digits.store import MyDigits
from tests.hands import my_digit

CASES = Path(__file__).parents[2] / "data" / "my-digits"
"""Forty drawings each, and one byte that is another."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "home" / "my-digits.sqlite"


def add_digits(path: Path, count: int) -> list[int]:
    with MyDigits(path) as digits:
        return digits.add_new(my_digit(seed) for seed in range(count))


def change(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute(statement)
        connection.commit()


def exported(digits: MyDigits, path: Path) -> int:
    """Export all, and return how many drawings came out."""
    count = export_ndjson(digits, path)
    assert count == sum(isinstance(found, Drawing) for found in read_ndjson(path))
    return count


@pytest.mark.parametrize(
    ("name", "saved", "lost"),
    [
        ("late", 40, []),
        ("schema-column", 40, []),
        ("sha", 40, []),
        ("time", 39, [39]),
        ("version-negative", 40, []),
        ("writeformat", 40, []),
    ],
)
def test_one_wrong_byte_costs_one_drawing_at_most_and_that_is_named(
    path: Path, tmp_path: Path, name: str, saved: int, lost: list[int]
) -> None:
    path.parent.mkdir()
    shutil.copy(CASES / f"{name}.sqlite", path)
    with MyDigits(path) as digits:
        assert digits.rescue is not None
        assert [one.number for one in digits.rescue.lost] == lost
        assert all(f"drawing {number} (labelled " in str(digits.rescue.sentence) for number in lost)
        assert digits.rescue.kept_as.read_bytes() == (CASES / f"{name}.sqlite").read_bytes()
        assert digits.read_only_because is None
        assert exported(digits, tmp_path / "all.ndjson") == len(digits) == saved
        digits.add(my_digit(1000))
    with MyDigits(path) as digits:
        assert digits.rescue is None
        assert len(digits) == saved + 1


ROTTEN = {
    "ink": "UPDATE drawings SET ink = zeroblob(length(ink)) WHERE id = 7",
    "ink that is text": "UPDATE drawings SET ink = 'seven' WHERE id = 7",
    "another's ink": "UPDATE drawings SET ink = (SELECT ink FROM drawings WHERE id = 8) "
    "WHERE id = 7",
    "no finite time": "UPDATE drawings SET added_at = 9e999 WHERE id = 7",
    "a time beyond calendars": "UPDATE drawings SET added_at = 1e15 WHERE id = 7",
    "a time that is text": "UPDATE drawings SET added_at = 'noon' WHERE id = 7",
    "no digit": "UPDATE drawings SET label = 77 WHERE id = 7",
    "a label that is text": "UPDATE drawings SET label = 'seven' WHERE id = 7",
}
SMUDGED = {
    "a source nobody knows": "UPDATE drawings SET source = 'nowhere' WHERE id = 7",
    "no digit was read": "UPDATE drawings SET read_as = -4 WHERE id = 7",
    "text that is none": "UPDATE drawings SET writer = CAST(x'ff80' AS TEXT) WHERE id = 7",
    "probabilities cut short": "UPDATE drawings SET probabilities = x'0102' WHERE id = 7",
    "a sum that is text": "UPDATE drawings SET ink_sha256 = CAST(ink_sha256 AS TEXT) WHERE id = 7",
}


@pytest.mark.parametrize("statement", ROTTEN.values(), ids=ROTTEN)
def test_a_row_that_is_no_drawing_is_set_aside_and_named(path: Path, statement: str) -> None:
    add_digits(path, 20)
    change(path, statement)
    with MyDigits(path) as digits:
        assert digits.rescue is not None
        assert [one.number for one in digits.rescue.lost] == [7]
        assert [digit.id for digit in digits.all()] == [n for n in range(1, 21) if n != 7]
        with MyDigits(digits.rescue.kept_as, check=False, mend=False) as kept:
            assert len(kept) == 20
    with MyDigits(path) as digits:
        assert digits.rescue is None


@pytest.mark.parametrize("statement", SMUDGED.values(), ids=SMUDGED)
def test_a_drawing_whose_ink_label_and_time_are_whole_is_kept(path: Path, statement: str) -> None:
    add_digits(path, 20)
    before = [(digit.ink, digit.label) for digit in _all(path)]
    change(path, statement)
    with MyDigits(path) as digits:
        assert digits.rescue is not None
        assert not digits.rescue.lost
        assert [(digit.ink, digit.label) for digit in digits.all()] == before


def _all(path: Path) -> list:  # type: ignore[type-arg]
    with MyDigits(path) as digits:
        return list(digits.all())


@pytest.mark.parametrize("statement", [*ROTTEN.values(), *SMUDGED.values()])
def test_one_row_that_rots_later_stops_neither_export_nor_training(
    path: Path, tmp_path: Path, statement: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DIGITPAD_HOME", str(path.parent))
    add_digits(path, 20)
    told: list[Rescue] = []
    with MyDigits(path, on_rescue=told.append) as window:
        change(path, statement)
        write_my_digits(tmp_path / "training.ndjson")
        assert (
            sum(isinstance(one, Drawing) for one in read_ndjson(tmp_path / "training.ndjson")) >= 19
        )
        assert exported(window, tmp_path / "all.ndjson") >= 19
        assert len(told) == 1
        assert len(window.summaries()) == told[0].saved >= 19
        window.add(my_digit(99))
    with MyDigits(path) as digits:
        assert digits.rescue is None
        assert len(digits) == told[0].saved + 1


def test_what_breaks_while_it_is_read_is_rescued_then_and_every_window_follows(path: Path) -> None:
    add_digits(path, 300)
    told: list[Rescue] = []
    with (
        MyDigits(path, check=False, on_rescue=told.append) as first,
        MyDigits(path, check=False) as second,
    ):
        data = bytearray(path.read_bytes())
        data[len(data) // 2 :] = bytes(len(data) - len(data) // 2)
        path.write_bytes(data)
        found = len(list(first.all()))
        assert 100 < found < 300
        assert len(told) == 1
        assert len(first) == len(second) == told[0].saved
        second.add(my_digit(1000))
        assert len(first) == told[0].saved + 1
    with MyDigits(path) as digits:
        assert digits.rescue is None


@pytest.mark.parametrize(
    "statement",
    [
        "PRAGMA user_version = -7",
        "PRAGMA user_version = 0",
        "PRAGMA user_version = 2",
        "PRAGMA user_version = 67",
        "PRAGMA application_id = 5",
        "DROP INDEX drawings_by_time",
        "DROP TABLE vectors",
        "ALTER TABLE drawings RENAME COLUMN label TO babel",
        "ALTER TABLE drawings ADD COLUMN more",
        "UPDATE sqlite_master SET sql = 'CREATE TABLX' WHERE name = 'drawings'",
        "UPDATE sqlite_master SET sql = CAST(x'435245c15445' AS TEXT) WHERE name = 'drawings'",
        "UPDATE sqlite_master SET rootpage = 3 WHERE name = 'drawings_by_time'",
    ],
)
def test_tables_that_are_not_what_they_should_be_are_made_anew(path: Path, statement: str) -> None:
    add_digits(path, 20)
    change(path, statement)
    with MyDigits(path) as digits:
        assert digits.rescue is not None
        assert len(list(digits.all())) == 20
    with MyDigits(path) as digits:
        assert digits.rescue is None


def test_no_flipped_bit_refuses_the_file_or_makes_it_read_only(path: Path) -> None:
    add_digits(path, 30)
    sound = path.read_bytes()
    chance = random.Random(11)
    places = [*range(100), *chance.sample(range(100, len(sound)), 150)]
    for place in places:
        data = bytearray(sound)
        data[place] ^= 1 << chance.randrange(8)
        copy = path.with_name(f"flip-{place}.sqlite")
        copy.write_bytes(data)
        try:
            with MyDigits(copy) as digits:
                assert digits.read_only_because is None, place
                assert len(list(digits.all())) >= 26, place
                assert len(digits.summaries()) == len(digits), place
        except FileError as error:
            assert error.kind == "of-newer-version", (place, str(error))  # noqa: PT017
            assert place in range(60, 64), place
        else:
            with MyDigits(copy) as digits:
                assert digits.rescue is None, place


def test_what_was_deleted_does_not_come_back_with_a_rescue(path: Path) -> None:
    ids = add_digits(path, 20)
    with MyDigits(path) as digits:
        digits.delete(ids[:5])
    change(path, ROTTEN["ink"])
    with MyDigits(path) as digits:
        assert digits.rescue is not None
        assert len(digits) == 14


@pytest.mark.skipif(os.name == "nt", reason="no modes there")
@pytest.mark.parametrize("existing", [False, True])
def test_nobody_else_may_read_them(path: Path, existing: bool) -> None:
    helpers = ["my-digits.damaged-1.sqlite", "my-digits.version-1.sqlite"]
    if existing:
        add_digits(path, 3)
        for name in helpers:
            path.with_name(name).write_bytes(b"older")
        for file in path.parent.iterdir():
            file.chmod(0o644)
        path.parent.chmod(0o755)
    previous = os.umask(0o022)
    try:
        with MyDigits(path) as digits:
            digits.add(my_digit(99))
            found = {file.name: stat.S_IMODE(file.stat().st_mode) for file in path.parent.iterdir()}
    finally:
        os.umask(previous)
    assert {"my-digits.sqlite", "my-digits.sqlite-wal"} <= set(found)
    assert set(found.values()) == {0o600}
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


@pytest.mark.skipif(os.name == "nt", reason="no modes there")
def test_what_is_written_for_a_training_and_by_a_rescue_is_private_too(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DIGITPAD_HOME", str(path.parent))
    add_digits(path, 20)
    change(path, ROTTEN["ink"])
    with MyDigits(path) as digits:
        assert digits.rescue is not None
        private = [path, digits.rescue.kept_as, path.parent / "training" / "my.ndjson"]
    write_my_digits(private[-1])
    assert [stat.S_IMODE(file.stat().st_mode) for file in private] == [0o600] * 3


@pytest.mark.skipif(os.name == "nt", reason="no modes there")
def test_a_folder_that_all_share_stays_theirs(tmp_path: Path) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    shared.chmod(0o1777)
    private_files.close_to_others(shared / "my-digits.sqlite")
    assert stat.S_IMODE(shared.stat().st_mode) == 0o1777


def test_the_tables_of_every_version_are_known() -> None:
    counts = [len(soundness.tables_of_version(version)) for version in range(schema.VERSION + 1)]
    assert counts[0] == 0
    assert counts == sorted(counts)
    assert counts[-1] > counts[1] > 2
