"""A lost training is told by its numbers, which are the same on every processor."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest

from digitpad.core.training.protocol import EpochEnd
from trainer.training.divergence import (
    LARGEST,
    DivergedError,
    check_history,
    check_loss,
    check_numbers,
    is_hopeless,
)

GOOD = EpochEnd(1, 9, 0.3, 0.9, 0.2, 0.95, 0.01, 2.0, best=True)
HOPELESS = EpochEnd(2, 9, 285.7, 0.136, 230.7, 0.12, 100.0, 2.0, best=False)
"""As measured with steps a thousand times too large."""


@pytest.mark.parametrize("loss", [math.nan, math.inf])
def test_a_loss_that_is_no_number_is_told(loss: float) -> None:
    check_loss(2, 1, 0.1, 2.3)
    with pytest.raises(DivergedError) as caught:
        check_loss(2, 1, 0.1, loss)
    said = "The loss stopped being a number in epoch 2: try a smaller learning rate"
    assert str(caught.value) == f"{said}; the checkpoint of epoch 1 is kept."
    assert caught.value.category == "diverged"


@pytest.mark.parametrize("wrong", [math.nan, math.inf, -math.inf, 2 * LARGEST, -2 * LARGEST])
def test_numbers_beyond_use_are_told(wrong: float) -> None:
    fine = np.array([1.0, -1e9], np.float32)
    seed = np.array([2**32 - 1], np.uint32)
    check_numbers(1, 0, [fine, seed])
    with pytest.raises(DivergedError, match=r"beyond use in epoch 1: .* learning rate\.$"):
        check_numbers(1, 0, [fine, np.array([[0, wrong]], np.float32), seed])


def test_a_network_that_reads_something_is_not_lost_whatever_its_loss() -> None:
    assert is_hopeless(HOPELESS)
    assert not is_hopeless(GOOD)
    assert not is_hopeless(replace(HOPELESS, accuracy=0.59))
    assert not is_hopeless(replace(HOPELESS, validation_accuracy=0.44))
    assert not is_hopeless(replace(HOPELESS, validation_loss=2.4))
    assert not is_hopeless(replace(HOPELESS, loss=2.4))


def test_one_bad_epoch_may_be_a_bad_start_and_two_are_not() -> None:
    check_history([HOPELESS], 0)
    check_history([GOOD, HOPELESS], 1)
    with pytest.raises(DivergedError, match=r"loss of epoch 2 is 286, far above the 2\.3 of"):
        check_history([GOOD, HOPELESS, HOPELESS], 1)


def test_the_last_epoch_needs_no_second() -> None:
    with pytest.raises(DivergedError, match="the checkpoint of epoch 8 is kept"):
        check_history([GOOD, replace(HOPELESS, epoch=9)], 8)
