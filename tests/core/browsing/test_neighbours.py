"""Nearest pictures in feature space, against sorting every distance."""

from __future__ import annotations

import numpy as np

from digitpad.core.browsing.neighbours import nearest, nearest_labelled
from digitpad.core.scoring.scores import Scores

RANDOM = np.random.default_rng(3)
FEATURES = RANDOM.normal(size=(200, 12)).astype(np.float32)


def test_the_nearest_are_those_that_sorting_every_distance_gives() -> None:
    candidates = np.arange(0, 200, 3)
    directions = FEATURES / np.linalg.norm(FEATURES, axis=1, keepdims=True)
    distances = np.linalg.norm(directions[candidates] - directions[9], axis=1)
    expected = [index for index in candidates[np.argsort(distances)] if index != 9][:7]
    assert nearest(FEATURES, 9, candidates, 7).tolist() == expected


def test_the_length_of_the_features_does_not_count() -> None:
    longer = FEATURES * RANDOM.uniform(0.5, 4, (200, 1)).astype(np.float32)
    everything = np.arange(200)
    assert (
        nearest(longer, 5, everything, 9).tolist() == nearest(FEATURES, 5, everything, 9).tolist()
    )


def test_fewer_candidates_than_asked_for() -> None:
    assert len(nearest(FEATURES, 0, np.array([0, 4, 7]), 5)) == 2
    assert len(nearest(FEATURES, 0, np.array([0]), 5)) == 0
    assert len(nearest(FEATURES, 0, np.arange(200), 0)) == 0


def test_features_of_zero_length_are_no_accident() -> None:
    features = np.zeros((4, 3), np.float32)
    assert len(nearest(features, 0, np.arange(4), 2)) == 2


def test_neighbours_with_a_label_have_that_label() -> None:
    truth = RANDOM.integers(0, 10, 200)
    scores = Scores.of(truth, np.full((200, 10), 0.1, np.float32), FEATURES)
    found = nearest_labelled(scores, 0, 6, 4)
    assert len(found) == 4
    assert (truth[found] == 6).all()
