"""What the tray says and does. There is none off screen: a system with one is made believe."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtWidgets import QApplication, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from digitpad.widgets.pad.pad_window import PadWindow
from digitpad.widgets.retrain.closing.closing_question import ClosingQuestion
from digitpad.widgets.retrain.closing.tray import Tray
from tests.retraining import a_tray, begin, one, open_window, press
from tests.said import said

# A tray icon asks the screen for its tray, and the screen of the tests does not know what that is.
pytestmark = pytest.mark.qt_log_ignore("systemTrayWindowChanged")


@pytest.fixture
def messages(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    return a_tray(monkeypatch)


@pytest.fixture
def window(qtbot: QtBot, messages: list[tuple[str, str]]) -> PadWindow:
    assert not messages
    return open_window(qtbot)


def icon(window: PadWindow) -> QSystemTrayIcon:
    return one(one(window, Tray), QSystemTrayIcon)


def test_a_person_who_looks_at_the_program_is_not_told(
    qtbot: QtBot,
    window: PadWindow,
    messages: list[tuple[str, str]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(QApplication, "activeWindow", staticmethod(lambda: window))
    retraining = begin(qtbot, window, "failing")
    qtbot.waitUntil(lambda: not retraining.training.is_running, timeout=20_000)
    assert retraining.dock.failure.isVisible()
    assert messages == []


def test_a_message_is_no_markup(window: PadWindow, messages: list[tuple[str, str]]) -> None:
    Tray(window).notify("<b>Done</b>", "“<img src='x'>” & more reads better")
    assert messages == [("‹b›Done‹/b›", "“‹img src='x'›” & more reads better")]


@pytest.mark.skipif(sys.platform == "win32", reason="no signal ends a process there")
def test_the_background_is_the_tray_and_a_click_comes_back(
    qtbot: QtBot, window: PadWindow, messages: list[tuple[str, str]]
) -> None:
    retraining = begin(qtbot, window, "crash_late")
    window.close()
    press(one(window, ClosingQuestion), "keepTraining")
    assert not window.isVisible()
    assert not retraining.dock.isVisible()
    assert icon(window).toolTip() == said("DigitPad is training")
    retraining.training.pause()  # which the worker takes for its end
    qtbot.waitUntil(lambda: bool(messages), timeout=20_000)
    assert messages == [(said("The training failed"), said("The training crashed (SIGSEGV)."))]
    icon(window).messageClicked.emit()
    assert window.isVisible()
    assert retraining.dock.failure.isVisible()
    assert not icon(window).isVisible()
    assert window.close()


def test_the_icon_of_an_end_goes_when_the_end_was_seen(
    qtbot: QtBot, window: PadWindow, messages: list[tuple[str, str]]
) -> None:
    retraining = begin(qtbot, window, "failing")
    qtbot.waitUntil(lambda: bool(messages), timeout=20_000)
    assert icon(window).isVisible()
    retraining.dock.failure.close_requested.emit()
    assert not icon(window).isVisible()
