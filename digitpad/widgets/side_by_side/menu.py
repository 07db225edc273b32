"""Adds View ▸ Compare networks to the pad."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from digitpad.services.reading.active_model import ActiveModel
from digitpad.services.reading.pipeline import ReadingPipeline
from digitpad.services.settings import Settings
from digitpad.widgets.pad.pad_window import PadWindow

if TYPE_CHECKING:
    from digitpad.widgets.side_by_side.comparison_dock import ComparisonDock


class SideBySideMenu(QObject):
    """Shows and hides the comparison, which is made when it is first asked for."""

    training_requested = Signal(str)
    """The recipe that the person wants to train."""

    def __init__(
        self,
        window: PadWindow,
        pipeline: ReadingPipeline,
        active: ActiveModel,
        settings: Settings,
    ) -> None:
        super().__init__(window)
        self._window, self._pipeline = window, pipeline
        self._active, self._settings = active, settings
        self._dock: ComparisonDock | None = None
        self._action = window.pad_actions.compare_networks
        window.add_menu_action(self._action, self._follow_action)

    def compare(self, recipe: str) -> None:
        """Show the comparison with the network of this recipe that ships ticked in it."""
        from digitpad.core.library.installed_model import BUNDLED
        from digitpad.core.library.shipped_networks import id_of_shipped, shipped_networks

        shipped = id_of_shipped(recipe)
        self.dock.tick(shipped if shipped in {one.id for one in shipped_networks()} else BUNDLED)
        if not self._action.isChecked():
            self._action.trigger()

    @property
    def dock(self) -> ComparisonDock:
        """The comparison, shown or not."""
        if self._dock is None:
            self._dock = self._made()
        return self._dock

    def _follow_action(self) -> None:
        self.dock.show_or_hide(self._action.isChecked())

    def _made(self) -> ComparisonDock:
        # not needed to draw
        from digitpad.services.reading.side_by_side import SideBySide
        from digitpad.widgets.side_by_side.comparison_dock import ComparisonDock

        side_by_side = SideBySide(self._pipeline, self._active)
        dock = ComparisonDock(side_by_side, self._active, self._settings, self._window)
        dock.closed.connect(lambda: self._action.setChecked(False))
        dock.view.training_requested.connect(self.training_requested)
        return dock
