"""The row under the reading of a photo: turn it, and a quiet offer where it seems to lie askew."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QPalette
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from digitpad.widgets.common.formatting import without_access_key
from digitpad.widgets.common.icons import draw_icons
from digitpad.widgets.common.plain_text import PlainLabel


class PhotoBar(QWidget):
    """Shown while a photo is open."""

    turn_requested = Signal(int)
    """The offer was taken: turn left by so many quarters."""

    def __init__(self, turns: tuple[QAction, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("photoBar")
        self._turns = turns
        self._offered = 0
        self._question = PlainLabel()
        self._question.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._offer = QToolButton()
        self._offer.setObjectName("turnOffer")
        self._offer.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._offer.clicked.connect(lambda: self.turn_requested.emit(self._offered))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for action in turns:
            row.addWidget(_button(action))
        row.addSpacing(8)
        row.addWidget(self._question)
        row.addWidget(self._offer)
        row.addStretch(1)
        self.offer_turn(0)
        self.hide()

    @property
    def offered(self) -> int:
        """By how many quarters to the left it is offered to turn; 0 if it is not."""
        return self._offered

    def offer_turn(self, quarters: int) -> None:
        """Offer to turn the photo left by so many quarters; 0 takes the offer back."""
        self._offered = quarters
        sideways, upside_down = self.tr("Lies on its side?"), self.tr("Upside down?")
        self._question.setText(upside_down if quarters == 2 else sideways)
        words = ("", self.tr("Turn left"), self.tr("Turn around"), self.tr("Turn right"))
        self._offer.setText(words[quarters])
        for part in (self._question, self._offer):
            part.setVisible(quarters != 0)

    def show_icons(self) -> None:
        """Draw the icons of the buttons in the colours of now."""
        draw_icons(self._turns, self.palette())


def _button(action: QAction) -> QToolButton:
    button = QToolButton(autoRaise=True)
    button.setDefaultAction(action)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setAccessibleName(without_access_key(action.text()))
    return button
