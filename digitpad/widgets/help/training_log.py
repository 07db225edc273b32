"""The last lines of the last training's log, without what is personal in them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from digitpad.core.training import protocol
from digitpad.services.training.session import log_path

_LINES: Final = 30
_MOST_BYTES: Final = 200_000
"""That are read from the end: a worker may have written gigabytes."""


def last_lines() -> list[str]:
    """Return the last lines of the log; none where nothing was trained."""
    try:
        with log_path().open("rb") as file:
            size = file.seek(0, 2)
            file.seek(max(0, size - _MOST_BYTES))
            data = file.read()
    except OSError:
        return []
    return data.decode("utf-8", errors="replace").splitlines()[-_LINES:]


def events(line: str) -> Iterator[str]:
    """Yield what a line of the protocol says in short, without names of models and files."""
    match protocol.parse_line(line):
        case protocol.Status(phase=phase, sentence=kind):
            yield f"  status: {phase} {kind}"
        case protocol.Note(sentence=kind):
            yield f"  note: {kind}"
        case protocol.Started() as begun:
            yield f"  started: {begun.backend} on {begun.device}, {dict(begun.data)}"
        case protocol.Progress() as now:
            yield f"  epoch {now.epoch}, step {now.step}: loss {now.loss:.4g}"
        case protocol.EpochEnd() as epoch:
            losses = f"{epoch.loss:.4g}, {epoch.validation_loss:.4g}"
            yield f"  epoch {epoch.epoch} of {epoch.epochs}: losses {losses}"
        case protocol.Failed(kind=kind, sentence=sentence):
            yield f"  failed: {kind} {sentence}"
        case protocol.Malformed():
            yield line
        case message:
            yield f"  {getattr(message, 'type', 'unknown')}"
