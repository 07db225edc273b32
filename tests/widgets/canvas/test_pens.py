"""One owner of the gesture: pen before finger before mouse, and whatever is lost on the way."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QPointingDevice, QTabletEvent, QUndoStack
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from digitpad.widgets.canvas import canvas as canvas_module
from digitpad.widgets.canvas import drawing_surface
from digitpad.widgets.canvas.canvas import Canvas
from tests.pad import (
    BAR,
    IN_THE_AIR,
    ONE,
    SIDE_BUTTON,
    TIP,
    Points,
    at,
    mouse_stroke,
    pen_stroke,
    send_pen,
)

PRESS, MOVE = QEvent.Type.TabletPress, QEvent.Type.TabletMove
RELEASE = QEvent.Type.TabletRelease
PALM = (850.0, 850.0)
"""Where the hand rests on the page."""


@pytest.fixture
def stack() -> QUndoStack:
    return QUndoStack()


@pytest.fixture
def canvas(qtbot: QtBot, stack: QUndoStack) -> Canvas:
    canvas = Canvas(stack)
    qtbot.addWidget(canvas)
    canvas.resize(500, 500)
    canvas.show()
    return canvas


@pytest.fixture
def screen(qapp: QApplication) -> Iterator[QPointingDevice]:
    """A touch screen from which every finger is gone when the test ends."""
    yield QTest.createTouchDevice()
    qapp.processEvents()


def drawn(canvas: Canvas) -> list[Points]:
    return [[(float(x), float(y)) for x, y in stroke.points] for stroke in canvas.page.ink]


def put_down(canvas: Canvas, screen: QPointingDevice, place: tuple[float, float] = PALM) -> None:
    QTest.touchEvent(canvas, screen).press(0, at(canvas, place), canvas).commit()


def move_finger(canvas: Canvas, screen: QPointingDevice, place: tuple[float, float]) -> None:
    QTest.touchEvent(canvas, screen).move(0, at(canvas, place), canvas).commit()


def lift(canvas: Canvas, screen: QPointingDevice, place: tuple[float, float] = PALM) -> None:
    QTest.touchEvent(canvas, screen).release(0, at(canvas, place), canvas).commit()


def hover(canvas: Canvas, place: tuple[float, float]) -> None:
    send_pen(canvas, MOVE, place, 0.0, button=IN_THE_AIR, held=IN_THE_AIR)


def move_mouse(canvas: Canvas, place: tuple[float, float], held: Qt.MouseButton) -> None:
    """Move the mouse with these buttons held, whatever was pressed before."""
    where = QPointF(at(canvas, place))
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        where,
        QPointF(canvas.mapToGlobal(where)),
        Qt.MouseButton.NoButton,
        held,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(canvas, event)


def take_pen_away() -> None:
    """Say that the pen left the tablet's reach, as Qt does: to the application alone."""
    event = QTabletEvent(
        QEvent.Type.TabletLeaveProximity,
        QPointingDevice.primaryPointingDevice(),
        QPointF(),
        QPointF(),
        *([0.0] * 6),
        Qt.KeyboardModifier.NoModifier,
        Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton,
    )
    QApplication.sendEvent(QApplication.instance(), event)


# Only the tip draws


def test_a_pen_that_hovers_draws_nothing_though_its_side_button_is_pressed(canvas: Canvas) -> None:
    hover(canvas, (300, 300))
    send_pen(canvas, PRESS, (300, 300), 0.0, button=SIDE_BUTTON, held=SIDE_BUTTON)
    for x in (400, 500, 600):
        send_pen(canvas, MOVE, (x, 500), 0.0, button=IN_THE_AIR, held=SIDE_BUTTON)
    assert not canvas.is_busy
    send_pen(canvas, RELEASE, (600, 500), 0.0, button=SIDE_BUTTON, held=IN_THE_AIR)
    assert drawn(canvas) == []


@pytest.mark.parametrize("both", [TIP | SIDE_BUTTON, SIDE_BUTTON], ids=["both", "as on Windows"])
def test_the_side_button_does_not_end_a_stroke(canvas: Canvas, both: Qt.MouseButton) -> None:
    """Windows names the side button alone while both are down."""
    send_pen(canvas, PRESS, ONE[0], 0.5)
    send_pen(canvas, PRESS, ONE[1], 0.5, button=both & ~TIP if both & TIP else TIP, held=both)
    send_pen(canvas, MOVE, ONE[2], 0.5, button=IN_THE_AIR, held=both)
    kind = RELEASE if both & TIP else PRESS
    send_pen(canvas, kind, ONE[3], 0.5, button=SIDE_BUTTON if both & TIP else TIP, held=TIP)
    send_pen(canvas, MOVE, ONE[4], 0.5, button=IN_THE_AIR)
    send_pen(canvas, RELEASE, ONE[4], 0.0)
    assert drawn(canvas) == [list(ONE)]


@pytest.mark.parametrize("both", [TIP | SIDE_BUTTON, SIDE_BUTTON], ids=["both", "as on Windows"])
def test_the_tip_erases_while_the_side_button_is_held(canvas: Canvas, both: Qt.MouseButton) -> None:
    pen_stroke(canvas, ONE, [0.5] * len(ONE))
    pen_stroke(canvas, [(100, 900), (900, 900)], [0.5, 0.5])
    send_pen(canvas, PRESS, BAR[0], 0.0, button=SIDE_BUTTON, held=SIDE_BUTTON)
    send_pen(canvas, PRESS, BAR[0], 0.5, held=both)
    send_pen(canvas, MOVE, BAR[2], 0.5, button=IN_THE_AIR, held=both)
    send_pen(canvas, RELEASE, BAR[2], 0.0)
    assert drawn(canvas) == [[(100, 900), (900, 900)]]


def test_a_pen_that_knows_no_pressure_draws(canvas: Canvas) -> None:
    pen_stroke(canvas, ONE, [0.0] * len(ONE))
    assert drawn(canvas) == [list(ONE)]


def test_what_the_hovering_eraser_would_take_is_shown(canvas: Canvas) -> None:
    pen_stroke(canvas, ONE, [0.5] * len(ONE))
    plain = canvas.grab().toImage()
    for place, changes in (((500, 450), True), ((900, 450), False)):
        send_pen(canvas, MOVE, place, 0.0, eraser=True, button=IN_THE_AIR, held=IN_THE_AIR)
        assert (canvas.grab().toImage() != plain) == changes


# The pen comes before a finger, a finger before the mouse


@pytest.mark.parametrize("moved", [False, True])
def test_a_palm_that_came_first_gives_way_to_the_pen_and_leaves_no_ink(
    canvas: Canvas, screen: QPointingDevice, stack: QUndoStack, moved: bool
) -> None:
    put_down(canvas, screen)
    if moved:
        move_finger(canvas, screen, (840, 870))
    pen_stroke(canvas, ONE, [0.5] * len(ONE))
    move_finger(canvas, screen, (855, 865))
    lift(canvas, screen)
    assert drawn(canvas) == [list(ONE)]
    stack.undo()
    assert drawn(canvas) == []
    assert not stack.canUndo()


def test_a_palm_that_comes_in_mid_stroke_is_not_seen(
    canvas: Canvas, screen: QPointingDevice
) -> None:
    send_pen(canvas, PRESS, ONE[0], 0.5)
    put_down(canvas, screen)
    for point in ONE[1:]:
        send_pen(canvas, MOVE, point, 0.5, button=IN_THE_AIR)
    send_pen(canvas, RELEASE, ONE[-1], 0.0)
    move_finger(canvas, screen, (840, 870))
    lift(canvas, screen)
    assert drawn(canvas) == [list(ONE)]


def test_what_touches_while_the_pen_hovers_is_its_palm(
    canvas: Canvas, screen: QPointingDevice
) -> None:
    put_down(canvas, screen)
    hover(canvas, (400, 300))  # drops what the palm began to draw
    assert drawn(canvas) == []
    lift(canvas, screen)
    put_down(canvas, screen)
    assert not canvas.is_busy
    lift(canvas, screen)
    assert drawn(canvas) == []


def test_a_finger_draws_when_the_pen_is_gone(
    canvas: Canvas, screen: QPointingDevice, monkeypatch: pytest.MonkeyPatch
) -> None:
    hover(canvas, (400, 300))
    monkeypatch.setattr(canvas_module, "HOVER_SECONDS", 0.0)
    put_down(canvas, screen)
    lift(canvas, screen)
    assert len(drawn(canvas)) == 1


@pytest.mark.parametrize("with_pen", [True, False], ids=["pen", "finger"])
def test_the_mouse_gives_way_and_leaves_no_ink(
    canvas: Canvas, screen: QPointingDevice, with_pen: bool
) -> None:
    """Some systems send what a pen or a finger does as the mouse's doing first."""
    QTest.mousePress(canvas, TIP, pos=at(canvas, BAR[0]))
    if with_pen:
        send_pen(canvas, PRESS, ONE[0], 0.5)
        send_pen(canvas, MOVE, ONE[1], 0.5)
    else:
        put_down(canvas, screen, ONE[0])
        move_finger(canvas, screen, ONE[1])
    QTest.mouseMove(canvas, at(canvas, BAR[1]))
    QTest.mouseRelease(canvas, TIP, pos=at(canvas, BAR[1]))
    assert canvas.is_busy
    if with_pen:
        send_pen(canvas, RELEASE, ONE[1], 0.0)
    else:
        lift(canvas, screen, ONE[1])
    assert drawn(canvas) == [list(ONE[:2])]


# What is lost on the way


@pytest.mark.parametrize("button", [TIP, SIDE_BUTTON], ids=["draws", "erases"])
def test_a_mouse_whose_release_another_window_took_does_nothing_more(
    canvas: Canvas, button: Qt.MouseButton
) -> None:
    pen_stroke(canvas, [(100, 900), (900, 900)], [0.5, 0.5])
    QTest.mousePress(canvas, button, pos=at(canvas, (500, 200)))
    move_mouse(canvas, (500, 400), button)
    before = drawn(canvas)
    move_mouse(canvas, (500, 900), IN_THE_AIR)
    assert not canvas.is_busy
    move_mouse(canvas, (200, 900), IN_THE_AIR)
    assert drawn(canvas) == before
    QTest.mouseRelease(canvas, button, pos=at(canvas, (200, 900)))
    assert drawn(canvas) == before


def test_the_next_press_of_a_mouse_begins_anew_though_its_release_was_lost(canvas: Canvas) -> None:
    QTest.mousePress(canvas, TIP, pos=at(canvas, ONE[0]))
    move_mouse(canvas, ONE[1], TIP)
    mouse_stroke(canvas, BAR)
    assert [len(stroke) for stroke in drawn(canvas)] == [2, 3]


def test_a_pen_that_moves_without_touching_has_lifted(canvas: Canvas) -> None:
    send_pen(canvas, PRESS, ONE[0], 0.5)
    send_pen(canvas, MOVE, ONE[1], 0.5, button=IN_THE_AIR)
    hover(canvas, (700, 500))
    assert not canvas.is_busy
    hover(canvas, (700, 600))
    mouse_stroke(canvas, BAR)
    assert [len(stroke) for stroke in drawn(canvas)] == [2, 3]


def test_a_pen_that_is_taken_away_has_lifted(canvas: Canvas) -> None:
    send_pen(canvas, PRESS, ONE[0], 0.5)
    send_pen(canvas, MOVE, ONE[1], 0.5, button=IN_THE_AIR)
    take_pen_away()
    assert not canvas.is_busy
    mouse_stroke(canvas, BAR)
    pen_stroke(canvas, ONE, [0.5] * len(ONE))
    assert [len(stroke) for stroke in drawn(canvas)] == [2, 3, 5]


def test_a_pen_that_is_silent_gives_way_to_the_mouse(
    canvas: Canvas, monkeypatch: pytest.MonkeyPatch
) -> None:
    send_pen(canvas, PRESS, ONE[0], 0.5)
    monkeypatch.setattr(drawing_surface, "SILENT_SECONDS", -1.0)
    mouse_stroke(canvas, BAR)
    assert [len(stroke) for stroke in drawn(canvas)] == [1, 3]


def test_the_next_touch_of_a_pen_begins_anew_though_its_release_was_lost(canvas: Canvas) -> None:
    send_pen(canvas, PRESS, ONE[0], 0.5)
    send_pen(canvas, MOVE, ONE[1], 0.5, button=IN_THE_AIR)
    pen_stroke(canvas, BAR, [0.5] * len(BAR))
    assert drawn(canvas) == [list(ONE[:2]), list(BAR)]


def test_the_next_finger_begins_anew_though_the_lifting_of_the_last_was_lost(
    canvas: Canvas, screen: QPointingDevice, stack: QUndoStack
) -> None:
    put_down(canvas, screen, ONE[0])
    another = QTest.createTouchDevice()  # nothing is heard of the first one again
    put_down(canvas, another, BAR[0])
    assert stack.count() == 1
    lift(canvas, another, BAR[0])
    assert len(drawn(canvas)) == stack.count() == 2


def test_a_stroke_ends_when_the_page_is_out_of_sight(canvas: Canvas) -> None:
    QTest.mousePress(canvas, TIP, pos=at(canvas, ONE[0]))
    canvas.hide()
    assert not canvas.is_busy
    assert len(drawn(canvas)) == 1
