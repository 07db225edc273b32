"""The 28x28 picture that the network sees, always white on black."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget

from digitpad.core.pictures.side import SIDE_PX

if TYPE_CHECKING:
    from digitpad.core.pictures.preprocess import Picture


class NetworkView(QWidget):
    """Shows one picture, each pixel as a square."""

    accessible_role = QAccessible.Role.Graphic

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: Picture | None = None
        self.setObjectName("networkView")
        self.setAccessibleName(self.tr("What the network sees"))
        self.set_zoom(4)

    @property
    def picture(self) -> Picture | None:
        """(28, 28) float32 in 0..1, or None if nothing is read."""
        return self._picture

    def show_picture(self, picture: Picture | None) -> None:
        if (picture is None) != (self._picture is None):
            words = self.tr("The digit, centred in 28 × 28 pixels, white on black")
            self.setAccessibleDescription("" if picture is None else words)
        self._picture = picture
        self.update()

    def set_zoom(self, px: int) -> None:
        """Show each pixel ``px`` logical pixels wide, with a hairline around the picture."""
        self.setFixedSize(SIDE_PX * px + 2, SIDE_PX * px + 2)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.setBrush(Qt.GlobalColor.black)
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        if self._picture is not None:
            from digitpad.widgets.common.painting.ink_painting import grey_image

            painter.drawImage(self.rect().adjusted(1, 1, -1, -1), grey_image(self._picture))
        painter.end()
