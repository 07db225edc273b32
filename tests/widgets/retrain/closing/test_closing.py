"""Closing the program while a training runs: each answer does what it says, for this training."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from digitpad.core.elsewhere import whereabouts
from digitpad.core.elsewhere.computer import Computer
from digitpad.core.library.model_library import ModelLibrary
from digitpad.core.my_digits.for_training import my_digits_file
from digitpad.core.training import unfinished_run
from digitpad.core.training.protocol import Completed
from digitpad.core.training.train_config import DataSource, TrainConfig
from digitpad.services.training.story_state import Installing, Starting
from digitpad.widgets.browser.menu import BrowserMenu
from digitpad.widgets.common.formatting import number
from digitpad.widgets.pad.pad_window import PadWindow
from digitpad.widgets.retrain.closing import tray
from digitpad.widgets.retrain.closing.closing_question import ClosingQuestion
from digitpad.widgets.retrain.closing.tray import Tray
from tests.model_files import a_model
from tests.retraining import (
    a_tray,
    begin,
    one,
    open_window,
    press,
    retraining_of,
    until_over,
)
from tests.tiny_trainings import a_run, complete_with


@pytest.fixture
def window(qtbot: QtBot) -> PadWindow:
    return open_window(qtbot)


def ask_to_close(window: PadWindow) -> ClosingQuestion:
    window.close()
    assert window.isVisible()
    return one(window, ClosingQuestion)


def test_closing_may_cancel_the_training(qtbot: QtBot, window: PadWindow) -> None:
    retraining = begin(qtbot, window, "obey")
    press(ask_to_close(window), "cancelTraining")
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=20_000)
    assert not retraining.training.is_running


def test_closing_may_be_thought_better_of(qtbot: QtBot, window: PadWindow) -> None:
    retraining = begin(qtbot, window, "obey")
    press(ask_to_close(window), "stay")
    assert window.isVisible()
    assert retraining.training.is_running
    press(retraining.dock, "cancel")
    until_over(qtbot, retraining)


@pytest.mark.parametrize(("button", "how"), [("keepTraining", "slow"), ("stopAndKeep", "obey")])
def test_closing_may_wait_for_the_end(
    qtbot: QtBot, window: PadWindow, button: str, how: str
) -> None:
    retraining = begin(qtbot, window, how)
    press(ask_to_close(window), button)
    assert retraining.training.is_running
    qtbot.waitUntil(
        lambda: not window.isVisible() and not retraining.training.is_running, timeout=60_000
    )
    end = retraining.training.state.end
    assert isinstance(end, Completed)
    assert end.stopped == (button == "stopAndKeep")


def test_whoever_restores_the_window_keeps_it(qtbot: QtBot, window: PadWindow) -> None:
    retraining = begin(qtbot, window, "obey")
    window.pad_actions.browse_test_set.trigger()
    browser = one(window, BrowserMenu).browser
    assert browser is not None
    press(ask_to_close(window), "keepTraining")
    assert window.isMinimized()
    assert not browser.isVisible()
    window.showNormal()
    assert browser.isVisible()
    retraining.training.stop()
    until_over(qtbot, retraining)
    assert window.isVisible()
    assert browser.isVisible()


def test_closing_without_a_training_asks_nothing(window: PadWindow) -> None:
    assert window.close()
    assert window.findChild(ClosingQuestion) is None


def button_of(question: ClosingQuestion, name: str) -> QPushButton:
    found = question.findChild(QPushButton, name)
    assert found is not None
    return found


def test_the_question_goes_with_the_training_that_it_is_about(
    qtbot: QtBot, window: PadWindow
) -> None:
    retraining = begin(qtbot, window, "obey")
    ask_to_close(window)
    retraining.dock.hide()
    retraining.training.cancel()
    qtbot.waitUntil(lambda: window.findChild(ClosingQuestion) is None, timeout=20_000)
    assert not retraining.training.is_running
    assert window.isVisible()
    assert retraining.dock.failure.isVisible()  # why it went
    assert window.close()


@pytest.mark.parametrize("answer", ["keepTraining", "stopAndKeep", "cancelTraining"])
def test_an_answer_after_the_end_changes_nothing(
    qtbot: QtBot, window: PadWindow, answer: str
) -> None:
    retraining = begin(qtbot, window, "obey")
    button = button_of(ask_to_close(window), answer)
    retraining.training.cancel()
    with qtbot.waitSignal(retraining.training.ended, timeout=20_000):
        pass
    button.click()
    assert window.isVisible()
    assert not window.isMinimized()
    assert QApplication.quitOnLastWindowClosed()
    begin(qtbot, window, "failing")
    until_over(qtbot, retraining)
    assert window.isVisible()


def test_it_can_be_stopped_as_soon_as_there_is_something_to_keep(
    qtbot: QtBot, window: PadWindow
) -> None:
    retraining = retraining_of(window, "obey")
    retraining.start(TrainConfig())
    stop = button_of(ask_to_close(window), "stopAndKeep")
    assert not stop.isEnabled()
    qtbot.waitUntil(stop.isEnabled, timeout=20_000)
    stop.click()
    qtbot.waitUntil(
        lambda: not window.isVisible() and not retraining.training.is_running, timeout=60_000
    )


@pytest.mark.skipif(sys.platform == "win32", reason="no signal ends a process there")
@pytest.mark.qt_log_ignore("systemTrayWindowChanged")
def test_whoever_came_back_is_not_sent_away_during_the_next_training(
    qtbot: QtBot, window: PadWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    messages = a_tray(monkeypatch)
    monkeypatch.setattr(tray, "_MESSAGE_MS", 1500)
    retraining = begin(qtbot, window, "crash_late")
    press(ask_to_close(window), "keepTraining")
    retraining.training.pause()  # which the worker takes for its end
    qtbot.waitUntil(lambda: bool(messages), timeout=20_000)
    one(window, Tray).opened.emit()
    begin(qtbot, window, "obey")
    press(ask_to_close(window), "keepTraining")
    with qtbot.assertNotEmitted(retraining.training.ended, wait=1800):
        pass
    assert window.findChild(ClosingQuestion) is None


def test_a_model_that_is_just_being_installed_is_waited_for(
    qtbot: QtBot, window: PadWindow, tmp_path: Path
) -> None:
    retraining = retraining_of(window)
    complete_with(retraining.training, a_model(tmp_path / "new.digitpad", "waiting"))
    closed: list[bool] = []
    retraining.story.changed.connect(
        lambda state: closed.append(window.close()) if isinstance(state, Installing) else None
    )
    retraining.start(TrainConfig())
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=20_000)
    assert closed == [False]
    assert window.findChild(ClosingQuestion) is None
    assert unfinished_run.find_result() == ModelLibrary().models()[1].id


def test_a_training_that_is_only_being_started_can_be_cancelled(
    qtbot: QtBot, window: PadWindow
) -> None:
    retraining = retraining_of(window, "obey")
    retraining.start(TrainConfig(data=(DataSource(str(my_digits_file())),)))
    assert isinstance(retraining.story.state, Starting)
    press(ask_to_close(window), "cancelTraining")
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=20_000)
    assert not retraining.training.is_running
    assert retraining.training.log is None


def test_what_failed_in_the_background_is_offered_at_the_next_start(
    qtbot: QtBot, window: PadWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = a_run(tmp_path / "run")
    monkeypatch.setenv("TINY_RUN", str(run))
    retraining = begin(qtbot, window, "fail_late")
    press(ask_to_close(window), "keepTraining")
    retraining.training.pause()  # which the worker takes for its end
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=20_000)
    again = retraining_of(open_window(qtbot))
    qtbot.waitUntil(lambda: again.dock.failure.isVisible(), timeout=20_000)


def test_a_training_on_another_computer_may_be_left_there(
    qtbot: QtBot, window: PadWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = a_run(tmp_path / "run")
    monkeypatch.setenv("TINY_RUN", str(run))
    whereabouts.remember(run, whereabouts.anew(Computer("gpu", "me@gpu", minutes=1200)))
    retraining = retraining_of(window, "deaf")
    retraining.start(TrainConfig(), "gpu")
    qtbot.waitUntil(unfinished_run.is_noted, timeout=20_000)
    question = ask_to_close(window)
    (words,) = (label for label in question.findChildren(QLabel) if "gpu" in label.text())
    assert number(1200) in words.text()
    press(question, "leaveTraining")
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=20_000)
    assert not retraining.training.is_running
    found = unfinished_run.find()
    assert found is not None
    assert found.run == run


def test_one_on_this_computer_cannot_be_left(qtbot: QtBot, window: PadWindow) -> None:
    retraining = begin(qtbot, window, "obey")
    question = ask_to_close(window)
    assert question.findChild(QPushButton, "leaveTraining") is None
    press(question, "cancelTraining")
    until_over(qtbot, retraining)
