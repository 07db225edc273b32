"""The effects of the pad's actions."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QUndoStack
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from digitpad.core.reading.page import Page
from digitpad.services.language.translate import tr
from digitpad.services.settings import Settings
from digitpad.widgets.common.single_window import SingleWindow

if TYPE_CHECKING:
    from digitpad.core.models.model_file import ModelCard
    from digitpad.widgets.canvas.canvas import Canvas
    from digitpad.widgets.help.about_dialog import AboutDialog
    from digitpad.widgets.help.manual_window import ManualWindow
    from digitpad.widgets.help.problem_dialog import ProblemDialog
    from digitpad.widgets.help.shortcuts_dialog import ShortcutsDialog
    from digitpad.widgets.pad.actions import Actions
    from digitpad.widgets.pad.files.page_files import PageFiles
    from digitpad.widgets.reading.reading_view import ReadingView


class PadCommands(QObject):
    """Connects ``actions`` to their effects on ``canvas`` and ``window``.

    files: returns the object that opens and saves, which is created at first use.
    card: returns the current model's card.
    """

    copied = Signal(str)
    """A sentence about what was copied."""

    def __init__(
        self,
        window: QMainWindow,
        actions: Actions,
        canvas: Canvas,
        undo_stack: QUndoStack,
        files: Callable[[], PageFiles],
        card: Callable[[], ModelCard],
        reading: ReadingView,
    ) -> None:
        super().__init__(window)
        self._window, self._canvas, self._files, self._card = window, canvas, files, card
        self._actions, self._reading = actions, reading
        self._manual = SingleWindow(self._make_manual)
        about = SingleWindow(self._about, ends=lambda dialog: dialog.finished)
        report = SingleWindow(self._report, ends=lambda dialog: dialog.finished)
        shortcuts = SingleWindow(self._shortcuts, ends=lambda dialog: dialog.finished)
        actions.eraser.toggled.connect(self._use_eraser)
        actions.full_screen.triggered.connect(self._use_full_screen)
        actions.undo.triggered.connect(canvas.undo)  # only the unfinished stroke, if there is one
        effects: dict[QAction, Callable[[], object]] = {
            actions.new: self._new,
            actions.open: lambda: files().ask_open(),
            actions.save: lambda: files().ask_save(),
            actions.copy: lambda: files().copy(),
            actions.copy_reading: self._copy_reading,
            actions.paste: lambda: files().paste(),
            actions.quit: window.close,
            actions.redo: undo_stack.redo,
            actions.clear: self.clear,
            actions.previous_drawing: lambda: files().turn(-1),
            actions.next_drawing: lambda: files().turn(1),
            actions.manual: lambda: self._read_about(QApplication.activeWindow()),
            actions.shortcuts: shortcuts.open,
            actions.report: report.open,
            actions.about: about.open,
        }
        for action, effect in effects.items():
            action.triggered.connect(lambda _=False, effect=effect: self._run(effect))
        for changed in (canvas.page_drafted, canvas.page_settled):
            changed.connect(self.follow_page)
        self.follow_page()
        self.follow_reading()

    def _run(self, effect: Callable[[], object]) -> None:
        """Finish the current stroke, so that ``effect`` sees only whole ones, and call it."""
        self._canvas.finish_gesture()
        effect()

    def clear(self) -> None:
        """Clear the page; the ink file that it came from stays open."""
        self._files().cancel_opening()
        self._canvas.change_page(tr("Clear"), Page())

    def follow_reading(self) -> None:
        """Enable what needs a reading while there is one."""
        _enable(self._actions.copy_reading, bool(self._reading.digit.text()))

    def follow_page(self) -> None:
        """Enable Undo, and what needs something on the page, while there is something."""
        _enable(self._actions.undo, self._canvas.can_undo)
        for action in (self._actions.clear, self._actions.copy):
            _enable(action, not self._canvas.page.is_blank)

    def _copy_reading(self) -> None:
        text = self._reading.digit.text()
        QGuiApplication.clipboard().setText(text)
        self.copied.emit(self.tr("“{0}” is copied.").format(text))

    def _new(self) -> None:
        self._files().cancel_opening()
        self._files().close_book()
        self._canvas.change_page(tr("New page"), Page())

    def _use_eraser(self, erasing: bool) -> None:
        self._canvas.erasing = erasing

    def _use_full_screen(self, full: bool) -> None:
        self._canvas.finish_gesture()  # the page is resized under the pen
        now, flag = self._window.windowState(), Qt.WindowState.WindowFullScreen
        self._window.setWindowState(now | flag if full else now & ~flag)

    def _read_about(self, window: QWidget | None) -> None:
        from digitpad.widgets.help.manual_window import section_about  # not needed to draw

        self._manual.open().show_section(section_about(window))

    def _make_manual(self) -> ManualWindow:
        from digitpad.widgets.help.manual_window import ManualWindow  # not needed to draw

        return ManualWindow(self._window)

    def _report(self) -> ProblemDialog:
        from digitpad.widgets.help.problem_dialog import ProblemDialog  # not needed to draw
        from digitpad.widgets.help.problem_report import problem_report

        return ProblemDialog(problem_report(Settings(), self._card()), self._window)

    def _about(self) -> AboutDialog:
        from digitpad.widgets.help.about_dialog import AboutDialog  # not needed to draw

        return AboutDialog(self._card(), self._window)

    def _shortcuts(self) -> ShortcutsDialog:
        from digitpad.widgets.help.shortcuts_dialog import (  # not needed to draw
            ShortcutsDialog,
            shortcuts_of,
        )

        return ShortcutsDialog(shortcuts_of(self._window.menuBar()), self._window)


def _enable(action: QAction, is_enabled: bool) -> None:
    """Enable or disable ``action`` only on a change: this runs for every point of a stroke."""
    if action.isEnabled() != is_enabled:
        action.setEnabled(is_enabled)
