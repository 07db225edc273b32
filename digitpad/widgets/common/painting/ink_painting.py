"""Paints ink and pages: functions that take a painter in page units (0..SIDE both ways)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from itertools import pairwise

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen

from digitpad.core.arrays import Doubles
from digitpad.core.ink.curves import curve_pieces, knots_between, width_factors
from digitpad.core.ink.ink import Ink, Stroke
from digitpad.core.pictures.preprocess import SIDE_PX, Picture
from digitpad.core.reading.page import SIDE, Page
from digitpad.widgets.common.painting.photo_frame import frame_of_shown

_STEPS = 4
"""Straight lines that approximate a curve piece whose width changes."""


_PIECES_AT_ONCE = 64
"""As many as a long digit has."""


def round_pen(colour: QColor, width: float) -> QPen:
    line, cap, join = Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    return QPen(colour, width, line, cap, join)


def paint_ink(painter: QPainter, ink: Ink, width: float, colour: QColor) -> None:
    for stroke in ink:
        paint_stroke(painter, stroke, width, colour)


def paint_stroke(painter: QPainter, stroke: Stroke, width: float, colour: QColor) -> None:
    pieces = curve_pieces(stroke.points)
    if stroke.pressure is None:
        _paint_path(painter, pieces, width, colour)
    else:
        widths = width * knots_between(width_factors(stroke.pressure))
        paint_pieces(painter, pieces, widths, colour)


def painting_steps(
    ink: Ink, width: float, colour: QColor
) -> Iterator[Callable[[QPainter], object]]:
    """Yield what paints ``ink`` as `paint_ink` does, in steps of about a tenth of a millisecond.

    Painting ten thousand strokes at once would block the window for too long.
    """
    for stroke in ink:
        if len(stroke) <= _PIECES_AT_ONCE:
            yield partial(paint_stroke, stroke=stroke, width=width, colour=colour)
            continue
        pieces = curve_pieces(stroke.points)
        pressure = stroke.pressure
        widths = None if pressure is None else width * knots_between(width_factors(pressure))
        for first in range(0, len(pieces), _PIECES_AT_ONCE):
            part = pieces[first : first + _PIECES_AT_ONCE]
            if widths is None:
                yield partial(_paint_path, pieces=part, width=width, colour=colour)
            else:
                ends = widths[first : first + len(part) + 1]
                yield partial(paint_pieces, pieces=part, widths=ends, colour=colour)


def _paint_path(painter: QPainter, pieces: Doubles, width: float, colour: QColor) -> None:
    painter.strokePath(_path(pieces), round_pen(colour, width))


def paint_pieces(painter: QPainter, pieces: Doubles, widths: Doubles, colour: QColor) -> None:
    """Paint (n, 3, 2) curve pieces whose ends have the (n + 1,) ``widths``."""
    for piece, (width, next_width) in zip(pieces, pairwise(widths.tolist()), strict=True):
        if abs(next_width - width) < 0.5:
            painter.strokePath(_path(piece[None]), round_pen(colour, width))
        else:
            _paint_tapered(painter, piece, np.linspace(width, next_width, _STEPS), colour)


def _paint_tapered(painter: QPainter, piece: Doubles, widths: Doubles, colour: QColor) -> None:
    t = np.linspace(0, 1, _STEPS + 1)[:, None]
    start, control, end = piece
    points = (1 - t) ** 2 * start + 2 * t * (1 - t) * control + t**2 * end
    for a, b, width in zip(points[:-1], points[1:], widths, strict=True):
        painter.setPen(round_pen(colour, float(width)))
        painter.drawLine(QPointF(*a), QPointF(*b))


def _path(pieces: Doubles) -> QPainterPath:
    path = QPainterPath(QPointF(*pieces[0, 0].tolist()))
    for (cx, cy), (x, y) in pieces[:, 1:].tolist():
        path.quadTo(cx, cy, x, y)
    if path.boundingRect().isEmpty():  # a dot: Qt draws nothing for a path of length 0
        path.lineTo(path.currentPosition() + QPointF(0.01, 0.0))
    return path


def paint_page(painter: QPainter, page: Page, width: float, colour: QColor) -> None:
    """Paint what is on ``page``, without the paper."""
    if page.shown is not None:
        _paint_shown(painter, image_of_rgba(page.shown))
    elif page.picture is not None:
        painter.drawImage(QRectF(0, 0, SIDE, SIDE), ink_image(page.picture, colour))
    else:
        paint_ink(painter, page.ink, width, colour)


def _paint_shown(painter: QPainter, image: QImage) -> None:
    frame = frame_of_shown(image.height(), image.width())
    is_fine = frame.width() < 20 * image.width()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, is_fine)
    painter.drawImage(frame, image)


def image_of_rgba(pixels: np.ndarray[tuple[int, ...], np.dtype[np.uint8]]) -> QImage:
    """Return a QImage that owns a copy of (height, width, 4) uint8 RGBA."""
    height, width = pixels.shape[:2]
    data = np.ascontiguousarray(pixels).tobytes()
    return QImage(data, width, height, 4 * width, QImage.Format.Format_RGBA8888).copy()


def ink_image(picture: Picture, colour: QColor) -> QImage:
    """Return the 28x28 ``picture`` in ``colour`` on a transparent background."""
    pixels = np.empty((SIDE_PX, SIDE_PX, 4), np.uint8)
    pixels[..., :3] = colour.red(), colour.green(), colour.blue()
    pixels[..., 3] = np.rint(picture * 255)
    return image_of_rgba(pixels)


def grey_image(picture: Picture) -> QImage:
    """Return the 28x28 ``picture`` as the network sees it: ink white on black."""
    data = np.rint(np.clip(picture, 0, 1) * 255).astype(np.uint8).tobytes()
    return QImage(data, SIDE_PX, SIDE_PX, SIDE_PX, QImage.Format.Format_Grayscale8).copy()


def render_page(page: Page, side_px: int, width: float) -> QImage:
    """Return ``page``, ``side_px`` high, as dark ink on white, for a file or the clipboard."""
    image = QImage(round(side_px * page.width / SIDE), side_px, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(side_px / SIDE, side_px / SIDE)
    paint_page(painter, page, width, QColor(Qt.GlobalColor.black))
    painter.end()
    return image


def bounds_of(stroke: Stroke, width: float) -> QRectF:
    """Return the rectangle that a line of ``width`` along ``stroke`` can touch."""
    left, top, right, bottom = stroke.bounds
    return QRectF(left, top, right - left, bottom - top).adjusted(-width, -width, width, width)
