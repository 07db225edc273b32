"""A page that can be changed: one gesture at a time, each of which can be undone."""

from __future__ import annotations

import time

from PySide6.QtCore import QPointF, Signal
from PySide6.QtGui import QHideEvent, QUndoStack
from PySide6.QtWidgets import QWidget

from digitpad.core.reading.page import SIDE, WIDE, Page
from digitpad.widgets.canvas.gestures import DrawGesture, EraseGesture
from digitpad.widgets.canvas.page_commands import PageChange
from digitpad.widgets.canvas.page_surface import PageSurface
from digitpad.widgets.canvas.photo_gesture import BoxGesture, begin_at
from digitpad.widgets.canvas.pointers import Pointer

ERASER_RADIUS = 22.0
"""In page units."""
SILENT_SECONDS = 1.0
"""A pen or finger that sends no event for this long has lifted, and its release was lost."""


class DrawingSurface(PageSurface):
    """A page to draw on and erase from.

    The pointer that begins a gesture owns it. A pointer of higher rank cancels the gesture and
    begins its own; all others wait until the owner lifts, or sends no more events.
    """

    page_drafted = Signal()
    """The page looks different, and the stroke or the eraser is still moving."""
    page_settled = Signal()
    """The page has changed: a stroke was finished or undone, something was opened, ..."""
    page_reshaped = Signal()
    """The page is as wide as it is high now, or twice as wide."""
    page_refined = Signal()
    """The page is the same, but now it is known what is in the box of its photo."""

    def __init__(self, undo_stack: QUndoStack, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._undo_stack = undo_stack
        self._page = Page()
        self._width = SIDE
        self._gesture: DrawGesture | EraseGesture | BoxGesture | None = None
        self._owner: Pointer | None = None
        self._heard = 0.0
        self._began = 0.0

    @property
    def page(self) -> Page:
        """The page as it is now, including a stroke that is not finished yet."""
        return self._page if self._gesture is None else self._gesture.page

    @property
    def page_width(self) -> float:
        """In page units; no gesture changes it."""
        return self._page.width

    def change_page(self, text: str, page: Page, *, kind: int = -1) -> None:
        """Replace the page by ``page``, as wide as the pad; ``text`` names the change in Undo.

        An unfinished stroke is finished first, so that Undo can bring it back.
        """
        self.finish_gesture()
        page = page.on_width(self._width)
        if not (page.is_blank and self._page.is_blank):
            self._undo_stack.push(PageChange(text, self._page, page, self._show, kind=kind))

    @property
    def is_wide(self) -> bool:
        """Whether pages are twice as wide as high, but for those of pictures."""
        return self._width > SIDE

    def use_wide(self, is_wide: bool) -> None:
        """Make this page and the next ones wide or square; ink on it stays, and so does Undo."""
        self.finish_gesture()
        self._width = WIDE if is_wide else SIDE
        page = self._page.on_width(self._width)
        if page is not self._page and page.is_blank:
            self._show(page)
        elif page is not self._page:
            text = self.tr("Wide pad") if is_wide else self.tr("Square pad")
            self._undo_stack.push(PageChange(text, self._page, page, self._show))

    def undo(self) -> None:
        """Discard the unfinished stroke if there is one; otherwise undo the last step."""
        if self.is_busy:
            self.cancel_gesture()
        else:
            self._undo_stack.undo()

    @property
    def can_undo(self) -> bool:
        return self.is_busy or self._undo_stack.canUndo()

    @property
    def is_busy(self) -> bool:
        """Whether a stroke or the eraser is moving."""
        return self._gesture is not None

    @property
    def is_drawing(self) -> bool:
        """Whether a stroke is on its way."""
        return isinstance(self._gesture, DrawGesture)

    def cancel_gesture(self) -> None:
        """Discard what was drawn or erased since the pen went down."""
        if self._gesture is not None:
            self._show(self._page)

    def finish_gesture(self) -> None:
        """End the gesture here and keep what was drawn or erased."""
        gesture = self._gesture
        if gesture is None:
            return
        page = gesture.page_at_end
        if page is self._page or self._is_slip(gesture):  # the eraser touched nothing
            self._show(self._page)
        else:
            self._undo_stack.push(PageChange(self._name(gesture), self._page, page, self._show))

    def _is_slip(self, gesture: DrawGesture | EraseGesture | BoxGesture) -> bool:
        """Say whether a photo would give way to a dot: a palm, or a click beside the box."""
        is_click = isinstance(gesture, DrawGesture) and gesture.is_click
        return is_click and self._page.photo is not None

    def _name(self, gesture: DrawGesture | EraseGesture | BoxGesture) -> str:
        if isinstance(gesture, BoxGesture):
            return self.tr("Move box")
        return self.tr("Stroke") if isinstance(gesture, DrawGesture) else self.tr("Erase")

    def show_cut(self, asked: Page, cut: Page) -> None:
        """Show what was found in the box of ``asked``; nothing where that is not the page."""
        if isinstance(self._gesture, BoxGesture):
            self._gesture.take(cut)
        elif asked is self._page:
            self._page = cut
        else:
            return
        self.update()
        self.page_refined.emit()

    def _show(self, page: Page) -> None:
        self._gesture = self._owner = None
        was_wide, width_before = self.is_wide, self._page.width
        self._page = page
        self._width = self._width if page.is_picture else page.width
        if page.width != width_before or self.is_wide != was_wide:
            self.page_reshaped.emit()
        self.repaint_page()
        self.page_settled.emit()

    # One gesture, of any pointer

    def _begin(self, owner: Pointer, at: QPointF, pressure: float | None, *, erase: bool) -> None:
        if not self._makes_way(owner):
            return
        self._owner = owner
        self.fade(())
        box_gesture = None if erase else begin_at(self._page, self._page_point(at))
        if erase:
            self._gesture = EraseGesture(self._page, ERASER_RADIUS)
        elif box_gesture is not None:
            self._gesture = box_gesture
        else:
            if self._page.is_blank or self._page.is_picture:
                self._began = time.monotonic()
                self._layer = None  # without the hint or the picture
            has_pressure = pressure is not None
            self._gesture = DrawGesture(self._page, self._began, has_pressure=has_pressure)
        self._move(owner, at, pressure)

    def _makes_way(self, pointer: Pointer) -> bool:
        """Return whether ``pointer`` may begin a gesture; end or cancel the current one for it."""
        owner = self._owner
        if owner is None:
            return True
        is_silent = time.monotonic() - self._heard > SILENT_SECONDS
        if pointer.rank > owner.rank:
            self.cancel_gesture()
        elif pointer == owner or (pointer.rank < owner.rank and is_silent):
            self.finish_gesture()  # the owner has lifted, but its release was lost
        return self._owner is None

    def _move(self, pointer: Pointer, at: QPointF, pressure: float | None) -> None:
        gesture = self._gesture
        if gesture is None or pointer != self._owner:
            return
        self._heard = time.monotonic()
        if not gesture.move(self._page_point(at), 0.5 if pressure is None else pressure):
            return
        if isinstance(gesture, DrawGesture):
            self.paint_further(gesture.latest(3))
        elif isinstance(gesture, BoxGesture):
            self.update()
        else:
            self.repaint_page()
        self.page_drafted.emit()

    def _lift(self, pointer: Pointer) -> None:
        if pointer == self._owner:
            self.finish_gesture()

    def _page_point(self, at: QPointF) -> tuple[float, float]:
        """Return a position on the widget in page units, clipped to the page."""
        scale = self.px_per_unit
        x, y = at.x() / scale, at.y() / scale
        return round(min(max(x, 0.0), self.page_width), 2), round(min(max(y, 0.0), SIDE), 2)

    def _strokes_at(self, at: QPointF, radius: float) -> list[int]:
        """Return the indices of the strokes within ``radius``, in page units, of a position."""
        from digitpad.core.ink.geometry import strokes_near  # not needed to draw

        here = self._page_point(at)
        return strokes_near(self._page.ink, here, here, radius)

    def hideEvent(self, event: QHideEvent) -> None:
        self.finish_gesture()  # a hidden widget gets no release
        super().hideEvent(event)
