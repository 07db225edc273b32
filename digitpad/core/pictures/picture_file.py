"""Opening an untrusted picture file."""

from __future__ import annotations

import contextlib
import logging
import math
import warnings
from pathlib import Path
from typing import BinaryIO, Final

import numpy as np
from PIL import ExifTags, Image, ImageOps, UnidentifiedImageError

from digitpad.core.command_line.silence_stderr import native_stderr_silenced
from digitpad.core.errors import FileError, os_error_cause
from digitpad.core.files import untrusted_files
from digitpad.core.sentences.ink_words import PictureWords

PICTURE_SUFFIXES: Final = (
    ".png", ".jpg", ".jpeg", ".webp", ".bmp", ".gif", ".tif", ".tiff",
)  # fmt: skip
"""Of what is taken for a picture in a folder; a file that is named may be called anything."""
_MOST_PIXELS: Final = 89_478_485
"""As many as Pillow deems safe."""
_KEPT_PIXELS: Final = 16_000_000
"""Larger pictures are reduced as soon as they are decoded: what follows makes copies."""
_ONE_BYTE_MODES: Final = ("1", "P", "PA")
"""Pillow cannot reduce them, and they need a quarter of the memory."""
_TURNS: Final = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_LARGE_ENOUGH_PX = 800
"""Pictures are reduced while they are decoded, as long as neither side falls below this."""


# What is wrong with a picture is said by the error that is raised; Pillow would say it again, in
# its own words. Set once: to change it around each picture, threads would get in each other's way.
warnings.filterwarnings("ignore", category=Image.DecompressionBombWarning)
warnings.filterwarnings("ignore", module=r"PIL\.")
logging.getLogger("PIL").addHandler(logging.NullHandler())


def open_picture(path: Path) -> Image.Image:
    """Decode the first frame of a picture file, upright. Raises FileError.

    Pictures of more pixels than Pillow deems safe (89 million) are refused before they are decoded.
    """
    with untrusted_files.opened(path) as file:
        return decode_picture(file, path)


def decode_picture(file: BinaryIO, path: Path | str) -> Image.Image:
    """Decode what is in ``file`` as `open_picture` does; errors name ``path``."""
    try:
        with Image.open(file) as image:
            if image.width * image.height > _MOST_PIXELS:
                raise FileError(path, PictureWords.TOO_LARGE)
            if image.format == "EPS":  # a program, which Pillow has another program run
                raise FileError(path, PictureWords.NO_PICTURE)
            image.draft(None, (_LARGE_ENOUGH_PX, _LARGE_ENOUGH_PX))  # only JPEG can, and is faster
            with _libtiff_silenced(image):
                image.load()
            upright = _upright(image)
            # Pillow converts CIELab to nothing else; its lightness is what there is to read.
            return upright.getchannel("L") if upright.mode == "LAB" else upright
    except (Image.DecompressionBombWarning, Image.DecompressionBombError):
        raise FileError(path, PictureWords.TOO_LARGE) from None
    except UnidentifiedImageError:
        raise FileError(path, PictureWords.NO_PICTURE) from None
    except OSError as error:
        cause = os_error_cause(error) if error.errno else PictureWords.DAMAGED()
        raise FileError(path, cause) from None
    except FileError:
        raise
    except Exception:  # Pillow's readers raise all there is for pictures that are not whole
        raise FileError(path, PictureWords.DAMAGED) from None


def _upright(image: Image.Image) -> Image.Image:
    """Turn a decoded image as its camera was held; a very large one is reduced first."""
    factor = math.ceil(math.sqrt(image.width * image.height / _KEPT_PIXELS))
    if factor <= 1 or image.mode in _ONE_BYTE_MODES:
        return ImageOps.exif_transpose(image)
    turn = _TURNS.get(image.getexif().get(ExifTags.Base.Orientation, 1))
    deep = image.mode.startswith(("I", "F"))
    small = _deep_reduced(image, factor) if deep else image.reduce(factor)
    return small if turn is None else small.transpose(turn)


def _deep_reduced(image: Image.Image, factor: int) -> Image.Image:
    """Reduce an image of 16 or 32 bits by a whole factor, strip by strip, to one of floats."""
    width, height = image.width // factor, image.height // factor
    reduced = np.empty((height, width), np.float32)
    for row in range(height):
        box = (0, row * factor, width * factor, (row + 1) * factor)
        strip = np.asarray(image.crop(box), np.float32)
        with np.errstate(all="ignore"):  # infinities become no numbers, which are dealt with later
            reduced[row] = strip.reshape(factor, width, factor).mean(axis=(0, 2))
    return Image.fromarray(reduced)


def _libtiff_silenced(image: Image.Image) -> contextlib.AbstractContextManager[None]:
    """Keep what libtiff writes to file descriptor 2 away; the other libraries write nothing."""
    return native_stderr_silenced() if image.format == "TIFF" else contextlib.nullcontext()
