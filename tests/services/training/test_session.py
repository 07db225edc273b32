"""The window's side of a training, with real children that do everything wrong."""

from __future__ import annotations

import os
import re
import signal
import sys
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QElapsedTimer, QTimer
from pytestqt.qtbot import QtBot

from digitpad.core.elsewhere import whereabouts
from digitpad.core.elsewhere.computer import Computer
from digitpad.core.errors import DigitPadError
from digitpad.core.training import recipes
from digitpad.core.training.install_hints import install_command
from digitpad.core.training.protocol import (
    Cancelled,
    Completed,
    Continue,
    Failed,
    Progress,
    Start,
)
from digitpad.core.training.train_config import ConfigError, DataSource, TrainConfig
from digitpad.core.training.training_state import Stage, TrainingState
from digitpad.services.processes import worker_process
from digitpad.services.processes.worker_log import KEPT_BYTES
from digitpad.services.processes.worker_process import Ending, Patience
from digitpad.services.training.session import TrainingSession
from tests.tiny_trainings import TINY
from tests.told import was_told

SHORT = Patience(start=5.0, step=1.0, finish=1.0, cancel=0.5, leave=0.5, check=0.1)
LONG = Patience()
"""For a worker that is to obey, however busy the machine is."""


def training(how: str, patience: Patience = SHORT) -> TrainingSession:
    return TrainingSession(worker=(sys.executable, str(TINY), how), patience=patience)


def run(qtbot: QtBot, how: str) -> Ending:
    process = training(how)
    with qtbot.waitSignal(process.ended, timeout=30_000) as ended:
        process.start(TrainConfig())
    assert not process.is_running
    assert process.state.stage is Stage.ENDED
    return ended.args[0]


def failure(qtbot: QtBot, how: str) -> Failed:
    end = run(qtbot, how).event
    assert isinstance(end, Failed)
    return end


def until_training(qtbot: QtBot, process: TrainingSession) -> None:
    process.start(TrainConfig())
    qtbot.waitUntil(lambda: process.state.progress is not None, timeout=10_000)


def test_a_training_is_followed_to_its_end(qtbot: QtBot) -> None:
    process = training("train")
    states: list[TrainingState] = []
    process.state_changed.connect(states.append)
    with qtbot.waitSignal(process.ended, timeout=30_000) as ended:
        process.start(TrainConfig())
    end = ended.args[0].event
    assert end == Completed("RUN/model.digitpad", {"mnist_test_accuracy": 0.991})
    last = states[-1]
    assert [epoch.epoch for epoch in last.epochs] == [1, 2, 3]
    assert (last.safe_epochs, last.fraction) == (3, 1.0)
    assert len(states) < 100  # of more than 300 events


def test_the_configuration_reaches_the_worker_whole(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    changes = {
        "epochs": 2,
        "learning_rate": 0.1 + 0.2,
        "augment": False,
        "keep_best": True,
        "start_from": "a b/old.digitpad",
        "data": [{"path": "a=b 七.ndjson", "weight": 2.5}, {"path": "mnist", "weight": 0.5}],
    }
    config = TrainConfig.from_json(changes, base=recipes.find("digitnet").config)
    assert told(qtbot, lambda process: process.start(config)) == Start(
        replace(
            config,
            data=(DataSource(str(tmp_path / "a=b 七.ndjson"), 2.5), DataSource("mnist", 0.5)),
            start_from=str(tmp_path / "a b" / "old.digitpad"),
        )
    )


def test_a_run_is_gone_on_with_where_it_is(qtbot: QtBot) -> None:
    run = Path("/runs/a b=1")
    assert told(qtbot, lambda process: process.resume(run)) == Continue(str(run))


def told(qtbot: QtBot, begin: Callable[[TrainingSession], None]) -> object:
    """Return what a worker is told in its first line."""
    process = training("train")
    with qtbot.waitSignal(process.ended, timeout=30_000):
        begin(process)
    return was_told(process)


SAYS_ITS_OPTIONS = "import sys; print(*sys.argv[1:], file=sys.stderr)"


def test_another_computer_is_named_to_the_worker(qtbot: QtBot, tmp_path: Path) -> None:
    process = TrainingSession(worker=(sys.executable, "-c", SAYS_ITS_OPTIONS))
    states: list[TrainingState] = []
    process.state_changed.connect(states.append)

    def options(begin: Callable[[], None]) -> str:
        with qtbot.waitSignal(process.ended, timeout=30_000) as ended:
            begin()
        return str(ended.args[0].last_lines[-1])

    assert options(lambda: process.start(TrainConfig())) == "work"
    assert options(lambda: process.start(TrainConfig(), "my gpu")) == "work --host my gpu"
    assert states[-1].computer == "my gpu"
    whereabouts.remember(tmp_path, whereabouts.anew(Computer("gpu", "me@gpu")))
    assert options(lambda: process.resume(tmp_path)) == "work"
    assert states[-1].computer == "gpu"


def test_at_the_end_of_the_program_a_training_elsewhere_is_left_there(qtbot: QtBot) -> None:
    process = training("deaf", LONG)
    process.start(TrainConfig(), "gpu")
    qtbot.waitUntil(lambda: process.state.progress is not None, timeout=10_000)
    with qtbot.assertNotEmitted(process.ended, wait=200):
        process.end_now()
    assert not process.is_running
    assert not process.is_busy_elsewhere()


def test_a_network_that_was_made_elsewhere_goes_on_under_its_name(qtbot: QtBot) -> None:
    going_on = recipes.find("digitnet").numbers(going_on=True)
    config = replace(going_on, recipe="imported", start_from="/models/somebodys.digitpad")
    assert told(qtbot, lambda process: process.start(config)) == Start(config)
    with pytest.raises(ConfigError, match="imported"):
        training("train").start(replace(config, start_from=""))


def test_pause_resume_and_stop_are_shown_at_once(qtbot: QtBot) -> None:
    process = training("obey")
    until_training(qtbot, process)
    process.pause()
    assert process.state.stage is Stage.PAUSED
    qtbot.waitUntil(lambda: process.state.words == "Paused.")
    process.go_on()
    assert process.state.stage is Stage.TRAINING
    qtbot.waitUntil(lambda: process.state.progress == progress_at(2))
    with qtbot.waitSignal(process.ended, timeout=10_000) as ended:
        process.stop()
        assert process.state.stage is Stage.STOPPING
    assert ended.args[0].event.stopped


def progress_at(step: int) -> Progress:
    return Progress(1, 3, step, 100, 1 / (step + 1), 0.9, 4000.0, 20.0)


def test_a_paused_training_may_be_silent(qtbot: QtBot) -> None:
    process = training("obey", Patience(step=0.2, cancel=5.0, check=0.05))
    until_training(qtbot, process)
    process.pause()
    with qtbot.assertNotEmitted(process.ended, wait=1000):
        pass
    with qtbot.waitSignal(process.ended, timeout=10_000):
        process.cancel()


def test_a_cancel_is_obeyed(qtbot: QtBot) -> None:
    process = training("obey", LONG)
    until_training(qtbot, process)
    with qtbot.waitSignal(process.ended, timeout=10_000) as ended:
        process.cancel()
        assert process.state.stage is Stage.CANCELLING
    assert ended.args[0].event == Cancelled("RUN", 1)


def test_what_makes_no_sense_is_not_sent(qtbot: QtBot) -> None:
    """A worker that converts for minutes would be given no longer than a step takes after it."""
    process = training("exporting", LONG)
    process.start(TrainConfig())
    qtbot.waitUntil(lambda: process.state.stage is Stage.FINISHING, timeout=10_000)
    for tell in (process.stop, process.pause, process.go_on):
        tell()
    assert process.state.stage is Stage.FINISHING
    with qtbot.waitSignal(process.ended, timeout=10_000) as ended:
        process.cancel()
        process.cancel()
    assert ended.args[0].event == Cancelled("RUN", 1)


def test_a_worker_that_ignores_a_cancel_is_ended(qtbot: QtBot) -> None:
    process = training("deaf")
    until_training(qtbot, process)
    with qtbot.waitSignal(process.ended, timeout=10_000) as ended:
        process.cancel()
    assert ended.args[0].event == Cancelled("RUN", 0)


def test_a_crash_is_a_sentence_with_details(qtbot: QtBot) -> None:
    ending = run(qtbot, "crash")
    assert ending.event == Failed("crash", "The training crashed (SIGSEGV).", "RUN")
    assert "about to crash" in ending.last_lines


def test_a_killed_worker_ran_out_of_memory_most_likely(qtbot: QtBot) -> None:
    assert failure(qtbot, "killed").kind == "memory"


def test_a_memory_error_is_one_too(qtbot: QtBot) -> None:
    assert failure(qtbot, "memory").kind == "memory"


def test_a_worker_killed_from_outside(qtbot: QtBot) -> None:
    process = training("deaf")
    until_training(qtbot, process)
    with qtbot.waitSignal(process.ended, timeout=10_000) as ended:
        os.kill(process.process_id, signal.SIGTERM)
    assert ended.args[0].event == Failed("crash", "The training crashed (SIGTERM).", "RUN")


def test_a_silent_worker_is_ended(qtbot: QtBot) -> None:
    end = failure(qtbot, "silent")
    assert (end.kind, end.run) == ("hang", "RUN")
    assert re.fullmatch(
        r"The training has not answered for \d+ seconds? and was ended\.", end.message
    )


@pytest.mark.parametrize("how", ["garbage", "endless_garbage"])
def test_garbage_is_a_sentence(qtbot: QtBot, how: str) -> None:
    assert failure(qtbot, how).kind == "garbage"


def test_a_line_without_end_does_not_fill_the_memory(qtbot: QtBot) -> None:
    ending = run(qtbot, "endless_line")
    assert isinstance(ending.event, Failed)
    assert ending.event.kind == "garbage"
    assert max(map(len, ending.last_lines)) <= KEPT_BYTES
    assert ending.log.stat().st_size < 50_000_000


def test_an_end_without_a_word(qtbot: QtBot) -> None:
    ending = run(qtbot, "nothing")
    assert isinstance(ending.event, Failed)
    assert ending.last_lines == ("nothing to do",)


def test_what_the_worker_says_of_its_failure_is_said(qtbot: QtBot) -> None:
    assert failure(qtbot, "failing") == Failed("disk", "/data: no space left on device", "RUN")


@pytest.mark.parametrize("how", ["lingering", "two_ends"])
def test_there_is_one_end(qtbot: QtBot, how: str) -> None:
    process = training(how)
    ends: list[Ending] = []
    process.ended.connect(ends.append)
    with qtbot.waitSignal(process.ended, timeout=10_000):
        process.start(TrainConfig())
    assert [type(end.event) for end in ends] == [Completed]


def test_a_program_that_is_not_there(qtbot: QtBot, tmp_path: Path) -> None:
    process = TrainingSession(worker=(str(tmp_path / "python"),), patience=SHORT)
    with qtbot.waitSignal(process.ended, timeout=10_000) as ended:
        process.start(TrainConfig())
    assert ended.args[0].event.kind == "start"
    assert str(tmp_path / "python") in ended.args[0].event.message


def test_a_python_without_the_extra_says_what_to_install(qtbot: QtBot) -> None:
    code = "raise ModuleNotFoundError(\"No module named 'keras'\")"
    process = TrainingSession(worker=(sys.executable, "-c", code), patience=SHORT)
    with qtbot.waitSignal(process.ended, timeout=10_000) as ended:
        process.start(TrainConfig())
    assert install_command() in ended.args[0].event.message


def test_another_training_may_follow(qtbot: QtBot) -> None:
    process = training("failing")
    for _ in range(2):
        with qtbot.waitSignal(process.ended, timeout=10_000):
            process.start(TrainConfig())


def test_two_windows_do_not_train_at_once(qtbot: QtBot) -> None:
    first, second = training("obey"), training("train")
    until_training(qtbot, first)
    assert second.is_busy_elsewhere()
    with pytest.raises(DigitPadError, match="another window"):
        second.start(TrainConfig())
    with qtbot.waitSignal(first.ended, timeout=10_000):
        first.cancel()
    with qtbot.waitSignal(second.ended, timeout=10_000):
        second.start(TrainConfig())


def test_the_end_of_the_program_ends_the_worker(qtbot: QtBot) -> None:
    process = training("obey", LONG)
    until_training(qtbot, process)
    with qtbot.waitSignal(process.ended, timeout=10_000) as ended:
        process.end_now()
    assert ended.args[0].event == Cancelled("RUN", 1)


def test_ten_thousand_events_a_second(qtbot: QtBot) -> None:
    """None is missing from the log, and few reach the screen."""
    process = training("flood", Patience())
    states: list[TrainingState] = []
    process.state_changed.connect(states.append)
    clock = QElapsedTimer()
    clock.start()
    with qtbot.waitSignal(process.ended, timeout=60_000) as ended:
        process.start(TrainConfig())
    assert len(states) <= clock.elapsed() / 33 + 3
    log = ended.args[0].log.read_bytes().splitlines()
    assert sum(b'"progress"' in line for line in log) == 30_000
    assert process.log is not None
    assert process.log.count == len(log)


def test_timers_get_their_turn_during_a_flood(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worker_process, "_SLICE_SECONDS", 0.0005)
    monkeypatch.setattr(worker_process, "_BREATHER_MS", 0)
    process = training("flood", Patience())
    seen: list[int] = []
    tick = QTimer(interval=0)
    tick.timeout.connect(lambda: seen.append(process.log.count if process.log else 0))
    with qtbot.waitSignal(process.ended, timeout=60_000):
        process.start(TrainConfig())
        tick.start()
    # Unless the lines are read in slices it is all that a pipe holds, some 350 of them.
    assert max(later - earlier for earlier, later in pairwise(seen)) < 200
