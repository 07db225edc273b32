"""A wrong cut is mended in one gesture, and undo takes it back."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from digitpad.services.reading.pipeline import ReadingPipeline
from digitpad.widgets.canvas.canvas import Canvas
from digitpad.widgets.pad.pad_window import PadWindow
from tests.pad import pen_stroke
from tests.written_numbers import written

NUMBER = "4271"


@pytest.fixture(autouse=True)
def number(window: PadWindow) -> None:
    window.show_ink(written(NUMBER), NUMBER)


def text(window: PadWindow) -> str:
    return window.reading_view.digit.text()


def drag(canvas: Canvas, places: Sequence[QPoint]) -> None:
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(canvas, button, none, places[0])
    for place in places[1:]:
        QTest.mouseMove(canvas, place)
    QTest.mouseRelease(canvas, button, none, places[-1])


def down_through(canvas: Canvas, mark: int, length: int = 400) -> list[QPoint]:
    """Return the way of a cut from a bracket's middle down."""
    start = canvas.brackets.brackets[mark].area.center().toPoint()
    return [start + QPoint(0, step) for step in range(0, length, 10)]


def grip(canvas: Canvas, mark: int) -> QPoint:
    divider = canvas.brackets.dividers[mark]
    return QPoint(round(divider.x), round(divider.y))


@pytest.mark.parametrize("way", [(0, 1), (0, -1)])
def test_a_grip_that_is_dragged_away_joins_and_undo_parts(
    window: PadWindow, canvas: Canvas, way: tuple[int, int]
) -> None:
    start = grip(canvas, 1)
    drag(canvas, [start + QPoint(*way) * step for step in range(0, 25, 4)])
    assert len(text(window)) == len(NUMBER) - 1
    assert text(window)[0] == NUMBER[0]
    assert len(window.ink) == len(written(NUMBER))
    window.pad_actions.undo.trigger()
    assert text(window) == NUMBER
    window.pad_actions.redo.trigger()
    assert len(text(window)) == len(NUMBER) - 1


def test_a_tap_on_a_grip_joins(window: PadWindow, canvas: Canvas) -> None:
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=grip(canvas, 0))
    assert len(text(window)) == len(NUMBER) - 1


def test_a_line_down_through_a_digit_splits_it(window: PadWindow, canvas: Canvas) -> None:
    drag(canvas, down_through(canvas, 1))
    assert len(text(window)) == len(NUMBER) + 1
    assert len(window.ink) == len(written(NUMBER))
    window.pad_actions.undo.trigger()
    assert text(window) == NUMBER


def test_the_pen_splits_too(window: PadWindow, canvas: Canvas) -> None:
    scale = canvas.px_per_unit
    way = [(place.x() / scale, place.y() / scale) for place in down_through(canvas, 1)]
    pen_stroke(canvas, way, [0.5] * len(way))
    assert len(text(window)) == len(NUMBER) + 1


def test_what_was_joined_is_split_again(window: PadWindow, canvas: Canvas) -> None:
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=grip(canvas, 0))
    joined = canvas.brackets.brackets[0]
    scale = canvas.px_per_unit
    x = round((joined.left + joined.right) / 2)
    top = QPoint(x, round(joined.y) - 5)
    drag(canvas, [top + QPoint(0, step) for step in range(0, round(600 * scale), 10)])
    assert len(text(window)) == len(NUMBER)


@pytest.mark.parametrize(
    "way",
    [
        pytest.param([(step, 0) for step in range(0, 60, 5)], id="the bar of a 5"),
        pytest.param([(0, -step) for step in range(0, 60, 5)], id="up"),
        pytest.param([(0, step) for step in range(0, 40, 5)], id="only a little down"),
        pytest.param(
            [(20 * (step % 2), 6 * step) for step in range(30)], id="down, but not straight"
        ),
    ],
)
def test_anything_else_above_the_ink_is_a_stroke(
    window: PadWindow, canvas: Canvas, way: Sequence[tuple[int, int]]
) -> None:
    start = canvas.brackets.brackets[1].area.center().toPoint()
    drag(canvas, [start + QPoint(*step) for step in way])
    assert len(window.ink) == len(written(NUMBER)) + 1
    assert len(window.ink.strokes[-1]) == len(way)
    assert not window.page.cuts


def test_escape_lets_the_grip_be(window: PadWindow, canvas: Canvas) -> None:
    start = grip(canvas, 1)
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(canvas, start - QPoint(0, 20))
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=start - QPoint(0, 20))
    assert text(window) == NUMBER
    assert not window.page.cuts


def test_the_eraser_erases_under_a_bracket(window: PadWindow, canvas: Canvas) -> None:
    window.pad_actions.eraser.trigger()
    drag(canvas, down_through(canvas, 0))
    assert len(window.ink) < len(written(NUMBER))


def test_commands_split_and_join_the_chosen_digit(window: PadWindow, canvas: Canvas) -> None:
    actions = window.pad_actions
    QTest.mouseClick(
        canvas,
        Qt.MouseButton.LeftButton,
        pos=canvas.brackets.brackets[1].area.center().toPoint(),
    )
    actions.join_digits.trigger()
    assert len(text(window)) == len(NUMBER) - 1
    actions.split_digit.trigger()
    assert text(window) == NUMBER
    actions.split_digit.trigger()
    assert len(text(window)) == len(NUMBER) + 1


def test_cuts_follow_the_ink_when_a_stroke_is_erased(window: PadWindow, canvas: Canvas) -> None:
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=grip(canvas, 2))
    assert len(text(window)) == len(NUMBER) - 1
    joined = text(window)[-1]
    window.pad_actions.eraser.trigger()
    drag(canvas, down_through(canvas, 0))
    assert text(window)[-1] == joined
    window.pad_actions.undo.trigger()
    assert len(text(window)) == len(NUMBER) - 1


def test_join_is_offered_for_a_number_only(window: PadWindow) -> None:
    actions = window.pad_actions
    assert actions.join_digits.isEnabled()
    window.show_ink(written("7"), "7")
    assert not actions.join_digits.isEnabled()
    assert actions.split_digit.isEnabled()
    actions.clear.trigger()
    assert not actions.split_digit.isEnabled()


@pytest.mark.parametrize("mark", [0, 1])
def test_a_reading_that_comes_while_a_grip_is_held_leaves_the_cuts_alone(
    window: PadWindow, canvas: Canvas, mark: int
) -> None:
    pipeline, place = window.findChild(ReadingPipeline), grip(canvas, mark)
    assert isinstance(pipeline, ReadingPipeline)
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=place)
    assert canvas.is_busy
    pipeline.read_as_one_digit(True)  # as another model might, or own digits that are loaded
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=place)
    assert not canvas.is_busy
    assert not window.page.cuts
    assert len(window.ink) == len(written(NUMBER))


def test_the_first_digit_of_a_line_is_joined_with_its_neighbour_in_the_line(
    window: PadWindow, canvas: Canvas
) -> None:
    window.show_ink(written("42\n71"), "two lines")
    assert text(window) == "42\n71"
    canvas.mark_requested.emit(2)
    window.pad_actions.join_digits.trigger()
    above, below = text(window).split("\n")
    assert above == "42"
    assert len(below) == 1
