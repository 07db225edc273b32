"""Returns functions that turn a picture into a page and can be called in any thread.

They import Pillow themselves: pictures are rare, and the window opens faster without it.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QSize, Qt
from PySide6.QtGui import QImage

from digitpad.core.errors import DigitPadError, NoInkError
from digitpad.core.reading.page import Page
from digitpad.core.sentences.ink_words import PageWords

_ENCODED = ("image/png", "image/jpeg", "image/webp", "image/bmp", "image/tiff")
_LARGE_ENOUGH_PX = 1600
"""Larger images are scaled down before Qt passes them to Pillow."""


def loader_of_file(path: Path) -> Callable[[], Page]:
    """Return a function that opens the picture ``path``. It raises FileError or NoInkError."""

    def load() -> Page:
        from digitpad.core.reading.page_files import page_of_picture_file

        return page_of_picture_file(path)

    return load


def loader_of_mime(mime: QMimeData, source: str) -> Callable[[], Page]:
    """Return a function that opens the picture in ``mime``. It raises FileError or NoInkError.

    Raises DigitPadError itself if there is no picture.
    """
    for name in _ENCODED:  # taken encoded: imageData() would decode it on this thread
        if name in mime.formats():
            return _loader_of_bytes(bytes(mime.data(name).data()), source)
    image = mime.imageData()
    if not isinstance(image, QImage) or image.isNull():
        raise DigitPadError(PageWords.NEITHER_PICTURE_NOR_INK, path=source)
    return lambda: _page_of_qimage(image, source)


def _loader_of_bytes(data: bytes, source: str) -> Callable[[], Page]:
    def load() -> Page:
        from digitpad.core.reading.page_files import page_of_picture_bytes

        return page_of_picture_bytes(data, source)

    return load


def _page_of_qimage(image: QImage, source: str) -> Page:
    from PIL import Image

    from digitpad.core.reading.page_files import page_of_image

    if max(image.width(), image.height()) > _LARGE_ENOUGH_PX:
        longest = QSize(_LARGE_ENOUGH_PX, _LARGE_ENOUGH_PX)
        ratio, smooth = Qt.AspectRatioMode, Qt.TransformationMode
        image = image.scaled(longest, ratio.KeepAspectRatio, smooth.SmoothTransformation)
    image = image.convertToFormat(QImage.Format.Format_RGBA8888)
    size = (image.width(), image.height())
    pixels = Image.frombytes("RGBA", size, bytes(image.constBits()), "raw", "RGBA")
    try:
        return page_of_image(pixels, source)
    except NoInkError as error:
        raise NoInkError(error.sentence, path=source) from None
