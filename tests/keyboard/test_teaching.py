"""Teaching with Tab and Space: what will be taught is said before it is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from digitpad.widgets.canvas.canvas import Canvas
from digitpad.widgets.pad.pad_window import PadWindow
from digitpad.widgets.reading.teaching_bar import TeachingBar
from tests.pad import SEVEN, mouse_stroke


@pytest.fixture
def bar(qtbot: QtBot, window: PadWindow, canvas: Canvas) -> TeachingBar:
    found = window.findChild(TeachingBar)
    assert found is not None
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    mouse_stroke(canvas, SEVEN)
    qtbot.waitUntil(lambda: found.can_teach)
    return found


def tab_to(window: PadWindow, name: str) -> QToolButton:
    for _ in range(60):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        at = QApplication.focusWidget()
        if at.objectName() == name:
            assert isinstance(at, QToolButton)
            return at
    raise AssertionError(f"Tab does not reach {name} in {window.windowTitle()}")


def test_the_line_says_what_space_would_teach(window: PadWindow, bar: TeachingBar) -> None:
    before = bar.line
    right = tab_to(window, "right")
    assert bar.line == "Space teaches: this is a 7."
    assert right.accessibleName() == "The reading is right: a 7"
    zero = tab_to(window, "itWas0")
    assert bar.line == "Space teaches: this is a 0."
    assert zero.accessibleName() == "It is a 0"
    window.canvas.setFocus()
    assert bar.line == before


def test_once_taught_the_line_says_so(qtbot: QtBot, window: PadWindow, bar: TeachingBar) -> None:
    tab_to(window, "itWas0")
    for _ in range(7):
        press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "Saved as 7" in bar.line)
    press(Qt.Key.Key_Tab)
    assert bar.line == "Space teaches: this is an 8."
    press(Qt.Key.Key_Left)
    assert "Saved as 7" in bar.line


def press(key: Qt.Key) -> None:
    QTest.keyClick(QApplication.focusWidget(), key)
