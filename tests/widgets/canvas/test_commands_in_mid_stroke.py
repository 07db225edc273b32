"""A command while a stroke is on its way ends that stroke, or drops it, and no other."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from digitpad.core.ink.ink import Ink
from digitpad.core.my_digits.store import MyDigits
from digitpad.services.my_digits.my_digits_service import MyDigitsService
from digitpad.widgets.common import message_bar
from digitpad.widgets.pad.pad_window import PadWindow
from tests.pad import BAR, ONE, SEVEN, SIDE_BUTTON, TIP, at, mouse_stroke, send_pen

CONTROL = Qt.KeyboardModifier.ControlModifier


def begin(window: PadWindow) -> None:
    """Put the mouse down and draw two thirds of a bar."""
    QTest.mousePress(window.canvas, Qt.MouseButton.LeftButton, pos=at(window.canvas, BAR[0]))
    QTest.mouseMove(window.canvas, at(window.canvas, BAR[1]))


def go_on(window: PadWindow) -> None:
    """Draw the last third and lift."""
    QTest.mouseMove(window.canvas, at(window.canvas, BAR[2]))
    QTest.mouseRelease(window.canvas, Qt.MouseButton.LeftButton, pos=at(window.canvas, BAR[2]))


def lengths(window: PadWindow) -> list[int]:
    return [len(stroke) for stroke in window.ink]


def test_undo_takes_back_the_stroke_on_its_way_and_not_the_one_before(window: PadWindow) -> None:
    mouse_stroke(window.canvas, ONE)
    before = window.ink
    begin(window)
    QTest.keyClick(window.canvas, Qt.Key.Key_Z, CONTROL)
    assert window.ink == before
    go_on(window)
    assert window.ink == before
    QTest.keyClick(window.canvas, Qt.Key.Key_Z, CONTROL)
    assert window.page.is_blank


def test_undo_takes_back_the_very_first_stroke_on_its_way(window: PadWindow) -> None:
    undo = window.pad_actions.undo
    begin(window)
    assert undo.isEnabled()
    QTest.keyClick(window.canvas, Qt.Key.Key_Z, CONTROL)
    assert window.page.is_blank
    assert not undo.isEnabled()
    go_on(window)
    assert window.page.is_blank


def test_undo_gives_back_what_the_eraser_takes_and_nothing_else(window: PadWindow) -> None:
    mouse_stroke(window.canvas, ONE)
    before = window.ink
    right = Qt.MouseButton.RightButton
    QTest.mousePress(window.canvas, right, pos=at(window.canvas, ONE[2]))
    assert window.page.is_blank
    QTest.keyClick(window.canvas, Qt.Key.Key_Z, CONTROL)
    QTest.mouseRelease(window.canvas, right, pos=at(window.canvas, ONE[2]))
    assert window.ink == before


def test_the_rest_of_a_pens_stroke_is_not_drawn_either(window: PadWindow) -> None:
    canvas = window.canvas
    mouse_stroke(canvas, ONE)
    send_pen(canvas, QEvent.Type.TabletPress, BAR[0], 0.5)
    QTest.keyClick(canvas, Qt.Key.Key_Z, CONTROL)
    send_pen(canvas, QEvent.Type.TabletMove, BAR[1], 0.5)
    send_pen(
        canvas, QEvent.Type.TabletPress, BAR[1], 0.5, button=SIDE_BUTTON, held=TIP | SIDE_BUTTON
    )
    send_pen(canvas, QEvent.Type.TabletRelease, BAR[2], 0.0)
    assert lengths(window) == [len(ONE)]


def paste(window: PadWindow) -> None:
    QGuiApplication.clipboard().clear()
    window.pad_actions.paste.trigger()


@pytest.mark.parametrize(
    "command",
    [
        lambda window: window.pad_actions.redo.trigger(),
        lambda window: window.pad_actions.eraser.trigger(),
        lambda window: window.pad_actions.copy.trigger(),
        lambda window: window.pad_actions.full_screen.trigger(),
        lambda window: window.pad_actions.my_digits.trigger(),
        paste,
    ],
    ids=["redo", "eraser", "copy", "full_screen", "my_digits", "paste"],
)
def test_a_command_ends_the_stroke(
    window: PadWindow, command: Callable[[PadWindow], object]
) -> None:
    mouse_stroke(window.canvas, ONE)
    mouse_stroke(window.canvas, SEVEN)
    window.pad_actions.undo.trigger()  # there is something to redo
    begin(window)
    command(window)
    assert not window.canvas.is_busy
    go_on(window)
    assert lengths(window) == [len(ONE), 2]
    window.pad_actions.undo.trigger()
    assert lengths(window) == [len(ONE)]


@pytest.mark.parametrize(
    "command",
    [
        lambda window: window.pad_actions.clear.trigger(),
        lambda window: window.pad_actions.new.trigger(),
        lambda window: window.show_ink(Ink.from_points([SEVEN]), "test"),
    ],
    ids=["clear", "new", "open"],
)
def test_what_takes_the_page_away_gives_the_stroke_back_with_it(
    window: PadWindow, command: Callable[[PadWindow], object]
) -> None:
    mouse_stroke(window.canvas, ONE)
    begin(window)
    command(window)
    go_on(window)
    window.pad_actions.undo.trigger()
    assert lengths(window) == [len(ONE), 2]
    window.pad_actions.undo.trigger()
    assert lengths(window) == [len(ONE)]


def test_what_is_taught_in_mid_stroke_is_what_lies_there_then(
    window: PadWindow, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: window.findChild(MyDigitsService).is_open)
    mouse_stroke(window.canvas, ONE)
    begin(window)
    assert window.reading is not None
    digit = window.reading.digit
    window.findChild(QAction, f"actionItIs{digit}").trigger()
    go_on(window)
    with MyDigits() as digits:
        (kept,) = digits.get([item.id for item in digits.summaries()])
    assert kept.label == digit
    assert [len(stroke) for stroke in kept.ink] == [len(ONE), 2] == lengths(window)
    window.pad_actions.undo.trigger()  # first what was taught, then the stroke
    assert lengths(window) == [len(ONE), 2]
    window.pad_actions.undo.trigger()
    assert lengths(window) == [len(ONE)]


def test_the_page_stays_under_the_pen_until_the_stroke_ends(
    qtbot: QtBot, window: PadWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(message_bar, "REST_MS", 1)
    begin(window)
    before = window.canvas.mapTo(window, window.canvas.rect().topLeft())
    window.show_error("x.png: the disk is full")
    QApplication.processEvents()
    assert window.canvas.mapTo(window, window.canvas.rect().topLeft()) == before
    go_on(window)
    qtbot.waitUntil(lambda: window.message.text == "x.png: the disk is full")
