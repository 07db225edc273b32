"""Read pictures on one sheet, each with its label and reading: for people to look at."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from digitpad.core.errors import FileError
from digitpad.core.files.atomic_writing import write_atomically
from digitpad.core.scoring.scored_picture import ScoredPicture
from digitpad.core.scoring.scores import UNLABELLED
from digitpad.core.sentences.window_words import BrowsingWords

MAX_SHEET = 2000
"""Pictures on one contact sheet; more would be a picture that few programs open."""
_SCALE = 3
_GAP_PX = 14
_CAPTION_PX = 22
_TITLE_PX = 44
_INK, _QUIET, _WRONG, _PAPER = "#1c1e21", "#5f6368", "#b3261e", "#ffffff"


def write_contact_sheet(path: Path, pictures: Sequence[ScoredPicture], title: str) -> None:
    """Write one PNG with every picture and its reading. Raises FileError; no half file is left."""
    if len(pictures) > MAX_SHEET:
        chosen = len(pictures)
        raise FileError(path, BrowsingWords.TOO_MANY_FOR_SHEET(most=MAX_SHEET, chosen=chosen))
    data = io.BytesIO()
    contact_sheet(pictures, title).save(data, "PNG")
    write_atomically(path, data.getvalue())


def contact_sheet(pictures: Sequence[ScoredPicture], title: str) -> Image.Image:
    """Draw the pictures in rows under ``title``, each with label and reading; wrong ones in red."""
    cell_px = 28 * _SCALE + _GAP_PX
    columns = max(4, min(20, round((len(pictures) * 1.6) ** 0.5)))
    rows = -(-len(pictures) // columns)
    size = (
        columns * cell_px + _GAP_PX,
        rows * (cell_px + _CAPTION_PX) + _GAP_PX + _TITLE_PX,
    )
    sheet = Image.new("RGB", size, _PAPER)
    draw = ImageDraw.Draw(sheet)
    draw.text((_GAP_PX, _GAP_PX), title, _INK, _font(20))
    for place, one in enumerate(pictures):
        left = _GAP_PX + place % columns * cell_px
        top = _TITLE_PX + _GAP_PX // 2 + place // columns * (cell_px + _CAPTION_PX)
        _draw_cell(sheet, draw, one, left, top)
    return sheet


def _draw_cell(
    sheet: Image.Image, draw: ImageDraw.ImageDraw, one: ScoredPicture, left: int, top: int
) -> None:
    side = 28 * _SCALE
    picture = Image.fromarray(255 - one.picture).resize((side, side), Image.Resampling.LANCZOS)
    sheet.paste(picture, (left, top))
    outline = _WRONG if one.wrong else "#d0d4d9"
    draw.rectangle((left - 1, top - 1, left + side, top + side), outline=outline)
    draw.text((left, top + side + 3), caption(one), _WRONG if one.wrong else _QUIET, _font(13))


def caption(one: ScoredPicture) -> str:
    """Return what stands under a picture, with a sign beside the colour where it was misread.

    Plain ASCII: the letters that come with Pillow know little else.
    """
    if one.truth == UNLABELLED:
        return f"read {one.read}"
    return f"{one.truth} read {one.read} !" if one.wrong else f"{one.truth}"


def _font(size_px: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    return ImageFont.load_default(size_px)
