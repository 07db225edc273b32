"""Adds View ▸ Inside the network to the pad."""

from __future__ import annotations

from typing import TYPE_CHECKING

from digitpad.services.reading.active_model import ActiveModel
from digitpad.services.reading.pipeline import ReadingPipeline
from digitpad.services.settings import Settings
from digitpad.widgets.pad.dock_menu import DockMenu
from digitpad.widgets.pad.pad_window import PadWindow

if TYPE_CHECKING:
    from digitpad.widgets.inside.inside_dock import InsideDock


class InsideMenu(DockMenu):
    """Shows and hides the inside of the network."""

    def __init__(
        self,
        window: PadWindow,
        pipeline: ReadingPipeline,
        active: ActiveModel,
        settings: Settings,
    ) -> None:
        super().__init__(window, window.pad_actions.inside)
        self._pipeline, self._active, self._settings = pipeline, active, settings

    def _made(self) -> InsideDock:
        from digitpad.widgets.inside.inside_dock import InsideDock

        return InsideDock(self._pipeline, self._active, self._settings, self._window)
