"""What a training leaves behind when it is broken off, and what comes of it later."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from digitpad.core.elsewhere import whereabouts
from digitpad.core.elsewhere.computer import Computer
from digitpad.core.files.paths import data_home
from digitpad.core.sentences.elsewhere_words import FarStatusWords
from digitpad.core.training import unfinished_run
from digitpad.core.training.protocol import Cancelled, Failed
from digitpad.core.training.train_config import TrainConfig
from digitpad.services.training.story_state import (
    Ended,
    Idle,
    Installed,
    Interrupted,
    NotInstalled,
    Running,
)
from tests.model_files import a_model
from tests.stories import Told

GPU = Computer("gpu", "me@gpu.example.org")


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


def test_a_training_that_is_left_elsewhere_is_offered_by_the_next_start(
    told: Told, run: Path, qtbot: QtBot
) -> None:
    whereabouts.remember(run, whereabouts.anew(GPU))
    told.work_as("obey")
    told.story.start(TrainConfig(), GPU.name)
    told.until_noted()
    assert told.story.whereabouts() == whereabouts.of(run)
    told.story.leave()
    assert told.story.state == Idle()
    later = Told(qtbot)
    later.story.offer_what_was_left()
    assert isinstance(later.story.state, Interrupted)
    assert (later.story.state.left.run, later.story.state.computer) == (run, GPU.name)


def test_a_cancel_that_did_not_get_there_is_said(
    told: Told, run: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(run.parent)
    told.work_as("obey")
    for is_there in (True, False):
        run.rename("RUN")
        whereabouts.remember(Path("RUN"), replace(whereabouts.anew(GPU), is_there=is_there))
        told.story.start(TrainConfig(), GPU.name)
        told.until_training()
        told.story.cancel()
        told.until(Ended)
        Path("RUN").rename(run)
        assert isinstance(told.story.state, Ended)
        remark = told.story.state.remark
        ends = FarStatusWords.ENDS_BY_ITSELF(computer="gpu", minutes=10)
        assert remark == (ends if is_there else None)


def test_how_long_epochs_take_elsewhere_is_not_expected_here(told: Told) -> None:
    told.work_as("unhurried")
    told.story.start(TrainConfig(), GPU.name)
    told.until(NotInstalled)
    assert not (data_home() / "training-times.json").exists()
    told.story.dismiss()
    told.story.start(TrainConfig())
    told.until(NotInstalled)
    assert (data_home() / "training-times.json").exists()
