"""One drawing, large, with replay at the speed of the hand."""

from __future__ import annotations

import time

from PySide6.QtCore import QBasicTimer, QSize, QTimerEvent
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from digitpad.core.ink.ink import Ink
from digitpad.core.ink.replay import Replay
from digitpad.core.reading.page import MARGIN, SIDE
from digitpad.widgets.common.painting.ink_painting import paint_ink

_TICK_MS = 16
_PEN_WIDTH = 34
_REST_SECONDS = 0.3


class ReplayView(QWidget):
    """Shows ink on paper; during replay, what is still to come is faint."""

    accessible_role = QAccessible.Role.Animation

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ink = Ink()
        self._replay: Replay | None = None
        self._began = 0.0
        self._ticks = QBasicTimer()
        self.setObjectName("replay")
        self.setAccessibleName(self.tr("The chosen drawing"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    @property
    def is_playing(self) -> bool:
        return self._ticks.isActive()

    @property
    def visible_ink(self) -> Ink:
        """The ink that has been replayed so far, in page units."""
        if self._replay is None or not self.is_playing:
            return self._ink
        return self._replay.at(time.monotonic() - self._began)

    def show_ink(self, ink: Ink | None) -> None:
        """Show ``ink``, or empty paper."""
        self.stop()
        self._ink = Ink() if ink is None else ink.fitted(SIDE, MARGIN)
        self._replay = Replay(self._ink) if ink is not None else None
        self.update()

    def play(self) -> None:
        """Replay the drawing from its first point, at the speed of the hand."""
        if self._replay is not None:
            self._began = time.monotonic()
            self._ticks.start(_TICK_MS, self)

    def stop(self) -> None:
        if self.is_playing:
            self._ticks.stop()
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(220, 220)

    def heightForWidth(self, width: int) -> int:
        return width

    def hasHeightForWidth(self) -> bool:
        return True

    def timerEvent(self, event: QTimerEvent) -> None:  # noqa: ARG002
        over = self._replay is None or (
            time.monotonic() - self._began > self._replay.seconds + _REST_SECONDS
        )
        if over:
            self.stop()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = min(self.width(), self.height())
        painter.translate((self.width() - side) / 2, 0)
        role = QPalette.ColorRole
        painter.setPen(self.palette().color(role.Mid))
        painter.setBrush(self.palette().color(role.Base))
        painter.drawRoundedRect(1, 1, side - 2, side - 2, 8, 8)
        painter.scale(side / SIDE, side / SIDE)
        ink = self.palette().color(role.Text)
        if self.is_playing:
            faint = QColor(ink)
            faint.setAlphaF(0.12)
            paint_ink(painter, self._ink, _PEN_WIDTH, faint)
        paint_ink(painter, self.visible_ink, _PEN_WIDTH, ink)
        painter.end()
