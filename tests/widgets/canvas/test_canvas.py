"""Mouse, pen and finger become ink; eraser, cancel, undo and redo take it back."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QImage, QInputDevice
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from digitpad.core.ink.ink import Ink
from digitpad.core.reading.page import SIDE, page_of_ink
from digitpad.widgets.canvas import page_surface
from digitpad.widgets.canvas.canvas import Canvas
from digitpad.widgets.pad.pad_window import PadWindow
from tests.pad import BAR, ONE, SEVEN, at, mouse_stroke, pen_stroke, send_pen


def test_the_canvas_is_square_and_grows_with_the_window(window: PadWindow, qtbot: QtBot) -> None:
    sides = []
    for width, height in ((900, 600), (1500, 1000), (600, 1200)):
        window.resize(width, height)
        qtbot.waitUntil(lambda w=width: window.width() >= min(w, window.minimumSizeHint().width()))
        assert window.canvas.width() == window.canvas.height()
        sides.append(window.canvas.width())
    assert sides[1] > sides[0] + 200


def test_a_stroke_is_where_the_mouse_was(canvas: Canvas) -> None:
    mouse_stroke(canvas, SEVEN)
    (stroke,) = canvas.page.ink
    assert stroke.points == pytest.approx(np.array(SEVEN), abs=SIDE / canvas.width())
    assert stroke.pressure is None
    assert stroke.seconds is not None
    assert (np.diff(stroke.seconds) >= 0).all()


def test_a_click_is_a_dot_and_a_dot_is_read(window: PadWindow) -> None:
    QTest.mouseClick(window.canvas, Qt.MouseButton.LeftButton)
    assert [len(stroke) for stroke in window.ink] == [1]
    assert window.reading is not None


def test_ink_is_the_same_whatever_the_size_of_the_window(window: PadWindow) -> None:
    inks = []
    for width, height in ((700, 500), (1400, 950)):
        window.resize(width, height)
        window.pad_actions.clear.trigger()
        mouse_stroke(window.canvas, SEVEN)
        inks.append(window.ink.strokes[0].points)
    assert inks[0] == pytest.approx(inks[1], abs=4)


def test_beyond_the_edge_is_on_the_edge(canvas: Canvas) -> None:
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    QTest.mouseMove(canvas, QPoint(-50, 10))
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(-50, canvas.height() + 99))
    left, _, _, bottom = canvas.page.ink.bounds
    assert (left, bottom) == (0, SIDE)


def test_the_pen_gives_pressure(canvas: Canvas) -> None:
    pressures = [0.1, 0.3, 0.5, 0.7, 0.9]
    pen_stroke(canvas, ONE, pressures)
    (stroke,) = canvas.page.ink
    assert stroke.pressure is not None
    assert stroke.pressure.tolist() == pytest.approx(pressures)
    assert stroke.points.tolist() == [list(point) for point in ONE]


def test_mouse_events_during_a_pen_stroke_draw_nothing(canvas: Canvas) -> None:
    send_pen(canvas, QEvent.Type.TabletPress, ONE[0], 0.5)
    mouse_stroke(canvas, BAR)
    send_pen(canvas, QEvent.Type.TabletMove, ONE[1], 0.5)
    send_pen(canvas, QEvent.Type.TabletRelease, ONE[1], 0.0)
    (stroke,) = canvas.page.ink
    assert stroke.points.tolist() == [list(point) for point in ONE[:2]]


def test_the_first_finger_draws_and_the_second_rests(canvas: Canvas) -> None:
    screen = QTest.createTouchDevice()
    first, second = at(canvas, ONE[0]), at(canvas, (50, 50))
    QTest.touchEvent(canvas, screen).press(0, first, canvas)
    for point in ONE[1:]:
        touch = QTest.touchEvent(canvas, screen)
        touch.move(0, at(canvas, point), canvas).press(1, second, canvas)
        del touch
    QTest.touchEvent(canvas, screen).release(0, at(canvas, ONE[-1]), canvas)
    (stroke,) = canvas.page.ink
    assert stroke.points == pytest.approx(np.array(ONE), abs=SIDE / canvas.width())


def test_a_stroke_ends_with_its_finger_though_another_rests(canvas: Canvas) -> None:
    screen = QTest.createTouchDevice()
    palm = at(canvas, (950, 950))
    for points in (ONE, BAR):  # the palm lies there from the first stroke on
        touch = QTest.touchEvent(canvas, screen)
        touch.press(0, at(canvas, points[0]), canvas)
        if points is ONE:
            touch.press(1, palm, canvas)
        else:
            touch.stationary(1)
        touch.commit()
        for point in points[1:]:
            QTest.touchEvent(canvas, screen).move(0, at(canvas, point), canvas).stationary(1)
        QTest.touchEvent(canvas, screen).release(0, at(canvas, points[-1]), canvas).stationary(1)
        assert not canvas.is_busy
        QTest.touchEvent(canvas, screen).move(1, palm - QPoint(9, 9), canvas)
    close = SIDE / canvas.width()
    for stroke, points in zip(canvas.page.ink, (ONE, BAR), strict=True):
        assert stroke.points == pytest.approx(np.array(points), abs=close)


def test_a_touchpad_moves_the_mouse_and_draws_nothing_itself(canvas: Canvas) -> None:
    can = QInputDevice.Capability
    kind, capabilities = QInputDevice.DeviceType.TouchPad, can.Position | can.MouseEmulation
    pad = QTest.createTouchDevice(kind, capabilities)
    QTest.touchEvent(canvas, pad).press(0, at(canvas, ONE[0]), canvas)
    QTest.touchEvent(canvas, pad).move(0, at(canvas, ONE[1]), canvas)
    assert not canvas.is_busy
    mouse_stroke(canvas, BAR)
    QTest.touchEvent(canvas, pad).release(0, at(canvas, ONE[-1]), canvas)
    assert len(canvas.page.ink) == 1


def erase_with_the_tool(window: PadWindow) -> None:
    window.pad_actions.eraser.trigger()
    mouse_stroke(window.canvas, [(300, 400), (700, 400)])


def erase_with_the_right_button(window: PadWindow) -> None:
    mouse_stroke(window.canvas, [(300, 400), (700, 400)], Qt.MouseButton.RightButton)


def erase_with_the_end_of_the_pen(window: PadWindow) -> None:
    pen_stroke(window.canvas, [(300, 400), (700, 400)], [0.5, 0.5], eraser=True)


@pytest.mark.parametrize(
    "erase", [erase_with_the_tool, erase_with_the_right_button, erase_with_the_end_of_the_pen]
)
def test_erasing_takes_whole_strokes_and_can_be_undone(
    window: PadWindow, erase: Callable[[PadWindow], None]
) -> None:
    mouse_stroke(window.canvas, ONE)
    mouse_stroke(window.canvas, [(100, 900), (900, 900)])
    drawn = window.ink
    erase(window)
    assert window.ink.strokes == drawn.strokes[1:]
    window.pad_actions.undo.trigger()
    assert window.ink == drawn


def test_an_eraser_that_touches_nothing_leaves_nothing_to_undo(window: PadWindow) -> None:
    mouse_stroke(window.canvas, [(300, 400), (700, 400)], Qt.MouseButton.RightButton)
    assert not window.pad_actions.undo.isEnabled()


def test_undo_and_redo_of_everything(window: PadWindow) -> None:
    actions, seen = window.pad_actions, [window.ink]
    mouse_stroke(window.canvas, ONE)
    seen.append(window.ink)
    mouse_stroke(window.canvas, BAR)
    seen.append(window.ink)
    actions.clear.trigger()
    seen.append(window.ink)
    window.show_ink(Ink.from_points([SEVEN]), "test")
    seen.append(window.ink)
    for expected in seen[-2::-1]:
        actions.undo.trigger()
        assert window.ink == expected
    assert not actions.undo.isEnabled()
    for expected in seen[1:]:
        actions.redo.trigger()
        assert window.ink == expected
    assert not actions.redo.isEnabled()


def test_escape_forgets_the_stroke_on_its_way_and_else_clears(window: PadWindow) -> None:
    canvas = window.canvas
    mouse_stroke(canvas, ONE)
    before = window.ink
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=at(canvas, BAR[0]))
    QTest.mouseMove(canvas, at(canvas, BAR[1]))
    assert len(window.ink) == 2
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=at(canvas, BAR[1]))
    assert window.ink == before
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert window.page.is_blank
    window.pad_actions.undo.trigger()
    assert window.ink == before


def test_what_would_be_erased_is_shown_before(canvas: Canvas, window: PadWindow) -> None:
    mouse_stroke(canvas, ONE)
    window.pad_actions.eraser.trigger()
    plain = canvas.grab().toImage()
    QTest.mouseMove(canvas, at(canvas, (500, 450)))
    assert canvas.grab().toImage() != plain
    QTest.mouseMove(canvas, at(canvas, (900, 450)))
    assert canvas.grab().toImage() == plain


def test_a_stroke_looks_the_same_while_it_is_drawn_and_after(canvas: Canvas) -> None:
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=at(canvas, SEVEN[0]))
    canvas.grab()  # from here on, only what is new is painted
    for point in SEVEN[1:]:
        QTest.mouseMove(canvas, at(canvas, point))
    during = canvas.grab().toImage()
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=at(canvas, SEVEN[-1]))
    after = canvas.grab().toImage()
    pixels = [np.frombuffer(image.constBits(), np.uint8).astype(int) for image in (during, after)]
    different = np.abs(pixels[0] - pixels[1]) > 64
    assert different.mean() < 0.001


def test_drawing_on_an_opened_picture_begins_a_new_page(window: PadWindow) -> None:
    picture = np.zeros((28, 28), np.float32)
    picture[4:24, 13:16] = 1
    window.show_picture(picture, "test")
    mouse_stroke(window.canvas, SEVEN)
    assert window.page.picture is None
    assert len(window.ink) == 1
    window.pad_actions.undo.trigger()
    assert window.page.picture is picture


def test_a_page_of_ten_thousand_strokes_is_painted_in_slices_and_whole(
    canvas: Canvas, qtbot: QtBot
) -> None:
    places = np.random.default_rng(1).uniform(100, 900, (10_000, 1, 2))
    ink = Ink.from_points(list(places + np.array([[0, 0], [8, 8]])))
    canvas.change_page("Open", page_of_ink(ink))
    first = canvas.grab().toImage()
    qtbot.waitUntil(lambda: not canvas.is_painting, timeout=30_000)
    whole = canvas.grab().toImage()
    assert whole != first
    assert whole == _painted_at_once(canvas)


def test_a_stroke_of_many_points_is_painted_in_slices_as_it_is_at_once(
    canvas: Canvas, qtbot: QtBot
) -> None:
    turns = np.linspace(0, 60, 5000)
    spiral = np.column_stack([np.cos(turns), np.sin(turns)]) * turns[:, None]
    canvas.change_page("Open", page_of_ink(Ink.from_points([spiral])))
    canvas.grab()
    qtbot.waitUntil(lambda: not canvas.is_painting, timeout=30_000)
    found, wanted = canvas.grab().toImage(), _painted_at_once(canvas)
    differing = sum(
        abs(found.pixelColor(x, y).lightness() - wanted.pixelColor(x, y).lightness()) > 40
        for x in range(found.width())
        for y in range(found.height())
    )
    assert differing < found.width() * found.height() / 1000


def _painted_at_once(canvas: Canvas) -> QImage:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(page_surface, "_POINTS_AT_ONCE", 10**9)
        patch.setattr(page_surface, "_STROKES_AT_ONCE", 10**9)
        canvas.repaint_page()
        return canvas.grab().toImage()
