"""The first layer's weights, each unit a picture of what it looks for."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from digitpad.core.arrays import Floats
from digitpad.widgets.common.painting import colours
from digitpad.widgets.common.painting.ink_painting import image_of_rgba

_SIDE_PX, _LARGE_SIDE_PX, _GAP_PX = 52, 96, 8
_LARGE_FROM = 20
"""Pixels of a side from which on weights are shown large: those of a whole picture."""


class WeightsView(QWidget):
    """Draws weights for a stroke in the accent colour, and against one in red; none is paper."""

    accessible_role = QAccessible.Role.Graphic

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("firstLayer")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._kernels: Floats = np.zeros((0, 1, 1), np.float32)

    @property
    def kernels(self) -> Floats:
        """(k, height, width) float32: what is shown."""
        return self._kernels

    def show_kernels(self, kernels: Floats, words: str) -> None:
        """Show (k, height, width) weights; ``words`` say the same."""
        self._kernels = kernels
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    @property
    def _step(self) -> int:
        """From one unit to the next, in logical pixels."""
        is_large = max(self._kernels.shape[1:]) >= _LARGE_FROM
        return (_LARGE_SIDE_PX if is_large else _SIDE_PX) + _GAP_PX

    def sizeHint(self) -> QSize:
        width = 5 * (_LARGE_SIDE_PX + _GAP_PX)
        return QSize(width, self.heightForWidth(width))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        rows = -(-len(self._kernels) // self._columns(width))
        return max(rows, 1) * self._step

    def _columns(self, width: int) -> int:
        return max((width + _GAP_PX) // self._step, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        columns, step = self._columns(self.width()), self._step
        most = float(np.abs(self._kernels).max()) if self._kernels.size else 0.0
        for index, kernel in enumerate(self._kernels):
            row, column = divmod(index, columns)
            box = QRect(column * step, row * step, step - _GAP_PX, step - _GAP_PX)
            painter.drawImage(box, _image(kernel / most if most else kernel, self.palette()))
            painter.setPen(colours.hairline(self.palette()))
            painter.drawRect(box)


def _image(shares: Floats, palette: QPalette) -> QImage:
    """Return weights of -1..1 as an image of a pixel each, enlarged without blur."""
    paper = palette.color(QPalette.ColorRole.Base)
    against, towards = colours.wrong(palette), palette.color(QPalette.ColorRole.Highlight)
    ends = np.where((shares > 0)[..., None], _rgb(towards), _rgb(against))
    strength = np.minimum(np.abs(shares), 1.0)[..., None]
    pixels = np.full((*shares.shape, 4), 255, np.uint8)
    pixels[..., :3] = np.rint(_rgb(paper) * (1 - strength) + ends * strength)
    return image_of_rgba(pixels).scaled(
        QSize(2 * _LARGE_SIDE_PX, 2 * _LARGE_SIDE_PX),
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.FastTransformation,
    )


def _rgb(colour: QColor) -> Floats:
    return np.array([colour.red(), colour.green(), colour.blue()], np.float32)
