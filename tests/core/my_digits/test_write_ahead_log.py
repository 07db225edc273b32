"""Damage in SQLite's log, in which lies what was saved last."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from digitpad.core.my_digits.database import write_ahead_log
from digitpad.core.my_digits.store import MyDigits
from tests.hands import my_digit


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "my-digits.sqlite"


def left_by_a_kill(path: Path, count: int) -> bytes:
    """Leave file and log as after kill -9, ``count`` drawings saved one by one; return the log."""
    alive = path.with_name("alive.sqlite")
    with MyDigits(alive) as digits:
        for seed in range(count):
            digits.add(my_digit(seed))
        shutil.copy(alive, path)
        shutil.copy(f"{alive}-wal", f"{path}-wal")
    return Path(f"{path}-wal").read_bytes()


@pytest.mark.parametrize("place", [9, 20, 42, 5000, 0.3, 0.6, 0.9])
def test_damage_in_the_log_costs_nothing_that_was_saved_later(path: Path, place: float) -> None:
    log = bytearray(left_by_a_kill(path, 30))
    log[int(place if place >= 1 else place * len(log))] ^= 4
    Path(f"{path}-wal").write_bytes(log)
    with MyDigits(path) as digits:
        assert digits.rescue is not None
        kept = digits.rescue.kept_as
        assert len(digits) >= 29
    assert Path(f"{kept}-wal").read_bytes() == bytes(log)
    with MyDigits(path) as digits:
        assert digits.rescue is None


@pytest.mark.parametrize("cut", [0.2, 0.5, 0.8, 1.0])
def test_a_log_that_ends_where_it_was_killed_is_no_damage(path: Path, cut: float) -> None:
    log = left_by_a_kill(path, 30)
    Path(f"{path}-wal").write_bytes(log[: int(cut * len(log))])
    with MyDigits(path) as digits:
        assert digits.rescue is None
        assert 0 < len(digits) <= 30


def test_what_an_earlier_log_has_left_behind_is_no_damage(path: Path) -> None:
    with MyDigits(path) as digits:
        digits.add_new(my_digit(seed) for seed in range(60))
        with closing(sqlite3.connect(path)) as other:
            other.execute("PRAGMA wal_checkpoint(RESTART)")
        digits.add(my_digit(100))
        assert len(write_ahead_log.frames_of(Path(f"{path}-wal").read_bytes())) < 20
        assert not write_ahead_log.hides_commits(path)
    with MyDigits(path) as digits:
        assert digits.rescue is None
        assert len(digits) == 61
