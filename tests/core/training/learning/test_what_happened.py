"""What is said of a training that is over."""

from __future__ import annotations

import pytest

from digitpad.core.sentences.learning_words import LearningWords
from digitpad.core.training.learning.what_happened import what_happened
from tests.epochs import epochs_of

FALLING = [0.9, 0.5, 0.3, 0.2, 0.15, 0.12, 0.10, 0.08, 0.06, 0.05, 0.04, 0.03]
OF_5000 = (500, *[0] * 10) * 9 + (500,)
"""The confusion of 5,000 validation pictures, of which all are read right."""


def test_without_an_epoch_there_is_nothing_to_say() -> None:
    assert what_happened([]) is None


def test_the_last_epochs_only_learnt_the_training_pictures() -> None:
    better = [0.80, 0.90, 0.94, 0.96, 0.97, 0.975, 0.98]
    epochs = epochs_of(FALLING, [1 - a for a in better] + [0.0201] * 5, better + [0.98] * 5)
    said = what_happened(epochs)
    assert said == LearningWords.LEARNT_BY_HEART(epoch=7, last=5)
    assert str(said) == (
        "Validation stopped improving after epoch 7; the last 5 epochs only learnt the training"
        " pictures."
    )


def test_validation_got_worse_while_training_went_on() -> None:
    epochs = epochs_of(
        FALLING[:6], [0.3, 0.2, 0.1, 0.12, 0.15, 0.2], [0.9, 0.93, 0.97, *[0.96] * 3]
    )
    assert what_happened(epochs) == LearningWords.GOT_WORSE(epoch=3, last=3)


def test_a_loss_that_grows_while_as_much_is_read_right_is_no_getting_worse() -> None:
    epochs = epochs_of(FALLING[:5], [0.3, 0.2, 0.1, 0.12, 0.14], [0.9, 0.93, 0.970, 0.970, 0.9702])
    assert what_happened(epochs) == LearningWords.LEARNT_BY_HEART(epoch=3, last=2)


def test_nothing_went_on_at_all() -> None:
    epochs = epochs_of([0.5, 0.3, 0.3, 0.299, 0.3], [0.5, 0.3, 0.3, 0.3, 0.3], [0.8, *[0.92] * 4])
    assert what_happened(epochs) == LearningWords.LEVELLED_OFF(epoch=2, last=3)


@pytest.mark.parametrize("last", [0.29, 0.2])
def test_it_was_still_getting_better(last: float) -> None:
    epochs = epochs_of(FALLING[:3], [0.5, 0.3, last], [0.8, 0.9, 0.9])
    assert what_happened(epochs) == LearningWords.STILL_BETTER(epoch=3)


def test_one_epoch_that_was_no_better_decides_nothing() -> None:
    epochs = epochs_of(FALLING[:3], [0.5, 0.3, 0.3], [0.8, 0.9, 0.9])
    assert what_happened(epochs) == LearningWords.PERHAPS_BETTER(epoch=2)


def test_a_single_picture_more_is_chance() -> None:
    right = [0.99, 0.9900, 0.9902]  # of 5,000: 50 errors, and then 49
    epochs = epochs_of(FALLING[:3], [0.03] * 3, right, confusion=OF_5000)
    assert what_happened(epochs) == LearningWords.LEARNT_BY_HEART(epoch=1, last=2)
    two_more = epochs_of(FALLING[:3], [0.03] * 3, [*right[:2], 0.9904], confusion=OF_5000)
    assert what_happened(two_more) == LearningWords.STILL_BETTER(epoch=3)


def test_a_network_that_guesses_has_learnt_nothing() -> None:
    epochs = epochs_of([2.3] * 4, [2.3] * 4, [0.1, 0.11, 0.098, 0.1])
    assert what_happened(epochs) == LearningWords.LEARNT_NOTHING(accuracy=0.11)
    assert "11.0% of the validation pictures" in str(what_happened(epochs))


def test_of_one_epoch_only_its_score_is_known() -> None:
    said = what_happened(epochs_of([0.5], [0.4], [0.91]))
    assert said == LearningWords.ONE_EPOCH(accuracy=0.91)


def test_a_resumed_training_counts_its_epochs_as_they_are_called() -> None:
    resumed = epochs_of(FALLING[:6], [0.3, 0.2, 0.1, 0.1, 0.1, 0.1], [0.9, 0.93, *[0.97] * 4])[1:]
    assert what_happened(resumed) == LearningWords.LEARNT_BY_HEART(epoch=3, last=3)
