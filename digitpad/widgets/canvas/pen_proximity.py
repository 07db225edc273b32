"""Tells when the pen is taken away; Qt sends this event only to the application."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal


class PenProximity(QObject):
    """Watches only when needed: a filter on the application is called for every event."""

    left = Signal()
    """The pen has left the tablet's range."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._is_watching = False

    def watch(self, wanted: bool) -> None:
        """Start or stop watching."""
        application = QCoreApplication.instance()
        if wanted == self._is_watching or application is None:
            return
        self._is_watching = wanted
        if wanted:
            application.installEventFilter(self)
        else:
            application.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.TabletLeaveProximity:
            self.left.emit()
        return super().eventFilter(watched, event)
