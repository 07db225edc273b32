"""Pictures from files and elsewhere -> pages."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from digitpad.core.arrays import Bytes
from digitpad.core.errors import NoInkError
from digitpad.core.pictures.brightness import colours, is_bare, on_paper
from digitpad.core.pictures.opening.picture_file import decode_picture, open_picture
from digitpad.core.pictures.photo_box import Box
from digitpad.core.pictures.picture import picture_of_colours
from digitpad.core.reading.page import Page
from digitpad.core.reading.photo import Photo

if TYPE_CHECKING:
    from digitpad.core.pictures.cutting import Cutting  # not needed to draw

_SHOWN_PX = 800
"""Longest side of the copy that is kept to be looked at."""
_LEAST_PHOTO_PX = 64
"""In a smaller picture there is nothing to point at."""


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
    """Make a page of an image of any mode and size.

    Raises NoInkError when it is bare or, being small, has no digit; in a larger one a person may
    point at what they mean.
    """
    rgb = colours(image)
    shown = None if image.mode.startswith(("I", "F")) else _shown(image)  # no colours to show
    if shown is None or max(shown.shape[:2]) < _LEAST_PHOTO_PX or is_bare(rgb):
        return Page(picture=picture_of_colours(rgb), shown=shown, source=source)
    return cut_page(Page(shown=shown, photo=Photo(is_cut=False), source=source), rgb)


def _shown(image: Image.Image) -> Bytes:
    """Return (h, w, 4) uint8 to look at."""
    image = image.convert("RGBA")
    image.thumbnail((_SHOWN_PX, _SHOWN_PX))
    # On paper of its own: what lies under a page may have the very colour of the ink.
    return np.asarray(on_paper(image))


def cut_page(page: Page, rgb: Bytes | None = None) -> Page:
    """Find out what is in the box of a page's photo, or in all of it if nobody has put one there.

    ``rgb``: (h, w, 3) uint8, the photo as `colours` gives it; made of what is shown if left out.
    """
    from digitpad.core.pictures.cutting import cut_out_of  # not needed to draw

    photo = page.photo
    if photo is None or page.shown is None:
        return page
    colour = colours(Image.fromarray(page.shown[..., :3])) if rgb is None else rgb

    def cut(within: Box | None) -> Cutting | None:
        try:
            return cut_out_of(colour, within)
        except NoInkError:
            return None

    if photo.taken is None:
        photo = photo.with_whole(cut(None))
    if photo.is_chosen:
        photo = photo.with_cutting(cut(photo.box))
    cutting = photo.cutting
    picture = cutting.picture if cutting is not None and photo.is_found else None
    return replace(page, picture=picture, photo=photo)
