"""What changed between two models."""

from __future__ import annotations

import numpy as np
import pytest

from digitpad.core.scoring.comparison import MY_DIGITS, Comparison, compare
from digitpad.core.scoring.scores import Scores
from digitpad.core.scoring.winner import Winner, forgotten, winner


def scores(truth: list[int], read: list[int], confidence: float = 0.9) -> Scores:
    probabilities = np.full((len(read), 10), (1 - confidence) / 9, np.float32)
    probabilities[np.arange(len(read)), read] = confidence
    return Scores.of(np.array(truth), probabilities, np.zeros((len(read), 4), np.float32))


def test_better_and_worse_are_told_apart() -> None:
    truth = [0, 1, 2, 3, -1]
    found = compare(
        "sample",
        np.zeros((5, 28, 28), np.uint8),
        scores(truth, [0, 7, 2, 5, 1]),
        scores(truth, [0, 1, 7, 5, 2]),
    )
    assert (found.better.tolist(), found.worse.tolist()) == ([1], [2])
    assert (found.accuracy_before, found.accuracy_after) == (0.5, 0.5)
    assert (found.after[1], found.before[1]) == (1, 7)


def test_chance_is_that_of_a_fair_coin() -> None:
    truth = [1] * 6
    pictures = np.zeros((6, 28, 28), np.uint8)
    all_better = compare("six", pictures, scores(truth, [7] * 6), scores(truth, truth))
    assert all_better.chance == pytest.approx(2 / 2**6)
    no_change = compare("six", pictures, scores(truth, truth), scores(truth, truth))
    assert no_change.chance == 1.0


def compared(name: str, better: int, worse: int) -> Comparison:
    """Return a comparison on 40 ones of which so many are right only after or only before."""
    truth = [1] * 40
    before = [7] * better + [1] * (40 - better)
    after = [1] * (40 - worse) + [7] * worse
    return compare(
        name, np.zeros((40, 28, 28), np.uint8), scores(truth, before), scores(truth, after)
    )


@pytest.mark.parametrize(
    ("mnist", "mine", "expected"),
    [
        ((0, 0), (0, 0), Winner.NEITHER),
        ((5, 0), (2, 1), Winner.NEITHER),  # as a coin falls
        ((6, 0), (1, 2), Winner.NEW),
        ((0, 6), (2, 1), Winner.CURRENT),
        ((0, 20), (6, 0), Winner.NEW),  # one's own digits count first
    ],
)
def test_the_better_model_is_better_beyond_chance(
    mnist: tuple[int, int], mine: tuple[int, int], expected: Winner
) -> None:
    assert winner([compared("mnist", *mnist), compared(MY_DIGITS, *mine)]) is expected


def test_a_digit_of_ones_own_that_is_forgotten_is_named() -> None:
    mnist, mine = compared("mnist", 0, 9), compared(MY_DIGITS, 1, 2)
    assert forgotten([mnist, mine]) is mine
    assert forgotten([mnist, compared(MY_DIGITS, 2, 2)]) is None
