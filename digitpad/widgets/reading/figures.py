"""The large reading: a digit, or the figures of a number, one of which is chosen."""

from __future__ import annotations

import math
from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QWidget

from digitpad.widgets.common.plain_text import PlainLabel

_LEAST_PX = 11
_LINE_PX = 3.0


class Figures(PlainLabel):
    """Shows one sign as any label does, and more of them as large as there is room for."""

    mark_requested = Signal(int)
    """A person points at the figure of the mark at this place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__()
        self.setParent(parent)
        self._chosen = -1

    @property
    def _is_number(self) -> bool:
        return len(self.text()) > 1

    def show_number(self, text: str, chosen: int) -> None:
        """Show the symbols of a number's marks, with its spaces and line breaks.

        chosen: the place of the chosen mark among them.
        """
        if self.text() != text:
            self.setText(text)
        if chosen != self._chosen:
            self._chosen = chosen
            self.update()

    @property
    def full_width(self) -> int:
        """What the number takes in the label's own font, or in one that lets its lines fit."""
        metrics = QFontMetricsF(self.font())
        lines = self.text().split("\n")
        wide = max(metrics.horizontalAdvance(line) for line in lines)
        tall = metrics.height() * len(lines) if len(lines) > 1 else self.height()
        return math.ceil(wide * min(1.0, self.height() / tall)) + 1

    def boxes(self) -> list[QRectF]:
        """Return where the figure of each mark is, in the widget."""
        font = self._fitting_font()
        metrics = QFontMetricsF(font)
        lines = self.text().split("\n")
        top = (self.height() - metrics.height() * len(lines)) / 2
        found = []
        for number, line in enumerate(lines):
            y = top + number * metrics.height()
            ends = [metrics.horizontalAdvance(line[:end]) for end in range(len(line) + 1)]
            found += [
                QRectF(left, y, right - left, metrics.height())
                for sign, (left, right) in zip(line, pairwise(ends), strict=True)
                if not sign.isspace()
            ]
        return found

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._is_number:
            for place, box in enumerate(self.boxes()):
                if box.contains(event.position()):
                    self.mark_requested.emit(place)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._is_number:
            super().paintEvent(event)
            return
        font, role = self._fitting_font(), QPalette.ColorRole
        metrics = QFontMetricsF(font)
        painter = QPainter(self)
        painter.setFont(font)
        signs = [sign for sign in self.text() if not sign.isspace()]
        for place, (sign, box) in enumerate(zip(signs, self.boxes(), strict=True)):
            painter.setPen(self.palette().color(role.WindowText))
            painter.drawText(QPointF(box.x(), box.y() + metrics.ascent()), sign)
            if place == self._chosen:
                painter.setPen(QPen(self.palette().color(role.Accent), _LINE_PX))
                y = box.y() + metrics.ascent() + min(metrics.descent() * 0.6, 9)
                inset = 0.08 * box.width()
                painter.drawLine(QLineF(box.left() + inset, y, box.right() - inset, y))
        painter.end()

    def _fitting_font(self) -> QFont:
        """Return the label's font, made so small that the number fits."""
        font, lines = QFont(self.font()), self.text().split("\n")
        metrics = QFontMetricsF(font)
        wide = max(metrics.horizontalAdvance(line) for line in lines)
        tall = metrics.height() * len(lines)
        room = max(self.height(), metrics.height()) if len(lines) == 1 else self.height()
        scale = min(1.0, self.width() / max(wide, 1), room / max(tall, 1))
        font.setPixelSize(max(_LEAST_PX, int(font.pixelSize() * scale)))
        return font

    def setText(self, text: str) -> None:
        """Show ``text``; a number is left alone by the mouse pointer's usual shape."""
        super().setText(text)
        if self._is_number:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.unsetCursor()
