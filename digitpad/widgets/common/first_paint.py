"""Tells when a window is on the screen, so that less urgent work can wait until then."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget


class FirstPaint(QObject):
    """Waits for a widget to be painted for the first time."""

    painted = Signal()
    """The widget is on the screen; emitted once."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._widget.isVisible():
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self._announce)  # when all of the window is painted
        return super().eventFilter(watched, event)

    def _announce(self) -> None:
        if self._widget.isVisible():  # it may have been closed in the meantime
            self.painted.emit()
