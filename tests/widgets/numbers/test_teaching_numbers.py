"""What a person teaches of a number: the chosen digit, or all of them at once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from digitpad.core.my_digits.drawing import MyDigit
from digitpad.core.my_digits.store import MyDigits
from digitpad.widgets.pad.pad_window import PadWindow
from digitpad.widgets.reading.teaching_bar import TeachingBar
from tests.pad import mouse_stroke, on_page
from tests.said import said
from tests.written_numbers import written


@pytest.fixture
def bar(window: PadWindow, qtbot: QtBot) -> TeachingBar:
    found = window.findChild(TeachingBar)
    assert isinstance(found, TeachingBar)
    for stroke in on_page(written("4036")):
        mouse_stroke(window.canvas, stroke)
    qtbot.waitUntil(lambda: found.can_teach)
    assert window.reading_view.digit.text() == "4036"
    return found


def press(bar: TeachingBar, name: str) -> None:
    button = bar.findChild(QToolButton, name)
    assert isinstance(button, QToolButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def kept() -> list[MyDigit]:
    with MyDigits() as digits:
        return list(digits.all())


def test_right_keeps_every_digit_and_undo_takes_all_back(
    window: PadWindow, bar: TeachingBar
) -> None:
    words = said("✓ keeps all digits · 0 to 9 correct the {0}")
    assert words.format(6) in bar.line
    press(bar, "right")
    assert [digit.label for digit in kept()] == [4, 0, 3, 6]
    assert [len(digit.ink) for digit in kept()] == [2, 1, 1, 1]
    assert "4036" in bar.line
    window.pad_actions.undo.trigger()
    assert kept() == []
    assert "4036" not in bar.line
    window.pad_actions.redo.trigger()
    assert [digit.label for digit in kept()] == [4, 0, 3, 6]


def test_a_correction_is_about_the_chosen_digit(window: PadWindow, bar: TeachingBar) -> None:
    QTest.keyClick(window.canvas, Qt.Key.Key_Left)
    assert "3" in bar.line
    press(bar, "itWas8")
    if bar.asked is not None:
        press(bar, "itWas8")
    (digit,) = kept()
    assert digit.label == 8
    number = window.number
    assert number is not None
    assert digit.ink == number.digits[2].ink
    button = bar.findChild(QToolButton, "itWas8")
    assert isinstance(button, QToolButton)
    assert button.isChecked()
    QTest.keyClick(window.canvas, Qt.Key.Key_Right)
    assert not button.isChecked()
    QTest.keyClick(window.canvas, Qt.Key.Key_Left)
    assert button.isChecked()


def test_what_is_no_digit_is_not_kept_with_the_number(window: PadWindow, bar: TeachingBar) -> None:
    window.show_ink(written("4X6"), "4X6")
    press(bar, "right")
    assert [digit.label for digit in kept()] == [4, 6]
    words = said("✓ {0} is saved, each digit for itself.").format("4 6")
    assert words in bar.line
    QTest.keyClick(window.canvas, Qt.Key.Key_Left)
    mark = window.mark
    assert mark is not None
    assert mark.symbol == "?"
    assert words in bar.line


def test_right_asks_about_a_number_without_any_digit(window: PadWindow, bar: TeachingBar) -> None:
    window.show_ink(written("XX"), "XX")
    assert window.reading_view.digit.text() == "??"
    press(bar, "right")
    assert kept() == []
    assert said("This may be no digit. Keep it as 4?") in bar.line
    press(bar, "right")
    assert [digit.label for digit in kept()] == [4]


def test_something_that_is_no_digit_is_asked_about_before_it_is_right(
    window: PadWindow, bar: TeachingBar
) -> None:
    window.show_ink(written("X"), "X")
    assert window.reading_view.digit.text() == "?"
    press(bar, "right")
    assert said("This may be no digit. Keep it as 4?") in bar.line
    assert kept() == []
    window.show_ink(written("X"), "X")
    assert bar.asked is None
    press(bar, "itWas8")
    if bar.asked is not None:
        press(bar, "itWas8")
    assert [digit.label for digit in kept()] == [8]
    assert window.reading_view.digit.text() == "8"


def test_a_mended_cut_is_kept_with_its_digits(window: PadWindow, bar: TeachingBar) -> None:
    window.show_ink(written("4036"), "4036")
    window.canvas.join_chosen()
    text = window.reading_view.digit.text()
    assert len(text) == 3
    press(bar, "right")
    parts = [digit.part_of for digit in kept()]
    assert all(part is not None and part.is_mended == (part.place == 2) for part in parts)
    assert len({part.number for part in parts if part is not None}) == 1


class Heard(QObject):
    """Notes which events reach a widget."""

    def __init__(self) -> None:
        super().__init__()
        self.kinds: list[QEvent.Type] = []

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        self.kinds.append(event.type())
        return False


def test_a_line_that_stays_is_not_shown_anew_at_every_point_of_a_stroke(
    window: PadWindow, bar: TeachingBar
) -> None:
    window.pad_actions.clear.trigger()
    (stroke,) = on_page(written("3"))
    line, heard = bar.findChild(QLabel, "teachingLine"), Heard()
    assert isinstance(line, QLabel)
    line.installEventFilter(heard)
    mouse_stroke(window.canvas, stroke)
    assert bar.line == ""
    assert heard.kinds.count(QEvent.Type.PaletteChange) == 0
    assert heard.kinds.count(QEvent.Type.ToolTipChange) == 0


def test_a_question_about_one_digit_is_not_put_to_the_next(
    window: PadWindow, bar: TeachingBar
) -> None:
    QTest.keyClick(window.canvas, Qt.Key.Key_Left)
    bar.ask_back(8)
    assert said("This looks like a 3. Keep it as 8?") in bar.line
    QTest.keyClick(window.canvas, Qt.Key.Key_Right)
    assert bar.asked is None
    assert said("This looks like a 3. Keep it as 8?") not in bar.line
