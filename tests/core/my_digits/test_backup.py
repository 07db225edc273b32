"""Everything into one file and back, and everything gone."""

from __future__ import annotations

import os
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from digitpad.core.errors import FileError, WorkCancelled
from digitpad.core.ink import codec
from digitpad.core.my_digits.backup import back_up, copies_beside, delete_copies, read_backup
from digitpad.core.my_digits.database import schema
from digitpad.core.my_digits.exporting import export_ndjson
from digitpad.core.my_digits.for_training import my_digits_file, write_my_digits
from digitpad.core.my_digits.store import MyDigits
from tests.disks import fill, small_file_system
from tests.hands import any_ink, my_digit


def filled(count: int = 20) -> MyDigits:
    digits = MyDigits()
    digits.add_new(my_digit(seed) for seed in range(count))
    return digits


def test_a_backup_has_everything_and_leaves_out_nothing(tmp_path: Path) -> None:
    with filled() as digits:
        before = list(digits.all())
        assert back_up(digits, tmp_path / "kept.sqlite") == 20
        digits.delete([1, 2, 3])
        digits.relabel([4, 5], 9)
        digits.add(my_digit(77))
        changed = list(digits.all())
        backup = read_backup(tmp_path / "kept.sqlite")
        assert (len(backup), backup.unreadable) == (20, 0)
        replaced = digits.replace_all(backup.digits)
        assert list(digits.all()) == before
        digits.replace_all(replaced)
        assert list(digits.all()) == changed
    if os.name != "nt":
        assert stat.S_IMODE((tmp_path / "kept.sqlite").stat().st_mode) == 0o600


def test_reading_a_backup_changes_nothing_beside_it(tmp_path: Path) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    with filled() as digits:
        back_up(digits, folder / "kept.sqlite")
    data = (folder / "kept.sqlite").read_bytes()
    read_backup(folder / "kept.sqlite")
    assert [file.name for file in folder.iterdir()] == ["kept.sqlite"]
    assert (folder / "kept.sqlite").read_bytes() == data


def test_what_can_be_read_comes_out_of_a_damaged_backup(tmp_path: Path) -> None:
    path = tmp_path / "kept.sqlite"
    with filled() as digits:
        back_up(digits, path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE drawings SET ink = x'00' WHERE id = 3")
        connection.commit()
    backup = read_backup(path)
    assert (len(backup), backup.unreadable) == (19, 1)


def test_what_is_no_backup_is_said(tmp_path: Path) -> None:
    path = tmp_path / "kept.sqlite"
    with filled() as digits:
        export_ndjson(digits, tmp_path / "ink.ndjson")
        back_up(digits, path)
    with pytest.raises(FileError, match=r"ink.ndjson: it is no backup"):
        read_backup(tmp_path / "ink.ndjson")
    with pytest.raises(FileError, match="none"):
        read_backup(tmp_path / "none.sqlite")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
    with pytest.raises(FileError, match="a newer DigitPad wrote it"):
        read_backup(path)
    with closing(sqlite3.connect(tmp_path / "recipes.sqlite")) as connection:
        connection.execute("CREATE TABLE recipes (name)")
    with pytest.raises(FileError, match="of another program"):
        read_backup(tmp_path / "recipes.sqlite")


def test_a_backup_does_not_go_over_the_file_itself() -> None:
    with filled() as digits:
        with pytest.raises(FileError, match="the file of your digits itself"):
            back_up(digits, digits.path)
        assert len(list(digits.all())) == 20


def test_a_backup_that_finds_no_room_leaves_the_old_one(tmp_path: Path) -> None:
    with small_file_system(tmp_path / "stick", "256k") as folder, filled(2) as digits:
        back_up(digits, folder / "kept.sqlite")
        digits.add_new(my_digit(seed) for seed in range(100, 700))
        fill(folder / "filler")
        with pytest.raises(FileError, match=r"kept.sqlite: .*(space|full)"):
            back_up(digits, folder / "kept.sqlite")
        (folder / "filler").unlink()
        assert len(read_backup(folder / "kept.sqlite")) == 2


def test_a_restore_that_is_cancelled_changes_nothing() -> None:
    def cancel(_: int) -> None:
        raise WorkCancelled

    with filled() as digits:
        before = list(digits.all())
        with pytest.raises(WorkCancelled):
            digits.replace_all(digits.delete([1]), cancel)
        assert list(digits.all()) == before[1:]


def test_nothing_is_left_on_the_disk_of_what_was_deleted() -> None:
    ink = codec.encode(any_ink(3))[40:200]
    with filled() as digits:
        path = digits.path
        (path.parent / "my-digits.damaged-2026.sqlite").write_bytes(ink)
        (path.parent / "my-digits.version-1.sqlite").write_bytes(ink)
        write_my_digits(my_digits_file())
        assert len(copies_beside(path)) == 3
        digits.delete([item.id for item in digits.summaries()])
        delete_copies(path)
    left = [file for file in path.parent.rglob("*") if file.is_file()]
    assert path in left
    assert not any(ink in file.read_bytes() for file in left)
    assert copies_beside(path) == []
