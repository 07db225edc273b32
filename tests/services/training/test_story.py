"""A retraining from Start to the choice without a window: tiny workers, a real library."""

from __future__ import annotations

import json
import threading
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from digitpad.core.errors import DigitPadError
from digitpad.core.files import json_record
from digitpad.core.files.paths import data_home
from digitpad.core.library.model_library import ModelLibrary
from digitpad.core.my_digits.for_training import my_digits_file
from digitpad.core.sentences.system_words import SystemWords
from digitpad.core.training import training_times, unfinished_run
from digitpad.core.training.protocol import Start
from digitpad.core.training.train_config import TrainConfig
from digitpad.services.models.comparing import Comparing
from digitpad.services.training.story_state import (
    Ended,
    Idle,
    Installed,
    Installing,
    NotInstalled,
    Running,
    Starting,
)
from tests.model_files import a_model
from tests.stories import Told, teach, with_my_digits
from tests.told import was_told


def test_a_new_model_is_installed_compared_and_used(told: Told, tmp_path: Path) -> None:
    told.complete_with(a_model(tmp_path / "new.digitpad", "better"), "some/run")
    told.story.start(TrainConfig())
    result = told.until_compared()
    assert told.kinds == [Running, Installing, Installed, Installed]
    assert (result.new.name, result.current, result.comparisons) == (
        "better",
        told.active.model,
        (),
    )
    assert result.new.came_from == str(Path("some/run"))
    assert unfinished_run.find_result() == result.new.id
    told.story.use_new()
    assert told.story.state == Idle()
    assert told.active.model.name == "better"
    assert not unfinished_run.is_noted()


def test_what_is_kept_while_a_pen_may_draw_is_written_in_a_thread(
    told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk may take a tenth of a second, at the start and at the end of each epoch."""
    by_the_window = []
    write = json_record.write

    def watched(path: Path, record: Mapping[str, Any]) -> None:
        by_the_window.append(threading.current_thread() is threading.main_thread())
        write(path, record)

    monkeypatch.setattr(json_record, "write", watched)
    told.work_as("unhurried")
    told.story.start(TrainConfig())
    told.until(NotInstalled)
    *meanwhile, _ = by_the_window  # the last one notes that the model could not be installed
    assert len(meanwhile) >= 2  # the start, and epochs that may be told of together
    assert not any(meanwhile)


def test_the_current_model_may_be_kept(told: Told, tmp_path: Path) -> None:
    before = told.active.model
    told.complete_with(a_model(tmp_path / "new.digitpad", "other"))
    told.story.start(TrainConfig())
    told.until(Installed)
    told.story.dismiss()
    assert told.story.state == Idle()
    assert told.active.model == before
    assert [model.name for model in ModelLibrary().models()][1:] == ["other"]
    assert not unfinished_run.is_noted()


def test_a_model_that_went_away_cannot_be_used(told: Told, tmp_path: Path) -> None:
    before = told.active.model
    told.complete_with(a_model(tmp_path / "new.digitpad", "fleeting"))
    told.story.start(TrainConfig())
    told.active.delete(told.until_compared().new.id)
    told.story.use_new()
    assert "not there any more" in told.refusals[-1]
    assert told.story.state == Idle()
    assert told.active.model == before


def test_a_comparison_that_fails_says_why_and_leaves_the_choice(
    qtbot: QtBot, tmp_path: Path
) -> None:
    def break_off() -> None:
        raise DigitPadError(SystemWords.OTHER_REASON(reason="the test set is damaged"))

    told = Told(qtbot, Comparing(loads=[break_off]))
    told.complete_with(a_model(tmp_path / "new.digitpad", "better"))
    told.story.start(TrainConfig())
    qtbot.waitUntil(lambda: getattr(told.story.state, "trouble", None) is not None, timeout=20_000)
    assert str(told.story.state.trouble) == "the test set is damaged"
    told.story.use_new()
    assert told.active.model.name == "better"


def test_a_model_that_does_not_read_is_not_installed(told: Told, run: Path) -> None:
    broken = run / "model.digitpad"
    broken.write_bytes(b"no model")
    told.complete_with(broken, run)
    told.story.start(TrainConfig())
    told.until(NotInstalled)
    assert isinstance(told.story.state, NotInstalled)
    assert "not a whole model file" in str(told.story.state.error)
    assert told.story.state.run_to_resume == run
    assert len(ModelLibrary().models()) == 1
    assert unfinished_run.find() is not None  # the next start offers it, too


def test_my_digits_are_written_before_the_worker_starts(told: Told) -> None:
    teach(3)
    told.work_as("obey")
    told.story.start(with_my_digits())
    assert told.story.state == Starting(Idle())
    told.story.start(with_my_digits())  # pressed twice
    told.until_training()
    assert told.kinds == [Starting, Running]
    assert told.refusals == []
    assert my_digits_file().is_file()


def test_my_digits_that_cannot_be_written_leave_it_as_it_was(told: Told) -> None:
    (data_home() / "training").mkdir(parents=True)
    my_digits_file().mkdir()  # no file can be put there
    told.story.start(with_my_digits())
    told.until(Idle)
    assert len(told.refusals) == 1
    assert not told.story.training.is_running


def test_a_start_may_be_taken_back(told: Told) -> None:
    teach(3)
    told.work_as("obey")
    told.story.start(with_my_digits())
    told.story.cancel()
    assert told.story.state == Idle()
    told.story.start(with_my_digits())  # and the first comes to nothing
    told.until_training()
    assert told.kinds == [Starting, Idle, Starting, Running]


def test_there_is_one_training_at_a_time(told: Told) -> None:
    told.work_as("obey")
    told.story.start(TrainConfig())
    told.story.start(with_my_digits())
    assert told.refusals == ["A training is running already in this window."]
    assert told.story.state == Running()
    told.story.dismiss()  # there is no end yet that could have been seen
    assert told.story.state == Running()


def test_no_training_starts_while_a_model_is_being_installed(told: Told, tmp_path: Path) -> None:
    told.complete_with(a_model(tmp_path / "new.digitpad", "first"))
    told.story.changed.connect(
        lambda state: told.story.start(TrainConfig()) if isinstance(state, Installing) else None
    )
    told.story.start(TrainConfig())
    assert told.until_compared().new.name == "first"
    assert told.refusals == ["A training is running already in this window."]


def test_two_windows_do_not_train_at_once(told: Told, qtbot: QtBot) -> None:
    other = Told(qtbot)
    other.work_as("obey")
    other.story.start(TrainConfig())
    told.story.start(with_my_digits())
    told.until(Idle)
    assert told.refusals == ["A training is running already in another window."]
    told.story.offer_what_was_left()  # it is not left: the other one is at it
    assert told.story.state == Idle()
    other.story.cancel()
    other.until(Ended)


def test_quick_adapt_learns_from_what_was_taught(told: Told) -> None:
    told.work_as("obey")
    told.story.quick_adapt()
    assert told.story.state == Idle()  # nothing was taught
    teach(10)
    told.story.quick_adapt()
    told.until_training()
    assert told.kinds == [Starting, Running]
    start = was_told(told.story.training)
    assert isinstance(start, Start)
    assert start.config.freeze
    assert any("my-digits" in source.path for source in start.config.data)


@pytest.mark.parametrize(("is_adapting", "learns"), [(False, True), (True, False)])
def test_how_long_epochs_take_is_learned_from_whole_trainings(
    told: Told, is_adapting: bool, learns: bool
) -> None:
    training_times.remember("digitnet", 1.0)
    told.work_as("train")
    told.story.start(replace(TrainConfig(), freeze=is_adapting))
    told.until(NotInstalled)
    seconds = json.loads((data_home() / "training-times.json").read_text())["digitnet"]
    assert (seconds != 1.0) == learns


def test_at_the_end_of_the_program_nothing_is_left(told: Told, qtbot: QtBot) -> None:
    told.work_as("obey")
    told.story.start(TrainConfig())
    told.until_noted()
    told.story.let_go()
    qtbot.waitUntil(lambda: not told.story.training.is_running, timeout=20_000)
    assert Told(qtbot).story.training.is_busy_elsewhere() is False
