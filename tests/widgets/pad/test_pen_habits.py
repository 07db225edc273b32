"""View ▸ Draw with pen only, and whether the side button erases: obeyed, said, remembered."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from digitpad.app import create
from digitpad.services.my_digits.my_digits_service import MyDigitsService
from digitpad.services.settings import PenHabits, Settings
from digitpad.widgets.canvas.canvas import Canvas
from digitpad.widgets.my_digits.round.guided_round import GuidedRound
from digitpad.widgets.my_digits.window import MyDigitsWindow
from digitpad.widgets.pad.pad_window import PadWindow
from tests.pad import BAR, ONE, SIDE_BUTTON, TIP, at, mouse_stroke, pen_stroke, send_pen
from tests.said import said


def toggle(window: PadWindow, name: str) -> None:
    action = window.findChild(QAction, name)
    assert isinstance(action, QAction)
    action.trigger()


def finger_stroke(canvas: Canvas) -> None:
    screen = QTest.createTouchDevice()
    QTest.touchEvent(canvas, screen).press(0, at(canvas, ONE[0]), canvas).commit()
    QTest.touchEvent(canvas, screen).move(0, at(canvas, ONE[1]), canvas).commit()
    QTest.touchEvent(canvas, screen).release(0, at(canvas, ONE[1]), canvas).commit()


def cross_with_side_button(canvas: Canvas) -> None:
    """Draw the bar with the pen, its side button held."""
    both = TIP | SIDE_BUTTON
    send_pen(canvas, QEvent.Type.TabletPress, BAR[0], 0.5, held=both)
    send_pen(canvas, QEvent.Type.TabletMove, BAR[2], 0.5, held=both)
    send_pen(canvas, QEvent.Type.TabletRelease, BAR[2], 0.0)


def test_with_pen_only_neither_finger_nor_mouse_draws_or_erases(window: PadWindow) -> None:
    pen_stroke(window.canvas, ONE, [0.5] * len(ONE))
    before = window.ink
    toggle(window, "actionPenOnly")
    for button in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton):
        mouse_stroke(window.canvas, BAR, button)
    finger_stroke(window.canvas)
    assert window.ink == before
    pen_stroke(window.canvas, BAR, [0.5] * len(BAR))
    assert len(window.ink) == 2
    toggle(window, "actionPenOnly")
    finger_stroke(window.canvas)
    mouse_stroke(window.canvas, BAR)
    assert len(window.ink) == 4


def test_a_person_with_a_mouse_is_told_why_it_does_not_draw(window: PadWindow) -> None:
    toggle(window, "actionPenOnly")
    finger_stroke(window.canvas)  # a palm, which needs no answer
    assert window.message.text == ""
    mouse_stroke(window.canvas, BAR)
    assert window.message.text == said(
        "Only the pen draws, because View ▸ Draw with pen only is switched on."
    )
    pen_stroke(window.canvas, ONE, [0.5] * len(ONE))
    assert window.message.text == ""
    mouse_stroke(window.canvas, BAR)
    assert window.message.text
    toggle(window, "actionPenOnly")
    assert window.message.text == ""


def test_the_empty_page_asks_for_the_pen(window: PadWindow) -> None:
    hint, description = window.canvas.hint, window.canvas.accessibleDescription()
    beside = window.findChild(QWidget, "hints").findChildren(QLabel)[0]
    assert beside.text() == said("Draw a digit with mouse, pen or finger.")
    plain = window.canvas.grab().toImage()
    toggle(window, "actionPenOnly")
    assert beside.text() == said("Draw a digit with the pen.")
    assert window.canvas.hint != hint
    assert window.canvas.accessibleDescription() != description
    assert window.canvas.grab().toImage() != plain


@pytest.mark.parametrize("erases", [True, False])
def test_the_side_button_erases_if_it_is_to(window: PadWindow, erases: bool) -> None:
    pen_stroke(window.canvas, ONE, [0.5] * len(ONE))
    if not erases:
        toggle(window, "actionSideButtonErases")
    cross_with_side_button(window.canvas)
    assert len(window.ink) == (0 if erases else 2)


def test_habits_are_remembered(window: PadWindow, qtbot: QtBot) -> None:
    toggle(window, "actionPenOnly")
    toggle(window, "actionSideButtonErases")
    window.close()
    again = create([]).window
    qtbot.addWidget(again)
    assert again.canvas.pen_habits == PenHabits(pen_only=True, side_button_erases=False)
    assert again.pad_actions.pen_only.isChecked()
    assert not again.pad_actions.side_button_erases.isChecked()


@pytest.mark.parametrize(
    ("words", "habits"),
    [("true", PenHabits(True, True)), ("maybe", PenHabits()), ("", PenHabits())],
)
def test_a_file_that_says_something_else_gives_the_usual(
    own_folders: Path, words: str, habits: PenHabits
) -> None:
    own_folders.mkdir()
    (own_folders / "window.ini").write_text(
        f"[General]\npen_only={words}\nside_button_erases={words}\n"
    )
    assert Settings().pen_habits == habits


def test_a_guided_round_keeps_to_them(window: PadWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.findChild(MyDigitsService).is_open)
    window.pad_actions.my_digits.trigger()
    digits = window.findChild(MyDigitsWindow)
    toggle(window, "actionPenOnly")
    digits.start_round()
    canvas = digits.findChild(GuidedRound).canvas
    mouse_stroke(canvas, BAR)
    assert canvas.page.is_blank
    pen_stroke(canvas, ONE, [0.5] * len(ONE))
    assert len(canvas.page.ink) == 1
