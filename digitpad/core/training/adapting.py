"""Quick adapt: a short training that goes on from a model and gets used to one hand."""

from __future__ import annotations

from pathlib import Path

from digitpad.core.datasets.digits import MNIST
from digitpad.core.training.train_config import DataSource, TrainConfig

_OWN_IN_EPOCH = 1000
"""How often own digits are shown in all, each time bent and drawn in another way."""
_MNIST_SHARE = 0.028
"""Part of MNIST that is shown again in between, so that little else is forgotten."""
_MOST_OFTEN = 100.0


def quick_adapt(model: Path, recipe: str, mine: Path, count: int) -> TrainConfig:
    """Return the configuration that gets ``model`` used to the ``count`` digits in ``mine``.

    recipe: that of the model. It takes seconds where a retraining takes minutes: the layers that
    decide learn in large steps, and the weights then go half of the way to what was learnt, which
    keeps most of the gain and little of the loss (docs/teaching.md has the figures).
    """
    often = min(max(_OWN_IN_EPOCH / max(count, 1), 1.0), _MOST_OFTEN)
    return TrainConfig(
        recipe=recipe,
        data=(DataSource(MNIST, _MNIST_SHARE), DataSource(str(mine), often)),
        epochs=1,
        batch_size=64,
        optimizer="adam",
        learning_rate=3e-4,
        schedule="trapezoid",
        warmup=0.1,
        cooldown=0.9,
        label_smoothing=0.03,
        augment=True,
        calibrate=False,
        start_from=str(model),
        freeze=True,
        blend=0.5,
    )
