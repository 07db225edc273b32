"""The pictures that excite a map most, with the part framed that it saw there."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from digitpad.core.inside.receptive_field import Field
from digitpad.core.inside.strongest import KEPT, Found
from digitpad.core.sentences.sentence import listed
from digitpad.services.inside.exciting_pictures import Excited
from digitpad.widgets.common.formatting import counted, number
from digitpad.widgets.common.painting.picture_painting import paper_shades, pixmap_of
from digitpad.widgets.common.styled_widgets import quiet

_SIDE_PX, _GAP_PX, _COLUMNS = 44, 4, 3


class ExcitedStrip(QWidget):
    """Shows what was found for one map, and in a sentence among how many pictures."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pictures = _Thumbnails()
        self.caption = quiet()
        self.caption.setObjectName("excitedCaption")
        self.caption.setAlignment(Qt.AlignmentFlag.AlignTop)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        rows.addWidget(self.caption)
        rows.addWidget(self.pictures)
        rows.addStretch(1)
        self.setFixedWidth(self.pictures.width())

    def show_waiting(self) -> None:
        """Say that pictures are still being looked at."""
        self._show([], [])
        self._say(self.tr("Looking for the pictures that excite it most…"))

    def show_found(self, excited: Excited, found: Sequence[Found], fields: Sequence[Field]) -> None:
        """Show pictures, the strongest first, with what of each the map saw."""
        self._show(found, fields)
        if excited.strongest is None:
            self._say(
                self.tr(
                    "Which pictures excite it most can be shown when MNIST is here "
                    "(View ▸ Test set…) or you have taught digits of your own."
                )
            )
        elif not found:
            self._say(self.tr("None of the pictures excites it."))
        else:
            self._say(self._among(excited.strongest.seen, are_mine=excited.are_mine))

    def _show(self, found: Sequence[Found], fields: Sequence[Field]) -> None:
        """Show pictures; where there are none, their place is the caption's."""
        self.pictures.show_found(found, fields)
        self.pictures.setVisible(bool(found))

    def _among(self, count: int, *, are_mine: bool) -> str:
        if are_mine:
            one = self.tr("Your one digit excites it:")
            return counted(count, one, self.tr("Of your {0} digits these excite it most:"))
        one = self.tr("One test picture excites it:")
        return counted(count, one, self.tr("Of {0} test pictures these excite it most:"))

    def _say(self, words: str) -> None:
        if self.caption.text() != words:
            self.caption.setText(words)
            self.caption.setMinimumHeight(self.caption.heightForWidth(self.width()))
            self.pictures.setAccessibleDescription(words)


class _Thumbnails(QWidget):
    accessible_role = QAccessible.Role.Graphic

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: Sequence[Found] = ()
        self._fields: Sequence[Field] = ()
        self.setAccessibleName(self.tr("The pictures that excite it most"))
        rows = -(-KEPT // _COLUMNS)
        size = QSize(_COLUMNS, rows) * (_SIDE_PX + _GAP_PX) - QSize(_GAP_PX, _GAP_PX)
        self.setFixedSize(size)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def count(self) -> int:
        """How many are shown."""
        return len(self._found)

    def show_found(self, found: Sequence[Found], fields: Sequence[Field]) -> None:
        self._found, self._fields = found, fields
        values = listed(number(one.value, 2) for one in found)
        self.setToolTip(values)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        shades, ratio = paper_shades(self.palette()), self.devicePixelRatioF()
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Accent), 1.5))
        for place, (found, field) in enumerate(zip(self._found, self._fields, strict=True)):
            row, column = divmod(place, _COLUMNS)
            left, top = column * (_SIDE_PX + _GAP_PX), row * (_SIDE_PX + _GAP_PX)
            painter.drawPixmap(left, top, pixmap_of(found.picture, shades, _SIDE_PX, ratio))
            height, width = np.shape(found.picture)
            painter.drawRect(
                QRect(
                    left + field.left * _SIDE_PX // width,
                    top + field.top * _SIDE_PX // height,
                    max(2, field.width * _SIDE_PX // width) - 1,
                    max(2, field.height * _SIDE_PX // height) - 1,
                )
            )
        painter.end()
