"""The 28x28 picture that the network sees, always white on black."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from digitpad.core.preprocess import SIDE_PX, Picture
from digitpad.widgets.ink_painting import grey_image


class NetworkView(QWidget):
    """Shows one picture, each of its pixels a square."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: Picture | None = None
        self.setObjectName("networkView")
        self.setAccessibleName(self.tr("What the network sees"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def picture(self) -> Picture | None:
        """(28, 28) float32 in 0..1, or None when nothing is read."""
        return self._picture

    def show_picture(self, picture: Picture | None) -> None:
        self._picture = picture
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(4 * SIDE_PX, 4 * SIDE_PX)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        side = min(self.width(), self.height())
        box = QRect(0, 0, side, side)
        painter.fillRect(box, Qt.GlobalColor.black)
        if self._picture is not None:
            painter.drawImage(box, grey_image(self._picture))
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.drawRect(box.adjusted(0, 0, -1, -1))
        painter.end()
