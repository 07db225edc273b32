"""The seconds of a training's parts, from its events and a clock."""

from __future__ import annotations

import io
from collections.abc import Iterator

from digitpad.core.sentences.worker_words import StatusWords
from digitpad.core.training.protocol import Completed, Event, Progress, Started
from digitpad.core.training.wording import status
from trainer.commands.display import PlainLines
from trainer.commands.part_seconds import PartSeconds

STEP = Progress(1, 1, 1, 10, 2.0, 0.1, 100.0, 9.0)
EVENTS: tuple[Event, ...] = (
    Started("/run", "digitnet", "tensorflow", "CPU", 1, 1, 100, {}),
    STEP,
    STEP,
    status("exporting", StatusWords.LEARNING_WHAT_IS_A_DIGIT()),
    status("exporting", StatusWords.CONVERTING()),
    status("evaluating", StatusWords.SCORING()),
    Completed("/run/model.digitpad", {"pen_test_accuracy": 0.99}),
)


def test_each_part_lasts_from_its_first_event_to_the_next_parts() -> None:
    ticks: Iterator[int] = iter((0, 3, 4, 14, 16, 17, 20))  # repeated progress begins nothing
    parts = PartSeconds(lambda: float(next(ticks)))
    for event in EVENTS:
        parts(event)
    assert str(parts.sentence()) == (
        "Seconds: start 3.0, first step 1.0, training 10.0, what is a digit 2.0, conversion 1.0, "
        "scoring 3.0."
    )


def test_they_are_said_once_a_model_is_there_and_the_file_comes_last() -> None:
    output = io.StringIO()
    show = PlainLines(output)
    for event in EVENTS:
        show(event)
    lines = output.getvalue().splitlines()
    assert [line.startswith("Seconds: start 0.0,") for line in lines].count(True) == 1
    assert lines[-1] == "Model: /run/model.digitpad"
