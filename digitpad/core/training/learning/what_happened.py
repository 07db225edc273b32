"""What is to be said of a training that is over, in one sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from digitpad.core.sentences.learning_words import LearningWords
from digitpad.core.sentences.sentence import Sentence
from digitpad.core.training.protocol import EpochEnd

GUESSING: Final = 0.2
"""Read less right than this, of ten digits, and nothing was learnt."""
_LOSS_GAIN, _ERROR_GAIN = 0.01, 0.02
"""By this share the validation loss or the errors have to get less for an epoch to be better."""
_LEAST_PICTURES: Final = 1.5
"""One picture more that is read right is chance."""
_STILL_LEARNING: Final = 0.97
"""Below this share of what it was, the training loss has gone on falling."""
_WORSE: Final = 1.1
"""Above this share of the least, the validation loss has got worse."""


@dataclass(frozen=True)
class _Best:
    """The least that validation has come to so far."""

    loss: float
    error: float

    def is_beaten_by(self, epoch: EpochEnd) -> bool:
        pictures = sum(epoch.confusion)
        gain = max(_ERROR_GAIN * self.error, _LEAST_PICTURES / pictures if pictures else 0.0)
        is_surer = epoch.validation_loss < (1 - _LOSS_GAIN) * self.loss
        return is_surer or _error(epoch) < self.error - gain

    def after(self, epoch: EpochEnd) -> _Best:
        return _Best(min(self.loss, epoch.validation_loss), min(self.error, _error(epoch)))


def what_happened(epochs: Sequence[EpochEnd]) -> Sentence | None:
    """Return what became of a training with these epochs; None where it has none."""
    if not epochs:
        return None
    accuracy = max(epoch.validation_accuracy for epoch in epochs)
    if accuracy < GUESSING:
        return LearningWords.LEARNT_NOTHING(accuracy=accuracy)
    if len(epochs) == 1:
        return LearningWords.ONE_EPOCH(accuracy=accuracy)
    turning = _last_better(epochs)
    after = len(epochs) - 1 - turning
    if after == 0:
        return LearningWords.STILL_BETTER(epoch=epochs[turning].epoch)
    if after == 1:
        return LearningWords.PERHAPS_BETTER(epoch=epochs[turning].epoch)
    return _after_turning(epochs[turning], epochs[turning + 1 :], epochs)


def _after_turning(
    best: EpochEnd, later: Sequence[EpochEnd], epochs: Sequence[EpochEnd]
) -> Sentence:
    """Return what is said where validation has not got better for the epochs ``later``."""
    last, least = later[-1], min(epoch.validation_loss for epoch in epochs)
    if last.loss >= _STILL_LEARNING * best.loss:
        return LearningWords.LEVELLED_OFF(epoch=best.epoch, last=len(later))
    if last.validation_loss > _WORSE * least and _error(last) >= _error(best):
        return LearningWords.GOT_WORSE(epoch=best.epoch, last=len(later))
    return LearningWords.LEARNT_BY_HEART(epoch=best.epoch, last=len(later))


def _last_better(epochs: Sequence[EpochEnd]) -> int:
    """Return the index of the last epoch that validation got better in."""
    first, *others = epochs
    turning, best = 0, _Best(first.validation_loss, _error(first))
    for index, epoch in enumerate(others, start=1):
        if best.is_beaten_by(epoch):
            turning = index
        best = best.after(epoch)
    return turning


def _error(epoch: EpochEnd) -> float:
    return 1 - epoch.validation_accuracy
