"""The canvas: turns mouse, pen and finger into ink on a page."""

from __future__ import annotations

import time

import numpy as np
from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import (
    QEventPoint,
    QInputDevice,
    QMouseEvent,
    QPalette,
    QPointingDevice,
    QResizeEvent,
    QTabletEvent,
    QTouchEvent,
    QUndoStack,
)
from PySide6.QtWidgets import QWidget

from digitpad.core.ink.geometry import strokes_near
from digitpad.core.reading.page import SIDE, Page
from digitpad.widgets.canvas.gestures import DrawGesture, EraseGesture
from digitpad.widgets.canvas.page_commands import PageChange
from digitpad.widgets.canvas.page_surface import PageSurface
from digitpad.widgets.common.icons import ring_cursor

ERASER_RADIUS = 22.0
"""In units of the page."""


class Canvas(PageSurface):
    """A square page to draw on and erase from. Every change of the page can be undone.

    A gesture belongs to whatever began it (a mouse button, the tablet, one finger); what others
    send meanwhile is ignored, so a pen whose movements also arrive as mouse events draws once.
    """

    page_drafted = Signal()
    """The page looks different, while a stroke or the eraser is still moving."""
    page_settled = Signal()
    """The page is another one: a stroke was finished or undone, something was opened, ..."""

    def __init__(self, undo_stack: QUndoStack, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._undo_stack = undo_stack
        self._page = Page()
        self._gesture: DrawGesture | EraseGesture | None = None
        self._device = ""
        self._began = 0.0
        self._erasing = False
        self.setObjectName("canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAccessibleName(self.tr("Canvas"))
        self.setAccessibleDescription(self.tr("Draw a digit here with mouse, pen or finger"))

    @property
    def page(self) -> Page:
        """The page as it is to be read now, with a stroke that is not yet finished."""
        return self._page if self._gesture is None else self._gesture.page

    def change_page(self, text: str, page: Page, *, kind: int = -1) -> None:
        """Put ``page`` in place of the present one; ``text`` names that in Undo."""
        self.cancel_gesture()
        if not (page.is_blank and self._page.is_blank):
            self._undo_stack.push(PageChange(text, self._page, page, self._show, kind=kind))

    def _show(self, page: Page) -> None:
        self._gesture = None
        self._page = page
        self.repaint_page()
        self.page_settled.emit()

    @property
    def erasing(self) -> bool:
        """Whether the tool in the hand is the eraser."""
        return self._erasing

    @erasing.setter
    def erasing(self, erasing: bool) -> None:
        self._erasing = erasing
        self.fade(())
        self._choose_cursor()

    def _choose_cursor(self) -> None:
        """Show a ring as large as what the eraser touches, or a cross for the pen."""
        if self._erasing:
            radius = ERASER_RADIUS * self.px_per_unit
            self.setCursor(ring_cursor(radius, self.palette().color(QPalette.ColorRole.Text)))
        else:
            self.setCursor(Qt.CursorShape.CrossCursor)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._choose_cursor()

    @property
    def is_busy(self) -> bool:
        """Whether a stroke or the eraser is on its way."""
        return self._gesture is not None

    def cancel_gesture(self) -> None:
        """Forget the stroke, or what was erased, since the pen went down."""
        if self._gesture is not None:
            self._show(self._page)

    # One gesture, whatever device makes it

    def _begin(self, device: str, at: QPointF, pressure: float | None, *, erase: bool) -> None:
        if self._gesture is not None:
            return
        self._device = device
        self.fade(())
        if erase:
            self._gesture = EraseGesture(self._page, ERASER_RADIUS)
        else:
            if self._page.is_blank or self._page.picture is not None:
                self._began = time.monotonic()
                self._layer = None  # the hint or the picture gives way
            has_pressure = pressure is not None
            self._gesture = DrawGesture(self._page, self._began, has_pressure=has_pressure)
        self._move(device, at, pressure)

    def _move(self, device: str, at: QPointF, pressure: float | None) -> None:
        gesture = self._gesture
        if gesture is None or device != self._device:
            return
        if not gesture.move(self._page_point(at), 0.5 if pressure is None else pressure):
            return
        if isinstance(gesture, DrawGesture):
            self.paint_further(gesture.latest(3))
        else:
            self.repaint_page()
        self.page_drafted.emit()

    def _end(self, device: str) -> None:
        gesture = self._gesture
        if gesture is None or device != self._device:
            return
        text = self.tr("Stroke") if isinstance(gesture, DrawGesture) else self.tr("Erase")
        page = gesture.page
        if page is self._page:  # the eraser touched nothing
            self._show(page)
        else:
            self._undo_stack.push(PageChange(text, self._page, page, self._show))

    def _page_point(self, at: QPointF) -> tuple[float, float]:
        """Return a place on the widget in page units; beyond the edge is on the edge."""
        x, y = (value / self.px_per_unit for value in (at.x(), at.y()))
        return round(min(max(x, 0.0), SIDE), 2), round(min(max(y, 0.0), SIDE), 2)

    def _preview_erasing(self, at: QPointF) -> None:
        here = np.array(self._page_point(at))
        self.fade(tuple(strokes_near(self._page.ink, here, here, ERASER_RADIUS)))

    # Mouse: the left button draws, the right one erases

    def mousePressEvent(self, event: QMouseEvent) -> None:
        button = event.button()
        if button in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton):
            erase = self._erasing or button == Qt.MouseButton.RightButton
            self._begin(f"mouse {button.name}", event.position(), None, erase=erase)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._device.startswith("mouse"):
            self._move(self._device, event.position(), None)
        if self._erasing and self._gesture is None:
            self._preview_erasing(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        device = f"mouse {event.button().name}"
        self._move(device, event.position(), None)
        self._end(device)

    def leaveEvent(self, event: QEvent) -> None:
        self.fade(())
        super().leaveEvent(event)

    # Pen: pressure, and an eraser at its other end. Accepting keeps Qt from sending mouse events.

    def tabletEvent(self, event: QTabletEvent) -> None:
        at, pressure = event.position(), event.pressure()
        erase = self._erasing or event.pointerType() == QPointingDevice.PointerType.Eraser
        if event.type() == QEvent.Type.TabletPress:
            self._begin("tablet", at, pressure, erase=erase)
        elif event.type() == QEvent.Type.TabletMove and self._gesture is not None:
            self._move("tablet", at, pressure)
        elif event.type() == QEvent.Type.TabletMove and erase:
            self._preview_erasing(at)
        elif event.type() == QEvent.Type.TabletRelease:
            self._end("tablet")
        event.accept()

    # Touch: the first finger draws, the others rest. A touchpad is no page: it moves the mouse.

    def event(self, event: QEvent) -> bool:
        if not isinstance(event, QTouchEvent):
            return super().event(event)
        is_screen = event.deviceType() != QInputDevice.DeviceType.TouchPad
        event.setAccepted(is_screen)
        if is_screen:
            self._touch(event)
        return is_screen

    def _touch(self, event: QTouchEvent) -> None:
        if event.type() == QEvent.Type.TouchCancel:
            if self._device.startswith("touch"):
                self.cancel_gesture()
            return
        for point in event.points():
            finger, at = f"touch {point.id()}", point.position()
            if point.state() == QEventPoint.State.Pressed:
                self._begin(finger, at, None, erase=self._erasing)
            self._move(finger, at, None)
            if point.state() == QEventPoint.State.Released:
                self._end(finger)
