"""The heights of losses and accuracies, and what stands at the axis."""

from __future__ import annotations

import pytest

from digitpad.widgets.learning.scales import ACCURACY, LOSS, span_of
from tests.said import written


def test_a_better_accuracy_is_higher_and_a_better_loss_lower() -> None:
    assert ACCURACY.height(0.9) < ACCURACY.height(0.99) < ACCURACY.height(0.996)
    assert LOSS.height(0.03) < LOSS.height(0.27) < LOSS.height(2.3)


def test_perfect_values_have_a_height() -> None:
    assert ACCURACY.height(1.0) == pytest.approx(4.0)
    assert LOSS.height(0.0) == pytest.approx(-5.0)


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (
            0.1,
            0.996,
            ["50\u202f%", "80\u202f%", "90\u202f%", "95\u202f%", "98\u202f%", "99\u202f%"],
        ),
        (0.985, 0.9965, ["98.5\u202f%", "99\u202f%", "99.3\u202f%", "99.5\u202f%"]),
    ],
)
def test_round_percentages_stand_at_the_axis(low: float, high: float, words: list[str]) -> None:
    heights = ACCURACY.ticks(ACCURACY.height(low) - 0.001, ACCURACY.height(high))
    assert [ACCURACY.words(height) for height in heights][: len(words)] == list(map(written, words))


def test_round_losses_stand_at_the_axis() -> None:
    heights = LOSS.ticks(LOSS.height(0.03), LOSS.height(0.4))
    words = ["0.03", "0.05", "0.07", "0.1", "0.15", "0.2", "0.3"]
    assert [LOSS.words(height) for height in heights] == list(map(written, words))


def test_an_axis_has_room_for_one_value() -> None:
    low, high = span_of([0.5])
    assert low < 0.4
    assert high > 0.6
