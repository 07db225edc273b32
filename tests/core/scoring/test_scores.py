"""The columns worked out of readings and labels."""

from __future__ import annotations

import math

import numpy as np
import pytest

from digitpad.core.scoring.scores import UNLABELLED, Scores, accuracy


def probabilities(*rows: dict[int, float]) -> np.ndarray:
    """Softmax rows with the given entries and the rest spread evenly."""
    table = np.zeros((len(rows), 10), np.float32)
    for row, entries in zip(table, rows, strict=True):
        row[:] = (1 - sum(entries.values())) / (10 - len(entries))
        for digit, value in entries.items():
            row[digit] = value
    return table


FEATURES = np.zeros((3, 4), np.float32)


def test_columns_of_a_right_a_wrong_and_an_unlabelled_picture() -> None:
    table = probabilities({7: 0.9}, {1: 0.6, 4: 0.3}, {5: 0.5})
    scores = Scores.of(np.array([7, 4, UNLABELLED]), table, FEATURES)
    assert scores.read.tolist() == [7, 1, 5]
    assert scores.misread.tolist() == [False, True, False]
    assert scores.right.tolist() == [True, False, False]
    assert scores.labelled.tolist() == [True, True, False]
    assert scores.rank.tolist() == [1, 2, 0]
    assert scores.loss[0] == pytest.approx(-math.log(0.9))
    assert scores.loss[1] == pytest.approx(-math.log(0.3))
    assert math.isnan(scores.loss[2])
    assert scores.confidence == pytest.approx([0.9, 0.6, 0.5])
    assert scores.margin[1] == pytest.approx(0.3)


def test_what_is_certain_has_no_loss() -> None:
    loss = Scores.of(np.array([7]), probabilities({7: 1.0}), FEATURES[:1]).loss
    assert f"{loss[0]:.3f}" == "0.000"


def test_a_truth_thought_impossible_has_a_finite_loss() -> None:
    table = probabilities({7: 1.0}, {7: 1.0}, {7: 1.0})
    scores = Scores.of(np.array([3, 7, 7]), table, FEATURES)
    assert np.isfinite(scores.loss).all()
    assert scores.loss[0] > 50


def test_the_columns_cannot_be_changed() -> None:
    scores = Scores.of(np.array([7, 4, 5]), probabilities({7: 0.9}, {1: 0.6}, {5: 0.5}), FEATURES)
    with pytest.raises(ValueError, match="read-only"):
        scores.read[0] = 3


def test_other_labels_change_what_is_misread_and_nothing_read() -> None:
    table = probabilities({7: 0.9}, {1: 0.6, 4: 0.3}, {5: 0.5})
    before = Scores.of(np.array([7, 4, 5]), table, FEATURES)
    after = before.with_truth(np.array([7, 1, 5]))
    assert accuracy(before) == pytest.approx(2 / 3)
    assert accuracy(after) == 1.0
    assert after.loss[1] == pytest.approx(-math.log(0.6))
    assert before.truth.tolist() == [7, 4, 5]


def test_accuracy_counts_labelled_pictures_only() -> None:
    table = probabilities({7: 0.9}, {1: 0.6, 4: 0.3}, {5: 0.5})
    scores = Scores.of(np.array([7, 4, UNLABELLED]), table, FEATURES)
    assert accuracy(scores) == 0.5
    assert accuracy(scores, among=np.array([True, False, True])) == 1.0
    assert math.isnan(accuracy(scores, among=np.array([False, False, True])))


def test_labels_that_do_not_fit_are_refused() -> None:
    table = probabilities({7: 0.9}, {1: 0.6}, {5: 0.5})
    with pytest.raises(ValueError, match="differ in length"):
        Scores.of(np.array([7, 4]), table, FEATURES)
    with pytest.raises(ValueError, match="not a digit"):
        Scores.of(np.array([7, 4, 11]), table, FEATURES)


def test_an_empty_set_has_scores() -> None:
    scores = Scores.of(np.zeros(0, int), np.zeros((0, 10), np.float32), np.zeros((0, 4)))
    assert len(scores) == 0
    assert math.isnan(accuracy(scores))
