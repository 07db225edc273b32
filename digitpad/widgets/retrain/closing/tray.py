"""The icon in the system tray, with messages while no window is in front."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from digitpad.widgets.common.icons import app_icon
from digitpad.widgets.common.plain_text import plain_notification

_MESSAGE_MS = 10_000


class Tray(QObject):
    """Shown only when needed, and only if the system has a tray."""

    opened = Signal()
    """The icon or its message was clicked."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._icon: QSystemTrayIcon | None = None
        self.message_ms = 0
        """How long the last message is shown; 0 if there was none."""

    @property
    def is_available(self) -> bool:
        return QSystemTrayIcon.isSystemTrayAvailable()

    def show(self, tooltip: str) -> None:
        """Show the icon in the tray."""
        if self._icon is None:
            self._icon = QSystemTrayIcon(app_icon(), self)
            self._icon.activated.connect(self.opened)
            self._icon.messageClicked.connect(self.opened)
        self._icon.setToolTip(tooltip)
        self._icon.show()

    def hide(self) -> None:
        self.message_ms = 0
        if self._icon is not None:
            self._icon.hide()

    def notify(self, headline: str, sentence: str) -> None:
        """Show a message, unless the program is in front, where it is seen anyway."""
        looking = QApplication.activeWindow() is not None
        if looking or not self.is_available or not QSystemTrayIcon.supportsMessages():
            return
        self.show(headline)
        assert self._icon is not None
        self._icon.showMessage(
            plain_notification(headline), plain_notification(sentence), app_icon(), _MESSAGE_MS
        )
        self.message_ms = _MESSAGE_MS
