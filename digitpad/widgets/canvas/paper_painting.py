"""Paints the paper under the ink, and the text on it."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPalette, QPen

from digitpad.core.reading.page import SIDE

_CORNER_PX = 10.0
_GUIDES = (0.14, 0.86)
"""Heights, as shares of the page, of the two faint guide lines for a digit."""


def paint_paper(painter: QPainter, box: QRectF, palette: QPalette) -> None:
    """Paint the sheet with its edge, in logical pixels."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(palette.color(QPalette.ColorRole.Dark), 1.0))
    painter.setBrush(palette.color(QPalette.ColorRole.Base))
    sheet = box.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(sheet, _CORNER_PX, _CORNER_PX)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def paint_frame(painter: QPainter, box: QRectF, palette: QPalette) -> None:
    """Paint a frame in the accent colour on the sheet's edge, in logical pixels."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(palette.color(QPalette.ColorRole.Accent), 3.0))
    painter.drawRoundedRect(box.adjusted(1.5, 1.5, -1.5, -1.5), _CORNER_PX, _CORNER_PX)


def paint_hint(painter: QPainter, text: str, palette: QPalette, width: float) -> None:
    """Paint the guide lines and the invitation of an empty page, in page units.

    width: that of the page.
    """
    faint = palette.color(QPalette.ColorRole.Mid)
    pen = QPen(faint, 2.0, Qt.PenStyle.CustomDashLine)
    pen.setDashPattern([6.0, 6.0])
    painter.setPen(pen)
    for height in _GUIDES:
        painter.drawLine(QLineF(0.1 * SIDE, height * SIDE, width - 0.1 * SIDE, height * SIDE))
    font = QFont(painter.font())
    font.setPixelSize(44)
    painter.setFont(font)
    painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
    painter.drawText(QRectF(0, 0, width, SIDE), Qt.AlignmentFlag.AlignCenter, text)


def paint_note(painter: QPainter, text: str, palette: QPalette, width: float) -> None:
    """Paint one line of text on a slip at the bottom of the page, in page units."""
    font = QFont(painter.font())
    font.setPixelSize(28)
    painter.setFont(font)
    metrics = QFontMetricsF(font)
    words = metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, 0.8 * SIDE)
    slip = QRectF(0, 0, metrics.horizontalAdvance(words) + 56, 62)
    slip.moveCenter(QPointF(width / 2, 0.94 * SIDE))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(palette.color(QPalette.ColorRole.ToolTipBase))
    painter.drawRoundedRect(slip, 31, 31)
    painter.setPen(palette.color(QPalette.ColorRole.ToolTipText))
    painter.drawText(slip, Qt.AlignmentFlag.AlignCenter, words)
