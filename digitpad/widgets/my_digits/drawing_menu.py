"""The context menu of the selected drawings."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from digitpad.services.language.translate import tr
from digitpad.widgets.common.formatting import counted


def drawing_menu(
    parent: QWidget,
    ids: Sequence[int],
    *,
    label: int | None,
    play: Callable[[], object],
    relabel: Callable[[int], object],
    export: QMenu,
    delete: Callable[[], object],
) -> QMenu:
    """Return a menu, not yet shown, that says how many drawings it changes.

    label: the label of all of ``ids``, or None if they differ.
    """
    menu = QMenu(parent)
    menu.setObjectName("drawingMenu")
    heading = menu.addAction(counted(len(ids), tr("{0} drawing"), tr("{0} selected drawings")))
    heading.setEnabled(False)
    menu.addSeparator()
    playing = menu.addAction(tr("&Play"), play)
    playing.setShortcut(QKeySequence("Space"))
    playing.setEnabled(len(ids) == 1)
    relabelling = menu.addMenu(tr("&Relabel as"))
    for digit in range(10):
        action = relabelling.addAction(str(digit), partial(relabel, digit))
        action.setShortcut(QKeySequence(str(digit)))
        action.setCheckable(True)
        action.setChecked(digit == label)
    export.setTitle(tr("&Export"))
    menu.addMenu(export)
    menu.addSeparator()
    menu.addAction(tr("&Delete"), delete).setShortcut(QKeySequence("Del"))
    return menu
