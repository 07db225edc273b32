"""Chosen pictures as a set to learn from, read again by the reader that the trainer uses."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from digitpad.core.browsing.annotations import Annotation
from digitpad.core.browsing.for_training import write_selection
from digitpad.core.browsing.sample import Sample
from digitpad.core.datasets.load import load_dataset
from digitpad.core.errors import DigitPadError, FileError
from digitpad.core.scoring.scores import UNLABELLED
from tests import sample_digits

DRAWN, LABELS = sample_digits.pictures(30)
SAMPLES = [
    Sample(index, DRAWN[index], int(LABELS[index]), 0, 0.9, 0.8, 0.1, 1) for index in range(30)
]


def test_what_is_written_is_what_the_trainer_reads(tmp_path: Path) -> None:
    folder, taken = write_selection(SAMPLES, "hard ones", into=tmp_path)
    digits = load_dataset(str(folder)).digits
    assert taken == len(digits) == 30
    assert digits.pictures is not None
    assert np.array_equal(digits.pictures, DRAWN)
    assert np.array_equal(digits.labels, LABELS)


def test_the_persons_label_counts_and_what_has_none_is_left_out(tmp_path: Path) -> None:
    samples = [
        replace(SAMPLES[0], annotation=Annotation(label=8)),
        replace(SAMPLES[1], annotation=Annotation(mislabelled=True)),
        replace(SAMPLES[2], annotation=Annotation(label=5, mislabelled=True)),
        replace(SAMPLES[3], truth=UNLABELLED),
        SAMPLES[4],
    ]
    folder, taken = write_selection(samples, "mixed", into=tmp_path)
    assert taken == 3
    assert load_dataset(str(folder)).digits.labels.tolist() == [8, 5, 4]


def test_an_earlier_selection_stays(tmp_path: Path) -> None:
    first, _ = write_selection(SAMPLES, "mine", into=tmp_path)
    second, _ = write_selection(SAMPLES[:5], "mine", into=tmp_path)
    assert first != second
    assert len(load_dataset(str(first)).digits) == 30


def test_nothing_with_a_label_is_said(tmp_path: Path) -> None:
    with pytest.raises(DigitPadError, match="label"):
        write_selection([replace(SAMPLES[0], truth=UNLABELLED)], "none", into=tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_leaves_no_half_set(full_disk: Path) -> None:
    with pytest.raises(FileError, match="no space left"):
        write_selection(SAMPLES * 10, "many", into=full_disk)
    assert list(full_disk.iterdir()) == []
