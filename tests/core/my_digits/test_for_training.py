"""The person's own digits on their way to the worker, while the window keeps them open."""

from __future__ import annotations

from pathlib import Path

import pytest

from digitpad.core.datasets import ink_set
from digitpad.core.errors import FileError
from digitpad.core.my_digits.for_training import count_my_digits, write_my_digits
from digitpad.core.my_digits.store import MyDigits
from tests.hands import my_digit


def test_all_of_them_are_counted_and_written(tmp_path: Path) -> None:
    with MyDigits() as digits:
        digits.add_new(my_digit(seed) for seed in range(7))
        assert count_my_digits() == 7
        write_my_digits(tmp_path / "new" / "mine.ndjson.gz")
    assert len(ink_set.read(tmp_path / "new" / "mine.ndjson.gz").digits) == 7


def test_a_file_that_turns_out_damaged_is_not_moved_from_under_the_window(tmp_path: Path) -> None:
    with MyDigits() as digits:
        digits.add_new(my_digit(seed) for seed in range(300))
        path = digits.path
    data = path.read_bytes()
    with MyDigits() as window:
        path.write_bytes(data[: len(data) // 2] + bytes(len(data) - len(data) // 2))
        count_my_digits()
        with pytest.raises(FileError, match=r"my-digits\.sqlite: it is damaged"):
            write_my_digits(tmp_path / "mine.ndjson.gz")
        assert [found.name for found in path.parent.glob("*damaged*")] == []
        assert window.path.exists()


def test_what_cannot_be_opened_counts_as_none(own_folders: Path) -> None:
    own_folders.write_bytes(b"a file where the folder should be")
    assert count_my_digits() == 0
    with pytest.raises(FileError):
        write_my_digits(own_folders.parent / "mine.ndjson.gz")
