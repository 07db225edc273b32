"""How the worker is called."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from pathlib import Path
from typing import Final

from digitpad.core.training import recipes
from digitpad.core.training.train_config import TrainConfig

_OPTIONS: Final = {"start_from": "--from"}


def train_arguments(config: TrainConfig) -> list[str]:
    """Return ``train`` with what differs from the recipe's own numbers."""
    usual = recipes.numbers_of(config.recipe, going_on=bool(config.start_from))
    arguments = ["train", "--events", "--background", "--recipe", config.recipe]
    for item in fields(TrainConfig):
        value = getattr(config, item.name)
        if item.name in ("recipe", "data") or value == getattr(usual, item.name):
            continue
        option = _OPTIONS.get(item.name, "--" + item.name.replace("_", "-"))
        if isinstance(value, bool):
            arguments.append(option if value else f"--no-{option[2:]}")
        else:
            arguments += [option, str(value)]
    for source in config.data:
        arguments += ["--data", f"{source.path}={source.weight:g}"]
    return arguments


def resume_arguments(run: Path) -> Sequence[str]:
    return ["resume", "--events", "--background", str(run)]
