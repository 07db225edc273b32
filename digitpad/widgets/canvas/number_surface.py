"""A page that shows how a number on it was cut into digits, and lets a person put that right."""

from __future__ import annotations

import math
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QUndoStack
from PySide6.QtWidgets import QWidget

from digitpad.widgets.canvas.bracket_painting import paint_brackets, paint_cut, paint_torn
from digitpad.widgets.canvas.brackets import Bracket, Brackets, Divider, brackets_of
from digitpad.widgets.canvas.drawing_surface import DrawingSurface
from digitpad.widgets.canvas.mending import Meaning, Mending

if TYPE_CHECKING:
    from digitpad.core.ink.cuts import Cuts
    from digitpad.core.numbers.number_reading import NumberReading
    from digitpad.widgets.canvas.pointers import Pointer

REST_SECONDS = 0.6
"""Nobody wants to mend a number sooner after a stroke."""


class NumberSurface(DrawingSurface):
    """Brackets over the digits of a number, above the ink.

    A tap on a bracket chooses its digit. A straight line down from it splits the digit; to drag the
    grip between two brackets away, or to tap on it, joins both. Whatever else begins there is a
    stroke, and everything is until the pen has rested for REST_SECONDS: the next digit may begin
    above the one before.
    """

    mark_requested = Signal(int)
    """A person chooses the mark at this place."""

    def __init__(self, undo_stack: QUndoStack, parent: QWidget | None = None) -> None:
        super().__init__(undo_stack, parent)
        self._number: NumberReading | None = None
        self._chosen = 0
        self._brackets = Brackets()
        self._mending: Mending | None = None
        self._under: Bracket | Divider | None = None
        self._written_at = -math.inf

    @property
    def brackets(self) -> Brackets:
        """What is shown over the digits."""
        return self._brackets

    def show_number(self, number: NumberReading | None, chosen: int) -> None:
        """Show the marks of what was read on the page; ``chosen`` is the place of one."""
        self._number = number
        if self.page.photo is not None:
            self._overlay.show_number(number, chosen)
            self.update()
        brackets = self._made_brackets()
        if brackets == self._brackets and chosen == self._chosen:
            return
        if brackets != self._brackets:
            self._end_mending()  # what is held is not what is there any more
        self._repaint_brackets()
        self._brackets, self._chosen = brackets, chosen
        self._look_under(None)
        self._repaint_brackets()

    def _made_brackets(self) -> Brackets:
        always = bool(self.page.cuts)
        return brackets_of(self._number, self.px_per_unit, self.pen_width, always=always)

    def repaint_page(self) -> None:
        """Show the page from scratch, and the brackets where they belong now."""
        self._brackets = self._made_brackets()
        super().repaint_page()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._brackets = self._made_brackets()

    def _repaint_brackets(self) -> None:
        for area in self._brackets.areas():
            self.update(area.toAlignedRect())

    # Commands

    @property
    def can_split(self) -> bool:
        """Whether the chosen mark is of ink, which can be cut."""
        return self._number is not None and bool(self._number.digits[self._chosen].spans)

    @property
    def can_join(self) -> bool:
        """Whether there is another mark to join the chosen one with."""
        return self.can_split and self._number is not None and self._number.single is None

    def split_chosen(self) -> None:
        """Split the chosen mark where there is the least ink to cut, near its middle."""
        from digitpad.core.numbers.splitting import place_to_split  # not needed to draw

        if self.can_split and self._number is not None:
            mark = self._number.digits[self._chosen]
            x = place_to_split(self.page.ink, mark)
            self._split(self._chosen, QPointF(x, mark.box[1]), QPointF(x, mark.box[1] + 1))

    def join_chosen(self) -> None:
        """Join the chosen mark with the one before it; the first one of a line with the next.

        One that is alone in its line, as a bar above its digit, goes with the line before.
        """
        if self.can_join and self._number is not None:
            digits, place = self._number.digits, self._chosen
            near = [other for other in (place - 1, place + 1) if 0 <= other < len(digits)]
            beside = [other for other in near if digits[other].line == digits[place].line]
            self._join(min(place, (beside or near)[0]))

    def _split(self, place: int, start: QPointF, end: QPointF) -> None:
        """Split a mark in two along the line through two places, in page units."""
        from digitpad.core.ink.parting import parted  # not needed to draw

        if self._number is None:
            return
        page, mark = self.page, self._number.digits[place]
        sides = parted(page.ink, mark.spans, (start.x(), start.y()), (end.x(), end.y()))
        if all(sides):
            cuts = page.cuts.splitting(*sides)
            for side in sides:  # two marks, and not as many as the reader finds
                cuts = cuts.joining(side)
            self._use(self.tr("Split digit"), cuts)

    def _join(self, place: int) -> None:
        if self._number is not None:
            one, other = self._number.digits[place : place + 2]
            self._use(self.tr("Join digits"), self.page.cuts.joining(one.spans, other.spans))

    def _use(self, text: str, cuts: Cuts) -> None:
        if cuts != self.page.cuts:
            self.change_page(text, self.page.with_cuts(cuts))

    # Pointers

    def _begin(self, owner: Pointer, at: QPointF, pressure: float | None, *, erase: bool) -> None:
        target = None if erase else self._meant_at(at)
        if target is None or self._owner is not None or not self._makes_way(owner):
            super()._begin(owner, at, pressure, erase=erase)
            return
        self._owner, self._heard = owner, time.monotonic()
        self._mending = Mending(target, self._height_under(target), [(at, pressure)])

    def _meant_at(self, at: QPointF) -> Bracket | Divider | None:
        """Return what a pointer at this place means; nothing while a person goes on writing.

        Nor on ink, where the bracket of a line reaches into the line above: a tap there is a dot.
        """
        has_rested = time.monotonic() - self._written_at >= REST_SECONDS
        meant = self._brackets.at(at) if has_rested else None
        return None if meant is None or self._strokes_at(at, self.pen_width / 2) else meant

    def _height_under(self, target: Bracket | Divider) -> float:
        """Return how far it is from a bracket down to the foot of its digit, in logical pixels."""
        assert self._number is not None
        return self._number.digits[target.mark].box[3] * self.px_per_unit - target.y

    def _move(self, pointer: Pointer, at: QPointF, pressure: float | None) -> None:
        mending = self._mending
        if mending is None or pointer != self._owner:
            super()._move(pointer, at, pressure)
            return
        self._heard = time.monotonic()
        if mending.move(at, pressure) is Meaning.DRAW:
            self._draw(pointer, mending)
        else:
            self.update()

    def _draw(self, pointer: Pointer, mending: Mending) -> None:
        """Draw what was meant as a stroke from the beginning."""
        self._end_mending()
        super()._begin(pointer, *mending.trail[0], erase=False)
        for place, force in mending.trail[1:]:
            super()._move(pointer, place, force)

    def _lift(self, pointer: Pointer) -> None:
        mending = self._mending
        if mending is None or pointer != self._owner:
            super()._lift(pointer)
            return
        meaning, target = mending.lift(), mending.target
        if meaning is Meaning.DRAW:
            self._draw(pointer, mending)
            super()._lift(pointer)
            return
        self._end_mending()
        if isinstance(target, Divider):
            self._join(target.mark)
        elif meaning is Meaning.SPLIT:
            scale = self.px_per_unit
            self._split(target.mark, mending.start / scale, mending.at / scale)
        else:
            self.mark_requested.emit(target.mark)

    def _end_mending(self) -> None:
        if self._mending is not None:
            self._mending = self._owner = None
            self.update()

    @property
    def is_busy(self) -> bool:
        """Whether a stroke or the eraser is moving, or a bracket is held."""
        return self._mending is not None or super().is_busy

    def cancel_gesture(self) -> None:
        """Discard what was drawn or erased, or let the bracket be, since the pen went down."""
        self._end_mending()
        super().cancel_gesture()

    def finish_gesture(self) -> None:
        """End the gesture here and keep what was drawn or erased; a bracket is let be."""
        self._end_mending()
        if self._gesture is not None:
            self._written_at = time.monotonic()
        super().finish_gesture()

    def _look_under(self, at: QPointF | None) -> None:
        """Show what the bracket or grip under the pointer does."""
        under = None if at is None or self.is_busy else self._meant_at(at)
        if under != self._under:
            self._under = under
            self.setToolTip(self._explained(under))
            self._choose_cursor()
            self._repaint_brackets()

    def _explained(self, under: Bracket | Divider | None) -> str:
        if under is None:
            return ""
        if isinstance(under, Divider):
            return self.tr("Click, or drag away: join these two")
        return self.tr("Click: choose this one · Drag down through it: split it")

    def _choose_cursor(self) -> None:
        """Show a hand over brackets."""
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is None or self._number is None or self._number.single is not None:
            super().keyPressEvent(event)
            return
        place = self._chosen + step
        if 0 <= place < len(self._number.digits):
            self.mark_requested.emit(place)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._brackets.brackets:
            return
        painter, palette, mending = QPainter(self), self.palette(), self._mending
        grip = self._under if isinstance(self._under, Divider) else None
        paint_brackets(painter, self._brackets, self._chosen, grip, palette)
        if mending is not None and isinstance(mending.target, Divider):
            paint_torn(painter, mending.target, mending.at, palette)
        elif mending is not None and mending.meaning is Meaning.SPLIT:
            paint_cut(painter, mending.start, mending.at, palette)
        painter.end()
