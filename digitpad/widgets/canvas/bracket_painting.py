"""Paints the brackets over the digits of a number, the grips between them, and a cut."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPalette, QPen, QPolygonF

from digitpad.core.numbers.number_reading import NO_DIGIT
from digitpad.widgets.canvas.brackets import LABEL_PX, Bracket, Brackets, Divider

_FOOT_PX = 5.0
_DOT_PX = 2.5
_CROSS_PX = 7.5


def paint_brackets(
    painter: QPainter, brackets: Brackets, chosen: int, under: Divider | None, palette: QPalette
) -> None:
    """Paint all of them, in logical pixels.

    chosen: the place of the chosen mark. under: the grip under the pointer, which shows a cross.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for bracket in brackets.brackets:
        is_chosen = bracket.mark == chosen and len(brackets.brackets) > 1
        _paint_bracket(painter, bracket, is_chosen, palette)
    for divider in brackets.dividers:
        if divider == under:
            _paint_cross(painter, QPointF(divider.x, divider.y), palette)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.color(QPalette.ColorRole.PlaceholderText))
            painter.drawEllipse(QPointF(divider.x, divider.y), _DOT_PX, _DOT_PX)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def paint_cut(painter: QPainter, start: QPointF, end: QPointF, palette: QPalette) -> None:
    """Paint the line along which a digit will be cut, in logical pixels."""
    pen = QPen(palette.color(QPalette.ColorRole.Accent), 2.0, Qt.PenStyle.CustomDashLine)
    pen.setDashPattern([3.0, 3.0])
    painter.setPen(pen)
    painter.drawLine(QLineF(start, end))


def paint_torn(painter: QPainter, divider: Divider, at: QPointF, palette: QPalette) -> None:
    """Paint a grip that is being dragged away."""
    painter.setPen(QPen(palette.color(QPalette.ColorRole.Dark), 1.0))
    painter.drawLine(QLineF(QPointF(divider.x, divider.y), at))
    _paint_cross(painter, at, palette)


def _paint_bracket(painter: QPainter, bracket: Bracket, is_chosen: bool, palette: QPalette) -> None:
    role = QPalette.ColorRole
    colour = palette.color(role.Accent if is_chosen else role.PlaceholderText)
    pen = QPen(colour, 2.0 if is_chosen else 1.0)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if bracket.symbol == NO_DIGIT:
        pen.setDashPattern([2.0, 2.0] if is_chosen else [4.0, 3.0])
    painter.setPen(pen)
    left, right, y = bracket.left, bracket.right, bracket.y
    foot = y + _FOOT_PX
    corners = [(left, foot), (left, y), (right, y), (right, foot)]
    painter.drawPolyline(QPolygonF([QPointF(*corner) for corner in corners]))
    font = QFont(painter.font())
    font.setPixelSize(LABEL_PX)
    font.setBold(is_chosen)
    painter.setFont(font)
    painter.setPen(colour)
    label = QRectF(left - 20, y - LABEL_PX - 6, right - left + 40, LABEL_PX + 4)
    painter.drawText(label, Qt.AlignmentFlag.AlignCenter, bracket.symbol)


def _paint_cross(painter: QPainter, at: QPointF, palette: QPalette) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(palette.color(QPalette.ColorRole.Accent))
    painter.drawEllipse(at, _CROSS_PX, _CROSS_PX)
    painter.setPen(QPen(palette.color(QPalette.ColorRole.HighlightedText), 1.5))
    arm = 2.8
    painter.drawLine(QLineF(at.x() - arm, at.y() - arm, at.x() + arm, at.y() + arm))
    painter.drawLine(QLineF(at.x() - arm, at.y() + arm, at.x() + arm, at.y() - arm))
