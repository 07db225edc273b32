"""Adds Help ▸ The story in five steps to the pad."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from digitpad.services.settings import Settings
from digitpad.widgets.pad.pad_window import PadWindow

if TYPE_CHECKING:
    from digitpad.widgets.five_steps.five_steps_dock import FiveStepsDock


class FiveStepsMenu(QObject):
    """Shows and hides the pages, which are made when they are first asked for."""

    comparison_requested = Signal(str)
    """The recipe of the network that the person wants to see beside others."""
    training_requested = Signal(str)
    """The recipe that the person wants to train."""

    def __init__(self, window: PadWindow, settings: Settings) -> None:
        super().__init__(window)
        self._window, self._settings = window, settings
        self._dock: FiveStepsDock | None = None
        self._action = window.pad_actions.story
        window.add_menu_action(self._action, self._follow_action)

    def _follow_action(self) -> None:
        if self._dock is None:
            self._dock = self._made()
        self._dock.show_or_hide(self._action.isChecked())

    def _made(self) -> FiveStepsDock:
        from digitpad.widgets.five_steps.five_steps_dock import FiveStepsDock  # not needed to draw

        dock = FiveStepsDock(self._settings, self._window)
        dock.closed.connect(lambda: self._action.setChecked(False))
        dock.comparison_requested.connect(self.comparison_requested)
        dock.training_requested.connect(self.training_requested)
        return dock
