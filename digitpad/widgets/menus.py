"""The menu bar and the toolbar."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QMainWindow, QMenu, QSlider, QToolBar, QToolButton

from digitpad.services.settings import PEN_WIDTH_UNITS
from digitpad.widgets.actions import Actions
from digitpad.widgets.icons import SIDE_PX


@dataclass(frozen=True)
class Menus:
    """The menus of the bar, for those who add to them."""

    file: QMenu
    edit: QMenu
    view: QMenu
    model: QMenu
    help: QMenu


def make_menus(window: QMainWindow, actions: Actions) -> Menus:
    """Fill the menu bar. Model stays out of sight until something is in it."""
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
    menus.edit.addActions([actions.pen, actions.eraser, actions.clear])
    menus.view.addActions([actions.previous_drawing, actions.next_drawing])
    menus.help.addActions([actions.shortcuts, actions.about])
    menus.model.menuAction().setVisible(False)
    return menus


def make_toolbar(window: QMainWindow, actions: Actions) -> tuple[QToolBar, QSlider]:
    """Return the toolbar and the slider for the pen's width in it."""
    bar = QToolBar(window.tr("Tools"), window, movable=False, floatable=False)
    bar.setObjectName("toolbar")
    bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
    bar.setIconSize(QSize(SIDE_PX, SIDE_PX))
    slider = _pen_width_slider()
    bar.addActions([actions.pen, actions.eraser])
    bar.addSeparator()
    bar.addActions([actions.undo, actions.redo, actions.clear])
    bar.addSeparator()
    bar.addWidget(slider)
    bar.addSeparator()
    bar.addActions([actions.open, actions.paste, actions.copy, actions.save])
    for button in bar.findChildren(QToolButton):
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if button.defaultAction() is not None:
            button.setAccessibleName(button.defaultAction().text().replace("&", "").rstrip("…"))
    window.addToolBar(bar)
    return bar, slider


def _pen_width_slider() -> QSlider:
    def tr(text: str) -> str:
        return QCoreApplication.translate("Menus", text)

    narrowest, _, widest = PEN_WIDTH_UNITS
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.setRange(narrowest, widest)
    slider.setObjectName("penWidth")
    slider.setAccessibleName(tr("Pen width"))
    slider.setToolTip(tr("Pen width: for the eye, the reading does not depend on it"))
    slider.setStatusTip(slider.toolTip())
    slider.setFixedWidth(110)
    return slider
