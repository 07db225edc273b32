"""A number on the real pad: read live, a digit chosen, and odd pages that are none."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from digitpad.core.files.paths import bundled_model
from digitpad.core.ink.ink import Ink, Stroke
from digitpad.core.numbers.number_reader import NumberReader
from digitpad.core.reading.page import Page, page_of_ink
from digitpad.core.reading.recognizer import Recognizer
from digitpad.widgets.canvas.canvas import Canvas
from digitpad.widgets.pad.pad_window import PadWindow
from digitpad.widgets.reading.figures import Figures
from tests.odd_pages import ODD_PAGES
from tests.pad import BAR, SEVEN, at, mouse_stroke, on_page, pen_stroke
from tests.said import said
from tests.written_numbers import written


def text(window: PadWindow) -> str:
    label = window.findChild(QLabel, "reading")
    assert isinstance(label, QLabel)
    return label.text()


def figures(window: PadWindow) -> Figures:
    label = window.findChild(Figures, "reading")
    assert isinstance(label, Figures)
    return label


def label(window: PadWindow, name: str) -> str:
    found = window.findChild(QLabel, name)
    assert isinstance(found, QLabel)
    return found.text()


def write(window: PadWindow, number: str) -> None:
    """Write with the mouse, as large as the page allows."""
    for stroke in on_page(written(number)):
        mouse_stroke(window.canvas, stroke)


def digits_of_bars(window: PadWindow) -> int:
    return int(np.argmax(window.bars.probabilities()))


@pytest.mark.parametrize("number", ["2026", "561247", "42", "7", "2?6"])
def test_a_number_is_read_from_mouse_and_pen(window: PadWindow, number: str) -> None:
    strokes = on_page(written(number.replace("?", "X")))
    for stroke in strokes:
        mouse_stroke(window.canvas, stroke)
    assert text(window) == number
    window.pad_actions.clear.trigger()
    assert text(window) == ""
    for stroke in strokes:
        pen_stroke(window.canvas, stroke, [0.5] * len(stroke))
    assert text(window) == number


def test_the_number_grows_while_it_is_written(window: PadWindow) -> None:
    seen = []
    for stroke in on_page(written("2026")):
        mouse_stroke(window.canvas, stroke)
        seen.append(text(window))
    assert seen == ["2", "20", "202", "2026"]


def test_what_is_being_written_is_not_called_no_digit(window: PadWindow) -> None:
    """Half a digit is none yet, and a point may become anything."""
    seen = set()
    window.reading_changed.connect(lambda: seen.add(text(window)))
    canvas = window.canvas
    first, second = on_page(written("27"))
    mouse_stroke(canvas, first)
    seen.clear()
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=at(canvas, second[0]))
    for point in second[1:]:
        QTest.mouseMove(canvas, at(canvas, point))
        QApplication.processEvents()
    assert seen
    assert all(number.isdigit() for number in seen)


def test_what_is_left_by_the_eraser_is_not_called_a_digit(window: PadWindow) -> None:
    canvas = window.canvas
    window.show_ink(written("7X"), "7X")
    number = window.number
    assert number is not None
    left, top, _, bottom = number.digits[0].box
    window.pad_actions.eraser.trigger()
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=at(canvas, (left, top)))
    QTest.mouseMove(canvas, at(canvas, (left + 200, bottom)))
    QApplication.processEvents()
    assert text(window) == "?"


def test_a_single_digit_is_read_as_the_network_reads_it(window: PadWindow) -> None:
    mouse_stroke(window.canvas, SEVEN)
    mouse_stroke(window.canvas, BAR)
    alone = Recognizer.from_file(bundled_model()).read(window.ink)
    assert window.bars.probabilities() == [float(value) for value in alone.probabilities]
    assert text(window) == str(alone.digit)
    assert not window.canvas.brackets.brackets


def test_the_bars_are_about_the_digit_written_last(window: PadWindow) -> None:
    seen = []
    for stroke in on_page(written("2036")):
        mouse_stroke(window.canvas, stroke)
        seen.append(digits_of_bars(window))
    assert seen == [2, 0, 3, 6]


def test_a_digit_is_chosen_by_its_bracket_its_figure_and_keys(window: PadWindow) -> None:
    window.show_ink(written("2036"), "2036")
    brackets = window.canvas.brackets.brackets
    assert [bracket.symbol for bracket in brackets] == ["2", "0", "3", "6"]
    QTest.mouseClick(
        window.canvas, Qt.MouseButton.LeftButton, pos=brackets[1].area.center().toPoint()
    )
    assert digits_of_bars(window) == 0
    assert len(window.ink) == len(written("2036"))
    place = figures(window).boxes()[0].center().toPoint()
    QTest.mouseClick(figures(window), Qt.MouseButton.LeftButton, pos=place)
    assert digits_of_bars(window) == 2
    QTest.keyClick(window.canvas, Qt.Key.Key_Right)
    QTest.keyClick(window.canvas, Qt.Key.Key_Right)
    assert digits_of_bars(window) == 3
    QTest.keyClick(window.canvas, Qt.Key.Key_Left)
    assert digits_of_bars(window) == 0


def test_a_narrow_mark_can_be_chosen_between_its_grips(window: PadWindow) -> None:
    window.show_ink(written("3.14"), "3.14")
    canvas = window.canvas
    point = canvas.brackets.brackets[1]
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=point.area.center().toPoint())
    assert text(window) == "3.14"
    assert window.mark is not None
    assert window.mark.symbol == "."


def test_what_was_chosen_stays_chosen_while_writing_goes_on(window: PadWindow) -> None:
    strokes = on_page(written("2036"))
    for stroke in strokes[:3]:
        mouse_stroke(window.canvas, stroke)
    QTest.keyClick(window.canvas, Qt.Key.Key_Left)
    mouse_stroke(window.canvas, strokes[3])
    assert text(window) == "2036"
    assert digits_of_bars(window) == 0
    window.pad_actions.clear.trigger()
    for stroke in strokes:
        mouse_stroke(window.canvas, stroke)
    assert digits_of_bars(window) == 6


def test_a_letter_is_no_digit_and_says_what_is_closest(window: PadWindow) -> None:
    write(window, "X")
    assert text(window) == "?"
    assert label(window, "doubt") == said(f"not a digit? closest: {digits_of_bars(window)}")
    assert window.bars.are_pale
    window.pad_actions.clear.trigger()
    mouse_stroke(window.canvas, SEVEN)
    assert not window.bars.are_pale


def test_a_tap_on_the_ink_stays_a_dot(window: PadWindow) -> None:
    window.show_ink(written("2036"), "2036")
    before = len(window.ink)
    QTest.mouseClick(window.canvas, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    number = window.number
    assert number is not None
    left, top, _, bottom = number.digits[1].box
    place = at(window.canvas, (left, (top + bottom) / 2))
    QTest.mouseClick(window.canvas, Qt.MouseButton.LeftButton, pos=place)
    assert len(window.ink) == before + 2


def test_a_tap_on_the_ink_of_another_line_is_a_dot(window: PadWindow) -> None:
    """The brackets of the second line may lie on the first."""
    canvas = window.canvas
    close = page_of_ink(written("48\n26")).ink
    lower = [stroke.points for stroke in close]
    highest = min(points[:, 1].min() for points in lower[-2:])
    foot = max(points[:, 1].max() for points in lower[:-2])
    ink = Ink(
        tuple(
            stroke if place < len(close) - 2 else Stroke(stroke.points - [0, highest - foot - 25])
            for place, stroke in enumerate(close)
        )
    )
    canvas.change_page("Open", Page(ink))
    over = [bracket for bracket in canvas.brackets.brackets if bracket.mark >= 2]
    scale = canvas.px_per_unit
    on_ink = [
        QPoint(round(x * scale), round(y * scale))
        for stroke in ink.strokes[:-2]
        for x, y in stroke.points
        if any(bracket.area.contains(x * scale, y * scale) for bracket in over)
    ]
    assert on_ink
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=on_ink[0])
    assert len(window.ink) == len(ink) + 1


def test_a_stroke_over_the_digit_just_written_is_a_stroke(window: PadWindow) -> None:
    """The next digit may begin above the one before, where its bracket is by then."""
    for stroke in on_page(written("42")):
        mouse_stroke(window.canvas, stroke)
    before = len(window.ink)
    (bracket, *_) = window.canvas.brackets.brackets
    x, y = bracket.area.center().toPoint().toTuple()
    scale = window.canvas.px_per_unit
    down = [(x / scale, (y + step) / scale) for step in range(0, 200, 20)]
    mouse_stroke(window.canvas, down)
    assert len(window.ink) == before + 1
    assert not window.page.cuts


def test_one_digit_only_reads_all_ink_as_one(window: PadWindow) -> None:
    write(window, "42")
    action = window.pad_actions.one_digit_only
    assert text(window) == "42"
    action.trigger()
    alone = Recognizer.from_file(bundled_model()).read(window.ink)
    assert text(window) == str(alone.digit)
    assert window.bars.probabilities() == [float(value) for value in alone.probabilities]
    action.trigger()
    assert text(window) == "42"


@pytest.mark.parametrize("make", ODD_PAGES.values(), ids=ODD_PAGES)
def test_odd_pages_are_answered(window: PadWindow, make: Callable[[], Ink]) -> None:
    ink = page_of_ink(make()).ink
    window.canvas.change_page("Open", Page(ink))
    mouse_stroke(window.canvas, BAR)
    assert text(window)
    expected = NumberReader(Recognizer.from_file(bundled_model())).read(window.ink)
    assert text(window) == expected.text


def test_the_brackets_are_not_in_exported_pictures(canvas: Canvas, window: PadWindow) -> None:
    from digitpad.widgets.common.painting.ink_painting import render_page

    window.show_ink(written("2036"), "2036")
    assert canvas.brackets.brackets
    shown = canvas.grab().toImage()
    (first, *_) = canvas.brackets.brackets
    on_line = QPoint(round(first.left + 6), int(first.y))
    assert shown.pixelColor(on_line * shown.devicePixelRatio()) != canvas.palette().base().color()
    image = render_page(window.page, 1000, canvas.pen_width)
    scale = 1 / canvas.px_per_unit
    assert image.pixelColor(on_line * scale).name() == "#ffffff"
