"""The middle of the window: the canvas, and beside it the reading."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from digitpad.core.numbers.number_reading import NO_DIGIT, NumberReading
from digitpad.core.pictures.side import SIDE_PX
from digitpad.core.reading.page import SIDE
from digitpad.widgets.canvas.canvas import Canvas
from digitpad.widgets.common.fonts import least_text_px
from digitpad.widgets.common.plain_text import PlainLabel
from digitpad.widgets.reading.network_view import NetworkView
from digitpad.widgets.reading.probability_bars import ProbabilityBars
from digitpad.widgets.reading.reading_view import ReadingView

_MARGIN = 20
_TOP_MARGIN = 10
_GAP = 28
_PANEL_MIN = 280
_PANEL_TALL_MIN = 288
_NETWORK_FROM = 380
"""In a panel less high the picture that the network sees has to go."""
_PANEL_SHARE = 0.4
_SIDE_MIN = 300


class PadView(QWidget):
    """Keeps the canvas in shape and as large as fits; the panel beside it grows along."""

    def __init__(self, canvas: Canvas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.canvas = canvas
        canvas.setParent(self)
        canvas.page_reshaped.connect(self._place)
        self._panel = QWidget(self)
        self.reading = ReadingView()
        self.below_reading = QVBoxLayout()
        self.bars = ProbabilityBars()
        self.network = NetworkView()
        self._caption = PlainLabel(self.tr("what the network sees"))
        self._caption.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._caption.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
        self._caption.setWordWrap(True)
        self._lay_out()

    def _lay_out(self) -> None:
        self._rows = QVBoxLayout(self._panel)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(14)
        self._rows.addWidget(self.reading)
        self._rows.addLayout(self.below_reading)
        self._rows.addWidget(self.bars, 1)
        last = QHBoxLayout()
        last.setSpacing(14)
        last.addWidget(self.network)
        last.addWidget(self._caption, 1)
        self._rows.addLayout(last)

    def show_number(self, number: NumberReading | None, chosen: int) -> None:
        """Show what was read, and of the chosen mark the bars and the network's picture."""
        mark = None if number is None else number.digits[chosen]
        self.reading.show_number(number, chosen)
        self.bars.show_pale(mark is not None and mark.symbol == NO_DIGIT)
        self.bars.show_probabilities(None if mark is None else mark.probabilities)
        self.network.show_picture(None if mark is None else mark.reading.picture)
        self.canvas.show_number(number, chosen)

    def sizeHint(self) -> QSize:
        return QSize(2 * _MARGIN + 580 + _GAP + 430, _MARGIN + _TOP_MARGIN + 580)

    def minimumSizeHint(self) -> QSize:
        return QSize(2 * _MARGIN + _SIDE_MIN + _GAP + _PANEL_MIN, 2 * _MARGIN + _PANEL_TALL_MIN)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()
        super().resizeEvent(event)

    def _place(self) -> None:
        """Give the canvas and the panel their rectangles."""
        room = self.rect().adjusted(_MARGIN, _TOP_MARGIN, -_MARGIN, -_MARGIN)
        aspect = self.canvas.page_width / SIDE
        ways = [_side_by_side(room, aspect), _stacked(room, aspect)]
        canvas, panel = max(ways, key=lambda way: way[0].width())
        self.canvas.setGeometry(canvas)
        self._panel.setGeometry(panel)
        self._fit_panel()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.isVisible():
            # The style first resets the font size of every child: wait for all of them.
            QTimer.singleShot(0, self, self._fit_panel)

    def _fit_panel(self) -> None:
        """Scale the reading and what is around it to the panel."""
        tall, wide = self._panel.height(), self._panel.width()
        self.reading.set_size(round(min(tall * 0.24, wide * 0.45)))
        self.network.setVisible(tall >= _NETWORK_FROM)
        self._caption.setVisible(tall >= _NETWORK_FROM)
        self.network.set_zoom(max(2, min(round(tall * 0.2), wide // 2) // SIDE_PX))
        font = self.font()
        font.setPixelSize(max(least_text_px(), min(round(tall * 0.026), 22)))
        self._caption.setFont(font)


def _side_by_side(room: QRect, aspect: float) -> tuple[QRect, QRect]:
    """Return the rectangles of canvas and panel side by side, in a wide window.

    aspect: the canvas's width over its height.
    """
    wanted = max(_PANEL_MIN, round(room.width() * _PANEL_SHARE / aspect**0.5))
    side = max(1, min(room.height(), round((room.width() - _GAP - wanted) / aspect)))
    across = round(side * aspect)
    wide = min(room.width() - _GAP - across, round(side * 1.15 * aspect**0.5))
    wide = max(wide, _PANEL_MIN)
    tall = min(room.height(), max(across, _PANEL_TALL_MIN))
    left = room.left() + (room.width() - across - _GAP - wide) // 2
    top = room.top() + (room.height() - tall) // 2
    panel = QRect(left + across + _GAP, top, wide, tall)
    return QRect(left, top + (tall - side) // 2, across, side), panel


def _stacked(room: QRect, aspect: float) -> tuple[QRect, QRect]:
    """Return the rectangles of canvas and panel one above the other, in a high window."""
    side = min(round(room.width() / aspect), room.height() - _GAP - _PANEL_TALL_MIN)
    across = round(side * aspect)
    left = room.left() + (room.width() - across) // 2
    top = room.top() + side + _GAP
    return QRect(left, room.top(), across, side), QRect(
        room.left(), top, room.width(), room.bottom() + 1 - top
    )
