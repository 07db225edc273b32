"""Adds Help ▸ The story in five steps to the pad."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from digitpad.services.settings import Settings
from digitpad.widgets.pad.dock_menu import DockMenu
from digitpad.widgets.pad.pad_window import PadWindow

if TYPE_CHECKING:
    from digitpad.widgets.five_steps.five_steps_dock import FiveStepsDock


class FiveStepsMenu(DockMenu):
    """Shows and hides the pages."""

    comparison_requested = Signal(str)
    """The recipe of the network that the person wants to see beside others."""
    training_requested = Signal(str)
    """The recipe that the person wants to train."""

    def __init__(self, window: PadWindow, settings: Settings) -> None:
        super().__init__(window, window.pad_actions.story)
        self._settings = settings

    def _made(self) -> FiveStepsDock:
        from digitpad.widgets.five_steps.five_steps_dock import FiveStepsDock

        dock = FiveStepsDock(self._settings, self._window)
        dock.comparison_requested.connect(self.comparison_requested)
        dock.training_requested.connect(self.training_requested)
        return dock
