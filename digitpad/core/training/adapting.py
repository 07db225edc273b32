"""Quick adapt: a short training that adapts a model to one hand."""

from __future__ import annotations

from pathlib import Path

from digitpad.core.datasets.digits import MNIST
from digitpad.core.training.train_config import DataSource, TrainConfig

_OWN_IN_EPOCH = 1000
"""How often my digits are shown in all, augmented differently each time."""
_MNIST_SHARE = 0.028
"""Share of MNIST that is shown in between, so that little is forgotten."""
_MOST_OFTEN = 100.0


def quick_adapt(model: Path, recipe: str, mine: Path, count: int) -> TrainConfig:
    """Return the configuration that adapts ``model`` to the ``count`` digits in ``mine``.

    recipe: that of the model. This takes seconds where a retraining takes minutes: only the last
    layers learn, in large steps, and the weights then move half of the way to the trained ones,
    which keeps most of the gain and little of the loss (docs/teaching.md has the figures).
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
