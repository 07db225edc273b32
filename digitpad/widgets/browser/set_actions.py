"""The sets that the browser always offers: one action each, with a tick at the open one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QWidget

from digitpad.services.browsing.sources import PictureSource, mnist_sources, my_digits_source


class SetActions(QActionGroup):
    """MNIST's parts, its test set first, and my digits."""

    set_requested = Signal(PictureSource)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setExclusionPolicy(QActionGroup.ExclusionPolicy.ExclusiveOptional)
        for number, source in enumerate([*mnist_sources(), my_digits_source()]):
            action = QAction(source.title, self)
            action.setCheckable(True)
            action.setData(source)
            action.setShortcut(f"Shift+F{number + 2}")  # Ctrl+F1 shows all shortcuts
            action.setStatusTip(self.tr("Browse: {0}").format(source.title))
            action.triggered.connect(lambda _=False, source=source: self.set_requested.emit(source))

    def request_mnist(self) -> None:
        """Request MNIST's test set."""
        self.actions()[0].trigger()

    def tick(self, source: PictureSource | None) -> None:
        """Tick ``source``, or none if it is not one of these sets."""
        for action in self.actions():
            action.setChecked(action.data() is source)
