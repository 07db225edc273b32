"""Pictures of digits as people have them end up as the same 28x28."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageOps

from digitpad.core.errors import FileError, NoInkError
from digitpad.core.files.paths import bundled_model
from digitpad.core.pictures.components import label
from digitpad.core.pictures.normalize import line_width
from digitpad.core.pictures.opening.picture_file import open_picture
from digitpad.core.pictures.picture import picture_of_file, picture_of_image
from digitpad.core.pictures.preprocess import MIDDLE_PX, picture_of_ink
from digitpad.core.reading.recognizer import Recognizer
from tests.shapes import SEVEN, mass_centre


def drawn(side: int = 400, width: int = 16, ink: float = 0, paper: float = 255) -> Image.Image:
    """Draw the seven of the ink tests as a picture."""
    image = Image.new("L", (side, side), int(paper))
    draw = ImageDraw.Draw(image)
    for stroke in SEVEN.fitted(side, side * 0.2):
        points = [(float(x), float(y)) for x, y in stroke.points]
        draw.line(points, fill=int(ink), width=width, joint="curve")
    return image


def uneven_light(image: Image.Image) -> Image.Image:
    values = np.asarray(image, dtype=np.float64) / 255
    y, x = np.mgrid[: values.shape[0], : values.shape[1]] / values.shape[0]
    noise = np.random.default_rng(3).normal(0, 0.02, values.shape)
    return Image.fromarray(np.uint8(np.clip(values * (0.9 - 0.5 * x * y) + noise, 0, 1) * 255))


def on_transparent(ink: int) -> Image.Image:
    alpha = drawn(ink=255, paper=0)
    flat = Image.new("L", alpha.size, ink)
    return Image.merge("RGBA", (flat, flat, flat, alpha))


def with_dust_and_table_edge(image: Image.Image) -> Image.Image:
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, 12, 400), fill=0)
    draw.point([(350, 30), (360, 380)], fill=0)
    return image


VARIANTS: dict[str, Callable[[], Image.Image]] = {
    "dark on light": drawn,
    "light on dark": lambda: drawn(ink=230, paper=20),
    "faint pencil": lambda: drawn(ink=190, paper=235),
    "thin line": lambda: drawn(side=1000, width=4),
    "marker": lambda: drawn(width=45),
    "small": lambda: drawn(side=60, width=3),
    "wide": lambda: drawn().resize((1200, 1200)).crop((100, 0, 1200, 1200)),
    "colour": lambda: drawn().convert("RGB"),
    "palette": lambda: drawn().convert("P"),
    "one bit": lambda: drawn().convert("1"),
    "16 bit": lambda: Image.fromarray(np.asarray(drawn()).astype(np.uint16) * 257),
    "float": lambda: drawn().convert("F"),
    "transparent, dark ink": lambda: on_transparent(20),
    "transparent, light ink": lambda: on_transparent(240),
    "uneven light": lambda: uneven_light(drawn()),
    "uneven light, light ink": lambda: uneven_light(drawn(ink=255, paper=90)),
    "dust and table edge": lambda: with_dust_and_table_edge(drawn()),
}


@pytest.mark.parametrize("name", VARIANTS)
def test_every_picture_of_the_digit_looks_the_same_to_the_network(name: str) -> None:
    picture = picture_of_image(VARIANTS[name]())
    expected = picture_of_ink(SEVEN)
    assert picture.dtype == np.float32
    assert picture.max() == pytest.approx(1)
    overlap = np.corrcoef(picture.ravel(), expected.ravel())[0, 1]
    assert overlap > 0.8
    np.testing.assert_allclose(mass_centre(picture), MIDDLE_PX, atol=0.7)
    assert 1.4 < line_width(picture > 0.5) < 4


def test_what_is_normalized_already_stays_as_it_is() -> None:
    picture = np.round(picture_of_ink(SEVEN) * 255) / np.float32(255)
    for pixels in (picture, 1 - picture):
        image = Image.fromarray(np.uint8(np.round(pixels * 255)))
        np.testing.assert_allclose(picture_of_image(image), picture, atol=1e-6)


@pytest.mark.parametrize("level", [0, 128, 255])
def test_a_bare_sheet_has_no_ink(level: int) -> None:
    with pytest.raises(NoInkError, match="no ink"):
        picture_of_image(Image.new("RGB", (90, 60), (level, level, level)))
    with pytest.raises(NoInkError, match="no ink"):
        picture_of_image(Image.new("L", (1, 1), level))


def test_a_photo_on_its_side_is_turned_upright(tmp_path: Path) -> None:
    path = tmp_path / "turned.jpg"
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera was turned by 90 degrees
    drawn().rotate(90).save(path, exif=exif)
    overlap = np.corrcoef(picture_of_file(path).ravel(), picture_of_ink(SEVEN).ravel())[0, 1]
    assert overlap > 0.8


def test_what_is_no_number_in_a_picture_of_numbers_is_no_ink() -> None:
    values = np.asarray(drawn(), np.float32)
    expected = picture_of_image(Image.fromarray(values))
    for odd in (np.nan, np.inf, -np.inf):
        with_odd, only_odd = values.copy(), np.full((50, 50), odd, np.float32)
        with_odd[::100, 0] = odd
        picture = picture_of_image(Image.fromarray(with_odd))
        assert np.abs(picture - expected).mean() < 0.01, odd
        with pytest.raises(NoInkError, match="no ink found"):
            picture_of_image(Image.fromarray(only_odd))


def test_a_picture_in_cielab_is_read_by_its_lightness(tmp_path: Path) -> None:
    plain, gray = drawn(), Image.new("L", (400, 400), 128)
    Image.merge("LAB", (plain, gray, gray)).save(tmp_path / "lab.tif")
    assert (picture_of_file(tmp_path / "lab.tif") == picture_of_image(plain)).all()


def test_postscript_is_not_run(tmp_path: Path) -> None:
    drawn(side=60).save(tmp_path / "seven.png", "EPS")
    with pytest.raises(FileError, match="not a picture that can be read here"):
        open_picture(tmp_path / "seven.png")


def test_errors_name_the_file(tmp_path: Path) -> None:
    blank = tmp_path / "blank.png"
    Image.new("L", (40, 40), 255).save(blank)
    with pytest.raises(NoInkError, match=r"blank\.png: no ink"):
        picture_of_file(blank)
    with pytest.raises(FileError, match=r"none\.png: no such file"):
        picture_of_file(tmp_path / "none.png")


def test_too_many_pixels_are_refused_in_any_thread(tmp_path: Path) -> None:
    Image.new("1", (10_000, 10_000)).save(tmp_path / "huge.png")
    Image.new("L", (8, 8)).save(tmp_path / "small.png")

    def refused(_: int) -> bool:
        open_picture(tmp_path / "small.png")
        try:
            open_picture(tmp_path / "huge.png")
        except FileError as error:
            return "more than 89 million pixels" in str(error)
        return False

    before = warnings.filters[:]
    with ThreadPoolExecutor(4) as threads:
        assert all(threads.map(refused, range(400)))
    assert warnings.filters == before


def test_components_are_counted_across_diagonals() -> None:
    mask = np.array([[1, 0, 0, 1], [0, 1, 0, 1], [0, 0, 0, 0], [1, 1, 0, 1]], dtype=bool)
    labels, count = label(mask)
    assert count == 4
    assert labels[0, 0] == labels[1, 1] != 0
    assert len(np.unique(labels)) == 5


def test_components_that_join_further_down_are_one() -> None:
    mask = np.array([[1, 0, 1, 0, 1], [1, 0, 1, 0, 1], [1, 1, 1, 1, 1]], dtype=bool)
    assert label(mask)[1] == 1


def test_a_digit_that_fills_its_picture_is_kept() -> None:
    stem = np.full((20, 20), 255, np.uint8)
    stem[:, 8:12] = 0
    picture = picture_of_image(Image.fromarray(stem))
    assert picture[5:24, 14].min() > 0.9
    assert picture[:, 18:].max() == 0


def small(pixels: list[str]) -> Image.Image:
    """Return a small picture, ``#`` ink and all else paper."""
    values = [[20 if sign == "#" else 250 for sign in row] for row in pixels]
    return Image.fromarray(np.array(values, np.uint8))


SMALL_SEVEN = [
    "..............",
    ".##########...",
    ".##########...",
    "........##....",
    ".......##.....",
    "......##......",
    ".....##.......",
    ".....##.......",
    "....##........",
    "....##........",
    "..............",
]


def test_a_small_clean_picture_is_read_in_either_colour() -> None:
    recognizer = Recognizer.from_file(bundled_model())
    for image in (small(SMALL_SEVEN), ImageOps.invert(small(SMALL_SEVEN))):
        assert recognizer.read_picture(picture_of_image(image)).digit == 7


def test_a_small_picture_with_something_beside_the_digit_is_searched() -> None:
    """A dot in the corner is left out, as it is in a large picture."""
    alone = picture_of_image(small(SMALL_SEVEN))
    rows = [row[:-1] + "." for row in SMALL_SEVEN]
    rows[-2] = rows[-2][:-2] + "#."
    beside = picture_of_image(small(rows))
    assert np.corrcoef(alone.ravel(), beside.ravel())[0, 1] > 0.9
