"""What a worker elsewhere says, put as if it were here: with paths and sentences of this side."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from digitpad.core.elsewhere.parcel import Parcel
from digitpad.core.sentences.elsewhere_words import FarWords
from digitpad.core.sentences.worker_words import EndWords
from digitpad.core.training import wording, worker_ends
from digitpad.core.training.protocol import (
    Cancelled,
    Checkpoint,
    Completed,
    EpochEnd,
    Event,
    Failed,
    Note,
    Progress,
    Started,
    Status,
    parse_line,
)
from digitpad.core.training.run_folder import RunFolder

_OURS: Final = ("usage", "data", "diverged", "model")
"""Failures that have nothing to do with which computer it was."""


class Hearing:
    """Turns lines into events."""

    def __init__(self, computer: str, parcel: Parcel, folder: RunFolder) -> None:
        self._computer, self._folder = computer, folder
        self.parcel = parcel
        self.root = ""
        """The run's folder on the other side."""
        self.errors: deque[str] = deque(maxlen=40)
        """The last lines that the worker wrote on standard error."""

    def event(self, line: str) -> Event | None:
        """Return the event that a line tells of; None where it tells of none."""
        message = parse_line(line)
        run = str(self._folder.path)
        match message:
            case Started() | Cancelled():
                return replace(message, run=run)
            case Checkpoint():
                return replace(message, path=str(self._folder.checkpoint))
            case Completed():
                return replace(message, model=str(self._folder.model))
            case Failed():
                return self._failed(replace(message, run=run))
            case Status():
                return replace(message, values=self._here(message.values))
            case Note():
                said = self._here(message.message)
                return replace(message, message=said, values=self._here(message.values))
            case EpochEnd():
                return replace(message, has_look=False)  # which stays there
            case Progress():
                return message
        return None

    def died(self, status: int) -> Failed:
        """Return the end of a worker that was gone before it said how it ended."""
        what = EndWords.THE_TRAINING()
        failed = worker_ends.died(what, abs(status), status < 0, False, list(self.errors))
        said = FarWords.ON_COMPUTER(computer=self._computer, reason=failed.message)
        return wording.failed(failed.kind, said, str(self._folder.path))

    def _failed(self, failed: Failed) -> Failed:
        """Say on which computer it was, where that matters."""
        moved = replace(
            failed, message=self._here(failed.message), values=self._here(failed.values)
        )
        if failed.kind in _OURS:
            return moved
        reason = wording.sentence_of(failed) or failed.message
        said = FarWords.ON_COMPUTER(computer=self._computer, reason=reason)
        return wording.failed(failed.kind, said, failed.run)

    def _here(self, value: Any) -> Any:
        """Return a value of a message with this side's paths in it."""
        if isinstance(value, str):
            return self.parcel.here(value, self.root, self._folder.path)
        if isinstance(value, Mapping):
            return {name: self._here(one) for name, one in value.items()}
        if isinstance(value, list):
            return [self._here(one) for one in value]
        return value
