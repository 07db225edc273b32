"""How a hand moves the box in a photo: with mouse, pen, finger and keys. All in page units."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent

from digitpad.core.pictures.photo_box import INSIDE, Box, Grip, dragged, grip_at, moved, place_at
from digitpad.core.reading.page import Page
from digitpad.widgets.canvas.gestures import STILL
from digitpad.widgets.common.painting.photo_frame import frame_of_shown

_REACH: Final = 22.0
"""So near to an edge of the box a hand holds it."""
_KEY_STEP: Final = 0.01
"""Of the photo's width or height."""

_ARROWS: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_CURSORS: Final = {
    (-1, -1): Qt.CursorShape.SizeFDiagCursor,
    (1, 1): Qt.CursorShape.SizeFDiagCursor,
    (-1, 1): Qt.CursorShape.SizeBDiagCursor,
    (1, -1): Qt.CursorShape.SizeBDiagCursor,
    (-1, 0): Qt.CursorShape.SizeHorCursor,
    (1, 0): Qt.CursorShape.SizeHorCursor,
    (0, -1): Qt.CursorShape.SizeVerCursor,
    (0, 1): Qt.CursorShape.SizeVerCursor,
    INSIDE: Qt.CursorShape.SizeAllCursor,
}

Point = tuple[float, float]


class BoxGesture:
    """Moves the box, or the edges of it that the hand holds; a click goes to the mark under it."""

    def __init__(self, page: Page, start: Point, grip: Grip, place: Box | None) -> None:
        """``place``: where a digit may be under the hand, if any."""
        self.page = page
        """The page with the box so far."""
        self._before, self._grip, self._place = page, grip, place
        self._start = start
        self._has_moved = False

    def move(self, point: Point, pressure: float) -> bool:  # noqa: ARG002
        """Move the hand to ``point``; return whether that changed anything."""
        across, down = point[0] - self._start[0], point[1] - self._start[1]
        self._has_moved |= max(abs(across), abs(down)) > STILL
        photo, frame = self._before.photo, _frame(self._before)
        if not self._has_moved or photo is None:
            return False
        box = dragged(photo.box, self._grip, across / frame.width(), down / frame.height())
        if self.page.photo is not None and box == self.page.photo.box:
            return False
        self.page = self.page.with_box(box)
        return True

    @property
    def page_at_end(self) -> Page:
        """The page if the hand lifts here."""
        photo = self._before.photo
        if self._has_moved or self._place is None or photo is None:
            return self.page
        return replace(self._before, photo=photo.at_place(self._place))

    def take(self, cut: Page) -> None:
        """Take over what was found in a box that this has passed, or is at."""
        photo, found = self.page.photo, cut.photo
        if photo is None or found is None or cut.shown is not self.page.shown:
            return
        is_cut = found.box == photo.box
        now = replace(found, box=photo.box, is_chosen=True, is_cut=is_cut)
        self.page = replace(self.page, picture=cut.picture, photo=now)


def begin_at(page: Page, point: Point) -> BoxGesture | None:
    """Return what a hand begins that touches a photo at ``point``; None if it draws there."""
    if page.photo is None:
        return None
    x, y = _in_photo(page, point)
    place = place_at(page.photo.places, x, y)
    grip = _grip(page, point)
    if grip == INSIDE and place is not None and _is_just_around(page.photo.box, place):
        place = None  # the digit that is read already
    if grip is not None:
        return BoxGesture(page, point, grip, place if grip == INSIDE else None)
    return None if place is None else BoxGesture(page, point, INSIDE, place)


def _is_just_around(box: Box, place: Box) -> bool:
    """Say whether a box is around ``place`` and nothing else."""
    width, height = place[2] - place[0], place[3] - place[1]
    holds = box[0] <= place[0] and box[1] <= place[1] and box[2] >= place[2] and box[3] >= place[3]
    is_tight = box[2] - box[0] < 1.5 * width + 0.02 and box[3] - box[1] < 1.5 * height + 0.02
    return holds and is_tight


def cursor_at(page: Page, point: Point) -> Qt.CursorShape:
    """Return the cursor that says what a press at ``point`` begins."""
    if page.photo is None:
        return Qt.CursorShape.CrossCursor
    grip = _grip(page, point)
    if grip is not None:
        return _CURSORS[grip]
    is_on_mark = place_at(page.photo.places, *_in_photo(page, point)) is not None
    return Qt.CursorShape.PointingHandCursor if is_on_mark else Qt.CursorShape.CrossCursor


def box_after_key(page: Page, event: QKeyEvent) -> Box | None:
    """Return the box after an arrow key, with Shift held its size changes; None for other keys."""
    shift, none = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    arrow = _ARROWS.get(Qt.Key(event.key()))
    if page.photo is None or arrow is None or held not in (shift, none):
        return None
    x, y = (_KEY_STEP * step for step in arrow)
    return dragged(page.photo.box, (1, 1), x, y) if held == shift else moved(page.photo.box, x, y)


def _grip(page: Page, point: Point) -> Grip | None:
    assert page.photo is not None
    frame = _frame(page)
    x, y = _in_photo(page, point)
    return grip_at(page.photo.box, x, y, _REACH / frame.width(), _REACH / frame.height())


def _in_photo(page: Page, point: Point) -> Point:
    """Return a point of the page as shares of the photo's width and height."""
    frame = _frame(page)
    return (point[0] - frame.x()) / frame.width(), (point[1] - frame.y()) / frame.height()


def _frame(page: Page) -> QRectF:
    assert page.shown is not None
    return frame_of_shown(*page.shown.shape[:2])
