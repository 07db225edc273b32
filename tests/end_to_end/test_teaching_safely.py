"""A slip of the finger while teaching: asked back once, found again, and mended on the pad."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QToolButton
from pytestqt.qtbot import QtBot

from digitpad.app import create
from digitpad.core.files.paths import bundled_model
from digitpad.core.ink.ink import Ink
from digitpad.core.ink.ndjson import Drawing, read_ndjson
from digitpad.core.my_digits.store import MyDigits
from digitpad.core.reading.recognizer import SURE, Recognizer
from digitpad.services.my_digits.my_digits_service import MyDigitsService
from digitpad.widgets.pad.pad_window import PadWindow
from digitpad.widgets.reading.cause_button import CauseButton
from digitpad.widgets.reading.teaching_bar import TeachingBar
from tests.pad import at


@pytest.fixture(scope="module")
def clear_fives(pen_folder: Path) -> list[Ink]:
    """Fives of a real pen, one of each of five writers, that the network is sure of."""
    recognizer, found = Recognizer.from_file(bundled_model()), dict[str, Ink]()
    for line in read_ndjson(pen_folder / "unipen-1a.ndjson.gz"):
        if isinstance(line, Drawing) and line.word == "5" and line.writer not in found:
            reading = recognizer.read(line.ink)
            if reading.digit == 5 and reading.confidence >= 0.999:
                found[line.writer or ""] = line.ink
            if len(found) == 5:
                break
    return list(found.values())


@pytest.fixture
def window(qtbot: QtBot) -> PadWindow:
    made = create(["digitpad"]).window
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.findChild(MyDigitsService).is_open)
    return made


def bar_of(window: PadWindow) -> TeachingBar:
    bar = window.findChild(TeachingBar)
    assert bar is not None
    return bar


def cause_of(window: PadWindow) -> CauseButton:
    button = window.findChild(CauseButton)
    assert button is not None
    return button


def say(qtbot: QtBot, window: PadWindow, digit: int) -> None:
    button = window.findChild(QToolButton, f"itWas{digit}")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def kept() -> list[int]:
    with MyDigits() as digits:
        return [item.label for item in digits.summaries()]


def twice_taught_as_one(qtbot: QtBot, window: PadWindow, ink: Ink) -> None:
    """Teach a five as 1, and the same one larger: a second that agrees."""
    for drawn in (ink, ink.fitted(900, 10)):
        window.show_ink(drawn, "")
        say(qtbot, window, 1)
        if bar_of(window).asked is not None:
            say(qtbot, window, 1)
    window.show_ink(ink, "")


def test_a_label_against_a_sure_reading_is_asked_back_once_beside_the_buttons(
    qtbot: QtBot, window: PadWindow, clear_fives: list[Ink]
) -> None:
    window.show_ink(clear_fives[0], "")
    assert window.reading is not None
    assert window.reading.confidence >= SURE
    say(qtbot, window, 1)
    assert kept() == []
    assert "This looks like a 5. Keep it as 1?" in bar_of(window).line
    assert not window.findChildren(QDialog)
    assert not window.findChild(QToolButton, "itWas1").isChecked()
    say(qtbot, window, 1)
    assert kept() == [1]
    assert "Saved as 1" in bar_of(window).line


def test_what_is_saved_already_is_asked_about_too(
    qtbot: QtBot, window: PadWindow, clear_fives: list[Ink]
) -> None:
    window.show_ink(clear_fives[0], "")
    say(qtbot, window, 5)
    assert kept() == [5]
    say(qtbot, window, 1)
    assert kept() == [5]
    assert "This looks like a 5. Keep it as 1?" in bar_of(window).line


def test_the_question_is_answered_by_its_links(window: PadWindow, clear_fives: list[Ink]) -> None:
    window.show_ink(clear_fives[0], "")
    line = bar_of(window).findChild(object, "teachingLine")
    bar_of(window).teach_requested.emit(1)
    line.linkActivated.emit("no")
    assert kept() == []
    assert bar_of(window).line == ""
    bar_of(window).teach_requested.emit(1)
    line.linkActivated.emit("keep")
    assert kept() == [1]
    line.linkActivated.emit("undo")
    assert kept() == []


def test_keys_ask_too_and_another_page_forgets_the_question(
    qtbot: QtBot, window: PadWindow, clear_fives: list[Ink]
) -> None:
    window.show_ink(clear_fives[0], "")
    window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert bar_of(window).asked == 1
    window.show_ink(clear_fives[1], "")
    assert bar_of(window).asked is None
    qtbot.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert kept() == []
    qtbot.keyClick(window, Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    assert kept() == [5]


def test_what_agrees_with_the_reading_is_saved_without_a_question(
    qtbot: QtBot, window: PadWindow, clear_fives: list[Ink]
) -> None:
    window.show_ink(clear_fives[0], "")
    qtbot.mouseClick(window.findChild(QToolButton, "right"), Qt.MouseButton.LeftButton)
    assert kept() == [5]


def test_one_wrong_label_in_the_window_leaves_the_other_fives_alone(
    qtbot: QtBot, window: PadWindow, clear_fives: list[Ink]
) -> None:
    window.show_ink(clear_fives[0], "")
    for _ in range(2):
        say(qtbot, window, 1)
    assert kept() == [1]
    for ink in clear_fives[1:]:
        window.show_ink(ink, "")
        assert window.reading is not None
        assert window.reading.digit == 5


def test_the_drawing_that_changed_a_reading_is_shown_and_can_be_relabelled(
    qtbot: QtBot, window: PadWindow, clear_fives: list[Ink]
) -> None:
    bars_at = window.bars.y()
    twice_taught_as_one(qtbot, window, clear_fives[0])
    assert window.reading is not None
    assert window.reading.digit == 1
    assert "Changed by your digits" in bar_of(window).line
    qtbot.waitUntil(lambda: window.bars.y() == bars_at)
    assert cause_of(window).isVisible()
    with MyDigits() as digits:
        assert cause_of(window).ink in [digit.ink for digit in digits.all()]
    relabel = next(
        action for action in cause_of(window).findChildren(QAction) if action.text() == "5"
    )
    relabel.trigger()
    assert sorted(kept()) == [1, 5]
    assert window.reading.digit == 5
    assert not cause_of(window).isVisible()
    window.pad_actions.undo.trigger()
    assert kept() == [1, 1]
    qtbot.waitUntil(lambda: window.reading is not None and window.reading.digit == 1)
    assert cause_of(window).isVisible()


def test_the_drawing_that_changed_a_reading_can_be_deleted_and_comes_back(
    qtbot: QtBot, window: PadWindow, clear_fives: list[Ink]
) -> None:
    twice_taught_as_one(qtbot, window, clear_fives[0])
    cause_of(window).delete_requested.emit()
    assert kept() == [1]
    assert window.reading is not None
    assert window.reading.digit == 5
    window.pad_actions.undo.trigger()
    assert kept() == [1, 1]
    qtbot.waitUntil(lambda: window.reading is not None and window.reading.digit == 1)


@pytest.mark.parametrize("how", ["relabel", "delete"])
def test_correcting_that_drawing_ends_the_stroke_that_is_being_drawn(
    qtbot: QtBot, window: PadWindow, clear_fives: list[Ink], how: str
) -> None:
    twice_taught_as_one(qtbot, window, clear_fives[0])
    before = len(window.ink)
    start = at(window.canvas, tuple(window.ink.strokes[0].points[0].tolist()))
    QTest.mousePress(window.canvas, Qt.MouseButton.LeftButton, pos=start)
    assert window.canvas.is_busy
    cause = cause_of(window)
    assert cause.isVisible()
    cause.relabel_requested.emit(5) if how == "relabel" else cause.delete_requested.emit()
    assert not window.canvas.is_busy
    assert len(window.ink) == before + 1
    assert sorted(kept()) == ([1, 5] if how == "relabel" else [1])
    window.pad_actions.undo.trigger()
    assert kept() == [1, 1]
    assert len(window.ink) == before + 1


def test_a_relabelling_that_is_refused_changes_nothing(
    qtbot: QtBot, window: PadWindow, clear_fives: list[Ink]
) -> None:
    twice_taught_as_one(qtbot, window, clear_fives[0])
    window.findChild(MyDigitsService).is_busy = True
    cause_of(window).relabel_requested.emit(5)
    assert "try again in a moment" in window.message.text
    assert kept() == [1, 1]
