"""The icon in the system's tray: what a program that nobody looks at has to say."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from digitpad.widgets.common.icons import app_icon

_MESSAGE_MS = 10_000


class Tray(QObject):
    """Is there only while it is wanted, and only where the system has a tray."""

    opened = Signal()
    """The icon or its message was clicked."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._icon: QSystemTrayIcon | None = None
        self.message_ms = 0
        """How long the last message stays to be read; 0 where none was shown."""

    @property
    def is_available(self) -> bool:
        return QSystemTrayIcon.isSystemTrayAvailable()

    def show(self, tooltip: str) -> None:
        """Put the icon into the tray."""
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
        """Say something to a person who is not looking at the program; others see it anyway."""
        looking = QApplication.activeWindow() is not None
        if looking or not self.is_available or not QSystemTrayIcon.supportsMessages():
            return
        self.show(headline)
        assert self._icon is not None
        self._icon.showMessage(headline, sentence, app_icon(), _MESSAGE_MS)
        self.message_ms = _MESSAGE_MS
