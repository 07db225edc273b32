"""A row of small pictures with what each model reads in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

_SIDE_PX = 48
_GAP_PX = 8
_CAPTION_PX = 18


@dataclass(frozen=True, eq=False)
class Thumbnail:
    """One picture and its caption."""

    picture: NDArray[np.uint8]
    """(28, 28) uint8, ink 255."""
    caption: str
    words: str
    """The same for those who do not see it."""


class Thumbnails(QWidget):
    """As many pictures as there is room for, in one row."""

    def __init__(self, thumbnails: Sequence[Thumbnail] = ()) -> None:
        super().__init__()
        self._thumbnails = thumbnails
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("; ".join(one.words for one in thumbnails))
        self.setToolTip("\n".join(one.words for one in thumbnails))

    def sizeHint(self) -> QSize:
        return QSize(6 * (_SIDE_PX + _GAP_PX), _SIDE_PX + _CAPTION_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        room = (self.width() + _GAP_PX) // (_SIDE_PX + _GAP_PX)
        for place, one in enumerate(self._thumbnails[:room]):
            left = place * (_SIDE_PX + _GAP_PX)
            painter.drawImage(QRect(left, 0, _SIDE_PX, _SIDE_PX), _image(one.picture))
            below = QRect(left - _GAP_PX // 2, _SIDE_PX, _SIDE_PX + _GAP_PX, _CAPTION_PX)
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, one.caption)


def _image(picture: NDArray[np.uint8]) -> QImage:
    data = np.ascontiguousarray(picture)
    image = QImage(data.data, 28, 28, 28, QImage.Format.Format_Grayscale8)
    return image.copy()  # the image does not keep the array alive
