"""What the actions of the pad do."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction

from digitpad.core.reading.page import Page

if TYPE_CHECKING:
    from digitpad.widgets.pad.pad_window import PadWindow
    from digitpad.widgets.pad.page_files import PageFiles


class PadCommands(QObject):
    """Gives the actions of ``window`` their effect.

    files: gives what opens and saves, which is made when it is first needed.
    """

    def __init__(self, window: PadWindow, files: Callable[[], PageFiles]) -> None:
        super().__init__(window)
        self._window, self._files = window, files
        actions = window.pad_actions
        actions.eraser.toggled.connect(self._use_eraser)
        actions.full_screen.triggered.connect(self._use_full_screen)
        effects: dict[QAction, Callable[[], object]] = {
            actions.new: self._new,
            actions.open: lambda: files().ask_open(),
            actions.save: lambda: files().ask_save(),
            actions.copy: lambda: files().copy(),
            actions.paste: lambda: files().paste(),
            actions.quit: window.close,
            actions.undo: window.undo_stack.undo,
            actions.redo: window.undo_stack.redo,
            actions.clear: self.clear,
            actions.previous_drawing: lambda: files().turn(-1),
            actions.next_drawing: lambda: files().turn(1),
            actions.shortcuts: self._show_shortcuts,
            actions.about: self._show_about,
        }
        for action, effect in effects.items():
            action.triggered.connect(lambda _=False, effect=effect: effect())

    def clear(self) -> None:
        """Take everything off the page; the ink file that it came from stays open."""
        self._files().cancel_opening()
        self._window.canvas.change_page(self._window.tr("Clear"), Page())

    def _new(self) -> None:
        self._files().cancel_opening()
        self._files().close_book()
        self._window.canvas.change_page(self._window.tr("New page"), Page())

    def _use_eraser(self, erasing: bool) -> None:
        self._window.canvas.erasing = erasing

    def _use_full_screen(self, full: bool) -> None:
        now, flag = self._window.windowState(), Qt.WindowState.WindowFullScreen
        self._window.setWindowState(now | flag if full else now & ~flag)

    def _show_about(self) -> None:
        from digitpad.widgets.pad.about_dialog import AboutDialog  # not needed to draw

        AboutDialog(self._window.reader.card, self._window).open()

    def _show_shortcuts(self) -> None:
        from digitpad.widgets.common.shortcuts_dialog import (  # not needed to draw
            ShortcutsDialog,
            shortcuts_of,
        )

        ShortcutsDialog(shortcuts_of(self._window.menuBar()), self._window).open()
