"""Adds to the pad's menus what stands beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from digitpad.widgets.pad.pad_window import PadWindow

if TYPE_CHECKING:
    from digitpad.widgets.pad.pad_dock import PadDock


class DockMenu(QObject):
    """Shows and hides what an action stands for; it is made when it is first asked for."""

    def __init__(self, window: PadWindow, action: QAction) -> None:
        super().__init__(window)
        self._window, self._action = window, action
        self._dock: PadDock | None = None
        window.add_menu_action(action, self._follow_action)

    @property
    def dock(self) -> PadDock:
        """What stands beside the pad, shown or not."""
        if self._dock is None:
            self._dock = self._made()
            self._dock.closed.connect(lambda: self._action.setChecked(False))
        return self._dock

    def _made(self) -> PadDock:
        """Return it, hidden. Its module is imported here: it is not needed to draw."""
        raise NotImplementedError

    def _follow_action(self) -> None:
        self.dock.show_or_hide(self._action.isChecked())
