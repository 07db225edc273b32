"""A row of thumbnails with what each model reads in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from digitpad.core.scoring.read_set import as_network_input
from digitpad.widgets.common.painting.ink_painting import grey_image
from digitpad.widgets.common.plain_text import plain_tip

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
    """The same for screen readers."""


class ThumbnailRow(QWidget):
    """As many pictures as fit in one row; each can be clicked."""

    accessible_role = QAccessible.Role.Graphic

    picture_requested = Signal(int)
    """The index of the clicked picture, from 0."""

    def __init__(self, thumbnails: Sequence[Thumbnail] = ()) -> None:
        super().__init__()
        self._thumbnails = thumbnails
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("; ".join(one.words for one in thumbnails))
        self.setToolTip(plain_tip("\n".join(one.words for one in thumbnails)))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(6 * (_SIDE_PX + _GAP_PX), _SIDE_PX + _CAPTION_PX)

    def place_at(self, point: QPoint) -> int | None:
        """Return the index of the picture at ``point``, or None."""
        place, rest = divmod(point.x(), _SIDE_PX + _GAP_PX)
        return place if 0 <= place < self._shown and rest < _SIDE_PX else None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = self.place_at(event.position().toPoint())
        if place is not None and event.button() == Qt.MouseButton.LeftButton:
            self.picture_requested.emit(place)

    @property
    def _shown(self) -> int:
        """The number of pictures that fit."""
        return min(len(self._thumbnails), (self.width() + _GAP_PX) // (_SIDE_PX + _GAP_PX))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        for place, one in enumerate(self._thumbnails[: self._shown]):
            left = place * (_SIDE_PX + _GAP_PX)
            image = grey_image(as_network_input(one.picture))
            painter.drawImage(QRect(left, 0, _SIDE_PX, _SIDE_PX), image)
            below = QRect(left - _GAP_PX // 2, _SIDE_PX, _SIDE_PX + _GAP_PX, _CAPTION_PX)
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, one.caption)
