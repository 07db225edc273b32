"""Paints a page on the screen, and repaints only what has changed."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QTimer
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QImage,
    QPainter,
    QPaintEvent,
    QPalette,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from digitpad.core.reading.page import SIDE, Page
from digitpad.widgets.canvas.paper_painting import paint_frame, paint_hint, paint_note, paint_paper

if TYPE_CHECKING:
    from digitpad.core.ink.ink import Stroke
    from digitpad.widgets.canvas.latest_stroke import LatestStroke
    from digitpad.widgets.canvas.photo_overlay import PhotoOverlay

_STROKES_AT_ONCE, _POINTS_AT_ONCE = 150, 2000
"""A page of writing has as many; one of more is painted in slices."""
_SLICE_SECONDS = 0.008


class PageSurface(QWidget):
    """A square that shows a page. Finished ink is kept in a pixmap of the screen's resolution."""

    accessible_role = QAccessible.Role.Canvas

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layer: QPixmap | None = None
        self._latest: LatestStroke | None = None
        self._faded: tuple[int, ...] = ()
        self._steps: Iterator[Callable[[QPainter], object]] = iter(())
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._paint_on)
        self._pen_width = 34.0
        self._is_drop_target = False
        self._waiting = ""
        self._tint: tuple[QImage, QRectF] | None = None

    @cached_property
    def _overlay(self) -> PhotoOverlay:
        from digitpad.widgets.canvas.photo_overlay import PhotoOverlay  # not needed to draw

        return PhotoOverlay()

    @property
    def page(self) -> Page:
        """The page to show."""
        return Page()

    @property
    def page_width(self) -> float:
        """In page units; pages are SIDE high."""
        return self.page.width

    @property
    def pen_width(self) -> float:
        """Line width in page units. It only changes the look: reading does not depend on it."""
        return self._pen_width

    @pen_width.setter
    def pen_width(self, units: float) -> None:
        self._pen_width = units
        self.repaint_page()

    @property
    def hint(self) -> str:
        """The invitation on an empty page."""
        return self.tr("Draw a digit here")

    @property
    def ink_colour(self) -> QColor:
        return self.palette().color(QPalette.ColorRole.Text)

    @property
    def px_per_unit(self) -> float:
        """Logical pixels per page unit."""
        return max(1, min(self.width(), self.height())) / SIDE  # the wide page is as high

    @property
    def is_painting(self) -> bool:
        """Whether a page of very much ink is not yet painted to its end."""
        return self._soon.isActive()

    def repaint_page(self) -> None:
        """Show the page from scratch."""
        self._layer = None
        self._latest = None
        self._faded = ()
        self.update()

    def paint_further(self, latest: Stroke) -> None:
        """Extend the last stroke on the screen; ``latest``: its last three points, or fewer.

        The piece of curve that no further point can change is painted into the layer at once; the
        last piece, up to the pen, is painted above it until the next point comes.
        """
        from digitpad.widgets.canvas.latest_stroke import LatestStroke  # not needed to draw

        before, end = self._latest, LatestStroke(latest, self._pen_width)
        self._latest = end
        if self._layer is not None:
            painter = QPainter(self._layer)
            self._prepare(painter)
            end.paint_settled(painter, self.ink_colour)
            painter.end()
        touched = end.bounds if before is None else end.bounds.united(before.bounds)
        self.update(self._px_rect(touched))

    def fade(self, strokes: tuple[int, ...]) -> None:
        """Fade the strokes with these indices: they are about to be erased."""
        if strokes != self._faded:
            self._faded = strokes
            self.update()

    def show_drop_target(self, shown: bool) -> None:
        """Show or hide a frame around the page: what is dragged may be dropped here."""
        self._is_drop_target = shown
        self.update()

    def show_waiting(self, text: str) -> None:
        """Show on the page what the person is waiting for; an empty text when it is over."""
        self._waiting = text
        self.update()

    def show_tint(self, tint: QImage | None, frame: QRectF | None = None) -> None:
        """Lay a picture over the ink, within ``frame`` in page units; with None take it away."""
        before, self._tint = self._tint, None
        if tint is not None and frame is not None:
            self._tint = tint, frame
        for one in (before, self._tint):
            if one is not None:
                self.update(self._px_rect(one[1]))

    @property
    def tint(self) -> QRectF | None:
        """Where a tint lies over the ink, in page units."""
        return None if self._tint is None else self._tint[1]

    def paintEvent(self, event: QPaintEvent) -> None:
        layer = self._layer = self._layer if self._layer is not None else self._painted_layer()
        ratio = layer.devicePixelRatio()
        box = QRectF(event.rect())
        source = QRectF(box.topLeft() * ratio, box.size() * ratio)
        painter = QPainter(self)
        painter.drawPixmap(box, layer, source)
        if self._is_drop_target:
            paint_frame(painter, QRectF(self.rect()), self.palette())
        self._prepare(painter)
        if self._latest is not None:
            self._latest.paint_end(painter, self.ink_colour)
        if self._faded:
            self._paint_faded(painter)
        if self._tint is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(self._tint[1], self._tint[0])
        page = self.page
        if page.photo is not None:
            self._overlay.paint(painter, page, self.palette(), is_strong=self.hasFocus())
        if self._waiting:
            paint_note(painter, self._waiting, self.palette(), self.page_width)
        painter.end()

    def _painted_layer(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        layer = QPixmap((self.size().toSizeF() * ratio).toSize())
        layer.setDevicePixelRatio(ratio)
        layer.fill(self.palette().color(QPalette.ColorRole.Window))
        painter = QPainter(layer)
        paint_paper(painter, QRectF(self.rect()), self.palette())
        self._prepare(painter)
        page = self.page
        if not page.is_blank:
            self._paint_page(painter, page)
        elif self.isEnabled():
            paint_hint(painter, self.hint, self.palette(), self.page_width)
        painter.end()
        return layer

    def _paint_page(self, painter: QPainter, page: Page) -> None:
        """Paint what is on the page; where that is very much, a part of it."""
        from digitpad.widgets.common.painting import ink_painting  # not needed to draw

        if len(page.ink) <= _STROKES_AT_ONCE and sum(map(len, page.ink)) <= _POINTS_AT_ONCE:
            ink_painting.paint_page(painter, page, self._pen_width, self.ink_colour)
        else:
            self._steps = ink_painting.painting_steps(page.ink, self._pen_width, self.ink_colour)
            self._paint_some(painter)

    def _paint_some(self, painter: QPainter) -> None:
        """Paint more of a page with very much ink for a moment, and schedule the rest."""
        until = time.perf_counter() + _SLICE_SECONDS
        for step in self._steps:
            step(painter)
            if time.perf_counter() > until:
                self._soon.start()
                return

    def _paint_on(self) -> None:
        if self._layer is None:  # it will be painted from scratch
            return
        painter = QPainter(self._layer)
        self._prepare(painter)
        self._paint_some(painter)
        painter.end()
        self.update()

    def _prepare(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = self.px_per_unit
        painter.scale(scale, scale)

    def _paint_faded(self, painter: QPainter) -> None:
        from digitpad.widgets.common.painting.ink_painting import paint_stroke

        veil = self.palette().color(QPalette.ColorRole.Base)
        veil.setAlphaF(0.75)
        strokes = self.page.ink.strokes
        for index in self._faded:
            paint_stroke(painter, strokes[index], self._pen_width + 3, veil)

    def _px_rect(self, box: QRectF) -> QRect:
        scale = self.px_per_unit
        corner = QPointF(box.x() * scale, box.y() * scale)
        return QRectF(corner, box.size() * scale).toAlignedRect().adjusted(-1, -1, 1, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._layer = None
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        kinds = QEvent.Type
        changed = (kinds.PaletteChange, kinds.DevicePixelRatioChange, kinds.EnabledChange)
        if event.type() in changed:
            self._layer = None
            self.update()
        super().changeEvent(event)
