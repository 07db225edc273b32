"""How the worker is called."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import fields
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from PySide6.QtCore import QProcessEnvironment

from digitpad.core.training import recipes
from digitpad.core.training.backends import installed
from digitpad.core.training.train_config import TrainConfig

WORKER: Final = (sys.executable, "-P", "-m", "trainer")
"""-P: a folder named ``trainer`` where the person happens to be is not the trainer."""
_OPTIONS: Final = {"start_from": "--from"}


def environment() -> QProcessEnvironment:
    """Return this process's environment, in which the worker's package is found as digitpad is.

    What the worker prints is UTF-8, whatever the system's own encoding is.
    """
    variables = QProcessEnvironment.systemEnvironment()
    root = str(Path(__file__).resolve().parents[3])
    known = variables.value("PYTHONPATH")
    variables.insert("PYTHONPATH", os.pathsep.join([root, known]) if known else root)
    variables.insert("PYTHONIOENCODING", "utf-8")
    return variables


def missing_extra() -> bool:
    """Return whether this Python lacks what training needs. Imports nothing."""
    return find_spec("keras") is None or not installed()


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


def spare_threads() -> int:
    """Return how many threads a training may use so that the window keeps a core."""
    return max((os.cpu_count() or 2) - 1, 1)
