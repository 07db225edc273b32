"""One movement of the hand over the canvas, from touching down to lifting off."""

from __future__ import annotations

import time
from array import array
from typing import Final

from digitpad.core.ink.ink import Stroke
from digitpad.core.reading.page import Page

STILL: Final = 6.0
"""A hand that moves no further, in page units, has clicked."""


class DrawGesture:
    """Adds one stroke to a page, point by point."""

    def __init__(self, page: Page, began: float, *, has_pressure: bool) -> None:
        """``began``: time.monotonic() at the beginning of the drawing."""
        self._page = Page(width=page.width) if page.is_picture else page
        self._began = began
        self._has_pressure = has_pressure
        # Of bare numbers, NumPy copies even a long stroke at every point of it in no time.
        self._points = array("d")
        self._last: tuple[float, float] | None = None
        self._seconds = array("d")
        self._pressures = array("d")
        self._page_now: Page | None = None

    @property
    def base(self) -> Page:
        """The page under the stroke."""
        return self._page

    def move(self, point: tuple[float, float], pressure: float) -> bool:
        """Move the pen to ``point`` in page units; return whether that changed anything."""
        if point == self._last:
            return False
        self._page_now, self._last = None, point
        self._points.extend(point)
        self._seconds.append(time.monotonic() - self._began)
        self._pressures.append(pressure)
        return True

    @property
    def is_click(self) -> bool:
        """Whether the hand has not moved so far."""
        both = self._points[::2], self._points[1::2]
        return all(max(values) - min(values) <= STILL for values in both)

    @property
    def stroke(self) -> Stroke:
        return self.latest(len(self._seconds))

    def latest(self, count: int) -> Stroke:
        """Return the last ``count`` points as a stroke."""
        return Stroke.of_samples(
            self._points[-2 * count :],
            self._seconds[-count:],
            self._pressures[-count:] if self._has_pressure else None,
        )

    @property
    def page(self) -> Page:
        """The page with the stroke so far: the same object until the pen moves on."""
        if self._page_now is None:
            self._page_now = self._page.with_ink(self._page.ink.adding(self.stroke))
        return self._page_now

    @property
    def page_at_end(self) -> Page:
        """The page if the pen lifts here."""
        return self.page


class EraseGesture:
    """Erases every stroke that it touches."""

    def __init__(self, page: Page, radius: float) -> None:
        self.page = page
        self._radius = radius
        self._last: tuple[float, float] | None = None

    @property
    def page_at_end(self) -> Page:
        """The page if the eraser lifts here."""
        return self.page

    def move(self, point: tuple[float, float], pressure: float) -> bool:  # noqa: ARG002
        """Move the eraser to ``point`` in page units; return whether that changed anything."""
        from digitpad.core.ink.geometry import strokes_near  # not needed to draw

        touched = strokes_near(self.page.ink, self._last or point, point, self._radius)
        self._last = point
        if touched:
            self.page = self.page.without(touched)
        return bool(touched)
