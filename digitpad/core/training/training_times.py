"""How long trainings took on this machine, so that the next one can say how long it will take."""

from __future__ import annotations

import contextlib
import os
from typing import Final

from digitpad.core.datasets.split import MNIST_TRAINING_PICTURES
from digitpad.core.errors import DigitPadError
from digitpad.core.files import json_record, paths
from digitpad.core.training.recipes import Recipe
from digitpad.core.training.training_state import TrainingState

_NAME: Final = "training-times.json"
_CORES_OF_THE_RECIPES: Final = 2
_MOST_SECONDS: Final = 3600.0
"""No picture takes an hour."""
_BEFORE_AND_AFTER_SECONDS: Final = 25.0
"""About what it takes to start the backend, to convert the model and to score it."""


def remember(recipe: str, seconds_per_picture: float) -> None:
    """Keep what one picture of one epoch took; not being able to costs only the guess."""
    with contextlib.suppress(DigitPadError):
        json_record.write(paths.data_home() / _NAME, _read() | {recipe: seconds_per_picture})


class EpochTimes:
    """Knows what the epochs of one training take, as they end."""

    def __init__(self) -> None:
        self._seen = 0

    def new_in(self, state: TrainingState) -> tuple[str, float] | None:
        """Return what to `remember` where an epoch of ``state`` is new, and was not cut short."""
        if state.started is None or state.is_cut_short or len(state.epochs) == self._seen:
            return None
        self._seen = len(state.epochs)
        pictures = max(state.started.data.get("training", 0), 1)
        return state.started.recipe, state.epochs[-1].seconds / pictures


def expected_seconds(recipe: Recipe, epochs: int, pictures: int, threads: int = 0) -> float:
    """Return about how long a training of ``epochs`` over so many pictures takes here.

    threads: that compute; 0 is one for each processor.
    """
    measured = _read().get(recipe.name)
    if measured is None:
        cores = threads or os.cpu_count() or _CORES_OF_THE_RECIPES
        times_as_fast = min(cores / _CORES_OF_THE_RECIPES, 4.0)
        measured = recipe.seconds_per_epoch / MNIST_TRAINING_PICTURES / times_as_fast
    return _BEFORE_AND_AFTER_SECONDS + measured * pictures * epochs


def _read() -> dict[str, float]:
    content = json_record.read(paths.data_home() / _NAME)
    return {
        name: value
        for name, value in content.items()
        if isinstance(value, float) and 0 <= value <= _MOST_SECONDS
    }
