"""A word from the system's notifications, where there are any."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QMainWindow, QSystemTrayIcon

from digitpad.widgets.icons import app_icon

_SHOWN_MS = 10_000


def notify(window: QMainWindow, headline: str, sentence: str) -> None:
    """Say something to a person who is not looking at the program; others see it anyway."""
    if QApplication.activeWindow() is not None or not QSystemTrayIcon.supportsMessages():
        return
    if not QSystemTrayIcon.isSystemTrayAvailable():
        return
    tray = window.findChild(QSystemTrayIcon) or QSystemTrayIcon(app_icon(), window)
    tray.show()
    tray.showMessage(headline, sentence, app_icon(), _SHOWN_MS)
