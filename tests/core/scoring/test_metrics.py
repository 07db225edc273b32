"""The scores, against counting by hand and against figures worked out on paper."""

from __future__ import annotations

import math

import numpy as np
import pytest

from digitpad.core.scoring.metrics import (
    calibration,
    confusion_matrix,
    cross_entropy,
    digit_scores,
    evaluate,
    mcnemar,
    misread,
)

RANDOM = np.random.default_rng(5)
TRUTH = RANDOM.integers(-1, 10, 800)
READ = np.where(RANDOM.random(800) < 0.8, np.maximum(TRUTH, 0), RANDOM.integers(0, 10, 800))


def test_the_matrix_counts_each_pair() -> None:
    matrix = confusion_matrix(TRUTH, READ)
    for truth in range(10):
        for read in range(10):
            pairs = zip(TRUTH, READ, strict=True)
            assert matrix[truth, read] == sum(pair == (truth, read) for pair in pairs)
    assert matrix.sum() == (TRUTH >= 0).sum()


def test_what_was_misread() -> None:
    expected = [i for i in range(800) if TRUTH[i] >= 0 and TRUTH[i] != READ[i]]
    assert misread(TRUTH, READ).tolist() == expected


def test_scores_of_a_digit_worked_out_by_hand() -> None:
    matrix = np.zeros((10, 10), np.int64)
    matrix[4, 4], matrix[4, 9], matrix[4, 7] = 6, 3, 1
    matrix[9, 4], matrix[9, 9] = 2, 8
    four = digit_scores(matrix)[4]
    assert (four.count, four.recall, four.precision) == (10, 0.6, 0.75)
    assert four.f1 == pytest.approx(2 * 0.6 * 0.75 / (0.6 + 0.75))
    assert four.confusions == ((9, 3), (7, 1))
    assert math.isnan(digit_scores(matrix)[0].recall)


def test_calibration_worked_out_by_hand() -> None:
    table = np.full((4, 10), 0.05)
    table[:, 3] = [0.95, 0.95, 0.55, 0.55]
    result = calibration(np.array([3, 1, 3, 3]), table, bins=10)
    assert result.counts.tolist() == [0, 0, 0, 0, 0, 2, 0, 0, 0, 2]
    assert result.accuracy[9] == 0.5
    assert result.accuracy[5] == 1.0
    assert result.ece == pytest.approx((0.45 + 0.45) / 2)
    assert math.isnan(result.confidence[0])


def test_full_confidence_that_is_right_is_perfectly_calibrated() -> None:
    table = np.eye(10)
    assert calibration(np.arange(10), table).ece == 0.0
    assert calibration((np.arange(10) + 1) % 10, table).ece == 1.0


def test_a_whole_evaluation_agrees_with_its_parts() -> None:
    shares = RANDOM.random((800, 10))
    table = shares / shares.sum(axis=1, keepdims=True)
    result = evaluate(TRUTH, table)
    known = TRUTH >= 0
    assert result.accuracy == pytest.approx((table.argmax(axis=1) == TRUTH)[known].mean())
    assert result.loss == pytest.approx(
        np.mean([-math.log(table[i, TRUTH[i]]) for i in np.flatnonzero(known)]), rel=1e-5
    )
    assert len(result.misread) == result.matrix.sum() - np.trace(result.matrix)
    assert np.isnan(cross_entropy(TRUTH, table)[~known]).all()


def test_nothing_to_count() -> None:
    result = evaluate(np.full(3, -1), np.full((3, 10), 0.1))
    assert math.isnan(result.accuracy)
    assert math.isnan(result.loss)
    assert math.isnan(result.calibration.ece)
    assert result.matrix.sum() == 0


@pytest.mark.parametrize(
    ("first", "second", "probability"),
    [(0, 0, 1.0), (5, 5, 1.0), (0, 5, 2 / 2**5), (1, 9, 2 * 11 / 2**10), (9, 1, 2 * 11 / 2**10)],
)
def test_mcnemar_is_the_coin_test(first: int, second: int, probability: float) -> None:
    assert mcnemar(first, second) == pytest.approx(probability)


def test_mcnemar_of_many_does_not_overflow() -> None:
    assert 0 < mcnemar(4000, 4400) < 0.01
