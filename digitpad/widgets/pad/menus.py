"""The menu bar and the toolbar."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMainWindow, QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

from digitpad.services.settings import APPEARANCES
from digitpad.widgets.common.icons import SIDE_PX, draw_icons
from digitpad.widgets.pad.actions import Actions
from digitpad.widgets.pad.pen_width_slider import PenWidthSlider

_INDENT_PX = 13
"""Aligns the first button of the toolbar with the left edge of the page."""

_LABELLED = "labelled"
"""The property of the toolbar's buttons that show their names."""


@dataclass(frozen=True, eq=False)
class Menus:
    """The menus of the menu bar, for adding actions to them."""

    file: QMenu
    edit: QMenu
    view: QMenu
    model: QMenu
    help: QMenu

    @property
    def all(self) -> tuple[QMenu, ...]:
        return self.file, self.edit, self.view, self.model, self.help

    def add(self, action: QAction, actions: Actions) -> None:
        """Add ``action``, one of ``actions`` that got its effect later, to its menu."""
        if action in (actions.retrain, actions.models, actions.go_back):
            self.model.addAction(action)
            self.model.menuAction().setVisible(True)
        else:
            first_separator = next(a for a in self.view.actions() if a.isSeparator())
            self.view.insertAction(first_separator, action)


def make_menus(window: QMainWindow, actions: Actions) -> Menus:
    """Fill the menu bar. The menu Model stays hidden while it is empty."""
    tr = window.tr
    names = (tr("&File"), tr("&Edit"), tr("&View"), tr("&Model"), tr("&Help"))
    menus = Menus(*(window.menuBar().addMenu(name) for name in names))
    menus.file.addActions([actions.new, actions.open, actions.save])
    menus.file.addSeparator()
    menus.file.addActions([actions.copy, actions.paste])
    menus.file.addSeparator()
    menus.file.addAction(actions.quit)
    menus.edit.addActions([actions.undo, actions.redo])
    menus.edit.addSeparator()
    menus.edit.addAction(actions.copy_reading)
    menus.edit.addSeparator()
    menus.edit.addActions([actions.pen, actions.eraser, actions.clear])
    menus.view.addSeparator()
    menus.view.addActions([actions.previous_drawing, actions.next_drawing])
    menus.view.addSeparator()
    menus.view.addActions([actions.pen_only, actions.side_button_erases])
    menus.view.addSeparator()
    menus.view.addAction(actions.full_screen)
    menus.help.addActions([actions.manual, actions.shortcuts, actions.report, actions.about])
    menus.model.menuAction().setVisible(False)
    for menu in menus.all:
        menu.aboutToShow.connect(partial(_draw_icons, menu))
    return menus


def _draw_icons(menu: QMenu) -> None:
    draw_icons(menu.actions(), menu.palette())


def add_appearance_menu(menus: Menus, chosen: str) -> QActionGroup:
    """Add View ▸ Appearance; the data of the group's actions is one of APPEARANCES."""

    def tr(text: str) -> str:
        return QCoreApplication.translate("Menus", text)

    menu = menus.view.addMenu(tr("&Appearance"))
    group = QActionGroup(menu)
    texts = (tr("As the &system"), tr("&Light"), tr("&Dark"))
    sentences = (tr("Follow the system"), tr("Paper and ink"), tr("For dark rooms"))
    for name, text, sentence in zip(APPEARANCES, texts, sentences, strict=True):
        action = menu.addAction(text)
        action.setObjectName(f"actionAppearance{name.capitalize()}")
        action.setStatusTip(sentence)
        action.setCheckable(True)
        action.setChecked(name == chosen)
        action.setData(name)
        group.addAction(action)
    return group


def make_toolbar(window: QMainWindow, actions: Actions) -> tuple[QToolBar, PenWidthSlider]:
    """Add the toolbar; return it and the slider for the pen's width, which is in it."""
    bar = QToolBar(window.tr("Tools"), window, movable=False, floatable=False)
    bar.setObjectName("toolbar")
    bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
    bar.setIconSize(QSize(SIDE_PX, SIDE_PX))
    indent = QWidget()
    indent.setFixedWidth(_INDENT_PX)
    slider = PenWidthSlider()
    bar.addWidget(indent)
    bar.addActions([actions.pen, actions.eraser])
    bar.addSeparator()
    bar.addActions([actions.undo, actions.redo, actions.clear])
    bar.addSeparator()
    bar.addWidget(slider)
    bar.addSeparator()
    bar.addActions([actions.open, actions.save])
    bar.addWidget(_spring())
    for button in bar.findChildren(QToolButton):
        _make_reachable(button)
    window.addToolBar(bar)
    return bar, slider


def labelled(actions: Actions) -> tuple[QAction, ...]:
    """Return the actions that the toolbar shows at its right end, with their names."""
    return actions.my_digits, actions.browse_test_set, actions.retrain


def add_labelled(bar: QToolBar, action: QAction) -> None:
    """Add ``action`` at the toolbar's right end, with its name: the icon alone says too little."""
    action.setIconText(_plain(action.text()))
    bar.addAction(action)
    button = bar.widgetForAction(action)
    assert isinstance(button, QToolButton)
    _make_reachable(button)
    button.setProperty(_LABELLED, True)


def fit_labelled(bar: QToolBar, width_px: int) -> None:
    """Show names and icons; where that is too wide only names, or only icons."""
    buttons = [button for button in bar.findChildren(QToolButton) if button.property(_LABELLED)]
    style = Qt.ToolButtonStyle
    for look in (
        style.ToolButtonTextBesideIcon,
        style.ToolButtonTextOnly,
        style.ToolButtonIconOnly,
    ):
        for button in buttons:
            button.setToolButtonStyle(look)
        if bar.sizeHint().width() <= width_px:
            break


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
    return text.replace("&", "").rstrip("…")
