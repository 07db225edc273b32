"""Describes a training's numbers in words."""

from __future__ import annotations

from digitpad.core.sentences.sentence import written
from digitpad.core.training.learning.curve import CurvePoint
from digitpad.core.training.protocol import EpochEnd
from digitpad.services.language.translate import tr
from digitpad.widgets.common.formatting import exact_percent


def name_of_loss(loss: str) -> str:
    """Return the title for a loss, which is called as in `TrainConfig`."""
    if loss == "mean-absolute-error":
        return tr("Loss: mean absolute error")
    if loss == "categorical-crossentropy":
        return tr("Loss: cross-entropy")
    return tr("Loss")


def axis_of_loss(loss: str) -> str:
    """Return what stands at the axis of a loss, with its unit."""
    if loss == "mean-absolute-error":
        return tr("mean absolute error")
    if loss == "categorical-crossentropy":
        return tr("cross-entropy in nats")
    return tr("loss")


def place_in_words(place: float, training: CurvePoint | None, validation: CurvePoint | None) -> str:
    """Return what the curves are at a place on the axis of epochs."""
    parts = [tr("Epoch {0}").format(written(place, ".1f"))]
    if training is not None:
        words = tr("training {0}, loss {1}")
        loss = written(training.loss, ".4f")
        parts.append(words.format(exact_percent(training.accuracy), loss))
    if validation is not None:
        words = tr("validation after epoch {0}: {1}, loss {2}")
        end, loss = written(validation.place, ".3g"), written(validation.loss, ".4f")
        parts.append(words.format(end, exact_percent(validation.accuracy), loss))
    return "   ·   ".join(parts)


def epoch_in_words(epoch: EpochEnd) -> str:
    """Return what stands beside the slider that chooses an epoch."""
    right = exact_percent(epoch.validation_accuracy)
    words = tr("Epoch {0} of {1}: {2} right")
    return words.format(epoch.epoch, epoch.epochs, right)
