"""What the worker says, carried as kind and values too, so that the window words it itself.

The worker writes its own words beside them: a window of another version, which may not know the
kind, shows those, and so does whoever reads the lines.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from digitpad.core.sentences import catalogue
from digitpad.core.sentences.sentence import Sentence, values_to_json
from digitpad.core.training.protocol import Failed, Note, Status

_T = TypeVar("_T")


def status(phase: str, said: Sentence) -> Status:
    """Return the event that says what a training is busy with."""
    return Status(phase, str(said), said.words.key, values_to_json(said.values))


def note(said: Sentence) -> Note:
    """Return the event that says something a person should know."""
    return Note(str(said), said.words.key, values_to_json(said.values))


def failed(category: str, said: Sentence, run: str = "") -> Failed:
    """Return the event for a run in the folder ``run`` that ends in an error."""
    return Failed(category, str(said), run, said.words.key, values_to_json(said.values))


def sentence_of(event: Status | Note | Failed) -> Sentence | None:
    """Return what an event says; None where this version does not know its kind."""
    return catalogue.from_json({"kind": event.sentence, "values": event.values})


def worded(message: _T) -> _T:
    """Return ``message`` with its words in the language that this process speaks."""
    if not isinstance(message, Status | Note | Failed) or (said := sentence_of(message)) is None:
        return message
    if isinstance(message, Status):
        return replace(message, text=str(said))
    return replace(message, message=str(said))
