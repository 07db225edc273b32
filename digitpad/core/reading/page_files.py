"""Pictures from files and elsewhere -> pages."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
from PIL import Image

from digitpad.core.errors import NoInkError
from digitpad.core.pictures.brightness import on_paper
from digitpad.core.pictures.opening.picture_file import decode_picture, open_picture
from digitpad.core.pictures.picture import picture_of_image
from digitpad.core.reading.page import Page

_SHOWN_PX = 800
"""Longest side of the copy that is kept to be looked at."""


def page_of_picture_file(path: Path) -> Page:
    """Open a picture. Raises FileError or NoInkError, whose sentence names the file."""
    try:
        return page_of_image(open_picture(path), path.name)
    except NoInkError as error:
        raise NoInkError(error.sentence, path=path) from None


def page_of_picture_bytes(data: bytes, source: str) -> Page:
    """Make a page of an encoded picture. Raises FileError or NoInkError; both name ``source``."""
    try:
        return page_of_image(decode_picture(io.BytesIO(data), source), source)
    except NoInkError as error:
        raise NoInkError(error.sentence, path=source) from None


def page_of_image(image: Image.Image, source: str) -> Page:
    """Make a page of an image of any mode and size. Raises NoInkError."""
    picture = picture_of_image(image)
    if not image.mode.startswith(("I", "F")):
        image = image.convert("RGBA")
        image.thumbnail((_SHOWN_PX, _SHOWN_PX))
        # On paper of its own: what lies under a page may have the very colour of the ink.
        return Page(picture=picture, shown=np.asarray(on_paper(image)), source=source)
    return Page(picture=picture, source=source)  # 16 bits and more: no colours to show
