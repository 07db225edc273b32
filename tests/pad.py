"""A hand for tests: draws on the canvas as mouse, pen or finger would."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputDevice, QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from digitpad.core.ink.ink import Ink
from digitpad.core.reading.page import MARGIN, SIDE
from digitpad.services.my_digits.my_digits_service import MyDigitsService
from digitpad.services.reading.active_model import ActiveModel
from digitpad.services.reading.pipeline import ReadingPipeline
from digitpad.services.settings import Settings
from digitpad.widgets.canvas.canvas import Canvas
from digitpad.widgets.pad.pad_window import PadWindow

Points = Sequence[tuple[float, float]]

SEVEN: Points = [(300, 250), (450, 240), (600, 235), (700, 240), (690, 300), (620, 430), (480, 800)]
ONE: Points = [(500, 200), (500, 350), (500, 500), (500, 650), (500, 800)]
BAR: Points = [(380, 520), (500, 510), (620, 500)]

TIP, SIDE_BUTTON = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
IN_THE_AIR = Qt.MouseButton.NoButton

_PEN, _ERASER = QPointingDevice.PointerType.Pen, QPointingDevice.PointerType.Eraser


def bare_pad() -> PadWindow:
    """Return a pad to which nobody has added anything."""
    active = ActiveModel()
    return PadWindow(ReadingPipeline(active, MyDigitsService()), Settings())


def at(canvas: Canvas, point: tuple[float, float]) -> QPoint:
    """Return a place of the page as a pixel of the canvas."""
    return QPoint(*(round(value * canvas.width() / SIDE) for value in point))


def mouse_stroke(
    canvas: Canvas, points: Points, button: Qt.MouseButton = Qt.MouseButton.LeftButton
) -> None:
    QTest.mousePress(canvas, button, Qt.KeyboardModifier.NoModifier, at(canvas, points[0]))
    for point in points[1:]:
        QTest.mouseMove(canvas, at(canvas, point))
    QTest.mouseRelease(canvas, button, Qt.KeyboardModifier.NoModifier, at(canvas, points[-1]))


def pen_stroke(
    canvas: Canvas, points: Points, pressures: Iterable[float], *, eraser: bool = False
) -> None:
    """Send the events of a pen, all but its lifting with the ``pressures``."""
    kinds = [QEvent.Type.TabletPress] + [QEvent.Type.TabletMove] * (len(points) - 1)
    for kind, point, pressure in zip(kinds, points, pressures, strict=True):
        send_pen(canvas, kind, point, pressure, eraser=eraser)
    send_pen(canvas, QEvent.Type.TabletRelease, points[-1], 0.0, eraser=eraser)


def send_pen(
    canvas: Canvas,
    kind: QEvent.Type,
    point: tuple[float, float],
    pressure: float,
    *,
    eraser: bool = False,
    button: Qt.MouseButton = TIP,
    held: Qt.MouseButton | None = None,
) -> None:
    """Send one event of a pen; ``held``: the buttons that are down after it."""
    where = QPointF(*(value * canvas.width() / SIDE for value in point))
    if held is None:
        held = IN_THE_AIR if kind == QEvent.Type.TabletRelease else TIP
    event = QTabletEvent(
        kind,
        _pen(_ERASER if eraser else _PEN),
        where,
        QPointF(canvas.mapToGlobal(where)),
        pressure,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        Qt.KeyboardModifier.NoModifier,
        button,
        held,
    )
    QApplication.sendEvent(canvas, event)


_pens: dict[QPointingDevice.PointerType, QPointingDevice] = {}


def _pen(pointer: QPointingDevice.PointerType) -> QPointingDevice:
    """Return a stylus or its eraser end; Qt wants devices to outlive their events."""
    if pointer not in _pens:
        capabilities = QInputDevice.Capability.Position | QInputDevice.Capability.Pressure
        stylus = QInputDevice.DeviceType.Stylus
        _pens[pointer] = QPointingDevice("pen", 77, stylus, pointer, capabilities, 1, 2)
    return _pens[pointer]


def on_page(ink: Ink) -> list[Points]:
    """Return the strokes of any ink as page points, with a margin around them."""
    return [[(float(x), float(y)) for x, y in stroke.points] for stroke in ink.fitted(SIDE, MARGIN)]
