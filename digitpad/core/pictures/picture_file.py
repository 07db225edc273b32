"""Opening an untrusted picture file."""

from __future__ import annotations

import contextlib
import logging
import warnings
from pathlib import Path
from typing import BinaryIO, Final

from PIL import Image, ImageOps, UnidentifiedImageError

from digitpad.core.command_line.silence_stderr import native_stderr_silenced
from digitpad.core.errors import FileError, os_error_cause
from digitpad.core.sentences.ink_words import PictureWords

PICTURE_SUFFIXES: Final = (
    ".png", ".jpg", ".jpeg", ".webp", ".bmp", ".gif", ".tif", ".tiff",
)  # fmt: skip
"""Of what is taken for a picture in a folder; a file that is named may be called anything."""
_MOST_PIXELS: Final = 89_478_485
"""As many as Pillow deems safe."""
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
    try:
        with path.open("rb") as file:
            return decode_picture(file, path)
    except OSError as error:
        raise FileError(path, os_error_cause(error)) from None


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
            upright = ImageOps.exif_transpose(image)
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


def _libtiff_silenced(image: Image.Image) -> contextlib.AbstractContextManager[None]:
    """Keep what libtiff writes to file descriptor 2 away; the other libraries write nothing."""
    return native_stderr_silenced() if image.format == "TIFF" else contextlib.nullcontext()
