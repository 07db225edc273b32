"""A slip of the finger does not spoil a hand; what agrees with it, and what is right, counts."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from digitpad.core.datasets.split import part_of_writer
from digitpad.core.files.paths import bundled_model
from digitpad.core.reading.personal_reader import combined, new_prototypes
from digitpad.core.reading.recognizer import SURE, Recognizer
from tests.benchmarks.teaching import ENOUGH, Hand, drawings_by_writer, hand_of, harm_of


@pytest.fixture(scope="module")
def recognizer() -> Recognizer:
    return Recognizer.from_file(bundled_model())


@pytest.fixture(scope="module")
def hands(pen_folder: Path, recognizer: Recognizer) -> list[Hand]:
    """The writers whom the bundled network has not seen."""
    return [
        hand_of(writer, drawings, recognizer)
        for writer, drawings in sorted(drawings_by_writer(pen_folder.parent).items())
        if len(drawings) >= ENOUGH and part_of_writer(writer) == "test"
    ]


@pytest.mark.parametrize("right", [0, 5])
def test_one_wrong_label_flips_hardly_any_digit_of_which_the_network_is_sure(
    hands: list[Hand], recognizer: Recognizer, right: int
) -> None:
    harms = [harm_of(hand, right, recognizer) for hand in hands]
    assert sum(harm.of for harm in harms) > 3000
    assert sum(harm.flipped for harm in harms) < 0.01 * sum(harm.of for harm in harms)


def test_a_second_one_that_says_the_same_is_believed(
    hands: list[Hand], recognizer: Recognizer
) -> None:
    """A seven taught as 2, and another one: the sevens between them are twos from then on."""
    believed, asked = 0, 0
    for hand in hands:
        sevens = np.flatnonzero(
            (hand.labels == 7) & (hand.probabilities.argmax(axis=1) == 7)
            & (hand.probabilities.max(axis=1) >= SURE)
        )  # fmt: skip
        for number in sevens:
            prototypes = new_prototypes(recognizer)
            prototypes.put(1, 2, hand.vectors[number])
            once = combined(hand.probabilities[[number]], prototypes, hand.vectors[[number]])
            prototypes.put(2, 2, hand.vectors[number])
            twice = combined(hand.probabilities[[number]], prototypes, hand.vectors[[number]])
            assert hand.probabilities[number, 2] < once[0, 2] < twice[0, 2]
            believed += twice[0].argmax() == 2
            asked += 1
    assert asked > 20
    assert believed == asked


def test_a_single_right_correction_of_a_doubtful_reading_counts_in_full(
    hands: list[Hand], recognizer: Recognizer
) -> None:
    corrected = 0
    for hand in hands:
        read, sure = hand.probabilities.argmax(axis=1), hand.probabilities.max(axis=1)
        for number in np.flatnonzero((read != hand.labels) & (sure < 0.98)):
            prototypes = new_prototypes(recognizer)
            prototypes.put(1, int(hand.labels[number]), hand.vectors[number])
            after = combined(hand.probabilities[[number]], prototypes, hand.vectors[[number]])
            assert after[0].argmax() == hand.labels[number]
            corrected += 1
    assert corrected > 0


def test_the_nearest_own_digit_of_what_was_read_is_known(recognizer: Recognizer) -> None:
    prototypes = new_prototypes(recognizer)
    random = np.random.default_rng(3)
    vectors = random.normal(size=(600, prototypes.width)).astype(np.float32)
    for number, vector in enumerate(vectors):
        prototypes.put(number, 4, vector)
    assert [prototypes.nearest(vectors[number], 4) for number in (100, 599)] == [100, 599]
    assert prototypes.nearest(vectors[5], 4) != 5, "it is too old to be compared with"
    assert prototypes.nearest(vectors[5], 3) is None
