"""The middle of the window: the canvas, and beside it what the network makes of it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from digitpad.core.preprocess import SIDE_PX
from digitpad.core.recognizer import Reading
from digitpad.widgets.canvas import Canvas
from digitpad.widgets.network_view import NetworkView
from digitpad.widgets.probability_bars import ProbabilityBars
from digitpad.widgets.reading_view import ReadingView

_MARGIN = 20
_GAP = 28
_PANEL_MIN = 280
_PANEL_MAX = 640
_PANEL_SHARE = 0.4
_SIDE_MIN = 300


class PadView(QWidget):
    """Keeps the canvas square and as large as fits, and lets the panel grow along with it."""

    def __init__(self, canvas: Canvas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.canvas = canvas
        canvas.setParent(self)
        self._panel = QWidget(self)
        self.reading = ReadingView()
        self.below_reading = QVBoxLayout()
        self.bars = ProbabilityBars()
        self.network = NetworkView()
        self._caption = QLabel(self.tr("what the network sees"))
        self._caption.setForegroundRole(QPalette.ColorRole.PlaceholderText)
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
        last.addWidget(self._caption, 1, Qt.AlignmentFlag.AlignBottom)
        self._rows.addLayout(last)

    def show_reading(self, reading: Reading | None) -> None:
        self.reading.show_reading(reading)
        self.bars.show_probabilities(None if reading is None else reading.probabilities)
        self.network.show_picture(None if reading is None else reading.picture)

    def sizeHint(self) -> QSize:
        return QSize(2 * _MARGIN + 540 + _GAP + 360, 2 * _MARGIN + 540)

    def minimumSizeHint(self) -> QSize:
        return QSize(2 * _MARGIN + _SIDE_MIN + _GAP + _PANEL_MIN, 2 * _MARGIN + _SIDE_MIN + 60)

    def resizeEvent(self, event: QResizeEvent) -> None:
        width, height = self.width() - 2 * _MARGIN, self.height() - 2 * _MARGIN
        panel = max(_PANEL_MIN, min(round(width * _PANEL_SHARE), _PANEL_MAX))
        side = max(1, min(height, width - _GAP - panel))
        panel = min(width - _GAP - side, max(_PANEL_MAX, side))
        left = _MARGIN + (width - side - _GAP - panel) // 2
        self.canvas.setGeometry(left, _MARGIN + (height - side) // 2, side, side)
        top, tall = (_MARGIN + (height - side) // 2, side) if side >= 360 else (_MARGIN, height)
        self._panel.setGeometry(left + side + _GAP, top, panel, tall)
        self.reading.set_size(round(min(tall * 0.24, panel * 0.5)))
        pixel = max(2, min(round(tall * 0.2), panel // 2) // SIDE_PX)
        self.network.setFixedSize(pixel * SIDE_PX + 2, pixel * SIDE_PX + 2)
        super().resizeEvent(event)
