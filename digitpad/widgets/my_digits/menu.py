"""Adds my digits to the pad."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from digitpad.services.my_digits.my_digits_service import MyDigitsService
from digitpad.services.reading.pipeline import ReadingPipeline
from digitpad.widgets.common.single_window import SingleWindow
from digitpad.widgets.my_digits.teaching.teaching import Teaching
from digitpad.widgets.pad.pad_window import PadWindow

if TYPE_CHECKING:
    from digitpad.widgets.my_digits.window import MyDigitsWindow


class MyDigitsMenu(QObject):
    """Teaching on the pad, and View ▸ My digits…; closes the file when the pad closes."""

    adapt_requested = Signal()
    """The person asks for a Quick adapt: a training of seconds on my digits."""

    def __init__(
        self, window: PadWindow, pipeline: ReadingPipeline, my_digits: MyDigitsService
    ) -> None:
        super().__init__(window)
        self._window, self._my_digits = window, my_digits
        self._shown = SingleWindow(self._make_window)
        Teaching(window, pipeline, my_digits)
        window.add_menu_action(window.pad_actions.my_digits, self._shown.open)
        window.add_work(self._has_work)
        window.closed.connect(self._let_go)
        window.activated.connect(my_digits.look_again)  # another window may have taught digits

    def _make_window(self) -> MyDigitsWindow:
        from digitpad.widgets.my_digits.window import MyDigitsWindow  # not needed to draw

        canvas = self._window.canvas
        made = MyDigitsWindow(self._my_digits, self._window, habits=lambda: canvas.pen_habits)
        made.adapt_requested.connect(self.adapt_requested)
        return made

    def _has_work(self) -> bool:
        return self._shown.window is not None and self._shown.window.has_work

    def _let_go(self) -> None:
        if self._shown.window is not None:
            self._shown.window.hide()  # it can show nothing without the file
            self._shown.window.stop()
        self._my_digits.close()
