"""A PDF's first page as a picture."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import BinaryIO, Final

import pypdfium2
from PIL import Image

from digitpad.core.command_line.silence_stderr import native_stderr_silenced
from digitpad.core.errors import FileError
from digitpad.core.sentences.ink_words import PictureWords

_SIDE_PX: Final = 1600
_MOST_BYTES: Final = 100_000_000
_ONE_AT_A_TIME: Final = threading.Lock()
"""PDFium is not made for several threads."""


def first_page(file: BinaryIO, path: Path | str) -> Image.Image:
    """Draw the first page, its longer side 1600 pixels. Raises FileError."""
    data = file.read(_MOST_BYTES + 1)
    if len(data) > _MOST_BYTES:
        raise FileError(path, PictureWords.PDF_TOO_LARGE)
    with _ONE_AT_A_TIME, native_stderr_silenced():
        try:
            with pypdfium2.PdfDocument(data) as document:
                page = document[0]
                scale = _SIDE_PX / max(*page.get_size(), 1.0)
                drawn: Image.Image = page.render(scale=scale, may_draw_forms=False).to_pil()
                return drawn.convert("RGB")
        except Exception:  # PDFium's errors are no better than "failed to load"
            raise FileError(path, PictureWords.PDF_DAMAGED) from None
