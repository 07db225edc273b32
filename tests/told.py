"""What a tiny worker was told to do."""

from __future__ import annotations

from digitpad.core.training.protocol import parse_line
from digitpad.services.training.session import TrainingSession

_BEGINNING = "told to "


def was_told(training: TrainingSession) -> object:
    """Return the message in the first line on the tiny worker's standard input."""
    assert training.log is not None
    line = next(line for line in training.log.last() if line.startswith(_BEGINNING))
    return parse_line(line.removeprefix(_BEGINNING))
