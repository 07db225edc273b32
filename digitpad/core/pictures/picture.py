"""Any picture of a digit -> the 28x28 picture that the network sees.

Screenshots, scans, photos of paper, drawings on a transparent ground, MNIST's own pictures: find
the paper, find the ink on it, box it, and give it MNIST's size, place and strength of line.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image, ImageFilter

from digitpad.core.arrays import Floats, Mask
from digitpad.core.errors import NoInkError
from digitpad.core.pictures.components import main_marks
from digitpad.core.pictures.paper import ink_on_paper
from digitpad.core.pictures.picture_file import open_picture
from digitpad.core.pictures.preprocess import DIGIT_PX, MIDDLE_PX, SIDE_PX, Picture
from digitpad.core.sentences.ink_words import PictureWords

_WORKING_SIDE_PX = 400
"""Larger pictures are reduced to this first: 20 times finer than what the network sees."""
_FINE = 10
"""Line widths are mended in a picture this many times finer than 28x28."""
_LINE_WIDTH_PX = (1.7, 3.4)
"""Thinner lines would fade to nothing in 20 pixels, thicker ones close the loops of an 8."""


def picture_of_file(path: Path) -> Picture:
    """Read a picture file as the network sees it. Raises FileError or NoInkError."""
    image = open_picture(path)
    try:
        return picture_of_image(image)
    except NoInkError as error:
        raise NoInkError(error.sentence, path=path) from None


def picture_of_image(image: Image.Image) -> Picture:
    """Turn an image of any mode and size into (28, 28) float32 in 0..1. Raises NoInkError."""
    ink = ink_on_paper(_gray(image))
    if _is_normalized(ink):
        return ink
    strength = _strength(ink)
    mask = main_marks(ink > _threshold(ink, strength))
    near = np.asarray(Image.fromarray(mask).convert("L").filter(ImageFilter.MaxFilter(3))) > 0
    digit = np.where(near, np.clip(ink / strength, 0, 1), 0).astype(np.float32)
    return _normalized(digit)


def _gray(image: Image.Image) -> Floats:
    """Return the picture's brightness, (h, w) float32 in 0..1, transparency laid on paper."""
    if image.mode.startswith(("I", "F")):  # 16 and 32 bits: stretched over what is there
        return _reduced(Image.fromarray(_stretched(np.asarray(image, dtype=np.float32))))
    if image.has_transparency_data:
        image = on_paper(_small(image.convert("RGBA")))
    return _reduced(image.convert("L")) / np.float32(255)


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


def _reduced(image: Image.Image) -> Floats:
    """Return the values of a one-channel image, at most _WORKING_SIDE_PX on the longer side."""
    return np.asarray(_small(image), dtype=np.float32)


def _small(image: Image.Image) -> Image.Image:
    longer = max(image.size)
    if longer > _WORKING_SIDE_PX:
        width, height = (max(1, round(side * _WORKING_SIDE_PX / longer)) for side in image.size)
        return image.resize((width, height), Image.Resampling.BOX)
    return image


def _is_normalized(ink: Floats) -> bool:
    """Say whether this already is what the network sees, as MNIST's own pictures are."""
    if ink.shape != (SIDE_PX, SIDE_PX) or ink.max() < 0.5:
        return False
    left, top, right, bottom = _box(ink > 0)
    centred = all(abs(middle - MIDDLE_PX) < 1.2 for middle in _mass_centre(ink))
    return abs(max(right - left, bottom - top) - DIGIT_PX) <= 1 and centred


def _strength(ink: Floats) -> float:
    """Return how far full ink stands out: the mean of the strongest pixels."""
    strongest = max(4, ink.size // 500)
    return float(np.partition(ink, -strongest, axis=None)[-strongest:].mean())


def _threshold(ink: Floats, strength: float) -> float:
    """Part ink from paper where the two classes differ most (Otsu 1979), within sane bounds."""
    counts, edges = np.histogram(ink, bins=128, range=(0, strength))
    middles = (edges[:-1] + edges[1:]) / 2
    below = np.cumsum(counts)
    above = below[-1] - below
    sums = np.cumsum(counts * middles)
    mean_below = sums / np.maximum(below, 1)
    mean_above = (sums[-1] - sums) / np.maximum(above, 1)
    best = int(np.argmax(below * above * (mean_above - mean_below) ** 2))
    return float(np.clip(edges[best + 1], 0.3 * strength, 0.6 * strength))


def _normalized(digit: Floats) -> Picture:
    """Scale the digit (h, w) to DIGIT_PX, mend the line width, centre its mass."""
    left, top, right, bottom = _box(digit > 0.1)
    # The square of the source that becomes 28x28; it may reach outside, where there is paper.
    side = max(right - left, bottom - top) * SIDE_PX / DIGIT_PX
    x, y = _mass_centre(digit)
    shift = side * MIDDLE_PX / SIDE_PX
    lowest_x, lowest_y = max(right - side, 0.0 - side), max(bottom - side, 0.0 - side)
    corner = (float(np.clip(x - shift, lowest_x, left)), float(np.clip(y - shift, lowest_y, top)))
    fine = _with_sane_lines(_cut(digit, corner, side))
    blocks = np.asarray(fine, dtype=np.float32).reshape(SIDE_PX, _FINE, SIDE_PX, _FINE)
    mean = blocks.mean(axis=(1, 3))
    picture: Picture = mean / mean.max()  # faint lines as dark as a pen's
    return picture


def _cut(digit: Floats, corner: tuple[float, float], side: float) -> Image.Image:
    """Return the square at ``corner`` (x, y) as an "L" image of _FINE * 28 pixels a side."""
    margin = int(np.ceil(side))
    padded = Image.fromarray(np.uint8(np.pad(digit, margin) * 255 + 0.5))
    x, y = corner[0] + margin, corner[1] + margin
    fine_side = _FINE * SIDE_PX
    return padded.resize(
        (fine_side, fine_side), Image.Resampling.BILINEAR, box=(x, y, x + side, y + side)
    )


def _with_sane_lines(fine: Image.Image) -> Image.Image:
    """Thicken or thin the lines of a fine picture until they are as wide as a pen's."""
    width_px = line_width(np.asarray(fine) > 127) / _FINE
    target_px = float(np.clip(width_px, *_LINE_WIDTH_PX))
    reach = round(abs(target_px - width_px) * _FINE / 2)
    if reach == 0:
        return fine
    widen = ImageFilter.MaxFilter if target_px > width_px else ImageFilter.MinFilter
    return fine.filter(widen(2 * reach + 1))


def line_width(mask: Mask) -> float:
    """Estimate the width in pixels of the lines in ``mask``: twice the area over the outline."""
    outline = sum(int(np.count_nonzero(np.diff(mask, axis=axis))) for axis in (0, 1))
    # An outline counted along the grid is 4/pi times too long on average over all directions.
    return 2 * np.count_nonzero(mask) / max(outline * np.pi / 4, 1.0)


def _box(mask: Mask) -> tuple[int, int, int, int]:
    """Return left, top, right and bottom (exclusive) of what is set; raises NoInkError if none."""
    ys, xs = np.nonzero(mask)
    if len(ys) == 0:
        raise NoInkError(PictureWords.NO_INK)
    return int(xs.min()), int(ys.min()), int(xs.max()) + 1, int(ys.max()) + 1


def _mass_centre(ink: Floats) -> tuple[float, float]:
    """Return x and y of the centre of mass, in pixels from the outer edge."""
    total = float(ink.sum())
    x = float(ink.sum(axis=0) @ (np.arange(ink.shape[1]) + 0.5)) / total
    y = float(ink.sum(axis=1) @ (np.arange(ink.shape[0]) + 0.5)) / total
    return x, y
