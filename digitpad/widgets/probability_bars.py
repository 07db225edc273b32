"""Ten bars, one for each digit: how likely the network finds it."""

from __future__ import annotations

import math
import time

import numpy as np
from PySide6.QtCore import QBasicTimer, QRectF, QSize, Qt, QTimerEvent
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from digitpad.core.recognizer import Floats
from digitpad.widgets.percent import percent

ANIMATION_SECONDS = 0.08
_ROUND_PX = 3.0
_TICK_MS = 12
_HALF_WAY_SECONDS = 0.014
_SPEAK_AFTER_MS = 400
"""A screen reader is told when the bars have stood still for this long, not at every point."""


class ProbabilityBars(QWidget):
    """Shows ten probabilities; the digits keep their places, for the place carries meaning."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._target = np.zeros(10)
        self._drawn = np.zeros(10)
        self._changed_at = self._ticked_at = 0.0
        self._ticks, self._speak = QBasicTimer(), QBasicTimer()
        self.setObjectName("probabilityBars")
        self.setAccessibleName(self.tr("Probabilities of the ten digits"))
        self.setAccessibleDescription(self.tr("Nothing to read yet"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def probabilities(self) -> list[float]:
        """The ten values that the bars show or are moving to; all 0 when there is no reading."""
        return [float(value) for value in self._target]

    def show_probabilities(self, probabilities: Floats | None) -> None:
        """Move the bars to (10,) float32 ``probabilities``; None empties them."""
        self._target = np.zeros(10) if probabilities is None else probabilities.astype(float)
        now = time.monotonic()
        self._changed_at = now
        if not self._ticks.isActive():
            self._ticked_at = now
            self._ticks.start(_TICK_MS, self)
        self._speak.start(_SPEAK_AFTER_MS, self)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, 320)

    def minimumSizeHint(self) -> QSize:
        return QSize(180, 10 * self.fontMetrics().height())

    def timerEvent(self, event: QTimerEvent) -> None:
        if event.timerId() == self._ticks.timerId():
            self._advance()
        elif event.timerId() == self._speak.timerId():
            self._speak.stop()
            self.setAccessibleDescription(self._spoken())

    def _advance(self) -> None:
        """Go part of the remaining way. New values move only the goal: no pen is too fast."""
        now = time.monotonic()
        still = self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration)
        if not still or now - self._changed_at >= ANIMATION_SECONDS - _TICK_MS / 1000:
            self._drawn = self._target.copy()
            self._ticks.stop()
        else:
            left = math.exp2(-(now - self._ticked_at) / _HALF_WAY_SECONDS)
            self._drawn = self._target + (self._drawn - self._target) * left
            self._ticked_at = now
        self.update()

    def _spoken(self) -> str:
        if not self._target.any():
            return self.tr("Nothing to read yet")
        likely = [digit for digit in np.argsort(-self._target) if self._target[digit] >= 0.005]
        return ", ".join(f"{digit}: {percent(self._target[digit])}" for digit in likely)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = self.height() / 10
        font = QFont(self.font())
        font.setPixelSize(max(11, round(min(row * 0.68, self.width() / 13))))
        font.setBold(True)  # the widest it gets, so that all bars begin at one line
        wide = QFontMetricsF(font)
        left = wide.horizontalAdvance("0") * 1.6
        right = self.width() - wide.horizontalAdvance(percent(0.998)) * 1.1
        winner = int(self._target.argmax()) if self._target.any() else -1
        for digit in range(10):
            font.setBold(digit == winner)
            painter.setFont(font)
            box = QRectF(0, digit * row, self.width(), row)
            self._paint_words(painter, box, digit, is_winner=digit == winner)
            track = QRectF(left, box.y() + 0.22 * row, right - left, 0.56 * row)
            self._paint_bar(painter, track, digit, is_winner=digit == winner)
        if self.hasFocus():
            self._paint_focus(painter)
        painter.end()

    def _paint_words(self, painter: QPainter, box: QRectF, digit: int, *, is_winner: bool) -> None:
        role, align = QPalette.ColorRole, Qt.AlignmentFlag
        painter.setPen(self.palette().color(role.WindowText if is_winner else role.PlaceholderText))
        painter.drawText(box, align.AlignVCenter | align.AlignLeft, str(digit))
        if self._target.any():
            number = percent(self._target[digit])
            painter.drawText(box, align.AlignVCenter | align.AlignRight, number)

    def _paint_bar(self, painter: QPainter, track: QRectF, digit: int, *, is_winner: bool) -> None:
        role = QPalette.ColorRole
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().color(role.AlternateBase))
        painter.drawRoundedRect(track, _ROUND_PX, _ROUND_PX)
        track.setWidth(track.width() * float(self._drawn[digit]))
        if track.width() >= 1:
            painter.setBrush(self.palette().color(role.Accent if is_winner else role.Dark))
            painter.drawRoundedRect(track, _ROUND_PX, _ROUND_PX)

    def _paint_focus(self, painter: QPainter) -> None:
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Accent), 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
