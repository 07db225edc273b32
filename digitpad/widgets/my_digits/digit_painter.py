"""Paints one of my digits for the grid: the ink on paper, its label and its date."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QPixmap

from digitpad.core.ink.ink import Ink
from digitpad.core.reading.page import MARGIN, SIDE
from digitpad.services.language.translate import tr
from digitpad.widgets.common.painting.ink_painting import paint_ink

PAPER_PX = 72
CELL = QSize(PAPER_PX + 16, PAPER_PX + 34)
_PEN_WIDTH = 60
"""In page units: bolder than on the pad, since thumbnails are small."""


@dataclass(frozen=True, eq=False)
class Cell:
    """What a cell shows of one drawing."""

    ink: QPixmap | None
    """As `draw_ink` returns it."""
    label: int
    read_as: int | None
    """What the model read, if known."""
    date: str


class DigitPainter:
    """Keeps fonts and sizes. Colours are passed in: an inactive window has others."""

    def __init__(self, font: QFont, device_ratio: float) -> None:
        self._ratio = device_ratio
        self._bold, self._small = QFont(font), QFont(font)
        self._bold.setBold(True)
        self._small.setBold(False)
        self._small.setPixelSize(max(9, round(QFontMetrics(self._bold).height() * 0.66)))

    def draw_ink(self, ink: Ink, colour: QColor) -> QPixmap:
        """Return ``ink`` on a transparent background, PAPER_PX logical pixels wide and high."""
        side_px = round(PAPER_PX * self._ratio)
        pixmap = QPixmap(side_px, side_px)
        pixmap.setDevicePixelRatio(self._ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(PAPER_PX / SIDE, PAPER_PX / SIDE)
        paint_ink(painter, ink.fitted(SIDE, MARGIN), _PEN_WIDTH, colour)
        painter.end()
        return pixmap

    def paint(
        self, painter: QPainter, cell: Cell, at: QPoint, palette: QPalette, *, chosen: bool
    ) -> None:
        """Paint ``cell`` with its upper left corner at a point."""
        role = QPalette.ColorRole
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paper = QRectF(at.x() + 8, at.y() + 4, PAPER_PX, PAPER_PX)
        painter.setPen(palette.color(role.Accent if chosen else role.Midlight))
        painter.setBrush(palette.color(role.Base))
        painter.drawRoundedRect(paper.adjusted(-0.5, -0.5, 0.5, 0.5), 6, 6)
        if chosen:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(paper.adjusted(-1.5, -1.5, 1.5, 1.5), 7, 7)
        if cell.ink is not None:
            painter.drawPixmap(paper.topLeft(), cell.ink)
        box = QRectF(at.x() + 9, at.y() + PAPER_PX + 7, PAPER_PX, 22)
        self._paint_caption(painter, cell, box, palette)
        painter.restore()

    def _paint_caption(self, painter: QPainter, cell: Cell, box: QRectF, palette: QPalette) -> None:
        painter.setFont(self._bold)
        painter.setPen(palette.color(QPalette.ColorRole.WindowText))
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft, str(cell.label))
        painter.setFont(self._small)
        painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
        misread = cell.read_as not in (None, cell.label)
        note = tr("read {0} ✗").format(cell.read_as) if misread else cell.date
        align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        painter.drawText(box.adjusted(0, 2, 0, 0), align, note)
