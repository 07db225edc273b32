"""Pages in and out: files, the clipboard, and what is dropped on the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMimeData
from PySide6.QtGui import QImage

from digitpad.core.errors import DigitPadError, FileError, NoInkError
from digitpad.core.ink_formats import Drawing, is_ink_file, parse_drawing, to_ndjson_line
from digitpad.core.pictures.page import SIDE, Page, page_of_ink
from digitpad.core.strokes.ink_svg import ink_to_svg
from digitpad.core.writing import write_atomically
from digitpad.widgets.ink_painting import render_page

NDJSON_MIME = "application/x-ndjson"
SAVED_PX = 1000
_INTO = (".png", ".svg", ".ndjson")


def save_page(page: Page, path: Path, width: float) -> None:
    """Write ``page`` in the format that the name of ``path`` says, in one step.

    ``width`` is that of the pen, in page units. Raises FileError; an existing file then stays.
    """
    suffix = ".ndjson" if is_ink_file(path) else path.suffix.lower()
    if page.is_blank:
        raise FileError(path, "not saved, for the page is empty")
    if suffix not in _INTO:
        raise FileError(path, "a page is saved as .png, .svg or .ndjson")
    if suffix != ".png" and page.picture is not None:
        raise FileError(path, "a picture without strokes can only be saved as .png")
    write_atomically(path, _bytes(page, path, suffix, width))


def _bytes(page: Page, path: Path, suffix: str, width: float) -> bytes:
    if suffix == ".png":
        return png_bytes(render_page(page, SAVED_PX, width))
    if suffix == ".svg":
        return ink_to_svg(page.ink, SIDE, width).encode()
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
    """Return what is copied: a picture for every program and, of ink, the strokes as well."""
    mime = QMimeData()
    mime.setImageData(render_page(page, SAVED_PX, width))
    if page.ink.strokes:
        mime.setData(NDJSON_MIME, to_ndjson_line(Drawing(page.ink)).encode())
        mime.setData("image/svg+xml", ink_to_svg(page.ink, SIDE, width).encode())
    return mime


def local_file(mime: QMimeData) -> Path | None:
    """Return the first file on this machine among what is dropped or pasted."""
    names = [url.toLocalFile() for url in mime.urls() if url.isLocalFile()]
    return Path(names[0]) if names else None


def page_of_mime(mime: QMimeData, source: str) -> Page:
    """Return the ink or the picture in ``mime``. Raises DigitPadError when there is neither."""
    if mime.hasFormat(NDJSON_MIME) or mime.text().lstrip().startswith("{"):
        line = bytes(mime.data(NDJSON_MIME).data()) or mime.text().encode()
        try:
            drawing = parse_drawing(line)
        except ValueError as error:
            raise DigitPadError(f"{source}: {error}") from None
        return _pasted_ink(drawing, source, is_ours=mime.hasFormat(NDJSON_MIME))
    image = mime.imageData()
    if not isinstance(image, QImage) or image.isNull():
        raise DigitPadError(f"{source}: there is neither a picture nor ink")
    return _page_of_qimage(image, source)


def _pasted_ink(drawing: Drawing, source: str, *, is_ours: bool) -> Page:
    if is_ours:  # copied from a page: it keeps its size and place
        return Page(drawing.ink, source=source)
    return page_of_ink(drawing.ink, source)


def _page_of_qimage(image: QImage, source: str) -> Page:
    from PIL import Image  # pictures are rare, and a window without one opens sooner

    from digitpad.core.pictures.page_files import page_of_image

    image = image.convertToFormat(QImage.Format.Format_RGBA8888)
    size = (image.width(), image.height())
    pixels = Image.frombytes("RGBA", size, bytes(image.constBits()), "raw", "RGBA")
    try:
        return page_of_image(pixels, source)
    except NoInkError as error:
        raise NoInkError(f"{source}: {error}") from None
