"""What the worker says can be said again in another language."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from gettext import NullTranslations

import pytest

from digitpad.core.errors import cannot_be_written
from digitpad.core.sentences import sentence
from digitpad.core.sentences.data_words import DataWords
from digitpad.core.sentences.worker_words import StatusWords
from digitpad.core.training import wording
from digitpad.core.training.protocol import Failed, Note, Status, parse_line, to_line

FULL = cannot_be_written("/runs/1", OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))).sentence
EVENTS = [
    wording.status("starting", StatusWords.STARTING_BACKEND(backend="JAX")),
    wording.note(DataWords.LABEL_NO_DIGIT(label=12).at("digits.csv", 7)),
    wording.failed("disk", FULL, "/runs/1"),
]


class German(NullTranslations):
    """A few words, as a catalogue of gettext gives them."""

    def gettext(self, message: str) -> str:
        return {
            "Starting {backend}…": "{backend} wird gestartet …",
            "{path}, line {line}: {cause}": "{path}, Zeile {line}: {cause}",
            "the label {label} is not a digit 0–9": "die Bezeichnung {label} ist keine Ziffer",
            "cannot be written: {reason}": "lässt sich nicht schreiben: {reason}",
            "no space left on device": "kein Platz mehr",
        }.get(message, message)


@pytest.fixture
def german() -> Iterator[None]:
    sentence.speak(German())
    yield
    sentence.speak(NullTranslations())


def words_of(event: object) -> str:
    assert isinstance(event, Status | Note | Failed)
    return event.text if isinstance(event, Status) else event.message


def test_an_event_carries_its_words_and_what_they_are_made_of() -> None:
    event = parse_line(to_line(EVENTS[2]))
    assert isinstance(event, Failed)
    assert (event.kind, event.run) == ("disk", "/runs/1")
    assert event.message == "/runs/1: cannot be written: no space left on device"
    assert event.sentence == "cannot-be-written"
    assert event.values["path"] == "/runs/1"
    assert wording.sentence_of(event) == FULL


@pytest.mark.parametrize("event", EVENTS)
def test_words_of_the_same_language_stay_as_they_are(event: Status | Note | Failed) -> None:
    assert wording.worded(parse_line(to_line(event))) == event


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    ("event", "said"),
    [
        (EVENTS[0], "JAX wird gestartet …"),
        (EVENTS[1], "digits.csv, Zeile 7: die Bezeichnung 12 ist keine Ziffer"),
        (EVENTS[2], "/runs/1: lässt sich nicht schreiben: kein Platz mehr"),
    ],
)
def test_a_window_of_another_language_words_it_itself(
    event: Status | Note | Failed, said: str
) -> None:
    assert words_of(event) != said  # it was made in English
    assert words_of(wording.worded(parse_line(to_line(event)))) == said


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    "line",
    [
        '{"v": 1, "type": "failed", "kind": "disk", "message": "No space", "run": ""}',
        '{"v": 1, "type": "failed", "kind": "disk", "message": "No space", "sentence": "later"}',
        '{"v": 1, "type": "failed", "kind": "disk", "message": "No space", '
        '"sentence": "cannot-be-written", "values": {"reason": ["deep", {"x": null}]}}',
        '{"v": 1, "type": "note", "message": "No space"}',
    ],
)
def test_the_workers_own_words_are_shown_where_the_kind_is_not_known(line: str) -> None:
    event = parse_line(line)
    assert wording.worded(event) == event
    assert words_of(event) == "No space"


def test_values_of_another_type_than_json_objects_make_no_message() -> None:
    line = '{"v": 1, "type": "note", "message": "x", "sentence": "busy", "values": [1]}'
    assert "values" in repr(parse_line(line))
    assert not isinstance(parse_line(line), Note)
