"""Chosen pictures as files, on a real disk and on a real one that is full."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from digitpad.core.browsing.annotations import Annotation
from digitpad.core.browsing.exports import csv_text, write_csv, write_pictures
from digitpad.core.browsing.sample import Sample
from digitpad.core.errors import FileError, WorkCancelled
from digitpad.core.scoring.scores import UNLABELLED

PICTURES = np.random.default_rng(0).integers(0, 256, (3, 28, 28), np.uint8)
SAMPLES = [
    Sample(12, PICTURES[0], 4, 9, 0.8, 0.7, 2.3, 2, Annotation(9, True, frozenset({"b", "a;b"}))),
    Sample(13, PICTURES[1], 4, 4, 0.99, 0.98, 0.01, 1),
    Sample(14, PICTURES[2], UNLABELLED, 1, 0.5, 0.1, float("nan"), 0),
]


def test_the_table_has_a_line_for_each_and_says_what_is_known(tmp_path: Path) -> None:
    write_csv(tmp_path / "misread.csv", SAMPLES)
    rows = list(csv.DictReader(io.StringIO((tmp_path / "misread.csv").read_text("utf-8"))))
    assert [row["index"] for row in rows] == ["12", "13", "14"]
    assert rows[0]["label"] == "4"
    assert rows[0]["read"] == "9"
    assert float(rows[0]["loss"]) == pytest.approx(2.3)
    assert rows[0]["corrected_label"] == "9"
    assert rows[0]["mislabelled"] == "1"
    assert rows[0]["tags"] == "a;b;b"
    assert (
        rows[2]["label"] == rows[2]["loss"] == rows[2]["rank"] == rows[2]["corrected_label"] == ""
    )


def test_the_pictures_come_out_pixel_for_pixel(tmp_path: Path) -> None:
    write_pictures(tmp_path / "out", SAMPLES)
    files = sorted((tmp_path / "out").iterdir())
    assert [file.name for file in files] == [
        "00012-label-4-read-9.png",
        "00013-label-4-read-4.png",
        "00014-unlabelled-read-1.png",
    ]
    with Image.open(files[0]) as picture:
        assert np.array_equal(np.asarray(picture), PICTURES[0])
    assert list(tmp_path.iterdir()) == [tmp_path / "out"]


def test_pictures_that_are_given_up_leave_no_folder(tmp_path: Path) -> None:
    def two_of_them() -> Iterator[Sample]:
        yield from SAMPLES[:2]
        raise WorkCancelled

    with pytest.raises(WorkCancelled):
        write_pictures(tmp_path / "out", two_of_them())
    assert list(tmp_path.iterdir()) == []


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(FileError, match="not empty"):
        write_pictures(tmp_path, SAMPLES)
    assert [file.name for file in tmp_path.iterdir()] == ["mine.txt"]


def test_nothing_chosen_is_a_table_with_its_head_only() -> None:
    assert csv_text([]).count("\n") == 1


MANY = [replace(SAMPLES[number % 3], index=number) for number in range(2000)]


@pytest.mark.parametrize("write", [write_csv, write_pictures])
def test_a_full_disk_leaves_no_half_file(
    full_disk: Path, write: Callable[[Path, list[Sample]], None]
) -> None:
    with pytest.raises(FileError, match="no space left"):
        write(full_disk / "export", MANY)
    assert list(full_disk.iterdir()) == []
