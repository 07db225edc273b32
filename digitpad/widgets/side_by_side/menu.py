"""Adds View ▸ Compare networks to the pad."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from digitpad.services.reading.active_model import ActiveModel
from digitpad.services.reading.pipeline import ReadingPipeline
from digitpad.services.settings import Settings
from digitpad.widgets.pad.dock_menu import DockMenu
from digitpad.widgets.pad.pad_window import PadWindow

if TYPE_CHECKING:
    from digitpad.widgets.side_by_side.comparison_dock import ComparisonDock


class SideBySideMenu(DockMenu):
    """Shows and hides the comparison."""

    training_requested = Signal(str)
    """The recipe that the person wants to train."""

    def __init__(
        self,
        window: PadWindow,
        pipeline: ReadingPipeline,
        active: ActiveModel,
        settings: Settings,
    ) -> None:
        super().__init__(window, window.pad_actions.compare_networks)
        self._pipeline, self._active, self._settings = pipeline, active, settings

    def compare(self, recipe: str) -> None:
        """Show the comparison with the network of this recipe that ships ticked in it."""
        from digitpad.core.library.installed_model import BUNDLED
        from digitpad.core.library.shipped_networks import id_of_shipped, shipped_networks
        from digitpad.widgets.side_by_side.comparison_dock import ComparisonDock

        shipped, dock = id_of_shipped(recipe), self.dock
        assert isinstance(dock, ComparisonDock)
        dock.tick(shipped if shipped in {one.id for one in shipped_networks()} else BUNDLED)
        if not self._action.isChecked():
            self._action.trigger()

    def _made(self) -> ComparisonDock:
        from digitpad.services.reading.side_by_side import SideBySide
        from digitpad.widgets.side_by_side.comparison_dock import ComparisonDock

        side_by_side = SideBySide(self._pipeline, self._active)
        dock = ComparisonDock(side_by_side, self._active, self._settings, self._window)
        dock.view.training_requested.connect(self.training_requested)
        return dock
