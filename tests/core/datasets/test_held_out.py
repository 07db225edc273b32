"""The newest own digits are kept for the test, and only they."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from digitpad.core.datasets.digits import OWN, PEN
from digitpad.core.datasets.held_out import newest_count, newest_part
from digitpad.core.datasets.load import load_dataset
from digitpad.core.ink.ndjson import Drawing, to_ndjson_line
from digitpad.core.my_digits.exporting import export_ndjson
from digitpad.core.my_digits.store import MyDigits
from digitpad.core.training.adapting import quick_adapt
from tests.hands import any_ink, my_digit

START = datetime(2024, 5, 1, tzinfo=UTC)


def test_the_newest_fifth_is_held_out() -> None:
    times = [START + timedelta(days=(7 * n) % 20) for n in range(20)]
    assert sorted(times[n] for n in newest_part(times).nonzero()[0]) == sorted(times)[-4:]


def test_few_digits_are_all_learnt_from() -> None:
    assert not newest_part([START] * 9).any()


def test_it_is_known_beforehand_how_many_are_held_out() -> None:
    for count in (0, 9, 10, 12, 13, 999):
        assert newest_count(count) == newest_part([START] * count).sum()


def test_exported_own_digits_are_split_by_time(tmp_path: Path) -> None:
    with MyDigits() as digits:
        digits.add_new(
            replace(my_digit(n), added_at=START + timedelta(hours=-n)) for n in range(30)
        )
        export_ndjson(digits, tmp_path / "mine.ndjson")
    mine = load_dataset(str(tmp_path / "mine.ndjson"))
    assert mine.kind == OWN
    assert mine.test is not None
    assert sorted(mine.test.labels.tolist()) == [0, 1, 2, 3, 4, 5]
    parts = mine.parts()
    assert len(parts["train"]) + len(parts["validation"]) == 24


def test_pens_of_known_writers_are_split_by_writer(tmp_path: Path) -> None:
    path = tmp_path / "pens.ndjson"
    lines = [
        to_ndjson_line(Drawing(any_ink(n), word="3", writer=f"w{n}", drawn_at=START))
        for n in range(30)
    ]
    path.write_text("\n".join(lines))
    assert load_dataset(str(path)).kind == PEN


def test_adapting_shows_few_digits_often_and_many_once(tmp_path: Path) -> None:
    model, mine = tmp_path / "m.digitpad", tmp_path / "mine.ndjson"
    few, many = (quick_adapt(model, "digitnet", mine, count) for count in (5, 5000))
    assert few.data[1].weight == 100
    assert many.data[1].weight == 1
    assert many.start_from == str(model)
    assert many.freeze
