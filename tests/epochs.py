"""Epochs of trainings that never were, for tests of what is made of them."""

from __future__ import annotations

from collections.abc import Sequence

from digitpad.core.training.protocol import EpochEnd


def epochs_of(
    losses: Sequence[float],
    validation_losses: Sequence[float],
    accuracies: Sequence[float],
    *,
    confusion: tuple[int, ...] = (),
) -> list[EpochEnd]:
    """Return an epoch for each of the losses on the training pictures, with its validation."""
    found: list[EpochEnd] = []
    for loss, validation_loss, accuracy in zip(losses, validation_losses, accuracies, strict=True):
        number = len(found) + 1
        best = all(accuracy > one.validation_accuracy for one in found)
        found.append(
            EpochEnd(
                number,
                len(losses),
                loss,
                0.9,
                validation_loss,
                accuracy,
                0.001,
                2.0,
                best,
                step=100,
                steps=100,
                confusion=confusion,
            )
        )
    return found
