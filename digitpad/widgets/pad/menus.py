"""The menu bar."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMainWindow, QMenu

from digitpad.core.sentences.languages import LANGUAGES
from digitpad.services.language.translate import tr
from digitpad.services.language.window_language import SYSTEM
from digitpad.services.settings import APPEARANCES
from digitpad.widgets.common.icons import draw_icons
from digitpad.widgets.pad.actions import Actions


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
        elif action is actions.story:
            self.help.insertAction(actions.shortcuts, action)
        elif action in (actions.turn_left, actions.turn_right):
            self.edit.addAction(action)
        else:
            first_separator = next(a for a in self.view.actions() if a.isSeparator())
            self.view.insertAction(first_separator, action)


def make_menus(window: QMainWindow, actions: Actions) -> Menus:
    """Fill the menu bar. The menu Model stays hidden while it is empty."""
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
    menus.edit.addActions([actions.split_digit, actions.join_digits])
    menus.edit.addSeparator()
    menus.edit.addActions([actions.pen, actions.eraser, actions.clear])
    menus.view.addSeparator()
    menus.view.addActions([actions.previous_drawing, actions.next_drawing])
    menus.view.addSeparator()
    menus.view.addActions([actions.one_digit_only, actions.wide_pad])
    menus.view.addSeparator()
    menus.view.addActions([actions.pen_only, actions.side_button_erases, actions.announce])
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


def add_language_menu(menus: Menus, chosen: str) -> QActionGroup:
    """Add Help ▸ Language; the data of the group's actions is a language's code, or SYSTEM.

    Every language stands there in its own words, for those who do not understand the present one.
    """
    menu = QMenu(tr("&Language"), menus.help)
    menus.help.insertMenu(menus.help.actions()[-1], menu)
    group = QActionGroup(menu)
    names = {SYSTEM: tr("As the &system")} | {known.code: known.name for known in LANGUAGES}
    for code, name in names.items():
        action = menu.addAction(name)
        action.setObjectName(f"actionLanguage_{code}")
        action.setCheckable(True)
        action.setChecked(code == chosen)
        action.setData(code)
        group.addAction(action)
    return group
