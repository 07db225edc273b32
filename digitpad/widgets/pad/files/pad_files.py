"""What the pad's window lets a person open and save; most of it is loaded at first use."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from digitpad.services.settings import Settings
from digitpad.widgets.canvas.canvas import Canvas
from digitpad.widgets.common.message_bar import MessageBar

if TYPE_CHECKING:
    from digitpad.widgets.pad.files.page_files import PageFiles


class PadFiles(QObject):
    """Opens and saves pages for ``window``, takes what is dropped there, and says what failed."""

    model_opened = Signal(Path)
    book_changed = Signal()
    """Another book is open, more of it has been read, or another page of it is shown."""

    def __init__(
        self, canvas: Canvas, settings: Settings, message: MessageBar, window: QWidget
    ) -> None:
        super().__init__(window)
        self._canvas, self._settings, self._message = canvas, settings, message
        self._window = window
        self._page_error = ""
        canvas.page_settled.connect(self._follow_page)

    @cached_property
    def page_files(self) -> PageFiles:
        from digitpad.widgets.pad.files.page_files import PageFiles  # not needed to draw

        files = PageFiles(self._canvas, self._settings, self._window)
        files.failed.connect(self._show_error)
        files.opened.connect(self._message.hide)
        files.saved.connect(self._message.show_success)
        files.model_opened.connect(self.model_opened)
        files.book_changed.connect(self.book_changed)
        return files

    def open_files(self, paths: Sequence[Path]) -> None:
        """Open one file, or several pictures as pages to turn."""
        self.page_files.open_files(paths)

    def save_file(self, path: Path) -> None:
        """Save the page as .png, .svg or .ndjson, by suffix."""
        self.page_files.save_file(path)

    @property
    def book(self) -> tuple[int, int] | None:
        """The page's number, from 0, and how many there are so far; None for a single page."""
        return self.page_files.book if self._is_loaded else None

    @property
    def is_opening(self) -> bool:
        """Whether a picture is being opened and takes longer than a moment."""
        return self._is_loaded and self.page_files.is_opening

    def cancel_opening(self) -> None:
        """Cancel what is being opened; the page stays as it is."""
        if self._is_loaded:
            self.page_files.cancel_opening()

    def take_over(self, closed: PadFiles) -> None:
        """Have the pages to turn that a closed window has."""
        if closed.book is not None:
            self.page_files.take_over(closed.page_files)

    @property
    def _is_loaded(self) -> bool:
        return "page_files" in vars(self)

    # What is dragged over the window

    def welcome(self, event: QDragEnterEvent) -> None:
        """Show where to drop what can be opened."""
        if self.page_files.takes(event.mimeData()):
            event.acceptProposedAction()
            self._canvas.show_drop_target(True)

    def end_welcome(self) -> None:
        """Follow a drag that has left the window."""
        self._canvas.show_drop_target(False)

    def take_drop(self, event: QDropEvent) -> None:
        """Open what was dropped."""
        self.end_welcome()
        self.page_files.take(event.mimeData(), self.tr("Drop"), self.tr("What was dropped"))
        event.acceptProposedAction()

    # Errors

    def _show_error(self, sentence: str) -> None:
        """Show what could not be opened or saved, until the page changes."""
        self._page_error = sentence
        self._message.show_error(sentence)

    def _follow_page(self) -> None:
        is_shown = bool(self._page_error) and self._message.text == self._page_error
        if self._canvas.page.book is None and is_shown:
            self._message.hide()
