"""A row of thumbnails similar to the shown picture; clicking one shows it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from digitpad.core.browsing.sample import Sample
from digitpad.widgets.common.painting.picture_painting import paper_shades, pixmap_of
from digitpad.widgets.common.plain_text import PlainLabel, plain_tip

COUNT = 5
_SIDE_PX = 34
_ROOM_PX = 3
"""Space around a picture for the frame of the keyboard focus."""


class NeighbourStrip(QWidget):
    """Up to COUNT pictures under a title."""

    picture_requested = Signal(int)
    """The index into the set of the picture that was clicked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = PlainLabel()
        self._buttons = [self._button() for _ in range(COUNT)]
        self._samples: Sequence[Sample] = ()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(3)
        rows.addWidget(self._title)
        line = QHBoxLayout()
        line.setSpacing(2)
        line.setContentsMargins(-_ROOM_PX, 0, 0, 0)  # aligns the pictures with the title
        for place, button in enumerate(self._buttons):
            line.addWidget(button)
            button.clicked.connect(lambda _=False, place=place: self._choose(place))
        line.addStretch(1)
        rows.addLayout(line)

    def show_neighbours(self, title: str, samples: Sequence[Sample]) -> None:
        """Show ``samples``, the nearest first."""
        self._title.setText(title)
        self._samples = samples[:COUNT]
        self.setVisible(bool(samples))
        for place, button in enumerate(self._buttons):
            button.setVisible(place < len(samples))
        for sample, button in zip(self._samples, self._buttons, strict=False):
            text = self.tr("Picture {0}, read as {1}").format(sample.index, sample.read)
            button.setToolTip(plain_tip(text))
            button.setAccessibleName(text)
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        shades = paper_shades(self.palette())
        for sample, button in zip(self._samples, self._buttons, strict=False):
            pixmap = pixmap_of(sample.picture, shades, _SIDE_PX, self.devicePixelRatioF())
            button.setIcon(QIcon(pixmap))

    def _choose(self, place: int) -> None:
        self.picture_requested.emit(self._samples[place].index)

    def _button(self) -> QToolButton:
        button = QToolButton(self)
        button.setAutoRaise(True)
        button.setIconSize(QSize(_SIDE_PX, _SIDE_PX))
        button.setFixedSize(_SIDE_PX + 2 * _ROOM_PX, _SIDE_PX + 2 * _ROOM_PX)
        button.setStyleSheet("padding: 0")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button
