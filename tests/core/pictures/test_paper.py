"""One small picture of each way in which paper hides a digit: the name says which digit it is."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from digitpad.core.errors import NoInkError
from digitpad.core.files.paths import bundled_model
from digitpad.core.pictures.cutting import Cutting, cut_out
from digitpad.core.pictures.picture import picture_of_file, picture_of_image
from digitpad.core.reading.recognizer import Recognizer

PAPER = Path(__file__).parents[2] / "data" / "paper"
DIGITS = {"one": 1, "four": 4, "five": 5, "seven": 7, "eight": 8}
CASES = sorted(path for path in PAPER.iterdir() if path.stem.split("-")[0] in DIGITS)


@pytest.fixture(scope="module")
def recognizer() -> Recognizer:
    return Recognizer.from_file(bundled_model())


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_the_digit_is_found_and_read(recognizer: Recognizer, path: Path) -> None:
    reading = recognizer.read_picture(picture_of_file(path))
    assert reading.digit == DIGITS[path.stem.split("-")[0]]
    assert reading.confidence > 0.9


def cut(name: str) -> Cutting:
    with Image.open(PAPER / name) as image:
        return cut_out(image)


def test_two_digits_are_two_marks_in_a_line() -> None:
    (line,) = cut("ten-two-digits.png").lines
    one, zero = line
    assert one.width < 0.2 * one.height
    assert zero.left > one.right
    assert 0.9 < zero.height / one.height < 1.2


@pytest.mark.parametrize(("text", "raised"), [("71", 0), ("71", -25), ("41", 0), ("47", -25)])
def test_a_digit_beside_another_is_no_part_of_it(text: str, raised: int) -> None:
    """Only a four has two tall parts side by side: the right one a bar, and lower."""
    image = Image.new("L", (240, 200), 245)
    pencil, font = ImageDraw.Draw(image), ImageFont.load_default(110)
    left, right = 60, 60 + pencil.textlength(text[0], font)
    pencil.text((left, 40), text[0], fill=30, font=font)
    pencil.text((right, 40 + raised), text[1], fill=30, font=font)
    assert len(cut_out(image).digit) == 1


def test_what_was_taken_for_ink_lies_over_the_photo() -> None:
    """On a sheet seen from aside, too, whose own pixels are others than the photo's."""
    with Image.open(PAPER / "seven-on-a-sheet-on-a-desk.jpg") as image:
        gray = np.asarray(image.convert("L"))
        found = cut_out(image)
    assert found.taken.shape == gray.shape
    ink, rest = gray[found.taken], gray[~found.taken]
    left, top, right, bottom = found.box
    height, width = gray.shape
    around = gray[int(top * height) : int(bottom * height), int(left * width) : int(right * width)]
    assert ink.mean() < np.median(around) - 60
    assert len(ink) < 0.1 * len(rest)
    ys, xs = np.nonzero(found.taken)
    outline = np.array([xs.min() / width, ys.min() / height, xs.max() / width, ys.max() / height])
    np.testing.assert_allclose(outline, found.box, atol=0.02)


def test_pointing_at_one_digit_reads_that_one(recognizer: Recognizer) -> None:
    with Image.open(PAPER / "ten-two-digits.png") as image:
        first = cut_out(image, within=(0.05, 0.0, 0.45, 1.0))
        second = cut_out(image, within=(0.45, 0.0, 1.0, 1.0))
        with pytest.raises(NoInkError):
            cut_out(image, within=(0.0, 0.0, 0.1, 0.1))
    assert recognizer.read_picture(first.picture).digit == 1
    assert recognizer.read_picture(second.picture).digit == 0
    assert first.box[2] < 0.45 < second.box[0]


def test_a_box_of_less_than_a_pixel_is_looked_into() -> None:
    """As flat as the window lets a hand make it, in a picture that is a strip."""
    image = Image.new("L", (640, 12), 250)
    ImageDraw.Draw(image).rectangle((300, 5, 330, 6), fill=20)
    found = cut_out(image, within=(0.45, 0.465, 0.53, 0.485))
    assert 0.45 < found.box[0] < found.box[2] < 0.53


@pytest.mark.parametrize("size", [(1, 1), (1, 900), (900, 1), (3, 7), (640, 480)])
@pytest.mark.parametrize("level", [0, 255])
def test_nothing_is_found_on_a_bare_sheet(size: tuple[int, int], level: int) -> None:
    with pytest.raises(NoInkError):
        picture_of_image(Image.new("L", size, level))


@pytest.mark.parametrize("shape", [(1, 40), (40, 1), (2, 2), (5, 300), (300, 5), (16, 16)])
def test_noise_of_any_shape_is_read_or_has_no_ink(shape: tuple[int, int]) -> None:
    rng = np.random.default_rng(0)
    for _ in range(20):
        noise = rng.integers(0, 256, shape, np.uint8)
        try:
            assert picture_of_image(Image.fromarray(noise)).shape == (28, 28)
        except NoInkError:
            continue


FRESH = """
import sys
import digitpad.app, digitpad.cli, digitpad.core.pictures.picture, digitpad.core.reading.page_files
from digitpad.core.ink.ink import Ink
from digitpad.core.pictures.preprocess import picture_of_ink
picture_of_ink(Ink.from_points([[(0, 0), (3, 4)]]))
print(*{"cv2", "pillow_heif", "pypdfium2"} & {name.split(".")[0] for name in sys.modules})
"""


def test_only_an_opened_picture_loads_what_pictures_need() -> None:
    done = subprocess.run([sys.executable, "-c", FRESH], capture_output=True, text=True, check=True)
    assert done.stdout == "\n"
