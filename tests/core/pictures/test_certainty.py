"""A picture without a digit has none found in it, and the sentence says what was taken for ink."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from digitpad.core.errors import NoInkError
from digitpad.core.pictures.cutting import cut_out
from digitpad.core.pictures.picture import picture_of_file, picture_of_image

WORDS = "the quick brown fox jumps over a lazy dog while rain falls on old roofs "


def text_page() -> Image.Image:
    image = Image.new("L", (600, 800), 245)
    pencil, font = ImageDraw.Draw(image), ImageFont.load_default(18)
    for line in range(28):
        pencil.text((20, 20 + 27 * line), WORDS[line:] + WORDS[:line], fill=30, font=font)
    return image


def grain(seed: int) -> Image.Image:
    values = np.random.default_rng(seed).normal(190, 12, (480, 640))
    return Image.fromarray(np.uint8(np.clip(values, 0, 255)))


def clouds(seed: int) -> Image.Image:
    values = np.random.default_rng(seed).normal(0, 1, (480, 640)).astype(np.float32)
    values = cv2.GaussianBlur(values, (0, 0), 12)
    values = (values - values.min()) / np.ptp(values)
    return Image.fromarray(np.uint8(60 + 150 * values))


def wall() -> Image.Image:
    """A wall in uneven light, with the grain of a camera."""
    y, x = np.mgrid[:480, :640]
    light = 90 + 80 * x / 640 + 30 * y / 480
    values = light + np.random.default_rng(1).normal(0, 4, light.shape)
    return Image.fromarray(np.uint8(np.clip(values, 0, 255)))


@pytest.mark.parametrize(
    "image",
    [grain(1), grain(2), clouds(1), clouds(2), wall()],
    ids=["grain", "grain too", "clouds", "clouds too", "wall"],
)
def test_a_photo_without_a_digit(image: Image.Image) -> None:
    with pytest.raises(NoInkError, match=r"no (digit|ink) found"):
        picture_of_image(image)


def test_a_page_of_text_is_no_digit_and_its_letters_are_counted(tmp_path: Path) -> None:
    text_page().save(tmp_path / "text.png")
    with pytest.raises(NoInkError, match=r"text\.png: no digit found .* marks were taken for ink"):
        picture_of_file(tmp_path / "text.png")


def test_a_blot_is_no_digit() -> None:
    image = Image.new("L", (300, 300), 240)
    ImageDraw.Draw(image).ellipse((90, 110, 210, 190), fill=40)
    with pytest.raises(NoInkError, match="a blot"):
        picture_of_image(image)


def test_what_was_taken_for_ink_can_still_be_looked_at() -> None:
    found = cut_out(text_page())
    assert found.trouble is not None
    assert 0.02 < found.taken.mean() < 0.3


def test_one_letter_of_a_page_can_be_pointed_at() -> None:
    """Then there are no other marks: the box says which one is meant."""
    whole = cut_out(text_page())
    left, top, right, bottom = whole.box
    width, height = right - left, bottom - top
    one = cut_out(
        text_page(), (left - 0.2 * width, top - 0.2 * height, right + 0.2 * width, bottom)
    )
    assert one.trouble is None
