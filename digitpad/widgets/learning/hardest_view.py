"""The validation pictures that are read worst, each with what it is read as."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from digitpad.core.training.learning.epoch_look import EpochLook
from digitpad.widgets.common.formatting import percent
from digitpad.widgets.common.painting import colours
from digitpad.widgets.common.painting.picture_painting import paper_shades, pixmap_of
from digitpad.widgets.common.plain_text import plain_tip

_SIDE_PX, _CAPTION_PX, _GAP_PX = 64, 36, 14


class HardestView(QWidget):
    """As many in a row as fit; those read wrong have a red caption with an arrow in it."""

    accessible_role = QAccessible.Role.Graphic

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("hardestPictures")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._look: EpochLook | None = None

    def show_look(self, look: EpochLook | None) -> None:
        """Show the pictures of one epoch; None shows none."""
        self._look = look
        self.setAccessibleName("; ".join(self.captions))
        self.setToolTip(plain_tip("\n".join(self.captions)))
        self.updateGeometry()
        self.update()

    @property
    def captions(self) -> list[str]:
        """What each picture is and is read as, in words."""
        if self._look is None:
            return []
        words = self.tr("{0}, read as {1} ({2}); picture {3} of the validation part")
        look = self._look
        return [
            words.format(label, reading, percent(float(certain)), index + 1)
            for label, reading, certain, index in zip(
                look.labels, look.readings, look.certainties, look.indices, strict=True
            )
        ]

    def sizeHint(self) -> QSize:
        width = 5 * (_SIDE_PX + _GAP_PX)
        return QSize(width, self.heightForWidth(width))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        count = 0 if self._look is None else len(self._look.labels)
        return max(-(-count // self._columns(width)), 1) * (_SIDE_PX + _CAPTION_PX + _GAP_PX)

    def _columns(self, width: int) -> int:
        return max((width + _GAP_PX) // (_SIDE_PX + _GAP_PX), 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        look = self._look
        if look is None:
            return
        painter = QPainter(self)
        shades, columns = paper_shades(self.palette()), self._columns(self.width())
        ratio = self.devicePixelRatioF()
        for index, picture in enumerate(look.pictures):
            row, column = divmod(index, columns)
            left = column * (_SIDE_PX + _GAP_PX)
            top = row * (_SIDE_PX + _CAPTION_PX + _GAP_PX)
            painter.drawPixmap(left, top, pixmap_of(picture, shades, _SIDE_PX, ratio))
            painter.setPen(colours.hairline(self.palette()))
            painter.drawRect(left, top, _SIDE_PX, _SIDE_PX)
            self._paint_caption(painter, look, index, QRect(left, top + _SIDE_PX, _SIDE_PX, 0))

    def _paint_caption(self, painter: QPainter, look: EpochLook, index: int, at: QRect) -> None:
        label, reading = int(look.labels[index]), int(look.readings[index])
        text = self.palette().color(QPalette.ColorRole.WindowText)
        painter.setPen(text if label == reading else colours.wrong(self.palette()))
        at.setHeight(_CAPTION_PX // 2)
        said = f"{label}" if label == reading else f"{label} → {reading}"
        painter.drawText(at, Qt.AlignmentFlag.AlignCenter, said)
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        at.translate(0, _CAPTION_PX // 2)
        share = percent(float(look.certainties[index]))
        painter.drawText(at, Qt.AlignmentFlag.AlignCenter, share)
