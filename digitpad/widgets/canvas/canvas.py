"""The canvas: turns mouse, pen and finger into ink on a page."""

from __future__ import annotations

import math
import time

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import (
    QEventPoint,
    QFocusEvent,
    QInputDevice,
    QKeyEvent,
    QMouseEvent,
    QPalette,
    QPointingDevice,
    QResizeEvent,
    QTabletEvent,
    QTouchEvent,
    QUndoStack,
)
from PySide6.QtWidgets import QWidget

from digitpad.services.settings import PenHabits
from digitpad.widgets.canvas.drawing_surface import ERASER_RADIUS
from digitpad.widgets.canvas.number_surface import NumberSurface
from digitpad.widgets.canvas.pen_proximity import PenProximity
from digitpad.widgets.canvas.pen_tip import PenTip, Tip, side_button_held
from digitpad.widgets.canvas.photo_gesture import box_after_key, cursor_at
from digitpad.widgets.canvas.pointers import PEN, Pointer, Rank, finger, mouse
from digitpad.widgets.common.icons import ring_cursor

HOVER_SECONDS = 0.5
"""For this long after the pen hovered it is still in the hand, and other touches are a palm."""

_BOX_KEYS = 2
"""The kind of a move of the box by keys: several in a row are one step of Undo."""


class Canvas(NumberSurface):
    """A square page to draw on and erase from with mouse, pen and finger."""

    mouse_refused = Signal()
    """The mouse tried to draw, but only the pen may. Not emitted for a finger: it may be a palm."""

    def __init__(self, undo_stack: QUndoStack, parent: QWidget | None = None) -> None:
        super().__init__(undo_stack, parent)
        self.shows_focus = False
        """Whether to ring the page: not for a pen or mouse, which know where they are."""
        self._erasing = False
        self._pen_habits = PenHabits()
        self._tip = PenTip()
        self._hovered = -math.inf
        self._proximity = PenProximity(self)
        self._proximity.left.connect(self._pen_gone)
        self.setObjectName("canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setMouseTracking(True)
        self.setTabletTracking(True)  # hovering reveals a lost release, and a hand that is near
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAccessibleName(self.tr("Canvas"))
        self._describe()
        self.page_settled.connect(self._describe)

    def focusInEvent(self, event: QFocusEvent) -> None:
        reasons = Qt.FocusReason
        if event.reason() not in (reasons.ActiveWindowFocusReason, reasons.PopupFocusReason):
            keys = (reasons.TabFocusReason, reasons.BacktabFocusReason)
            self.shows_focus = event.reason() in keys
        super().focusInEvent(event)

    @property
    def pen_habits(self) -> PenHabits:
        return self._pen_habits

    @pen_habits.setter
    def pen_habits(self, habits: PenHabits) -> None:
        self.finish_gesture()
        self._pen_habits = habits
        self._describe()
        self.repaint_page()

    @property
    def hint(self) -> str:
        return self.tr("Draw a digit with the pen") if self._pen_habits.pen_only else super().hint

    def _describe(self) -> None:
        anything = self.tr("Draw a digit here with mouse, pen or finger")
        only_pen = self.tr("Draw a digit here with the pen")
        photo = self.tr(
            "A photo, with a box around what is read. Arrow keys move the box, with Shift they "
            "change its size."
        )
        drawing = only_pen if self._pen_habits.pen_only else anything
        self.setAccessibleDescription(drawing if self.page.photo is None else photo)

    @property
    def erasing(self) -> bool:
        """Whether the selected tool is the eraser."""
        return self._erasing

    @erasing.setter
    def erasing(self, erasing: bool) -> None:
        self.finish_gesture()
        self._erasing = erasing
        self.fade(())
        self._choose_cursor()

    def _choose_cursor(self) -> None:
        """Show a ring as large as the eraser's reach, a cross for the pen, a hand on brackets."""
        if self._under is not None:
            super()._choose_cursor()
        elif self._erasing:
            radius = ERASER_RADIUS * self.px_per_unit
            self.setCursor(ring_cursor(radius, self.palette().color(QPalette.ColorRole.Text)))
        else:
            self.setCursor(Qt.CursorShape.CrossCursor)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._choose_cursor()

    def _preview_erasing(self, at: QPointF) -> None:
        self.fade(tuple(self._strokes_at(at, ERASER_RADIUS)))

    def _makes_way(self, pointer: Pointer) -> bool:
        if self._pen_habits.pen_only and pointer.rank < Rank.PEN:
            if pointer.rank == Rank.MOUSE:
                self.mouse_refused.emit()
            return False
        return super()._makes_way(pointer)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move the box in a photo, with Shift its lower right corner."""
        box = box_after_key(self.page, event)
        if box is None:
            super().keyPressEvent(event)
        elif not self.is_busy:
            self.change_page(self.tr("Move box"), self.page.with_box(box), kind=_BOX_KEYS)

    # Mouse: the left button draws, the right one erases. Another window may get the release.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._lift_lost_mouse(event)
        button = event.button()
        if button in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton):
            erase = self._erasing or button == Qt.MouseButton.RightButton
            self._begin(mouse(button), event.position(), None, erase=erase)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._lift_lost_mouse(event)
        owner = self._owner
        if owner is not None and owner.rank == Rank.MOUSE:
            self._move(owner, event.position(), None)
        elif owner is None and self._erasing:
            self._preview_erasing(event.position())
        elif owner is None:
            self._look_under(event.position())
            if self._under is None:
                self.setCursor(cursor_at(self._page, self._page_point(event.position())))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pointer = mouse(event.button())
        self._move(pointer, event.position(), None)
        self._lift(pointer)

    def _lift_lost_mouse(self, event: QMouseEvent) -> None:
        owner = self._owner
        if (
            owner is not None
            and owner.rank == Rank.MOUSE
            and not event.buttons().value & owner.which
        ):
            self.finish_gesture()

    def leaveEvent(self, event: QEvent) -> None:
        self.fade(())
        self._look_under(None)
        super().leaveEvent(event)

    # Pen: the tip draws, its other end erases, and so does the tip while the side button is held.
    # Accepting the event keeps Qt from sending mouse events as well.

    def tabletEvent(self, event: QTabletEvent) -> None:
        at, pressure, does = event.position(), event.pressure(), self._tip.follow(event)
        if does is Tip.TOUCHES:
            self._hovered = -math.inf
            self._begin(PEN, at, pressure, erase=self._pen_erases(event))
        elif does is Tip.DRAGS:
            self._move(PEN, at, pressure)
        elif does is Tip.LIFTS:
            self._lift(PEN)
        if event.type() == QEvent.Type.TabletMove and does in (Tip.HOVERS, Tip.LIFTS):
            self._hover(at, erase=self._pen_erases(event))
        self._proximity.watch(self._owner == PEN)
        event.accept()

    def _pen_erases(self, event: QTabletEvent) -> bool:
        is_other_end = event.pointerType() == QPointingDevice.PointerType.Eraser
        by_button = self._pen_habits.side_button_erases and side_button_held(event)
        return self._erasing or is_other_end or by_button

    def _hover(self, at: QPointF, *, erase: bool) -> None:
        self._hovered = time.monotonic()
        owner = self._owner
        if owner is not None and owner.rank == Rank.FINGER:
            self.cancel_gesture()  # the palm of the hand that holds the pen
        if self._owner is None:
            if erase:
                self._preview_erasing(at)
            else:
                self.fade(())
                self._look_under(at)

    def _pen_gone(self) -> None:
        self._tip.forget()
        self._hovered = -math.inf
        self._proximity.watch(False)
        self._lift(PEN)

    # Touch: the first finger draws, others are ignored. A touchpad only moves the mouse.

    def event(self, event: QEvent) -> bool:
        if not isinstance(event, QTouchEvent):
            return super().event(event)
        is_screen = event.deviceType() != QInputDevice.DeviceType.TouchPad
        event.setAccepted(is_screen)
        if is_screen:
            self._touch(event)
        return is_screen

    def _touch(self, event: QTouchEvent) -> None:
        owner = self._owner
        is_ours = owner is not None and owner.rank == Rank.FINGER
        if event.type() == QEvent.Type.TouchCancel:
            if is_ours:
                self.cancel_gesture()
            return
        if is_ours and event.type() == QEvent.Type.TouchBegin:
            self.finish_gesture()  # a first finger again: the last release was lost
        for point in event.points():
            pointer, at = finger(point.id()), point.position()
            if point.state() == QEventPoint.State.Pressed and not self._pen_is_near():
                self._begin(pointer, at, None, erase=self._erasing)
            self._move(pointer, at, None)
            if point.state() == QEventPoint.State.Released:
                self._lift(pointer)

    def _pen_is_near(self) -> bool:
        return time.monotonic() - self._hovered < HOVER_SECONDS
