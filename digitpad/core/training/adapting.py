"""Quick adapt: a short training that goes on from a model and gets used to one hand."""

from __future__ import annotations

from pathlib import Path

from digitpad.core.digits import MNIST
from digitpad.core.training.train_config import DataSource, TrainConfig

_OWN_IN_EPOCH = 1500
"""How often own digits are shown in all, each time bent and drawn in another way."""
_MNIST_SHARE = 0.06
"""Part of MNIST that is shown again in between, so that nothing else is forgotten."""
_MOST_OFTEN = 100.0


def quick_adapt(model: Path, recipe: str, mine: Path, count: int) -> TrainConfig:
    """Return the configuration that gets ``model`` used to the ``count`` digits in ``mine``.

    recipe: that of the model. It takes seconds where a retraining takes minutes.
    """
    often = min(max(_OWN_IN_EPOCH / max(count, 1), 1.0), _MOST_OFTEN)
    return TrainConfig(
        recipe=recipe,
        data=(DataSource(MNIST, _MNIST_SHARE), DataSource(str(mine), often)),
        epochs=1,
        batch_size=64,
        optimizer="adam",
        learning_rate=1e-4,
        schedule="trapezoid",
        warmup=0.1,
        cooldown=0.9,
        label_smoothing=0.03,
        augment=True,
        start_from=str(model),
    )
