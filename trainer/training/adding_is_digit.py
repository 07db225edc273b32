"""A finished model, and the head that it was made without."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from digitpad.core.models import model_file
from digitpad.core.training.train_config import TrainConfig
from trainer.data.head_examples import HeadExamples, HeadPlan
from trainer.data.training_data import gather
from trainer.export import to_litert
from trainer.export.converter import Converter
from trainer.networks.is_digit import with_head
from trainer.networks.load_network import load_network
from trainer.training.is_digit import HeadTraining


def add_is_digit(
    path: Path, target: Path, config: TrainConfig, examples: int
) -> Mapping[str, float]:
    """Write the model in ``path`` with a new head to ``target``; return what its card says of it.

    Raises DigitPadError.
    """
    file = model_file.read(path, with_keras=True)
    network = load_network(path)
    data = gather(config.data, augment=False, seed=config.seed)
    temperature = float(file.card.metrics.get("temperature", 1.0))
    plan = HeadPlan(examples, seed=config.seed)
    digits = [share.digits for share in data.training]
    head = HeadTraining(network, temperature, HeadExamples(plan, digits, data.held_out)).taught()
    whole = with_head(network, head.network)
    with Converter() as converter, tempfile.TemporaryDirectory() as scratch:
        exported = to_litert.export(whole, temperature, Path(scratch), converter)
    how = {
        "examples": plan.examples,
        "passes": plan.passes,
        "seed": plan.seed,
        "backend": config.backend,
        "threads": config.threads,
    }
    card = replace(
        file.card,
        metrics={**file.card.metrics, **head.metrics},
        config={**file.card.config, "is_digit": how},
    )
    to_litert.check(exported.with_card(card), whole, temperature, data.validation[0])
    model_file.write(
        target, replace(exported.with_card(card), learning=file.learning, looks=file.looks)
    )
    return head.metrics
