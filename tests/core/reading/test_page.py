"""Pages, and what is painted, erased and saved of their ink."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import numpy as np
import pytest
from PIL import Image

from digitpad.core.errors import NoInkError
from digitpad.core.ink.curves import curve_pieces
from digitpad.core.ink.geometry import strokes_near
from digitpad.core.ink.ink import Ink, Stroke
from digitpad.core.ink.svg import ink_to_svg
from digitpad.core.reading.page import MARGIN, SIDE, Page, page_of_ink
from digitpad.core.reading.page_files import page_of_image

CROSS = Ink.from_points([[(0, 50), (100, 50)], [(50, 0), (50, 100)], [(300, 300)]])


@pytest.mark.parametrize("factor", [1e-6, 1, 1e9])
def test_ink_of_any_size_fits_the_page(factor: float) -> None:
    ink = Ink.from_points([[(3 * factor, 5 * factor), (4 * factor, 9 * factor)]])
    left, top, right, bottom = page_of_ink(ink).ink.bounds
    assert (top, bottom) == pytest.approx((MARGIN, SIDE - MARGIN))
    assert (left + right) / 2 == pytest.approx(SIDE / 2)


@pytest.mark.parametrize(("ink", "paper"), [(0, 255), (255, 0)])
@pytest.mark.parametrize("side", [60, 2000])
def test_a_transparent_picture_is_shown_on_paper_on_which_its_ink_is_seen(
    ink: int, paper: int, side: int
) -> None:
    image = Image.new("RGBA", (side, side), (128, 128, 128, 0))
    image.paste((ink, ink, ink, 255), (side * 4 // 10, side // 10, side // 2, side * 9 // 10))
    shown = page_of_image(image, "one.png").shown
    assert shown is not None
    middle, corner = shown[len(shown) // 2, len(shown) * 45 // 100], shown[2, 2]
    assert middle.tolist() == [ink, ink, ink, 255]
    assert corner.tolist() == [paper, paper, paper, 255]


def test_ink_takes_the_place_of_a_picture_and_joins_ink() -> None:
    picture = Page(picture=np.zeros((28, 28), np.float32), source="photo.png")
    assert picture.with_ink(CROSS).source == ""
    opened = Page(CROSS, source="ink.ndjson", number=3)
    assert opened.with_ink(CROSS.without(0)).number == 3
    assert opened.with_ink(Ink()).number is None


def test_curves_join_and_pass_from_end_to_end() -> None:
    points = np.array([(0.0, 0.0), (10, 5), (20, -5), (30, 0)])
    pieces = curve_pieces(points)
    assert pieces[0, 0].tolist() == points[0].tolist()
    assert pieces[-1, 2].tolist() == points[-1].tolist()
    assert pieces[1:, 0].tolist() == pieces[:-1, 2].tolist()
    assert pieces[1, 1].tolist() == points[1].tolist()


def test_one_more_point_changes_only_the_end_of_a_curve() -> None:
    points = np.random.default_rng(1).uniform(0, 100, (12, 2))
    before, after = curve_pieces(points[:11]), curve_pieces(points)
    assert after[:10].tolist() == before[:10].tolist()


def test_a_dot_is_a_curve_too() -> None:
    assert curve_pieces(np.array([(7.0, 8.0)])).tolist() == [[[7, 8], [7, 8], [7, 8]]]


@pytest.mark.parametrize(
    ("start", "end", "touched"),
    [
        ((20, 50), (20, 50), [0]),
        ((50, 50), (50, 50), [0, 1]),
        ((20, 20), (20, 20), []),
        ((20, 20), (80, 20), [1]),  # swept across in one jump
        ((303, 300), (303, 300), [2]),  # a dot
    ],
)
def test_an_eraser_touches_what_is_under_its_way(
    start: tuple[float, float], end: tuple[float, float], touched: list[int]
) -> None:
    assert strokes_near(CROSS, np.array(start), np.array(end), 5.0) == touched


def test_svg_has_a_path_for_each_stroke_and_widths_for_pressure() -> None:
    namespace = {"svg": "http://www.w3.org/2000/svg"}
    plain = ET.fromstring(ink_to_svg(CROSS, SIDE, 30))
    assert len(plain.findall(".//svg:path", namespace)) == 3
    pressed = Ink((Stroke(np.array([(0.0, 0.0), (9, 9), (20, 0)]), None, np.array([0, 0.5, 1])),))
    paths = ET.fromstring(ink_to_svg(pressed, SIDE, 30)).findall(".//svg:path", namespace)
    widths = [float(path.attrib["stroke-width"]) for path in paths]
    assert widths == sorted(widths)
    assert widths[0] < 30 < widths[-1]


def test_a_picture_is_kept_to_be_looked_at_but_small() -> None:
    image = Image.new("RGB", (4000, 3000), "white")
    image.paste("black", (1900, 500, 2100, 2500))
    page = page_of_image(image, "bar.png")
    assert page.shown is not None
    assert page.shown.shape == (600, 800, 4)
    assert page.picture is not None
    assert page.picture.shape == (28, 28)


def test_a_picture_without_ink_is_no_page() -> None:
    with pytest.raises(NoInkError):
        page_of_image(Image.new("RGB", (100, 100), "white"), "white.png")
