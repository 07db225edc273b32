"""Open, save, copy, paste and drop: what a person does with pages and files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from digitpad.core.errors import DigitPadError
from digitpad.core.ink.ndjson import is_ink_file
from digitpad.core.models.model_file import MODEL_SUFFIX
from digitpad.core.reading.page import Page, page_of_ink
from digitpad.services.reading.ink_book import InkBook
from digitpad.services.reading.opening import PageOpening, PageRequest
from digitpad.services.settings import Settings
from digitpad.widgets.canvas.canvas import Canvas
from digitpad.widgets.pad.page_exchange import (
    NDJSON_MIME,
    has_ink,
    ink_page,
    local_file,
    mime_of_page,
    save_page,
)
from digitpad.widgets.pad.picture_loading import loader_of_file, loader_of_mime

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog

_TURN = 1
"""Turning several pages of an ink file in a row is one step of Undo."""


class PageFiles(QObject):
    """Moves pages between the canvas and the rest of the world; trouble is one sentence."""

    failed = Signal(str)
    opened = Signal()
    """Something else lies on the page now."""
    saved = Signal(str)
    """The page is written; the sentence says where."""
    model_given = Signal(Path)
    book_changed = Signal()
    """Another ink file is open, or more of it is read, or another drawing of it is shown."""

    def __init__(self, canvas: Canvas, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._canvas = canvas
        self._settings = settings
        self._window = window
        self._book: InkBook | None = None
        self._number = 0
        self._opening = PageOpening(self)
        self._opening.opened.connect(lambda opening, page: self._show(opening.what, page))
        self._opening.failed.connect(lambda error: self.failed.emit(str(error)))
        self._opening.busy_changed.connect(self._say_busy)
        canvas.page_drafted.connect(self._opening.cancel)
        canvas.page_settled.connect(self._opening.cancel)
        canvas.page_settled.connect(self._follow_page)

    # Files

    def ask_open(self) -> None:
        from digitpad.widgets.common.file_dialogs import open_dialog  # not needed to draw

        self._ask(open_dialog(self._window, self._settings.folder), self.open_file)

    def ask_save(self) -> None:
        from digitpad.widgets.common.file_dialogs import save_dialog  # not needed to draw

        self._ask(save_dialog(self._window, self._settings.folder), self.save_file)

    def _ask(self, dialog: QFileDialog, then: Callable[[Path], None]) -> None:
        def chosen(name: str) -> None:
            self._settings.folder = str(Path(name).parent)
            then(Path(name))

        dialog.fileSelected.connect(chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def open_file(self, path: Path) -> None:
        """Show a picture or an ink file, or hand a model on; the page stays when that fails."""
        if path.suffix.lower() == MODEL_SUFFIX:
            self.model_given.emit(path)
        elif is_ink_file(path):
            self._try(lambda: self._open_ink(path))
        else:
            self._open_picture(loader_of_file(path), self.tr("Open"), path.name)

    def save_file(self, path: Path) -> None:
        def save() -> None:
            save_page(self._canvas.page, path, self._canvas.pen_width)
            self.saved.emit(self.tr("Saved as {0}.").format(path))

        self._try(save)

    def _open_ink(self, path: Path) -> None:
        book = InkBook(path, self)
        self.close_book()
        self._book = book
        book.grew.connect(self.book_changed)
        book.ended.connect(lambda trouble: self.failed.emit(trouble) if trouble else None)
        self._show(self.tr("Open"), self._book_page(0))

    def _show(self, text: str, page: Page) -> None:
        self._canvas.change_page(text, page)
        self.opened.emit()

    def _try(self, step: Callable[[], None]) -> None:
        try:
            step()
        except DigitPadError as error:
            self.failed.emit(str(error))

    # Pictures, which may be large: whatever else happens to the page meanwhile is newer

    @property
    def is_opening(self) -> bool:
        """Whether a picture takes longer than a moment to open."""
        return self._opening.busy_with is not None

    def cancel_opening(self) -> None:
        """Leave the page as it is, whatever is being opened."""
        self._opening.cancel()

    def _open_picture(self, load: Callable[[], Page], text: str, source: str) -> None:
        self._opening.open(PageRequest(load, text, source))

    def _say_busy(self) -> None:
        busy = self._opening.busy_with
        self._canvas.show_waiting(self.tr("Opening {0}…").format(busy.source) if busy else "")

    # Clipboard and drops

    def copy(self) -> None:
        if not self._canvas.page.is_blank:
            mime = mime_of_page(self._canvas.page, self._canvas.pen_width)
            QGuiApplication.clipboard().setMimeData(mime)

    def paste(self) -> None:
        mime = QGuiApplication.clipboard().mimeData()
        self.take(mime, self.tr("Paste"), self.tr("Clipboard"))

    def takes(self, mime: QMimeData) -> bool:
        """Say whether something in ``mime`` may be dropped here."""
        return local_file(mime) is not None or mime.hasImage() or mime.hasFormat(NDJSON_MIME)

    def take(self, mime: QMimeData, text: str, source: str) -> None:
        """Show what was pasted or dropped; ``text`` names it in Undo."""
        path = local_file(mime)
        if path is not None:
            self.open_file(path)
        elif has_ink(mime):
            self._try(lambda: self._show(text, ink_page(mime, source)))
        else:
            self._try(lambda: self._open_picture(loader_of_mime(mime, source), text, source))

    # An ink file with several drawings

    @property
    def book(self) -> tuple[int, int] | None:
        """Number of the drawing that was shown last, from 0, and how many there are by now."""
        return None if self._book is None else (self._number, len(self._book.drawings))

    def turn(self, step: int) -> None:
        """Show the drawing ``step`` places further, if there is one."""
        if self._book is not None and 0 <= self._number + step < len(self._book.drawings):
            page = self._book_page(self._number + step)
            self._canvas.change_page(self.tr("Turn pages"), page, kind=_TURN)

    def close_book(self) -> None:
        """Forget the ink file; the page stays."""
        if self._book is not None:
            self._book.deleteLater()
            self._book = None
            self._number = 0
            self.book_changed.emit()

    def _book_page(self, number: int) -> Page:
        assert self._book is not None
        book = self._book
        return page_of_ink(book.drawings[number].ink, book.name, number, book.path)

    def _follow_page(self) -> None:
        page = self._canvas.page
        if page.number is not None and self._book is not None and page.book == self._book.path:
            self._number = page.number
            self.book_changed.emit()
