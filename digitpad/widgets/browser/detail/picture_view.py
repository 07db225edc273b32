"""One picture, large, with an overlay of the ink that speaks for and against the reading."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from digitpad.core.arrays import Floats
from digitpad.core.pictures.preprocess import SIDE_PX
from digitpad.widgets.common.painting import colours
from digitpad.widgets.common.painting.evidence_painting import overlay
from digitpad.widgets.common.painting.picture_painting import image_of, paper_shades


class PictureView(QWidget):
    """Shows (28, 28) pixels as squares, ink on paper, under an overlay of evidence."""

    accessible_role = QAccessible.Role.Graphic

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: NDArray[np.uint8] | None = None
        self._evidence: Floats | None = None
        self.setObjectName("pictureView")
        self.setAccessibleName(self.tr("The chosen picture"))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def evidence(self) -> Floats | None:
        """(28, 28) float32 from `saliency.occlusion`, or None if none is shown."""
        return self._evidence

    def show_picture(self, picture: NDArray[np.uint8] | None) -> None:
        """Show (28, 28) uint8 without evidence, or with None nothing."""
        self._picture, self._evidence = picture, None
        self.update()

    def show_evidence(self, evidence: Floats | None) -> None:
        """Overlay (28, 28) float32 on the picture; None removes it."""
        self._evidence = evidence
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(7 * SIDE_PX, 7 * SIDE_PX)

    def heightForWidth(self, width: int) -> int:
        return min(width, 8 * SIDE_PX)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        side = min(self.width(), self.height()) // SIDE_PX * SIDE_PX
        box = QRect((self.width() - side) // 2, (self.height() - side) // 2, side, side)
        painter = QPainter(self)
        painter.fillRect(box, self.palette().base())
        if self._picture is not None:
            painter.drawImage(box, image_of(self._picture, paper_shades(self.palette()), SIDE_PX))
        if self._evidence is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(box, overlay(self._evidence))
        painter.setPen(colours.hairline(self.palette()))
        painter.drawRect(box.adjusted(0, 0, -1, -1))
        painter.end()
