"""From the pad to the browser and back, in the real program."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from digitpad import app
from digitpad.widgets.browser.browser_window import BrowserWindow
from digitpad.widgets.pad.pad_window import PadWindow
from tests import sample_digits


@pytest.fixture
def pad(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PadWindow]:
    monkeypatch.setenv("DIGITPAD_DATA", str(sample_digits.write_mnist(tmp_path / "data")))
    window = app.create([]).window
    qtbot.addWidget(window)
    yield window
    window.close()


def browsers() -> list[BrowserWindow]:
    return [top for top in QApplication.topLevelWidgets() if isinstance(top, BrowserWindow)]


def opened(qtbot: QtBot, pad: PadWindow) -> BrowserWindow:
    action = pad.findChild(QAction, "actionBrowseTestSet")
    assert action is not None
    action.trigger()
    (browser,) = browsers()
    qtbot.waitUntil(lambda: browser.browsing.scored is not None, timeout=30_000)
    return browser


def test_the_action_opens_the_test_set_once(qtbot: QtBot, pad: PadWindow) -> None:
    browser = opened(qtbot, pad)
    assert len(browser.browsing.shown) == 100
    pad.pad_actions.browse_test_set.trigger()
    assert browsers() == [browser]


def test_a_picture_sent_to_the_pad_is_read_there(qtbot: QtBot, pad: PadWindow) -> None:
    browser = opened(qtbot, pad)
    read = browser.parts.pictures.picture_at(0)
    qtbot.keyClick(browser.parts.grid, Qt.Key.Key_P)
    assert pad.reading is not None
    assert browser.browsing.scored is not None
    assert pad.reading.digit == browser.browsing.scored.scores.read[read]


def test_strokes_sent_to_the_pad_can_be_changed_one_by_one(qtbot: QtBot, pad: PadWindow) -> None:
    browser = opened(qtbot, pad)
    qtbot.keyClick(browser.parts.grid, Qt.Key.Key_P, Qt.KeyboardModifier.ShiftModifier)
    assert len(pad.ink) >= 1


def test_the_browser_closes_with_the_pad(qtbot: QtBot, pad: PadWindow) -> None:
    browser = opened(qtbot, pad)
    pad.close()
    qtbot.waitUntil(lambda: not isValid(browser))
    assert browsers() == []


def test_a_closed_browser_can_be_opened_again(qtbot: QtBot, pad: PadWindow) -> None:
    browser = opened(qtbot, pad)
    browser.close()
    qtbot.waitUntil(lambda: not isValid(browser))
    assert opened(qtbot, pad).browsing.scored is not None
