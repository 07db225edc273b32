"""Damaged pictures: one sentence for each, whatever its decoder raises and prints."""

from __future__ import annotations

import io
import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw

from digitpad.core.errors import DigitPadError, FileError
from digitpad.core.pictures.opening import picture_file, reducing
from digitpad.core.pictures.opening.picture_file import decode_picture, open_picture
from digitpad.core.pictures.picture import picture_of_image

DATA = Path(__file__).parents[2] / "data"
FORMATS = {
    "PNG": ("L", "RGBA", "P"),
    "JPEG": ("L", "CMYK"),
    "WEBP": ("RGB",),
    "GIF": ("P",),
    "BMP": ("RGB",),
    "TIFF": ("L", "RGB"),
    "SPIDER": ("F",),
}
TIFF_COMPRESSIONS = ("tiff_lzw", "tiff_deflate", "packbits", "jpeg")
COPIES = 40


def seven() -> Image.Image:
    image = Image.new("L", (60, 60), 255)
    ImageDraw.Draw(image).line([(15, 12), (45, 12), (25, 50)], width=5)
    return image


def encoded(image: Image.Image, name: str, **options: str) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, name, **options)
    return buffer.getvalue()


def originals() -> Iterator[bytes]:
    for name, modes in FORMATS.items():
        for mode in modes:
            yield encoded(seven().convert(mode), name)
    for compression in TIFF_COMPRESSIONS:
        yield encoded(seven(), "TIFF", compression=compression)


def damaged_copies(data: bytes, count: int) -> Iterator[bytes]:
    """Yield copies in which a few bits are wrong, most of them near the beginning, or cut short."""
    chance = random.Random(len(data))
    for _ in range(count):
        copy = bytearray(data)
        for _ in range(chance.choice([1, 2, 4])):
            copy[chance.randrange(min(len(copy), chance.choice([64, 300, 10**9])))] ^= (
                1 << chance.randrange(8)
            )
        yield bytes(copy[: chance.choice([len(copy), len(copy), len(copy) * 2 // 3])])


def test_an_error_that_no_decoder_should_raise_is_one_sentence() -> None:
    """One wrong bit makes an offset in this file a float, for which Pillow raises a TypeError."""
    with pytest.raises(FileError, match=r"flip-typeerror\.tiff: the picture is damaged or cut"):
        open_picture(DATA / "flip-typeerror.tiff")


def test_every_damaged_picture_is_read_or_refused_in_words() -> None:
    refused = 0
    for data in originals():
        for copy in damaged_copies(data, COPIES):
            try:
                picture = picture_of_image(decode_picture(io.BytesIO(copy), "copy"))
            except DigitPadError:
                refused += 1
            else:
                assert picture.shape == (28, 28)
    assert refused > 100


READ_ALL = """
import sys
from pathlib import Path
from digitpad.core.errors import DigitPadError
from digitpad.core.pictures.picture import picture_of_file
for path in sorted(Path(sys.argv[1]).iterdir()):
    try:
        picture_of_file(path)
    except DigitPadError as error:
        print(error)
"""


def test_neither_pillow_nor_libtiff_adds_words_of_its_own(tmp_path: Path) -> None:
    for compression in TIFF_COMPRESSIONS:
        data = encoded(seven(), "TIFF", compression=compression)
        for number, copy in enumerate(damaged_copies(data, COPIES)):
            (tmp_path / f"{compression}-{number}.tiff").write_bytes(copy)
    done = subprocess.run(
        [sys.executable, "-c", READ_ALL, str(tmp_path)], capture_output=True, text=True, check=True
    )
    assert done.stderr == ""
    assert "damaged or cut short" in done.stdout


@pytest.mark.parametrize("mode", ["L", "RGB", "RGBA", "I;16", "I", "F"])
@pytest.mark.parametrize("orientation", [1, 2, 3, 4, 5, 6, 7, 8])
def test_a_very_large_picture_is_reduced_and_turned_as_a_small_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mode: str, orientation: int
) -> None:
    drawn = Image.new("L", (96, 64), 255)
    drawn.paste(0, (8, 8, 16, 56))
    drawn.paste(90, (16, 8, 80, 16))
    kind = np.uint16 if mode == "I;16" else np.int32 if mode == "I" else np.float32
    deep = mode in ("I;16", "I", "F")
    image = Image.fromarray(np.asarray(drawn, kind)) if deep else drawn.convert(mode)
    exif = Image.Exif()
    exif[0x0112] = orientation
    path = tmp_path / "large.tiff"
    image.save(path, exif=exif)
    whole = np.asarray(picture_file.open_picture(path).convert("F"))
    monkeypatch.setattr(reducing, "MOST_SIDE_PX", 96 // 4)
    small = np.asarray(picture_file.open_picture(path).convert("F"))
    assert small.shape == (whole.shape[0] // 4, whole.shape[1] // 4)
    blocks = whole.reshape(small.shape[0], 4, small.shape[1], 4).mean(axis=(1, 3))
    assert np.abs(blocks - small).max() <= 1
