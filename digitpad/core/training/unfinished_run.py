"""A note on the disk that a training is under way, so that the next start can offer to go on.

It is written when a training begins and removed when its end was shown, so what is found at a start
belongs to a window that died, whatever its worker managed to do afterwards.
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from digitpad.core.errors import DigitPadError
from digitpad.core.files import json_record, paths, presence
from digitpad.core.training.run_folder import ELSEWHERE, count_epochs, read_config

_NAME: Final = "unfinished-run.json"


@dataclass(frozen=True)
class UnfinishedRun:
    """A run that nobody saw the end of."""

    run: Path
    """Its folder; ``digitpad resume RUN`` goes on there."""
    recipe: str
    epochs: int
    finished_epochs: int


def remember(run: Path) -> None:
    """Note that ``run`` is under way. Raises FileError."""
    json_record.write(paths.data_home() / _NAME, {"run": str(run)})


def remember_result(model: str) -> None:
    """Note that a finished run's model, of this id, waits to be chosen. Raises FileError."""
    json_record.write(paths.data_home() / _NAME, {"model": model})


def find_result() -> str:
    """Return the id of a model that waits to be chosen, or the empty text."""
    return str(_noted().get("model", ""))


def is_noted() -> bool:
    """Return whether there is a note at all."""
    return presence.exists(paths.data_home() / _NAME)


def forget() -> None:
    """Remove the note, if there is one; a folder that takes no changes keeps it."""
    with contextlib.suppress(OSError):
        (paths.data_home() / _NAME).unlink(missing_ok=True)


def find() -> UnfinishedRun | None:
    """Return the noted run if there is something to go on from.

    That is a finished epoch here, or whatever another computer has of it.
    """
    run = _noted().get("run")
    try:
        return _describe(Path(run)) if isinstance(run, str) else None
    except (ValueError, DigitPadError):
        return None  # nothing is left that could be resumed


def _noted() -> dict[str, Any]:
    return json_record.read(paths.data_home() / _NAME)


def _describe(run: Path) -> UnfinishedRun | None:
    finished = count_epochs(run)
    if finished < 1 and not presence.exists(run / ELSEWHERE):
        return None
    config = read_config(run)
    return UnfinishedRun(run, config.recipe, config.epochs, finished)
