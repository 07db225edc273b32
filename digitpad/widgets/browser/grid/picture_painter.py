"""Draws one cell of the grid: thumbnail, caption, badges."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette, QPen, QPixmap

from digitpad.widgets.common.painting import colours
from digitpad.widgets.common.painting.picture_painting import paper_shades, pixmap_of

MARGIN_PX = 6
_WASH_SHARE = 0.12
"""The share of accent colour behind selected cells: captions on it keep 4.5 : 1."""
BADGE_PX = 15


@dataclass(frozen=True, eq=False)
class Cell:
    """What a cell shows of one picture."""

    picture: NDArray[np.uint8]
    caption: str
    wrong: bool
    disputed: bool
    annotated: bool
    """Whether the person has annotated it."""


class PicturePainter:
    """Draws cells; colours, fonts and sizes are computed once."""

    def __init__(
        self,
        palette: QPalette,
        font: QFont,
        side_px: int,
        device_ratio: float,
        widest_caption: str,
    ) -> None:
        self._side_px, self._ratio = side_px, device_ratio
        self._font, self._bold, self._badge_font = QFont(font), QFont(font), QFont(font)
        self._bold.setBold(True)
        self._badge_font.setBold(True)
        self._badge_font.setPixelSize(11)
        self._shades = paper_shades(palette)
        self._paper, self._text = palette.base().color(), palette.text().color()
        self._quiet, self._wrong = colours.quiet(palette), colours.wrong(palette)
        self._frame = colours.hairline(palette)
        self.accent = palette.highlight().color()
        self.wash = colours.mixed(self._paper, self.accent, _WASH_SHARE)
        self._mounts: dict[str, QPixmap] = {}
        metrics = QFontMetrics(self._bold)
        self._caption_px = metrics.height() + 2
        self.cell = QSize(
            max(side_px, metrics.horizontalAdvance(widest_caption)) + 2 * MARGIN_PX,
            side_px + self._caption_px + 2 * MARGIN_PX,
        )
        """Width and height of a cell in logical pixels."""

    def draw(self, cell: Cell) -> QPixmap:
        """Return ``cell`` on a transparent background, in the size `self.cell`."""
        drawn = self._mount(cell.caption, cell.wrong).copy()
        painter = QPainter(drawn)
        left = (self.cell.width() - self._side_px) // 2
        painter.drawPixmap(left, MARGIN_PX, self._thumbnail(cell))
        if cell.disputed:
            self._draw_badge(painter, left + self._side_px - 2, "?")
        if cell.annotated:
            self._draw_badge(painter, left + 3, "✎")
        painter.end()
        return drawn

    def _thumbnail(self, cell: Cell) -> QPixmap:
        return pixmap_of(cell.picture, self._shades, self._side_px, self._ratio)

    def _mount(self, caption: str, wrong: bool) -> QPixmap:
        """Return a cell with frame and caption only; there are few of these, and all are kept."""
        if caption in self._mounts:
            return self._mounts[caption]
        mount = QPixmap(self.cell * self._ratio)
        mount.setDevicePixelRatio(self._ratio)
        mount.fill(Qt.GlobalColor.transparent)
        painter = QPainter(mount)
        left = (self.cell.width() - self._side_px) // 2
        painter.setPen(self._wrong if wrong else self._frame)
        painter.drawRect(left - 1, MARGIN_PX - 1, self._side_px + 1, self._side_px + 1)
        painter.setPen(self._wrong if wrong else self._quiet)
        painter.setFont(self._bold if wrong else self._font)
        place = QRect(0, MARGIN_PX + self._side_px + 1, self.cell.width(), self._caption_px)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, caption)
        painter.end()
        self._mounts[caption] = mount
        return mount

    def _draw_badge(self, painter: QPainter, middle_x: int, text: str) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        circle = QRectF(0, 0, BADGE_PX, BADGE_PX)
        circle.moveCenter(QPointF(middle_x, MARGIN_PX + 3))
        painter.setPen(QPen(self._paper, 1.5))
        painter.setBrush(self._text)
        painter.drawEllipse(circle)
        painter.setPen(self._paper)
        painter.setFont(self._badge_font)
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, text)
