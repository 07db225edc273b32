"""Reducing a large image without a copy of all of it."""

from __future__ import annotations

from typing import Final

import numpy as np
from PIL import Image

MOST_SIDE_PX: Final = 1600
"""Twice as fine as pictures are worked on or shown."""
_STRIP_PIXELS: Final = 2_000_000


def reduced_in_strips(image: Image.Image) -> Image.Image:
    """Return ``image`` with at most about MOST_SIDE_PX a side, means of whole blocks of pixels.

    A narrow side is not reduced below one pixel. Palettes become RGB or RGBA, bits become grey
    values, 16 and 32 bits float32; modes and metadata stay otherwise.
    """
    factor = -(-max(image.size) // MOST_SIDE_PX)
    if factor == 1:
        return image
    across, down = min(factor, image.width), min(factor, image.height)
    rows = max(1, _STRIP_PIXELS // (image.width * down)) * down
    strips = [
        _blended(image.crop((0, top, image.width, min(top + rows, image.height))), across, down)
        for top in range(0, image.height, rows)
    ]
    whole = Image.new(strips[0].mode, (strips[0].width, sum(strip.height for strip in strips)))
    top = 0
    for strip in strips:
        whole.paste(strip, (0, top))
        top += strip.height
    whole.info.update(image.info)
    if "exif" in image.info or image.getexif():
        whole.getexif().update(image.getexif())
    return whole


def _blended(strip: Image.Image, across: int, down: int) -> Image.Image:
    """Return a strip in which each block of pixels has become one, their mean."""
    if strip.mode.startswith(("I", "F")):
        values = np.asarray(strip, np.float32)
        known = np.isfinite(values).all()
        strip = Image.fromarray(values if known else np.nan_to_num(values))
    elif strip.mode == "P":
        strip = strip.convert("RGBA" if strip.has_transparency_data else "RGB")
    elif strip.mode == "1":
        strip = strip.convert("L")
    elif strip.mode in ("LA", "La", "PA", "RGBa"):
        strip = strip.convert("RGBA")
    return strip.reduce((across, down))
