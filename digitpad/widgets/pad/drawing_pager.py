"""The small control for turning the drawings of an ink file: ‹ 3 / 7,494 ›."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from digitpad.widgets.common.formatting import number
from digitpad.widgets.common.icons import draw_icons
from digitpad.widgets.common.plain_text import PlainLabel
from digitpad.widgets.pad.actions import Actions


class DrawingPager(QWidget):
    """Shown while an ink file with several drawings is open."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._place = PlainLabel()
        self._place.setObjectName("bookPlace")
        self._place.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addStretch(1)
        row.addWidget(self._button(actions.previous_drawing))
        row.addWidget(self._place)
        row.addWidget(self._button(actions.next_drawing))
        self.show_place(None)
        self._draw_icons()

    def _button(self, action: QAction) -> QToolButton:
        button = QToolButton(autoRaise=True)
        button.setDefaultAction(action)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def show_place(self, place: tuple[int, int] | None) -> None:
        """Show the drawing's number, from 0, and how many there are; None if no file is open."""
        at, count = place if place is not None else (0, 0)
        self.setVisible(count > 1)
        self._actions.previous_drawing.setEnabled(at > 0)
        self._actions.next_drawing.setEnabled(at + 1 < count)
        self._place.setText(f"{number(at + 1)} / {number(count)}")
        self._place.setAccessibleName(self.tr("Drawing {0} of {1}").format(at + 1, count))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_icons()
        super().changeEvent(event)

    def _draw_icons(self) -> None:
        turning = (self._actions.previous_drawing, self._actions.next_drawing)
        draw_icons(turning, self.palette())
