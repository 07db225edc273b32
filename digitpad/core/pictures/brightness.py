"""An image of any mode and size -> colours on paper, small enough to work on."""

from __future__ import annotations

from typing import Final

import numpy as np
from PIL import Image

from digitpad.core.arrays import Bytes, Floats
from digitpad.core.errors import NoInkError
from digitpad.core.sentences.ink_words import PictureWords

WORKING_SIDE_PX: Final = 640
"""Larger pictures are reduced to this: a digit of a twentieth of the side still has 32 pixels."""


_BARE: Final = 6
"""Values of a bare sheet differ by no more, of 255: those that JPEG leaves."""


def colours(image: Image.Image) -> Bytes:
    """Return (h, w, 3) uint8, at most WORKING_SIDE_PX on the longer side, transparency on paper.

    Raises NoInkError when all values are one.
    """
    if image.mode.startswith(("I", "F")):  # 16 and 32 bits: stretched over what is there
        values = reduced(Image.fromarray(_stretched(np.asarray(image, dtype=np.float32))))
        image = Image.fromarray(np.uint8(np.asarray(values) * 255 + 0.5))
    elif image.has_transparency_data:
        image = on_paper(reduced(image.convert("RGBA")))
    elif image.mode == "P":
        image = image.convert("RGB")
    elif image.mode == "1":
        image = image.convert("L")
    return np.asarray(reduced(image).convert("RGB"))


def is_bare(rgb: Bytes) -> bool:
    """Say whether all of a picture has the same colour, as an empty sheet in a drawing program."""
    return bool((np.ptp(rgb, axis=(0, 1)) <= _BARE).all())


def _stretched(values: Floats) -> Floats:
    """Stretch (h, w) float32 over 0..1, infinities to its ends. Raises NoInkError."""
    known = values[np.isfinite(values)]
    low, high = (float(known.min()), float(known.max())) if len(known) else (0.0, 0.0)
    if low == high:
        raise NoInkError(PictureWords.NO_INK)
    filled = np.nan_to_num(values, nan=high, posinf=high, neginf=low)
    # In float64: the ends may be further apart than float32 can say.
    return ((filled - np.float64(low)) / (high - low)).astype(np.float32)


def on_paper(image: Image.Image) -> Image.Image:
    """Lay a transparent picture on paper: dark paper where what is drawn is light."""
    drawn = image.convert("RGBA")
    brightness = np.asarray(drawn.convert("L"), dtype=np.float32)
    alpha = np.asarray(drawn.getchannel("A"), dtype=np.float32)
    is_light = float((brightness * alpha).sum()) > 127.5 * float(alpha.sum())
    paper = Image.new("RGBA", drawn.size, "black" if is_light else "white")
    return Image.alpha_composite(paper, drawn)


def reduced(image: Image.Image, side: int = WORKING_SIDE_PX) -> Image.Image:
    """Return ``image`` with at most ``side`` pixels on the longer side."""
    longer = max(image.size)
    if longer <= side:
        return image
    width, height = (max(1, round(length * side / longer)) for length in image.size)
    return image.resize((width, height), Image.Resampling.BOX)
