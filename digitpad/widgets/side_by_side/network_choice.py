"""The button with the list of networks, of which some are ticked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from digitpad.core.library.installed_model import InstalledModel
from digitpad.services.reading.side_by_side import MOST_NETWORKS
from digitpad.widgets.common.plain_text import plain_entry, plain_tip


class NetworkChoice(QToolButton):
    """Lets a person tick up to MOST_NETWORKS networks; the list stays open meanwhile."""

    chosen = Signal(tuple)
    """The ids of the ticked models, in the order of the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("networkChoice")
        self.setText(self.tr("&Which networks"))
        self.setToolTip(self.tr("Choose up to {0} networks").format(MOST_NETWORKS))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.list = _StayingMenu(self)
        self.list.setObjectName("networkList")
        self.setMenu(self.list)

    def show_models(self, models: Sequence[InstalledModel], ticked: Sequence[str]) -> None:
        """List these models; ``ticked`` are the ids of those that are compared."""
        self.list.clear()
        for model in models:
            action = self.list.addAction(plain_entry(model.name))
            action.setToolTip(plain_tip(model.name))
            action.setCheckable(True)
            action.setChecked(model.id in ticked)
            action.setData(model.id)
            action.toggled.connect(self._follow)
        self._bound()

    def ticked(self) -> tuple[str, ...]:
        """Return the ids of the ticked models."""
        return tuple(action.data() for action in self.list.actions() if action.isChecked())

    def _follow(self) -> None:
        self._bound()
        self.chosen.emit(self.ticked())

    def _bound(self) -> None:
        """Let no more be ticked than fit side by side."""
        is_full = len(self.ticked()) >= MOST_NETWORKS
        for action in self.list.actions():
            action.setEnabled(action.isChecked() or not is_full)


class _StayingMenu(QMenu):
    """A menu of ticks that stays open while they are set, until Escape or a click elsewhere."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        action = self.actionAt(event.position().toPoint())
        if action is not None and action.isEnabled():
            action.trigger()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = self.activeAction()
        if event.key() == Qt.Key.Key_Space and action is not None and action.isEnabled():
            action.trigger()
        else:
            super().keyPressEvent(event)
