"""The browser's menu bar, whose menu Pictures is also the context menu."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu

from digitpad.services.language.translate import tr
from digitpad.widgets.browser.browser_actions import BrowserActions


@dataclass(frozen=True, eq=False)
class BrowserMenus:
    """The menus that other modules need."""

    pictures: QMenu
    """What can be done with the selected pictures."""
    export: QMenu


def fill_menus(
    window: QMainWindow, actions: BrowserActions, sets: Sequence[QAction]
) -> BrowserMenus:
    """Fill the menu bar; ``sets`` open the sets that are always offered."""
    bar = window.menuBar()
    which = bar.addMenu(tr("&Set"))
    which.addActions(sets)
    which.addSeparator()
    which.addActions([actions.open_file, actions.open_folder])
    which.addSeparator()
    which.addAction(actions.close)
    edit = bar.addMenu(tr("&Pictures"))
    edit.addActions([actions.undo, actions.redo])
    edit.addSeparator()
    edit.addActions([actions.select_all, actions.copy])
    edit.addSeparator()
    relabel = edit.addMenu(tr("Rela&bel"))
    relabel.addActions([*actions.relabel, actions.unlabel])
    edit.addActions([actions.mislabelled, actions.tag, actions.learn])
    edit.addSeparator()
    edit.addActions([actions.to_pad, actions.strokes_to_pad])
    export = edit.addMenu(tr("&Export"))
    export.addActions([actions.export_sheet, actions.export_csv, actions.export_pictures])
    view = bar.addMenu(tr("&View"))
    view.addActions([*actions.conditions, actions.everything])
    view.addMenu(tr("&True digit")).addActions(actions.true_digit)
    view.addMenu(tr("Read &as")).addActions(actions.read_digit)
    view.addSeparator()
    view.addActions([actions.shuffle, actions.why, actions.larger, actions.smaller])
    view.addSeparator()
    view.addAction(actions.compare)
    bar.addMenu(tr("&Help")).addAction(actions.keys)
    return BrowserMenus(edit, export)
