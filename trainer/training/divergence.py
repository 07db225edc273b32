"""When a training is lost, so that it ends early and says so in its own words."""

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
"""Cross-entropy, in nats, of giving each digit a tenth."""
_FAR: Final = 10
"""Times the loss of guessing from which a loss is far above it."""
_READS_NOTHING: Final = 0.2
"""An accuracy below it, in training and in validation, is no better than chance."""
_EPOCHS: Final = 2
"""So many such epochs in a row are no bad start any more."""


class DivergedError(TrainerError):
    """Loss, weights or readings are beyond any use."""

    def __init__(self, cause: Sentence, kept: int) -> None:
        """``kept`` is the last epoch that is safe in a checkpoint, 0 where there is none."""
        said = TrainerWords.LOST(cause=cause)
        if kept:
            said = TrainerWords.LOST_BUT_KEPT(cause=cause, epoch=kept)
        super().__init__("diverged", said)


def check_loss(epoch: int, kept: int, *losses: float) -> None:
    """Raise DivergedError where one of the ``losses`` is no number or infinite."""
    if not all(map(math.isfinite, losses)):
        raise DivergedError(TrainerWords.LOSS_NO_NUMBER(epoch=epoch), kept)


def check_numbers(epoch: int, kept: int, arrays: Iterable[NDArray[np.generic]]) -> None:
    """Raise DivergedError where weights or logits are no numbers, infinite or beyond `LARGEST`."""
    for array in arrays:
        # A comparison with NaN is false.
        if array.dtype.kind == "f" and not bool(np.all(np.abs(array) < LARGEST)):
            raise DivergedError(TrainerWords.NUMBERS_GREW(epoch=epoch), kept)


def check_history(history: Sequence[EpochEnd], kept: int) -> None:
    """Raise DivergedError where so many epochs were hopeless, or the one that was to be the last.

    history: up to a hopeless one.
    """
    last = history[-1]
    lost = len(history) >= _EPOCHS and all(map(is_hopeless, history[-_EPOCHS:]))
    if lost or last.epoch == last.epochs:
        raise DivergedError(
            TrainerWords.LOSS_FAR_ABOVE(epoch=last.epoch, loss=last.loss, guessing=GUESSING), kept
        )


def is_hopeless(epoch: EpochEnd) -> bool:
    """Whether an epoch read nothing, with a loss far above that of guessing.

    A network that reads something may learn on, whatever its loss: after large steps it is certain
    of everything, and what it misreads costs it much. The mean absolute error is 0.2 at most and
    never far above guessing.
    """
    return (
        min(epoch.loss, epoch.validation_loss) > _FAR * GUESSING
        and max(epoch.accuracy, epoch.validation_accuracy) < _READS_NOTHING
    )
