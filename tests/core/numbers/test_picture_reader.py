"""Numbers in pictures: cut into their digits, in lines; a single digit is read as ever."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw

from digitpad.core.errors import NoInkError
from digitpad.core.files.paths import bundled_model
from digitpad.core.ink.ink import Ink
from digitpad.core.numbers.picture_reader import read_cutting, read_image, read_ink_picture
from digitpad.core.pictures.cutting import cut_out
from digitpad.core.pictures.preprocess import picture_of_ink
from digitpad.core.reading.recognizer import Recognizer
from tests.written_numbers import written


@pytest.fixture(scope="module")
def recognizer() -> Recognizer:
    return Recognizer.from_file(bundled_model())


def photo(ink: Ink, line_px: int = 14, size: float = 1.0) -> Image.Image:
    """Draw ink with a felt pen on paper, some room around it."""
    left, top, right, bottom = (round(size * side) for side in ink.bounds)
    image = Image.new("L", (right - left + 160, bottom - top + 160), 235)
    pencil = ImageDraw.Draw(image)
    for stroke in ink:
        line = [(x, y) for x, y in (stroke.points * size - [left - 80, top - 80]).tolist()]
        pencil.line(line, fill=40, width=line_px, joint="curve")
    return image


@pytest.mark.parametrize("text", ["42", "305", "2034", "31\n42", "5\n3\n2"])
def test_a_number_in_a_photo_is_read_in_lines(recognizer: Recognizer, text: str) -> None:
    reading = read_cutting(recognizer, cut_out(photo(written(text))))
    assert reading.text == text


def test_boxes_are_shares_of_the_photo(recognizer: Recognizer) -> None:
    image = photo(written("305"))
    boxes = [mark.box for mark in read_cutting(recognizer, cut_out(image)).digits]
    assert [box[0] for box in boxes] == sorted(box[0] for box in boxes)
    for left, top, right, bottom in boxes:
        assert 0 <= left < right <= 1
        assert 0 <= top < bottom <= 1
    assert boxes[0][0] == pytest.approx(73 / image.width, abs=0.02)


def test_digits_that_touch_are_cut_apart(recognizer: Recognizer) -> None:
    reading = read_cutting(recognizer, cut_out(photo(written("35", gap=0.05), line_px=16)))
    assert reading.text == "35"


@pytest.mark.parametrize("text", ["7", "4", "0", "5"])
def test_a_single_digit_is_read_as_ever(recognizer: Recognizer, text: str) -> None:
    cutting = cut_out(photo(written(text)))
    reading = read_cutting(recognizer, cutting)
    assert reading.text == text
    alone = recognizer.read_picture(cutting.picture)
    assert np.array_equal(reading.digits[0].probabilities, alone.probabilities)
    assert reading.digits[0].box == cutting.box


def test_a_picture_like_mnists_is_a_single_digit(recognizer: Recognizer) -> None:
    picture = picture_of_ink(written("4"))
    reading = read_image(recognizer, Image.fromarray(np.uint8(picture * 255 + 0.5)))
    assert reading.text == "4"
    assert reading.digits[0].box == (0, 0, 1, 1)


@pytest.mark.parametrize("text", ["4", "42"])
def test_dark_corners_of_a_photo_are_no_marks(recognizer: Recognizer, text: str) -> None:
    light = np.asarray(photo(written(text)), np.float64)
    height, width = light.shape
    y, x = np.mgrid[-1 : 1 : height * 1j, -1 : 1 : width * 1j]
    dark = Image.fromarray(np.uint8(light * (1 - 0.85 * (np.hypot(x, y) / np.sqrt(2)) ** 4)))
    assert read_image(recognizer, dark).text == text


def test_a_letter_among_digits_in_a_photo_is_marked_as_none(recognizer: Recognizer) -> None:
    assert read_image(recognizer, photo(written("2X6"))).text == "2?6"


def test_an_image_is_read_as_what_is_cut_out_of_it(recognizer: Recognizer) -> None:
    assert read_image(recognizer, photo(written("42")).convert("RGB")).text == "42"


def test_a_page_full_of_ink_is_no_number(recognizer: Recognizer) -> None:
    specks = np.zeros((300, 300), np.float32)
    specks[::10, ::10] = 1
    specks[1::10, ::10] = 1
    assert len(read_ink_picture(recognizer, specks).digits) == 1


def test_no_ink_is_told(recognizer: Recognizer) -> None:
    with pytest.raises(NoInkError):
        read_ink_picture(recognizer, np.zeros((40, 40), np.float32))
