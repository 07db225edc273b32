"""What is said of a training at each moment."""

from __future__ import annotations

from functools import reduce

import pytest

from digitpad.core.sentences.elsewhere_words import FarStatusWords
from digitpad.core.training import wording
from digitpad.core.training.protocol import Cancelled, Event, Note, Progress, Started, Status
from digitpad.core.training.training_state import TrainingState, after
from digitpad.widgets.retrain.words import details, headline, in_few_words
from tests.said import said

STARTING = Status("starting", "Starting TensorFlow…")
STARTED = Started("RUN", "digitnet", "tensorflow", "CPU", 4, 1, 100, {"training": 10})
STEP = Progress(2, 4, 5, 10, 0.5, 0.8, 4321.0, 95.0)


@pytest.mark.parametrize(
    ("events", "head", "few"),
    [
        ([], "Starting…", "training: starting…"),
        ([STARTING], "Starting TensorFlow…", "training: starting…"),
        ([STARTING, STARTED], "Preparing the digits…", "training: starting…"),
        ([STARTING, STARTED, STEP], "Epoch 2 of 4", "training: epoch 2/4 · 1 min 40 s"),
        (
            [STARTED, STEP, Status("exporting", "Converting…")],
            "Converting…",
            "training: finishing…",
        ),
    ],
)
def test_there_are_honest_words_all_the_time(events: list[Event], head: str, few: str) -> None:
    state = reduce(after, events, TrainingState())
    assert (headline(state), in_few_words(state)) == (
        _worker_says(head),
        " · ".join(map(said, few.split(" · "))),
    )


def _worker_says(head: str) -> str:
    """Return a headline; what the worker sends as text stays as it is."""
    return head if head in ("Starting TensorFlow…", "Converting…") else said(head)


def test_speed_time_and_device_are_named() -> None:
    shown = details(reduce(after, [STARTED, STEP], TrainingState()))
    assert said("1 min 40 s left") in shown
    assert said("4,321 digits a second") in shown
    assert "CPU · TensorFlow" in shown


def test_a_lost_connection_is_said_until_it_is_found_again() -> None:
    lost = wording.status("elsewhere", FarStatusWords.CONNECTING_AGAIN(computer="gpu", minutes=10))
    found = wording.status("elsewhere", FarStatusWords.CONNECTED_AGAIN(computer="gpu"))
    begun = reduce(after, [STARTED, STEP], TrainingState(computer="gpu"))
    assert details(begun).endswith("CPU · TensorFlow   ·   gpu")
    state = after(begun, lost)
    assert headline(state) == said("Connection lost")
    assert details(state) == lost.text
    assert in_few_words(state) == said("training: connection lost")
    assert headline(after(state, Note("a note"))) == said("Connection lost")
    assert headline(after(state, found)) == headline(begun)
    ended = after(state, Cancelled("RUN", 2))
    assert ended.lost == ""
