"""Converts pages to and from files, the clipboard, and what is dropped on the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMimeData
from PySide6.QtGui import QImage

from digitpad.core.errors import DigitPadError, FileError
from digitpad.core.files.atomic_writing import write_atomically
from digitpad.core.ink.ndjson import (
    BrokenInkError,
    Drawing,
    is_ndjson_file,
    parse_drawing,
    to_ndjson_line,
)
from digitpad.core.ink.svg import ink_to_svg
from digitpad.core.reading.page import SIDE, Page, page_of_ink
from digitpad.core.sentences.ink_words import PageWords
from digitpad.widgets.common.painting.ink_painting import render_page

NDJSON_MIME = "application/x-ndjson"
SAVED_PX = 1000
_INTO = (".png", ".svg", ".ndjson")


def save_page(page: Page, path: Path, width: float) -> None:
    """Write ``page`` atomically, in the format that the suffix of ``path`` names.

    ``width`` is the pen's, in page units. Raises FileError; an existing file is then kept.
    """
    suffix = ".ndjson" if is_ndjson_file(path) else path.suffix.lower()
    if page.is_blank:
        raise FileError(path, PageWords.EMPTY)
    if suffix not in _INTO:
        raise FileError(path, PageWords.OTHER_SUFFIX)
    if suffix != ".png" and page.is_picture:
        raise FileError(path, PageWords.PICTURE_ONLY_AS_PNG)
    write_atomically(path, _bytes(page, path, suffix, width))


def _bytes(page: Page, path: Path, suffix: str, width: float) -> bytes:
    if suffix == ".png":
        return png_bytes(render_page(page, SAVED_PX, width))
    if suffix == ".svg":
        return ink_to_svg(page.ink, SIDE, width, across=page.width).encode()
    line = f"{to_ndjson_line(Drawing(page.ink))}\n".encode()
    if path.suffix.lower() != ".gz":
        return line
    import gzip

    return gzip.compress(line, mtime=0)


def png_bytes(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs want bytes for "PNG"
    return bytes(buffer.data().data())


def mime_of_page(page: Page, width: float) -> QMimeData:
    """Return the data to copy: a picture for every program, and the strokes if there are any."""
    mime = QMimeData()
    mime.setImageData(render_page(page, SAVED_PX, width))
    if page.ink.strokes:
        mime.setData(NDJSON_MIME, to_ndjson_line(Drawing(page.ink)).encode())
        mime.setData("image/svg+xml", ink_to_svg(page.ink, SIDE, width, across=page.width).encode())
    return mime


def local_files(mime: QMimeData) -> list[Path]:
    """Return the local files in what was dropped or pasted."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]


def has_ink(mime: QMimeData) -> bool:
    """Return whether ``mime`` holds strokes, or text that looks like them."""
    return mime.hasFormat(NDJSON_MIME) or mime.text().lstrip().startswith("{")


def ink_page(mime: QMimeData, source: str) -> Page:
    """Return the ink in ``mime``. Raises DigitPadError when it is broken."""
    is_ours = mime.hasFormat(NDJSON_MIME)
    line = bytes(mime.data(NDJSON_MIME).data()) if is_ours else mime.text().encode()
    try:
        ink = parse_drawing(line).ink
    except BrokenInkError as error:
        raise DigitPadError(error.sentence, path=source) from None
    if is_ours:  # copied from a page: keeps its size and position
        return Page(ink, source=source)
    return page_of_ink(ink, source)
