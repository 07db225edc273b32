"""A retraining from Start to the choice without a window: tiny workers, a real library."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator, Mapping
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
from digitpad.core.my_digits.store import MyDigits
from digitpad.core.sentences.system_words import SystemWords
from digitpad.core.training import training_times, unfinished_run
from digitpad.core.training.protocol import Cancelled, Failed, Start
from digitpad.core.training.train_config import DataSource, TrainConfig
from digitpad.services.models.comparing import Comparing
from digitpad.services.reading.active_model import ActiveModel
from digitpad.services.training.story import TrainingStory
from digitpad.services.training.story_state import (
    Ended,
    Idle,
    Installed,
    Installing,
    Interrupted,
    NotInstalled,
    Running,
    Starting,
    StoryState,
)
from tests.hands import my_digit
from tests.model_files import a_model
from tests.tiny_trainings import a_run, complete_with, use_tiny_worker
from tests.told import was_told


class Told:
    """A story with everything that it told, and how to have it told by a tiny worker."""

    def __init__(self, qtbot: QtBot, comparing: Comparing | None = None) -> None:
        library = ModelLibrary()
        self.active = ActiveModel(library, library.open_active())
        self.story = TrainingStory(self.active, comparing=comparing or Comparing(loads=[]))
        self.states: list[StoryState] = []
        self.refusals: list[str] = []
        self._qtbot = qtbot
        self.story.changed.connect(self.states.append)
        self.story.refused.connect(lambda error: self.refusals.append(str(error)))

    @property
    def kinds(self) -> list[type[StoryState]]:
        return [type(state) for state in self.states]

    def work_as(self, how: str) -> None:
        use_tiny_worker(self.story.training, how)

    def complete_with(self, model: Path, run: Path | str = "RUN") -> None:
        """Have the next worker end with ``model`` at once."""
        complete_with(self.story.training, model, str(run))

    def until(self, kind: type[StoryState]) -> None:
        self._qtbot.waitUntil(lambda: isinstance(self.story.state, kind), timeout=20_000)

    def until_training(self) -> None:
        training = self.story.training
        self._qtbot.waitUntil(lambda: training.state.progress is not None, timeout=20_000)

    def until_noted(self) -> None:
        self._qtbot.waitUntil(unfinished_run.is_noted, timeout=20_000)

    def until_compared(self) -> Installed:
        def compared() -> bool:
            state = self.story.state
            return isinstance(state, Installed) and state.comparisons is not None

        self._qtbot.waitUntil(compared, timeout=20_000)
        assert isinstance(self.story.state, Installed)
        return self.story.state


@pytest.fixture
def told(qtbot: QtBot) -> Iterator[Told]:
    made = Told(qtbot)
    yield made
    made.story.let_go()
    qtbot.waitUntil(lambda: not made.story.training.is_running, timeout=20_000)


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a run with two finished epochs of eight, which tiny workers say is theirs."""
    folder = a_run(tmp_path / "run")
    monkeypatch.setenv("TINY_RUN", str(folder))
    return folder


def with_my_digits() -> TrainConfig:
    return TrainConfig(data=(DataSource(str(my_digits_file())),))


def teach(count: int) -> None:
    with MyDigits() as mine:
        mine.add_new(my_digit(seed) for seed in range(count))


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


def test_a_cancelled_training_leaves_no_note(told: Told, run: Path) -> None:
    told.work_as("obey")
    told.story.start(TrainConfig())
    told.until_noted()
    found = unfinished_run.find()
    assert found is not None
    assert found.run == run
    told.story.cancel()
    told.until(Ended)
    assert isinstance(told.story.state, Ended)
    assert told.story.state.end == Cancelled("RUN", 1)
    assert told.story.state.run_to_resume == Path("RUN")
    assert not unfinished_run.is_noted()


def test_what_failed_stays_noted_until_it_was_seen(told: Told, run: Path, qtbot: QtBot) -> None:
    told.work_as("failing")
    told.story.start(TrainConfig())
    told.until(Ended)
    assert isinstance(told.story.state, Ended)
    end = told.story.state.end
    assert end == Failed("disk", "/data: no space left on device", str(run))
    later = Told(qtbot)  # the program was closed in the background
    later.story.offer_what_was_left()
    assert isinstance(later.story.state, Interrupted)
    assert later.story.state.left.finished_epochs == 2
    later.story.dismiss()
    assert not unfinished_run.is_noted()


def test_the_note_of_another_window_is_left_alone(told: Told, run: Path, qtbot: QtBot) -> None:
    told.work_as("failing")
    told.story.start(TrainConfig())
    told.until(Ended)
    other = Told(qtbot)
    other.work_as("obey")
    other.story.start(TrainConfig())
    other.until_training()
    told.story.dismiss()
    found = unfinished_run.find()
    assert found is not None
    assert found.run == run
    other.story.cancel()
    other.until(Ended)


@pytest.mark.parametrize("kind", ["usage", "data", "diverged", "missing", "start"])
def test_what_would_fail_again_is_not_to_be_resumed(kind: str) -> None:
    assert Ended(Failed(kind, "so it is", "RUN"), 3).run_to_resume is None


def test_a_run_that_was_left_is_resumed(told: Told, run: Path) -> None:
    unfinished_run.remember(run)
    told.story.offer_what_was_left()
    assert isinstance(told.story.state, Interrupted)
    assert told.story.state.run_to_resume == run
    told.work_as("obey")
    told.story.resume()
    told.until_training()
    assert told.kinds == [Interrupted, Running]


def test_a_run_that_cannot_be_resumed_now_is_still_offered(
    told: Told, run: Path, qtbot: QtBot
) -> None:
    unfinished_run.remember(run)
    told.story.offer_what_was_left()
    offered = told.story.state
    other = Told(qtbot)
    other.work_as("obey")
    other.story.start(TrainConfig())
    told.story.resume()
    assert told.refusals == ["A training is running already in another window."]
    assert told.story.state == offered
    other.story.cancel()
    other.until(Ended)


def test_there_is_nothing_to_resume_at_first(told: Told) -> None:
    told.story.resume()
    told.story.offer_what_was_left()
    assert told.states == []
    assert not told.story.training.is_running


def test_a_model_that_nobody_chose_is_offered_again(
    told: Told, tmp_path: Path, qtbot: QtBot
) -> None:
    told.complete_with(a_model(tmp_path / "new.digitpad", "waiting"))
    told.story.start(TrainConfig())
    told.until(Installed)
    later = Told(qtbot)
    later.story.offer_what_was_left()
    assert later.until_compared().new.name == "waiting"


def test_a_model_that_was_deleted_is_not_offered(told: Told) -> None:
    unfinished_run.remember_result("gone")
    told.story.offer_what_was_left()
    assert told.story.state == Idle()
    assert not unfinished_run.is_noted()


def test_a_broken_note_is_forgotten(told: Told) -> None:
    data_home().mkdir(parents=True, exist_ok=True)
    (data_home() / "unfinished-run.json").write_text(json.dumps({"run": 7}))
    told.story.offer_what_was_left()
    assert told.story.state == Idle()
    assert not unfinished_run.is_noted()


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
