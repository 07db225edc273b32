"""Adds View ▸ Inside the network to the pad."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from digitpad.services.reading.active_model import ActiveModel
from digitpad.services.reading.pipeline import ReadingPipeline
from digitpad.services.settings import Settings
from digitpad.widgets.pad.pad_window import PadWindow

if TYPE_CHECKING:
    from digitpad.widgets.inside.inside_dock import InsideDock


class InsideMenu(QObject):
    """Shows and hides the inside of the network, which is made when it is first asked for."""

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
        self._dock: InsideDock | None = None
        self._action = window.pad_actions.inside
        window.add_menu_action(self._action, self._follow_action)

    def _follow_action(self) -> None:
        if self._dock is None:
            self._dock = self._made()
        self._dock.show_or_hide(self._action.isChecked())

    def _made(self) -> InsideDock:
        from digitpad.widgets.inside.inside_dock import InsideDock  # not needed to draw

        dock = InsideDock(self._pipeline, self._active, self._settings, self._window)
        dock.closed.connect(lambda: self._action.setChecked(False))
        return dock
