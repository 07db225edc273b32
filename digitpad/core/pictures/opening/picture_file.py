"""Opening an untrusted picture file: decoded, upright, and no larger than there is use for."""

from __future__ import annotations

import contextlib
import io
import logging
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Final

from PIL import Image, ImageOps, UnidentifiedImageError

from digitpad.core.command_line.silence_stderr import native_stderr_silenced
from digitpad.core.errors import FileError, os_error_cause
from digitpad.core.files import untrusted_files
from digitpad.core.pictures.opening.file_kind import PDF, is_heif, what_it_is
from digitpad.core.pictures.opening.reducing import reduced_in_strips
from digitpad.core.sentences.ink_words import PictureWords

PICTURE_SUFFIXES: Final = (
    ".png", ".jpg", ".jpeg", ".jfif", ".webp", ".bmp", ".gif", ".tif", ".tiff", ".heic", ".heif",
    ".avif", ".jp2", ".pdf",
)  # fmt: skip
"""Of what is taken for a picture in a folder; a file that is named may be called anything."""
MOST_PIXELS: Final = 89_478_485
"""As many as Pillow deems safe."""
_LONGEST_SIDE_PX: Final = 65_535
"""Each row costs memory of its own, however narrow the picture is."""
_MOST_BYTES: Final = 400_000_000
"""That decoding may take. Memory for more would not be there on every machine."""
_BYTES_A_PIXEL: Final = {"WEBP": 14, "AVIF": 10, "HEIF": 10, "JPEG2000": 16}
"""Of formats whose decoders keep copies, as measured; of all others Pillow's own 1 to 4."""
_IN_MEMORY: Final = {"1": 1, "L": 1, "P": 1, "I;16": 2, "LA": 4, "La": 4, "PA": 4}
_LARGE_ENOUGH_PX = 800
"""Pictures are reduced while they are decoded, as long as neither side falls below this."""
_HEADER_BYTES = 1024

# What is wrong with a picture is said by the error that is raised; Pillow would say it again, in
# its own words. Set once: to change it around each picture, threads would get in each other's way.
warnings.filterwarnings("ignore", category=Image.DecompressionBombWarning)
warnings.filterwarnings("ignore", module=r"PIL\.")
logging.getLogger("PIL").addHandler(logging.NullHandler())


def open_picture(path: Path) -> Image.Image:
    """Decode the first frame of a picture file, or a PDF's first page. Raises FileError.

    It comes upright, and reduced to at most 1600 pixels a side. Pictures of more pixels than
    Pillow deems safe (89 million) are refused before they are decoded, and so are those whose
    decoder would need more than 400 MB.
    """
    with untrusted_files.opened(path) as file:
        return decode_picture(file, path)


def decode_picture(file: BinaryIO, path: Path | str) -> Image.Image:
    """Decode what is in ``file`` as `open_picture` does; errors name ``path``."""
    start = file.read(_HEADER_BYTES)
    if not file.seekable():
        file = io.BytesIO(start + file.read())
    file.seek(0)
    if PDF in start:
        from digitpad.core.pictures.opening.pdf import first_page  # not needed to draw

        return first_page(file, path)
    if is_heif(start):
        from pillow_heif import register_heif_opener

        register_heif_opener(thumbnails=False)
    with _said_plainly(path, start), Image.open(file) as image:
        _check(image, path)
        image.draft(None, (_LARGE_ENOUGH_PX, _LARGE_ENOUGH_PX))  # only JPEG can, and is faster
        with _libtiff_silenced(image):
            image.load()
        upright = ImageOps.exif_transpose(reduced_in_strips(image))
        # Pillow converts CIELab to nothing else; its lightness is what there is to read.
        return upright.getchannel("L") if upright.mode == "LAB" else upright


def _check(image: Image.Image, path: Path | str) -> None:
    """Refuse what is too large, or is a program. Raises FileError."""
    if image.width * image.height > MOST_PIXELS:
        raise FileError(path, PictureWords.TOO_LARGE)
    if max(image.size) > _LONGEST_SIDE_PX:
        raise FileError(path, PictureWords.TOO_LONG)
    if image.format == "EPS":  # a program, which Pillow has another program run
        raise FileError(path, PictureWords.POSTSCRIPT)
    each = _BYTES_A_PIXEL.get(image.format or "", _IN_MEMORY.get(image.mode, 4))
    if image.width * image.height * each > _MOST_BYTES:
        most = _MOST_BYTES // each // 1_000_000
        raise FileError(path, PictureWords.TOO_LARGE_OF_ITS_KIND(kind=image.format, millions=most))


@contextlib.contextmanager
def _said_plainly(path: Path | str, start: bytes) -> Iterator[None]:
    """Turn whatever a decoder raises into a FileError that names ``path``."""
    try:
        yield
    except (Image.DecompressionBombWarning, Image.DecompressionBombError):
        raise FileError(path, PictureWords.TOO_LARGE) from None
    except UnidentifiedImageError:
        raise FileError(path, what_it_is(start)) from None
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
