"""A small icon beside text, such as a warning's."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLabel

from digitpad.widgets.common.icons import icon


class WarningIcon(QLabel):
    """An icon that keeps to the palette's colours when the appearance changes."""

    def __init__(self, side_px: int = 18) -> None:
        super().__init__()
        self._side_px = side_px
        self._name = ""

    def show_icon(self, name: str) -> None:
        """Show the icon with this name."""
        self._name = name
        names = {"done": self.tr("Done"), "about": self.tr("Note")}
        self.setAccessibleName(names.get(name, self.tr("Warning")))
        self.setPixmap(icon(name, self.palette()).pixmap(self._side_px, self._side_px))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._name:
            self.show_icon(self._name)
