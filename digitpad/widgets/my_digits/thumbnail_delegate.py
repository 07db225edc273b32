"""How one own digit looks in the grid: the ink on paper, its label and its date."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from digitpad.core.ink.ink import Ink
from digitpad.core.reading.page import MARGIN, SIDE
from digitpad.widgets.common.ink_painting import paint_ink
from digitpad.widgets.my_digits.digits_model import Role

PAPER_PX = 72
CELL = QSize(PAPER_PX + 16, PAPER_PX + 34)
_PEN_WIDTH = 60
"""In page units: bolder than on the pad, since thumbnails are small."""
_PIXMAPS_KEPT = 1500


class ThumbnailDelegate(QStyledItemDelegate):
    """Paints cells of one size; pictures of ink are kept while they are likely to be needed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pixmaps: dict[tuple[int, str, float], QPixmap] = {}

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002
    ) -> QSize:
        return CELL

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        palette, role = option.palette, QPalette.ColorRole
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paper = QRectF(option.rect.x() + 8, option.rect.y() + 4, PAPER_PX, PAPER_PX)
        frame = palette.color(role.Accent if chosen else role.Midlight)
        painter.setPen(frame)
        painter.setBrush(palette.color(role.Base))
        painter.drawRoundedRect(paper.adjusted(-0.5, -0.5, 0.5, 0.5), 6, 6)
        if chosen:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(paper.adjusted(-1.5, -1.5, 1.5, 1.5), 7, 7)
        ink = index.data(Role.INK)
        if ink is not None:
            ratio = painter.device().devicePixelRatioF()
            pixmap = self._pixmap(index.data(Role.ID), ink, palette, ratio)
            painter.drawPixmap(paper.topLeft(), pixmap)
        self._paint_caption(painter, option, index)
        painter.restore()

    def _paint_caption(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        palette, role = option.palette, QPalette.ColorRole
        box = QRectF(option.rect.x() + 9, option.rect.y() + PAPER_PX + 7, PAPER_PX, 22)
        font = QFont(option.font)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(palette.color(role.WindowText))
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft, str(index.data(Role.LABEL)))
        font.setBold(False)
        font.setPixelSize(max(9, round(painter.fontMetrics().height() * 0.66)))
        painter.setFont(font)
        painter.setPen(palette.color(role.PlaceholderText))
        read_as = index.data(Role.READ_AS)
        misread = read_as is not None and read_as != index.data(Role.LABEL)
        note = self.tr("read {0} ✗").format(read_as) if misread else str(index.data())
        align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        painter.drawText(box.adjusted(0, 2, 0, 0), align, note)

    def _pixmap(self, number: int, ink: Ink, palette: QPalette, ratio: float) -> QPixmap:
        colour = palette.color(QPalette.ColorRole.Text)
        key = (number, colour.name(), ratio)
        if key not in self._pixmaps:
            if len(self._pixmaps) >= _PIXMAPS_KEPT:
                self._pixmaps.clear()
            self._pixmaps[key] = _drawn(ink, colour, ratio)
        return self._pixmaps[key]


def _drawn(ink: Ink, colour: QColor, ratio: float) -> QPixmap:
    pixmap = QPixmap(round(PAPER_PX * ratio), round(PAPER_PX * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(PAPER_PX / SIDE, PAPER_PX / SIDE)
    paint_ink(painter, ink.fitted(SIDE, MARGIN), _PEN_WIDTH, colour)
    painter.end()
    return pixmap
