"""The worst single stall of the window's thread: the longest gap of a timer of 5 ms."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, Qt, QTimer

_BEAT_MS = 5


class Heartbeat(QObject):
    """Beats from its making on; each gap holds up whatever a pen does meanwhile."""

    def __init__(self) -> None:
        super().__init__()
        self._last = time.perf_counter()
        self._worst_seconds = 0.0
        self._timer = QTimer(self, interval=_BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def worst_ms(self) -> float:
        """Return the longest gap since this was asked last, in milliseconds."""
        worst, self._worst_seconds = self._worst_seconds, 0.0
        return 1000 * worst

    def _beat(self) -> None:
        now = time.perf_counter()
        self._worst_seconds = max(self._worst_seconds, now - self._last)
        self._last = now
