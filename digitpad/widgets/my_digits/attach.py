"""Adds everything about own digits to the pad."""

from __future__ import annotations

from PySide6.QtCore import QTimer

from digitpad.core.page import Reader
from digitpad.core.recognizer import Recognizer
from digitpad.services.own_digits import OwnDigits
from digitpad.widgets.main_window import MainWindow
from digitpad.widgets.teaching import Teaching


def attach_my_digits(window: MainWindow) -> OwnDigits:
    """Let the pad be taught; the file is opened only once the window stands."""
    own_digits = OwnDigits(parent=window)
    Teaching(window, own_digits)

    def around(reader: Reader) -> Reader:
        return own_digits.reader_for(reader) if isinstance(reader, Recognizer) else reader

    def show_my_digits() -> None:
        from digitpad.widgets.my_digits.window import MyDigitsWindow  # not needed to draw

        shown = window.findChild(MyDigitsWindow) or MyDigitsWindow(own_digits, window)
        shown.show()
        shown.raise_()
        shown.activateWindow()

    window.offer(window.pad_actions.my_digits, show_my_digits)
    window.closed.connect(own_digits.close)
    QTimer.singleShot(0, own_digits, lambda: window.read_through(around))
    return own_digits
