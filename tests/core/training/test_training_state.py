"""A training as a value, from a recorded stream of events and commands."""

from __future__ import annotations

from functools import reduce

import pytest

from digitpad.core.training.protocol import (
    Cancel,
    Cancelled,
    Checkpoint,
    Completed,
    EpochEnd,
    Event,
    Failed,
    Note,
    Pause,
    Progress,
    Resume,
    Started,
    Status,
    Stop,
)
from digitpad.core.training.training_state import Stage, TrainingState, after, asked

STARTED = Started("RUN", "digitnet", "tensorflow", "CPU", 4, 1, 100, {"training": 10})


def progress(epoch: int, step: int) -> Progress:
    return Progress(epoch, 4, step, 10, 0.5, 0.8, 1000.0, 12.0)


def epoch(number: int) -> EpochEnd:
    return EpochEnd(number, 4, 0.4, 0.9, 0.3, 0.95, 0.1, 2.0, True)


def state(*events: Event) -> TrainingState:
    return reduce(after, events, TrainingState())


def test_a_whole_training() -> None:
    end = Completed("RUN/model.digitpad", {"mnist_test_accuracy": 0.99})
    now = state(
        Status("starting", "Starting TensorFlow…"),
        STARTED,
        progress(1, 5),
        Note("3 lines were left out"),
        epoch(1),
        Checkpoint("RUN/checkpoint.npz", 1),
        progress(2, 5),
    )
    assert (now.stage, now.fraction, now.safe_epochs) == (Stage.TRAINING, 15 / 40, 1)
    assert now.notes == ("3 lines were left out",)
    assert after(now, Status("exporting", "Converting…")).stage is Stage.FINISHING
    assert after(now, end).end == end


def test_nothing_happens_after_the_end() -> None:
    over = state(STARTED, Cancelled("RUN", 1))
    assert after(over, Failed("internal", "no")) is over
    assert asked(over, Stop()) is over


def test_what_was_asked_for_stays_on_the_screen() -> None:
    training = state(STARTED, progress(1, 1))
    stopping = asked(training, Stop())
    assert stopping.stage is Stage.STOPPING
    assert after(stopping, progress(1, 2)).stage is Stage.STOPPING
    assert after(stopping, Status("training", "")).stage is Stage.STOPPING
    assert after(stopping, Status("exporting", "")).stage is Stage.FINISHING
    cancelling = asked(stopping, Cancel())
    assert after(cancelling, Status("exporting", "")).stage is Stage.CANCELLING


def test_a_pause_comes_and_goes() -> None:
    paused = asked(state(STARTED, progress(1, 1)), Pause())
    assert paused.stage is Stage.PAUSED
    assert after(paused, progress(1, 2)).stage is Stage.PAUSED  # a step that was under way
    assert asked(paused, Resume()).stage is Stage.TRAINING


@pytest.mark.parametrize("command", [Pause(), Stop(), Resume()])
def test_before_the_first_step_only_a_cancel_makes_sense(command: Pause | Stop | Resume) -> None:
    starting = state(Status("starting", "Starting…"))
    assert asked(starting, command) is starting
    assert asked(starting, Cancel()).stage is Stage.CANCELLING


@pytest.mark.parametrize("command", [Pause(), Stop(), Resume(), Cancel()])
def test_a_cancel_is_the_last_word(command: Pause | Stop | Resume | Cancel) -> None:
    cancelling = asked(state(STARTED, progress(1, 1)), Cancel())
    assert asked(cancelling, command) is cancelling


def test_a_resumed_run_counts_from_where_it_was() -> None:
    resumed = Started("RUN", "digitnet", "jax", "CPU", 4, 3, 100, {"training": 10})
    assert state(resumed).safe_epochs == 2
