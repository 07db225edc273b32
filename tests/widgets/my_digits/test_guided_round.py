"""The guided round: asked, drawn, saved, gone back, left early."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from digitpad.core.my_digits.drawing import DrawingSource
from digitpad.services.my_digits.my_digits_service import MyDigitsService
from digitpad.widgets.my_digits.guided_round import COUNT, GuidedRound
from digitpad.widgets.my_digits.window import MyDigitsWindow
from tests.hands import any_ink


def begun(window: MyDigitsWindow) -> GuidedRound:
    """Begin a round and return its dialog, the newest."""
    window.start_round()
    return window.findChildren(GuidedRound)[-1]


def draw(qtbot: QtBot, dialog: GuidedRound, seed: int) -> None:
    canvas, random = dialog.canvas, any_ink(seed, strokes=1, points=8).fitted(200, 20)
    points = [QPoint(int(x) + 20, int(y) + 20) for x, y in random.strokes[0].points]
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=points[0])
    for point in points[1:]:
        qtbot.mouseMove(canvas, point)
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=points[-1])


def button_of(dialog: GuidedRound, text: str) -> QPushButton:
    return next(item for item in dialog.findChildren(QPushButton) if item.text() == text)


def test_a_round_saves_each_digit_as_what_was_asked_for(
    qtbot: QtBot, window: MyDigitsWindow, my_digits: MyDigitsService
) -> None:
    dialog = begun(window)
    asked = []
    for seed in range(COUNT):
        wanted = dialog.wanted
        assert dialog.findChild(QLabel, "wanted").text() == str(wanted)
        asked.append(wanted)
        draw(qtbot, dialog, seed)
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
        assert len(my_digits.digits) == 30 + seed + 1
    assert dialog.wanted is None
    assert set(asked) == set(range(10))
    assert all(a != b for a, b in pairwise(asked))
    newest = my_digits.digits.summaries()[:COUNT]
    assert [item.label for item in reversed(newest)] == asked
    assert my_digits.digits.get([newest[0].id])[0].source is DrawingSource.ROUND


def test_a_round_goes_on_by_itself_and_back_on_request(
    qtbot: QtBot, window: MyDigitsWindow, my_digits: MyDigitsService
) -> None:
    dialog = begun(window)
    first = dialog.wanted
    draw(qtbot, dialog, 1)
    qtbot.waitUntil(lambda: len(my_digits.digits) == 31)
    qtbot.keyClick(dialog, Qt.Key.Key_Backspace)
    assert len(my_digits.digits) == 30
    assert dialog.wanted == first


def test_undo_in_a_round_wipes_out_what_is_half_drawn_and_then_the_last(
    qtbot: QtBot, window: MyDigitsWindow, my_digits: MyDigitsService
) -> None:
    dialog = begun(window)
    draw(qtbot, dialog, 1)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    draw(qtbot, dialog, 2)
    qtbot.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not dialog.canvas.page.ink.strokes
    assert len(my_digits.digits) == 31
    qtbot.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(my_digits.digits) == 30


def test_undo_in_a_round_takes_back_the_stroke_on_its_way_alone(
    qtbot: QtBot, window: MyDigitsWindow
) -> None:
    dialog = begun(window)
    draw(qtbot, dialog, 1)
    before = dialog.canvas.page.ink
    qtbot.mousePress(dialog.canvas, Qt.MouseButton.LeftButton, pos=QPoint(200, 200))
    qtbot.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.mouseRelease(dialog.canvas, Qt.MouseButton.LeftButton, pos=QPoint(220, 200))
    assert dialog.canvas.page.ink == before


def test_the_end_of_a_round_is_the_end_of_the_stroke_on_its_way(
    qtbot: QtBot, window: MyDigitsWindow, my_digits: MyDigitsService
) -> None:
    dialog = begun(window)
    draw(qtbot, dialog, 1)
    qtbot.mousePress(dialog.canvas, Qt.MouseButton.LeftButton, pos=QPoint(200, 200))
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    newest = my_digits.digits.summaries()[0]
    assert len(my_digits.digits.get([newest.id])[0].ink) == 2


def test_what_was_drawn_just_before_the_end_is_kept(
    qtbot: QtBot, window: MyDigitsWindow, my_digits: MyDigitsService
) -> None:
    leave: list[Callable[[GuidedRound], object]] = [
        lambda dialog: button_of(dialog, "&Done").click(),
        lambda dialog: qtbot.keyClick(dialog, Qt.Key.Key_Escape),
        lambda dialog: dialog.close(),
    ]
    for count, step in enumerate(leave, start=1):
        dialog = begun(window)
        wanted = dialog.wanted
        draw(qtbot, dialog, count)
        step(dialog)
        assert not dialog.isVisible()
        assert len(my_digits.digits) == 30 + count
        assert my_digits.digits.summaries()[0].label == wanted


def test_done_stays_while_a_drawing_could_not_be_kept_and_escape_does_not(
    qtbot: QtBot, window: MyDigitsWindow, my_digits: MyDigitsService
) -> None:
    dialog = begun(window)
    draw(qtbot, dialog, 1)
    my_digits.is_busy = True  # as while an import runs
    button_of(dialog, "&Done").click()
    assert dialog.isVisible()
    assert any("try again in a moment" in label.text() for label in dialog.findChildren(QLabel))
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_round_that_was_left_early_is_kept_and_can_be_undone(
    qtbot: QtBot, window: MyDigitsWindow, my_digits: MyDigitsService
) -> None:
    dialog = begun(window)
    for seed in (1, 2):
        draw(qtbot, dialog, seed)
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert len(my_digits.digits) == 32
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(my_digits.digits) == 30
