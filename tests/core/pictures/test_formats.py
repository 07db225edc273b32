"""What phones, scanners and people's folders hold: read, or named for what it is."""

from __future__ import annotations

import io
import random
from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from pillow_heif import from_pillow

from digitpad.core.errors import DigitPadError, FileError
from digitpad.core.pictures.opening import picture_file
from digitpad.core.pictures.opening.picture_file import decode_picture, open_picture
from digitpad.core.pictures.picture import picture_of_file, picture_of_image


def seven(side: int = 120) -> Image.Image:
    image = Image.new("RGB", (side, side), (240, 238, 230))
    scale = side / 60
    points = [(15 * scale, 12 * scale), (45 * scale, 12 * scale), (25 * scale, 50 * scale)]
    ImageDraw.Draw(image).line(points, fill=(30, 30, 60), width=round(5 * scale))
    return image


def written(name: str) -> bytes:
    buffer = io.BytesIO()
    if name == "HEIF":
        from_pillow(seven()).save(buffer, quality=90)
    else:
        seven().save(buffer, name)
    return buffer.getvalue()


@pytest.mark.parametrize("name", ["HEIF", "PDF", "AVIF", "JPEG2000", "WEBP", "PPM", "TGA", "ICO"])
def test_formats_are_read_as_a_png_is(tmp_path: Path, name: str) -> None:
    path = tmp_path / "seven.file"
    path.write_bytes(written(name))
    difference = picture_of_file(path) - picture_of_image(seven())
    assert abs(difference).mean() < 0.03


@pytest.mark.parametrize("name", ["HEIF", "PDF", "AVIF", "JPEG2000"])
def test_damaged_copies_are_read_or_refused_in_words(name: str) -> None:
    chance, whole, refused = random.Random(1), written(name), 0
    for _ in range(100):
        copy = bytearray(whole)
        for _ in range(chance.choice([1, 2, 8])):
            copy[chance.randrange(len(copy))] ^= 1 << chance.randrange(8)
        kept = chance.choice([len(copy), len(copy) * 2 // 3, len(copy) // 9])
        try:
            picture = picture_of_image(decode_picture(io.BytesIO(bytes(copy[:kept])), "copy"))
        except DigitPadError:
            refused += 1
        else:
            assert picture.shape == (28, 28)
    assert refused > 30


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "an empty file"),
        (b"<?xml version='1.0'?>\n<ink xmlns='http://www.w3.org/2003/InkML'>", "an InkML file"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "an SVG drawing"),
        (b"<!DOCTYPE html><html></html>", "a web page"),
        (b'{"drawing": []}', "a JSON file"),
        (b"PK\x03\x04rest", "a zip archive"),
        (b"\x1f\x8b\x08\x00", "a gzipped file"),
        ("Gr\u00fc\u00dfe, 7".encode(), "a text file"),
        (b"\x00\x01\x02\x03", "not a picture"),
        (b"%PDF-1.7 but no more", "the PDF is damaged"),
    ],
)
def test_what_is_no_picture_is_named_for_what_it_is(
    tmp_path: Path, content: bytes, said: str
) -> None:
    path = tmp_path / "file.png"
    path.write_bytes(content)
    with pytest.raises(FileError, match=rf"file\.png: {said}"):
        open_picture(path)


def test_a_picture_that_is_one_long_line_is_refused_before_it_is_decoded(tmp_path: Path) -> None:
    path = tmp_path / "long.png"
    Image.new("1", (1, 80_000)).save(path)
    with pytest.raises(FileError, match="more than 65,535 pixels high or wide"):
        open_picture(path)


def test_a_decoder_that_would_need_too_much_memory_is_not_called(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "seven.webp"
    seven().save(path)
    monkeypatch.setattr(picture_file, "_MOST_BYTES", 14_000)
    with pytest.raises(FileError, match="too many for WEBP; save it as PNG"):
        open_picture(path)
