"""A thumbnail of the drawing that changed a reading, with a menu to correct it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from digitpad.core.ink.ink import Ink
from digitpad.core.reading.page import MARGIN, SIDE
from digitpad.widgets.common.formatting import a_digit

_SIDE_PX = 20
_PEN_WIDTH = 80
"""In page units: such a small thumbnail needs a bold line."""


class CauseButton(QToolButton):
    """Shows one of my digits; its menu relabels or deletes it."""

    relabel_requested = Signal(int)
    delete_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("causeOfChange")
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setIconSize(QSize(_SIDE_PX, _SIDE_PX))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._ink = Ink()
        self._menu = QMenu(self)
        self._heading = self._menu.addAction("")
        self._heading.setEnabled(False)
        labels = self._menu.addMenu(self.tr("&Relabel"))
        self._labels = [labels.addAction(str(digit)) for digit in range(10)]
        for digit, action in enumerate(self._labels):
            action.setCheckable(True)
            action.triggered.connect(partial(self._relabel, digit))
        delete = self._menu.addAction(self.tr("&Delete"))
        delete.triggered.connect(self.delete_requested)
        self._label: int | None = None
        self.setIcon(
            QIcon(QPixmap(_SIDE_PX, _SIDE_PX))
        )  # keeps the size of the button without a drawing
        self.setMenu(self._menu)
        self.hide()

    @property
    def ink(self) -> Ink:
        """The drawing that is shown; empty if there is none."""
        return self._ink if not self.isHidden() else Ink()

    def show_drawing(self, ink: Ink, label: int) -> None:
        """Show the drawing that was taught as ``label``."""
        self.show()
        self._ink, self._label = ink, label
        said = self.tr("Your drawing of {0} made it this").format(a_digit(label))
        self._heading.setText(said)
        self.setToolTip(self.tr("{0}: relabel or delete it").format(said))
        self.setAccessibleName(self.toolTip())
        for digit, action in enumerate(self._labels):
            action.setChecked(digit == label)
        self._draw()

    def _relabel(self, digit: int) -> None:
        for other, action in enumerate(self._labels):  # checked only once it is saved
            action.setChecked(other == self._label)
        if digit != self._label:
            self.relabel_requested.emit(digit)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and not self.isHidden():
            self._draw()

    def _draw(self) -> None:
        from digitpad.widgets.common.painting.ink_painting import paint_ink  # not needed to draw

        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(round(_SIDE_PX * ratio), round(_SIDE_PX * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(self.palette().color(QPalette.ColorRole.Base))
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.drawRect(0, 0, _SIDE_PX - 1, _SIDE_PX - 1)
        painter.scale(_SIDE_PX / SIDE, _SIDE_PX / SIDE)
        colour = self.palette().color(QPalette.ColorRole.Text)
        paint_ink(painter, self._ink.fitted(SIDE, MARGIN), _PEN_WIDTH, colour)
        painter.end()
        self.setIcon(QIcon(pixmap))
