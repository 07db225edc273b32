"""Open, save, copy, paste and drop pages and files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from digitpad.core.errors import DigitPadError
from digitpad.core.ink.ink_file import is_ink_file
from digitpad.core.models import foreign_model
from digitpad.core.models.model_file import MODEL_SUFFIX
from digitpad.core.reading.page import Page, page_of_ink
from digitpad.services.reading.ink_book import InkBook, InkReader, is_soon_read
from digitpad.services.reading.opening import PageOpening, PageRequest
from digitpad.services.settings import Settings
from digitpad.widgets.canvas.canvas import Canvas
from digitpad.widgets.pad.files.page_exchange import (
    NDJSON_MIME,
    has_ink,
    ink_page,
    local_files,
    mime_of_page,
    save_page,
)
from digitpad.widgets.pad.files.picture_book import PictureBook
from digitpad.widgets.pad.files.picture_loading import loader_of_file, loader_of_mime

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog

_TURN = 1
"""The kind of a page turn: several in a row are one step of Undo."""


class PageFiles(QObject):
    """Moves pages between the canvas, files and the clipboard; errors are shown as a sentence."""

    failed = Signal(str)
    opened = Signal()
    """The page now shows what was opened."""
    saved = Signal(str)
    """The page was saved or copied; the sentence says where to."""
    model_opened = Signal(Path)
    book_changed = Signal()
    """Another book is open, more of it has been read, or another page of it is shown."""

    def __init__(self, canvas: Canvas, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._canvas = canvas
        self._settings = settings
        self._window = window
        self._turning = self.tr("Turn pages")
        self._book: InkBook | PictureBook | None = None
        self._number = 0
        self._opening = PageOpening(self)
        self._opening.opened.connect(self._on_opened)
        self._opening.failed.connect(lambda error: self.failed.emit(str(error)))
        self._opening.busy_changed.connect(self._show_busy)
        canvas.page_drafted.connect(self._opening.cancel)
        canvas.page_settled.connect(self._opening.cancel)
        canvas.page_settled.connect(self._follow_page)

    # Files

    def ask_open(self) -> None:
        from digitpad.widgets.common.file_dialogs import open_dialog  # not needed to draw

        dialog = open_dialog(self._window, self._settings.folder)
        self._ask(dialog, self.open_files)

    def ask_save(self) -> None:
        from digitpad.widgets.common.file_dialogs import save_dialog  # not needed to draw

        dialog = save_dialog(self._window, self._settings.folder)
        self._ask(dialog, lambda paths: self.save_file(paths[0]))

    def _ask(self, dialog: QFileDialog, then: Callable[[list[Path]], None]) -> None:
        def chosen(names: list[str]) -> None:
            self._settings.folder = str(Path(names[0]).parent)
            then([Path(name) for name in names])

        dialog.filesSelected.connect(chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def open_files(self, paths: Sequence[Path]) -> None:
        """Show one file, or several pictures as pages to turn."""
        others = [path.name for path in paths if not _is_picture(path)]
        if len(paths) == 1:
            self.open_file(paths[0])
        elif others:
            words = self.tr("Only pictures can be opened together, and {0} is not a picture.")
            self.failed.emit(words.format(others[0]))
        elif paths:
            self.close_book()
            self._book = PictureBook(tuple(paths))
            self._turn_to(self._book, 0, self.tr("Open"))

    def open_file(self, path: Path) -> None:
        """Show a picture or an ink file, or pass a model on; the page stays if that fails."""
        if _is_model(path):
            self.model_opened.emit(path)
        elif is_ink_file(path) and is_soon_read(path):
            self._try(lambda: self._open_ink(path))
        elif is_ink_file(path):
            self._open_large_ink(path)
        else:
            load = loader_of_file(path)
            self._opening.open(PageRequest(load, self.tr("Open"), path.name, self.close_book))

    def save_file(self, path: Path) -> None:
        def save() -> None:
            save_page(self._canvas.page, path, self._canvas.pen_width)
            self.saved.emit(self.tr("Saved as {0}.").format(path))

        self._try(save)

    def _open_ink(self, path: Path) -> None:
        book = InkBook(path, self)
        self._take_book(book)
        self._show(self.tr("Open"), self._book_page(book, 0))

    def _open_large_ink(self, path: Path) -> None:
        """Read the first drawing in a job, since that may take a while."""
        begun: list[InkReader] = []

        def load() -> Page:
            begun.append(InkReader(path))
            return page_of_ink(begun[0].drawings[0].ink, path.name, 0, path)

        def take() -> None:
            self._take_book(InkBook(path, self, begun=begun[0]))

        self._opening.open(PageRequest(load, self.tr("Open"), path.name, take))

    def _take_book(self, book: InkBook) -> None:
        self.close_book()
        self._follow_book(book)

    def _follow_book(self, book: InkBook) -> None:
        self._book = book
        book.grew.connect(self.book_changed)
        book.ended.connect(self._end_book)

    def _end_book(self, trouble: str) -> None:
        if trouble:
            self.failed.emit(trouble)

    def _on_opened(self, request: PageRequest, page: Page) -> None:
        if request.then is not None:
            request.then()
        self._show(request.what, page)

    def _show(self, text: str, page: Page) -> None:
        if text == self._turning:
            self._canvas.change_page(text, page, kind=_TURN)
        else:
            self._canvas.change_page(text, page)
        self.opened.emit()

    def _try(self, step: Callable[[], None]) -> None:
        try:
            step()
        except DigitPadError as error:
            self.failed.emit(str(error))

    # Pictures, which may be slow to open: any other change of the page cancels that

    @property
    def is_opening(self) -> bool:
        """Whether a picture is being opened and takes longer than a moment."""
        return self._opening.busy_with is not None

    def cancel_opening(self) -> None:
        """Cancel what is being opened; the page stays as it is."""
        self._opening.cancel()

    def _open_picture(self, load: Callable[[], Page], text: str, source: str) -> None:
        self._opening.open(PageRequest(load, text, source))

    def _show_busy(self) -> None:
        busy = self._opening.busy_with
        self._canvas.show_waiting(self.tr("Opening {0}…").format(busy.source) if busy else "")

    # Clipboard and drops

    def copy(self) -> None:
        if not self._canvas.page.is_blank:
            mime = mime_of_page(self._canvas.page, self._canvas.pen_width)
            QGuiApplication.clipboard().setMimeData(mime)
            self.saved.emit(self.tr("The page is copied."))

    def paste(self) -> None:
        mime = QGuiApplication.clipboard().mimeData() or QMimeData()  # None if nothing was copied
        self.take(mime, self.tr("Paste"), self.tr("Clipboard"))

    def takes(self, mime: QMimeData) -> bool:
        """Return whether ``mime`` may be dropped here."""
        return bool(local_files(mime)) or mime.hasImage() or mime.hasFormat(NDJSON_MIME)

    def take(self, mime: QMimeData, text: str, source: str) -> None:
        """Show what was pasted or dropped; ``text`` names it in Undo."""
        paths = local_files(mime)
        if paths:
            self.open_files(paths)
        elif has_ink(mime):
            self._try(lambda: self._show(text, ink_page(mime, source)))
        else:
            self._try(lambda: self._open_picture(loader_of_mime(mime, source), text, source))

    # Several pages: the drawings of an ink file, or pictures that were opened together

    @property
    def book(self) -> tuple[int, int] | None:
        """The number of the page shown last, from 0, and how many there are so far."""
        return None if self._book is None else (self._number, len(self._book))

    def turn(self, step: int) -> None:
        """Turn ``step`` pages further, if there are that many."""
        book, number = self._book, self._number + step
        if book is None or not 0 <= number < len(book):
            return
        if isinstance(book, PictureBook):
            self._turn_to(book, number, self._turning)
        else:
            self._canvas.change_page(self._turning, self._book_page(book, number), kind=_TURN)

    def _turn_to(self, book: PictureBook, number: int, text: str) -> None:
        """Open a picture of ``book``; one that cannot be opened still counts as a page."""
        self._number = number
        self.book_changed.emit()
        self._open_picture(book.loader(number), text, book.name(number))

    def close_book(self) -> None:
        """Forget the other pages of the book; the shown one stays."""
        if self._book is not None:
            if isinstance(self._book, InkBook):
                self._book.close()
                self._book.deleteLater()
            self._book = None
            self._number = 0
            self.book_changed.emit()

    def take_over(self, closed: PageFiles) -> None:
        """Have the book of a closed window; an ink file that is being read is read on."""
        book, closed._book = closed._book, None
        self._book, self._number = book, closed._number
        if isinstance(book, InkBook):
            book.setParent(self)
            self._follow_book(book)
        self.book_changed.emit()

    def _book_page(self, book: InkBook, number: int) -> Page:
        return page_of_ink(book.drawings[number].ink, book.name, number, book.path)

    def _follow_page(self) -> None:
        page = self._canvas.page
        if page.number is not None and self._book is not None and page.book == self._book.path:
            self._number = page.number
            self.book_changed.emit()


def _is_picture(path: Path) -> bool:
    """Return whether ``path`` would be opened as a picture; it may turn out not to be one."""
    return not _is_model(path) and not is_ink_file(path)


def _is_model(path: Path) -> bool:
    return path.suffix.lower() == MODEL_SUFFIX or foreign_model.is_foreign(path)
