"""Tells when a training has diverged, so that it ends early and says so."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from digitpad.core.sentences.sentence import Sentence
from digitpad.core.sentences.worker_words import TrainerWords
from digitpad.core.training.protocol import EpochEnd
from trainer.errors import TrainerError

LARGEST: Final = 1e18
"""The product of two larger numbers is more than float32 can hold."""
GUESSING: Final = math.log(10)
"""Cross-entropy in nats when every digit gets the probability 0.1."""
_FAR: Final = 10
"""A loss this many times that of guessing is far above it."""
_READS_NOTHING: Final = 0.2
"""Below this accuracy, in training and in validation, a network is no better than chance."""
_EPOCHS: Final = 2
"""This many such epochs in a row are more than a bad start."""


class DivergedError(TrainerError):
    """Loss, weights or readings are unusable."""

    def __init__(self, cause: Sentence, kept: int) -> None:
        """``kept`` is the last epoch that is safe in a checkpoint, 0 where there is none."""
        said = TrainerWords.LOST(cause=cause)
        if kept:
            said = TrainerWords.LOST_BUT_KEPT(cause=cause, epoch=kept)
        super().__init__("diverged", said)


def check_loss(epoch: int, kept: int, *losses: float) -> None:
    """Raise DivergedError if one of the ``losses`` is NaN or infinite."""
    if not all(map(math.isfinite, losses)):
        raise DivergedError(TrainerWords.LOSS_NO_NUMBER(epoch=epoch), kept)


def check_numbers(epoch: int, kept: int, arrays: Iterable[NDArray[np.generic]]) -> None:
    """Raise DivergedError if weights or logits are NaN, infinite or beyond `LARGEST`."""
    for array in arrays:
        # A comparison with NaN is false.
        if array.dtype.kind == "f" and not bool(np.all(np.abs(array) < LARGEST)):
            raise DivergedError(TrainerWords.NUMBERS_GREW(epoch=epoch), kept)


def check_history(history: Sequence[EpochEnd], kept: int) -> None:
    """Raise DivergedError after too many hopeless epochs in a row, or if the last epoch is one.

    history: the epochs up to a hopeless one.
    """
    last = history[-1]
    lost = len(history) >= _EPOCHS and all(map(is_hopeless, history[-_EPOCHS:]))
    if lost or last.epoch == last.epochs:
        raise DivergedError(
            TrainerWords.LOSS_FAR_ABOVE(epoch=last.epoch, loss=last.loss, guessing=GUESSING), kept
        )


def is_hopeless(epoch: EpochEnd) -> bool:
    """Return whether an epoch reads no better than chance, with a loss far above guessing.

    A network that reads anything may go on, whatever its loss: after large steps it is certain of
    everything, and each misreading costs much. The mean absolute error is at most 0.2, which is
    never far above guessing.
    """
    return (
        min(epoch.loss, epoch.validation_loss) > _FAR * GUESSING
        and max(epoch.accuracy, epoch.validation_accuracy) < _READS_NOTHING
    )
