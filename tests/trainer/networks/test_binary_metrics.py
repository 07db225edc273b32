"""Scores of two classes, checked against counting by hand."""

from __future__ import annotations

import numpy as np
import pytest

from trainer.networks.binary_metrics import auroc, calibration_error, platt


def test_the_area_is_the_share_of_pairs_in_the_right_order() -> None:
    random = np.random.default_rng(1)
    scores, positive = random.integers(0, 6, 60).astype(float), random.random(60) < 0.4
    pairs = [
        1.0 if right > wrong else 0.5 if right == wrong else 0.0
        for right in scores[positive]
        for wrong in scores[~positive]
    ]
    assert auroc(scores, positive) == pytest.approx(np.mean(pairs))


def test_a_rare_class_weighs_as_much_as_the_other() -> None:
    positive = np.array([True] * 2 + [False] * 98)
    assert calibration_error(np.where(positive, 1.0, 0.0), positive) == pytest.approx(0)
    assert calibration_error(np.full(100, 0.5), positive) == pytest.approx(0)
    assert calibration_error(np.full(100, 0.02), positive) == pytest.approx(0.48)


def test_logits_become_log_odds() -> None:
    random = np.random.default_rng(2)
    log_odds = random.normal(0, 2, 40_000)
    positive = random.random(40_000) < 1 / (1 + np.exp(-log_odds))
    factor, offset = platt(log_odds * 3 + 1, positive)
    assert factor == pytest.approx(1 / 3, rel=0.05)
    assert offset == pytest.approx(-1 / 3, abs=0.05)


def test_classes_that_are_parted_cleanly_give_numbers_too() -> None:
    factor, offset = platt(np.array([-4.0, -3, 3, 4]), np.array([False, False, True, True]))
    assert np.isfinite([factor, offset]).all()
    assert factor > 0
