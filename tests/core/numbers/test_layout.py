"""Lines, spaces and signs: told by size and place alone."""

from __future__ import annotations

import numpy as np
import pytest

from digitpad.core.ink.ink import Ink
from digitpad.core.numbers.layout import arranged
from digitpad.core.numbers.lines import lines_of
from digitpad.core.numbers.number_reading import Box, NumberReading
from digitpad.core.numbers.symbols import Seen
from digitpad.core.reading.recognizer import Reading
from tests.written_numbers import HEIGHT, strokes_of, written


def seen(ink: Ink, digit: int, is_digit: bool) -> Seen:
    probabilities = np.full(10, 0.01, np.float32)
    probabilities[digit] = 0.91
    reading = Reading(
        probabilities, np.zeros((28, 28), np.float32), np.zeros(4, np.float32), 0.9 * is_digit
    )
    return Seen(reading, ink.bounds, is_digit, (), ink)


def read(text: str, *, taken_for_digits: str = "") -> NumberReading:
    """Arrange what is written as if every mark were cut rightly; signs are taken for no digits."""
    strokes, marks = list(written(text)), []
    for sign in text:
        if not sign.isspace():
            own = [strokes.pop(0) for _ in strokes_of(sign)]
            is_digit = sign.isdigit() or sign in taken_for_digits
            marks.append(seen(Ink(tuple(own)), int(sign) if sign.isdigit() else 1, is_digit))
    marks = [marks[place] for place in np.random.default_rng(1).permutation(len(marks))]
    return arranged(marks, HEIGHT, -0.1)


@pytest.mark.parametrize(
    "text",
    ["42", "3.14", "0,5", "12-34", "5/6", "12 34", "1\n2\n3", "12.5 3\n40-1", "7", "2\n34\n5 6"],
)
def test_marks_are_written_as_they_stand(text: str) -> None:
    reading = read(text)
    assert reading.text == text
    assert "".join(mark.symbol for mark in reading.digits) == "".join(text.split())


@pytest.mark.parametrize("text", ["3.14", "0,5", "12-34", "5/6"])
def test_signs_are_told_by_size_whatever_the_network_says(text: str) -> None:
    assert read(text, taken_for_digits=".,-/").text == text


@pytest.mark.parametrize(("text", "wanted"), [("2A6", "2?6"), ("X", "?"), ("4\nA", "4\n?")])
def test_what_is_no_digit_is_marked_as_such(text: str, wanted: str) -> None:
    assert read(text).text == wanted


@pytest.mark.parametrize(("text", "wanted"), [("-", "-"), (".", "?"), ("/", "/")])
def test_a_sign_alone_has_nothing_to_be_measured_by(text: str, wanted: str) -> None:
    assert read(text).text == wanted


def test_a_point_without_any_size_is_a_point() -> None:
    dot = Ink.from_points([[(5, 5)]])
    assert arranged([seen(dot, 1, False)], 0.0, 0.0).text == "."


def test_a_slanted_one_among_slanted_ones_is_no_slash() -> None:
    ones = [Ink.from_points([[(x + 40, 0), (x, 160)]]) for x in (0, 100, 200)]
    assert arranged([seen(one, 1, True) for one in ones], 160.0, 0.0).text == "111"


def test_the_least_certain_mark_speaks_for_all() -> None:
    reading = read("2A6")
    assert reading.is_digit == 0
    assert reading.single is None
    assert reading.confidence == pytest.approx(np.exp(-0.1) * 0.91 * 0.91, rel=1e-4)


def test_one_mark_is_as_certain_as_its_digit() -> None:
    reading = read("7")
    assert reading.confidence == reading.digits[0].confidence == pytest.approx(0.91)
    assert reading.single is reading.digits[0]


def box(x: float, y: float, width: float = 50, height: float = 100) -> Box:
    return x, y, x + width, y + height


def test_lines_are_found_in_uneven_and_slanting_writing() -> None:
    first = [box(100 * place, 12 * place) for place in range(5)]
    second = [box(100 * place, 12 * place + 130) for place in range(5)]
    assert lines_of([*second, *first]) == [[5, 6, 7, 8, 9], [0, 1, 2, 3, 4]]


def test_small_marks_go_with_the_line_that_is_nearest() -> None:
    boxes = [box(0, 0), box(0, 150), box(60, 95, 5, 5), box(60, 245, 5, 5), box(60, 200, 30, 4)]
    assert lines_of(boxes) == [[0, 2], [1, 3, 4]]


def test_digits_right_above_each_other_are_two_lines_though_they_touch() -> None:
    assert lines_of([box(0, 0), box(5, 90)]) == [[0], [1]]


@pytest.mark.parametrize("boxes", [[box(0, 0, 0, 0)], [box(0, 0, 0, 0), box(9, 4, 0, 0)]])
def test_dots_alone_are_in_lines_too(boxes: list[Box]) -> None:
    assert sorted(number for line in lines_of(boxes) for number in line) == list(range(len(boxes)))
