"""The toolbar: tools, the pen's width, files, and at the right the other windows by name."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSizePolicy, QToolBar, QToolButton, QWidget

from digitpad.widgets.common.formatting import without_access_key
from digitpad.widgets.common.icons import SIDE_PX, draw_icons
from digitpad.widgets.pad.actions import Actions
from digitpad.widgets.pad.pen_width_slider import PenWidthSlider

_INDENT_PX = 13
"""Aligns the first button with the left edge of the page."""


class PadToolbar(QToolBar):
    """Draws the icons of its actions in the colours of its palette."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Tools"))
        self.setMovable(False)
        self.setFloatable(False)
        self.setObjectName("toolbar")
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setIconSize(QSize(SIDE_PX, SIDE_PX))
        self._with_names = (actions.my_digits, actions.browse_test_set, actions.retrain)
        self._named: list[QToolButton] = []
        self.pen_width = PenWidthSlider()
        self._fill(actions)

    def _fill(self, actions: Actions) -> None:
        indent = QWidget()
        indent.setFixedWidth(_INDENT_PX)
        self.addWidget(indent)
        self.addActions([actions.pen, actions.eraser])
        self.addSeparator()
        self.addActions([actions.undo, actions.redo, actions.clear])
        self.addSeparator()
        self.addWidget(self.pen_width)
        self.addSeparator()
        self.addActions([actions.open, actions.save])
        self.addWidget(_spring())
        for button in self.findChildren(QToolButton):
            _make_reachable(button)
        draw_icons(self.actions(), self.palette())

    def follow_menu(self, action: QAction) -> None:
        """Show ``action`` with its name, if it opens another window: an icon says too little."""
        if action not in self._with_names:
            return
        action.setIconText(_plain(action.text()))
        self.addAction(action)
        button = self.widgetForAction(action)
        assert isinstance(button, QToolButton)
        _make_reachable(button)
        self._named.append(button)
        draw_icons([action], self.palette())

    def fit(self, width_px: int) -> None:
        """Show names and icons; where that is too wide only names, or only icons."""
        style = Qt.ToolButtonStyle
        for look in (
            style.ToolButtonTextBesideIcon,
            style.ToolButtonTextOnly,
            style.ToolButtonIconOnly,
        ):
            for button in self._named:
                button.setToolButtonStyle(look)
            if self.sizeHint().width() <= width_px:
                break

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            draw_icons(self.actions(), self.palette())
        super().changeEvent(event)


def _spring() -> QWidget:
    """Return a spacer that pushes everything after it to the right."""
    spring = QWidget()
    spring.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return spring


def _make_reachable(button: QToolButton) -> None:
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    if button.defaultAction() is not None:
        button.setAccessibleName(_plain(button.defaultAction().text()))


def _plain(text: str) -> str:
    return without_access_key(text).rstrip("…")
