"""The person's own digits: kept, changed, taken back."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import numpy as np
import pytest

from digitpad.core.errors import NoInkError, WorkCancelled
from digitpad.core.ink.ink import Ink
from digitpad.core.my_digits.drawing import DrawingSource, MyDigit, Shown, now
from digitpad.core.my_digits.records import ProgressCallback, Saved
from digitpad.core.my_digits.store import MyDigits
from tests.hands import any_ink, my_digit


def shown(digit: int) -> Shown:
    probabilities = np.full(10, 0.05, np.float32)
    probabilities[digit] = 0.55
    return Shown(digit, probabilities, "f" * 64, "digitnet")


def test_a_drawing_comes_back_as_it_was(tmp_path: Path) -> None:
    digit = MyDigit(any_ink(1), 7, now(), DrawingSource.ROUND, shown(1), "key", "me")
    with MyDigits(tmp_path / "d.sqlite") as digits:
        saved = digits.add(digit)
    with MyDigits(tmp_path / "d.sqlite") as digits:
        (found,) = digits.get([saved.id])
    assert found.ink == replace(digit, ink=found.ink).ink
    for given, kept in zip(digit.ink, found.ink, strict=True):
        assert np.array_equal(given.points, kept.points)
        assert np.array_equal(given.pressure, kept.pressure)
    assert (found.label, found.source, found.key_id, found.writer) == (
        7,
        DrawingSource.ROUND,
        "key",
        "me",
    )
    assert abs(found.added_at - digit.added_at) < timedelta(microseconds=2)
    assert found.shown is not None
    assert (found.shown.digit, found.shown.model_name) == (1, "digitnet")
    assert np.array_equal(found.shown.probabilities, shown(1).probabilities)


def test_the_file_lies_in_the_data_folder(own_folders: Path) -> None:
    with MyDigits() as digits:
        assert digits.path == own_folders / "my-digits.sqlite"
        assert len(digits) == 0


def test_the_same_drawing_is_taken_once_and_gets_the_new_label() -> None:
    with MyDigits() as digits:
        first = digits.add(my_digit(1, label=1))
        second = digits.add(my_digit(1, label=7))
        assert second == Saved(first.id, 7, previous_label=1)
        assert len(digits) == 1
        assert digits.counts()[7] == 1


def test_taking_back_a_new_drawing_removes_it() -> None:
    with MyDigits() as digits:
        digits.take_back(digits.add(my_digit(1)))
        assert len(digits) == 0


def test_taking_back_a_new_label_brings_the_old_one() -> None:
    with MyDigits() as digits:
        digits.add(my_digit(1, label=1))
        digits.take_back(digits.add(my_digit(1, label=7)))
        assert digits.counts() == [0, 1, 0, 0, 0, 0, 0, 0, 0, 0]


def test_deleted_drawings_are_restored_with_their_ids() -> None:
    with MyDigits() as digits:
        ids = digits.add_new(my_digit(seed) for seed in range(1200))
        before = list(digits.all())
        deleted = digits.delete(ids)
        assert len(digits) == 0
        digits.restore(deleted)
        assert list(digits.all()) == before


def test_a_large_change_tells_how_far_it_is_and_can_be_given_up() -> None:
    told: list[int] = []

    def give_up_at_1000(done: int) -> None:
        told.append(done)
        if done >= 1000:
            raise WorkCancelled

    with MyDigits() as digits:
        ids = digits.add_new(my_digit(seed) for seed in range(1200))
        before = list(digits.all())
        for change in (digits.delete, partial(label_as_nine, digits)):
            told.clear()
            with pytest.raises(WorkCancelled):
                change(ids, give_up_at_1000)
            assert told == [500, 1000]
            assert list(digits.all()) == before
        deleted = digits.delete(ids)
        with pytest.raises(WorkCancelled):
            digits.restore(deleted, give_up_at_1000)
        assert len(digits) == 0


def label_as_nine(digits: MyDigits, ids: list[int], progress: ProgressCallback) -> None:
    digits.label_again({9: ids}, progress)


def test_a_program_that_dies_in_the_middle_of_a_change_has_changed_nothing() -> None:
    with MyDigits() as digits:
        digits.add_new(my_digit(seed) for seed in range(1200))
        before = list(digits.all())
    assert subprocess.run([sys.executable, "-c", _DIES], check=False).returncode == 9
    with MyDigits() as digits:
        assert list(digits.all()) == before


_DIES = """
import os
from digitpad.core.my_digits.store import MyDigits
digits = MyDigits()
digits.delete([item.id for item in digits.summaries()], lambda done: done >= 1000 and os._exit(9))
"""


def test_adding_many_leaves_out_those_that_are_there() -> None:
    with MyDigits() as digits:
        digits.add(my_digit(3, label=9))
        assert len(digits.add_new(my_digit(seed) for seed in range(5))) == 4
        assert digits.counts()[9] == 1
        assert digits.counts()[3] == 0


def test_relabelling_changes_the_label_alone() -> None:
    with MyDigits() as digits:
        saved = digits.add(replace(my_digit(1, label=1), shown=shown(1)))
        digits.relabel([saved.id], 7)
        (found,) = digits.get([saved.id])
        assert found.label == 7
        assert found.shown is not None
        assert found.shown.digit == 1


def test_the_newest_comes_first_in_summaries() -> None:
    start = datetime(2024, 5, 1, tzinfo=UTC)
    with MyDigits() as digits:
        for day in (2, 0, 1):
            digits.add(replace(my_digit(day), added_at=start + timedelta(days=day)))
        assert [summary.label for summary in digits.summaries()] == [2, 1, 0]
        assert [digit.label for digit in digits.all()] == [0, 1, 2]


def test_scores_count_what_was_read_since_a_time() -> None:
    week_ago = now() - timedelta(days=7)
    with MyDigits() as digits:
        digits.add(replace(my_digit(1, label=7), shown=shown(1)))
        digits.add(replace(my_digit(2, label=7), shown=shown(7)))
        digits.add(replace(my_digit(3, label=7), shown=shown(7), added_at=week_ago))
        digits.add(replace(my_digit(4, label=7), shown=shown(7), source=DrawingSource.IMPORT))
        digits.add(my_digit(5, label=7))
        score = digits.scores(since=week_ago + timedelta(days=1))[7]
        assert (score.right, score.read) == (1, 2)
        assert digits.scores()[7].read == 3


def test_a_drawing_without_strokes_is_refused() -> None:
    with MyDigits() as digits, pytest.raises(NoInkError):
        digits.add(MyDigit(Ink(), 1, now()))


def test_two_windows_see_each_others_digits(tmp_path: Path) -> None:
    with MyDigits(tmp_path / "d.sqlite") as one, MyDigits(tmp_path / "d.sqlite") as two:
        before = two.change_count()
        one.add(my_digit(1))
        assert two.change_count() != before
        two.add(my_digit(2))
        assert len(one) == len(two) == 2


def test_vectors_are_kept_by_their_maker_and_go_with_their_drawing() -> None:
    with MyDigits() as digits:
        ids = digits.add_new(my_digit(seed) for seed in range(3))
        vectors = {number: np.full(4, number, np.float32) for number in ids}
        digits.keep_vectors("model-a", vectors | {999: np.zeros(4, np.float32)})
        digits.delete(ids[:1])
        found = digits.vectors("model-a")
        assert sorted(found) == ids[1:]
        assert np.array_equal(found[ids[1]], vectors[ids[1]])
        digits.keep_vectors("model-b", {ids[1]: np.zeros(4, np.float32)})
        assert sorted(digits.vectors("model-a")) == ids[2:]


def test_the_newest_of_each_digit_are_told_apart() -> None:
    start = datetime(2024, 5, 1, tzinfo=UTC)
    with MyDigits() as digits:
        ids = digits.add_new(
            replace(my_digit(day, label=day % 2), added_at=start + timedelta(days=day))
            for day in range(10)
        )
        assert digits.newest_labels(2) == {ids[6]: 0, ids[7]: 1, ids[8]: 0, ids[9]: 1}
