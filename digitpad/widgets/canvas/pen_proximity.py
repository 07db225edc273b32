"""Knowing when the pen is taken away, which Qt tells nobody but the application."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal


class PenProximity(QObject):
    """Watches only while it has to: a filter on the application sees every event there is."""

    left = Signal()
    """The pen is out of the tablet's reach."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._is_watching = False

    def watch(self, wanted: bool) -> None:
        """Begin to watch, or stop."""
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
