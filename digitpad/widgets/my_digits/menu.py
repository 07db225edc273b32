"""Adds everything about own digits to the pad."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from digitpad.core.reading.page import Reader
from digitpad.core.reading.recognizer import Recognizer
from digitpad.services.my_digits.my_digits_service import MyDigitsService
from digitpad.widgets.common.single_window import SingleWindow
from digitpad.widgets.my_digits.teaching import Teaching
from digitpad.widgets.pad.pad_window import PadWindow

if TYPE_CHECKING:
    from digitpad.widgets.my_digits.window import MyDigitsWindow


class MyDigitsMenu(QObject):
    """Teaching on the pad, and View ▸ My digits…; the file is opened once the window stands."""

    adapt_requested = Signal()
    """The model shall be trained on the own digits for some seconds."""

    def __init__(self, window: PadWindow) -> None:
        super().__init__(window)
        self._window = window
        self.my_digits = MyDigitsService(parent=self)
        self._shown = SingleWindow(self._made)
        Teaching(window, self.my_digits)
        window.add_menu_action(window.pad_actions.my_digits, self._shown.open)
        window.closed.connect(self._let_go)
        window.activated.connect(self.my_digits.look_again)  # another window may have taught
        window.first_shown.connect(lambda: window.read_through(self._around))

    def _around(self, reader: Reader) -> Reader:
        return self.my_digits.reader_for(reader) if isinstance(reader, Recognizer) else reader

    def _made(self) -> MyDigitsWindow:
        from digitpad.widgets.my_digits.window import MyDigitsWindow  # not needed to draw

        made = MyDigitsWindow(self.my_digits, self._window)
        made.adapt_requested.connect(self.adapt_requested)
        return made

    def _let_go(self) -> None:
        if self._shown.window is not None:
            self._shown.window.stop()
        self.my_digits.close()


def attach_my_digits(window: PadWindow) -> MyDigitsMenu:
    """Let the pad be taught, and give the window its entry for the own digits."""
    return MyDigitsMenu(window)
