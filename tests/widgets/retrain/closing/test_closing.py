"""Closing the program while a training runs: each answer does what it says, for this training."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from digitpad.core.training.protocol import Completed
from digitpad.core.training.train_config import TrainConfig
from digitpad.widgets.browser.menu import BrowserMenu
from digitpad.widgets.pad.pad_window import PadWindow
from digitpad.widgets.retrain.closing import tray
from digitpad.widgets.retrain.closing.closing_question import ClosingQuestion
from digitpad.widgets.retrain.closing.tray import Tray
from tests.retraining import a_tray, begin, one, open_window, press, retraining_of, until_over


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
    press(retraining.training_window, "cancel")
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
    retraining.training_window.hide()
    retraining.training.cancel()
    until_over(qtbot, retraining)
    assert window.findChild(ClosingQuestion) is None
    assert window.isVisible()
    assert retraining.training_window.failure.isVisible()  # why it went
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
