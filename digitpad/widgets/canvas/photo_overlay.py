"""What is painted over an opened photo: what was taken for ink, and the box around the digit."""

from __future__ import annotations

from typing import Final

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPalette, QPen

from digitpad.core.arrays import Mask
from digitpad.core.numbers.number_reading import Mark, NumberReading
from digitpad.core.pictures.photo_box import Box
from digitpad.core.reading.page import Page
from digitpad.core.reading.photo import Photo
from digitpad.widgets.common.painting.ink_painting import image_of_rgba
from digitpad.widgets.common.painting.photo_frame import frame_of_shown

_DIGIT, _OTHERS = 175, 80
"""How opaque the tint is, of 255, over the digit and over other marks."""
_MOST_LIGHTNESS, _MOST_SATURATION = 0.48, 0.68
_LINE, _HALO = 3.0, 7.0
_LABEL: Final = 26
_GRIP: Final = 9.0
"""Half the side of the squares at the corners, less in a small box. Widths are in page units."""


class PhotoOverlay:
    """Paints it, and keeps the tint until another one is wanted."""

    def __init__(self) -> None:
        self._of: tuple[Mask | None, Mask | None, int] = (None, None, 0)
        self._tint = QImage()
        self._marks: tuple[Mark, ...] = ()
        self._chosen = 0

    def show_number(self, number: NumberReading | None, chosen: int) -> None:
        """Show the marks of what was read in the photo, if there are several."""
        self._marks = () if number is None or number.single is not None else number.digits
        self._chosen = chosen

    def paint(self, painter: QPainter, page: Page, palette: QPalette, *, is_strong: bool) -> None:
        """Paint over the photo on ``page``, if there is one, in page units."""
        photo, shown = page.photo, page.shown
        if photo is None or shown is None:
            return
        frame = frame_of_shown(*shown.shape[:2])
        colour = _for_photos(palette.color(QPalette.ColorRole.Accent))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Mid), 1.0))
        painter.drawRect(frame)  # white paper would have no edge on the page
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(frame, self._tint_of(photo, colour))
        for place, mark in enumerate(self._marks if photo.is_found else ()):
            is_chosen = place == self._chosen
            _paint_mark(painter, in_frame(mark.box, frame), colour, mark.symbol, is_bold=is_chosen)
        _paint_box(painter, in_frame(photo.box, frame), colour, photo, is_strong=is_strong)

    def _tint_of(self, photo: Photo, colour: QColor) -> QImage:
        of = (photo.digit, photo.taken, colour.rgb())
        if any(new is not old for new, old in zip(of[:2], self._of[:2], strict=True)) or (
            of[2] != self._of[2]
        ):
            self._of, self._tint = of, _tinted(photo, colour)
        return self._tint


def _for_photos(accent: QColor) -> QColor:
    """Return the accent dark enough for paper, which stays white whatever the theme."""
    lightness = min(accent.lightnessF(), _MOST_LIGHTNESS)
    saturation = min(accent.hslSaturationF(), _MOST_SATURATION)
    return QColor.fromHslF(max(accent.hslHueF(), 0.0), saturation, lightness)


def in_frame(box: Box, frame: QRectF) -> QRectF:
    """Return where a box of the photo lies, in the unit of ``frame``."""
    corners = (
        QPointF(frame.x() + x * frame.width(), frame.y() + y * frame.height())
        for x, y in (box[:2], box[2:])
    )
    return QRectF(*corners)


def _tinted(photo: Photo, colour: QColor) -> QImage:
    """Return the tint, as large as the masks; as strong over all ink where no digit was found."""
    others = _OTHERS if photo.is_found else _DIGIT
    masks = [mask for mask in (photo.taken, photo.digit) if mask is not None]
    if not masks:
        return QImage()
    pixels = np.zeros((*masks[0].shape, 4), np.uint8)
    pixels[..., :3] = colour.red(), colour.green(), colour.blue()
    for mask, opacity in ((photo.taken, others), (photo.digit, _DIGIT)):
        if mask is not None:
            pixels[mask, 3] = opacity
    return image_of_rgba(pixels)


def _paint_mark(
    painter: QPainter, box: QRectF, colour: QColor, symbol: str, *, is_bold: bool
) -> None:
    """Paint a line under a mark, and the symbol that it was read as on a slip below."""
    painter.setPen(QPen(colour, 2 * _LINE if is_bold else _LINE))
    painter.drawLine(box.bottomLeft(), box.bottomRight())
    font = QFont(painter.font())
    font.setPixelSize(_LABEL)
    font.setBold(is_bold)
    painter.setFont(font)
    slip = QRectF(0, 0, 1.1 * _LABEL, 1.1 * _LABEL)
    slip.moveCenter(QPointF(box.center().x(), box.bottom() + 0.65 * _LABEL))
    halo = QColor(Qt.GlobalColor.white)
    halo.setAlpha(200)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(halo)
    painter.drawRoundedRect(slip, 6, 6)
    painter.setPen(colour)
    painter.drawText(slip, Qt.AlignmentFlag.AlignCenter, symbol)


def _paint_box(
    painter: QPainter, box: QRectF, colour: QColor, photo: Photo, *, is_strong: bool
) -> None:
    """Paint the box, dashed while no digit is found in it; a light halo parts it from any photo."""
    halo = QColor(Qt.GlobalColor.white)
    halo.setAlpha(170)
    style = Qt.PenStyle.SolidLine if photo.is_found else Qt.PenStyle.DashLine
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(halo, _HALO))
    painter.drawRect(box)
    painter.setPen(QPen(colour, _LINE * (1.4 if is_strong else 1.0), style))
    painter.drawRect(box)
    painter.setPen(QPen(halo, 2.0))
    painter.setBrush(colour)
    grip = min(_GRIP, max(0.12 * min(box.width(), box.height()), _LINE))
    for corner in (box.topLeft(), box.topRight(), box.bottomLeft(), box.bottomRight()):
        painter.drawRect(QRectF(corner.x() - grip, corner.y() - grip, 2 * grip, 2 * grip))
    painter.setBrush(Qt.BrushStyle.NoBrush)
