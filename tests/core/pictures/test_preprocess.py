"""Ink becomes the same picture however it was drawn, and MNIST's conventions hold."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from digitpad.core.errors import NoInkError
from digitpad.core.ink.ink import Ink, Stroke
from digitpad.core.ink.ndjson import Drawing, read_ndjson
from digitpad.core.pictures import preprocess
from digitpad.core.pictures.preprocess import (
    DIGIT_PX,
    MIDDLE_PX,
    PEN_WIDTH_PX,
    picture_of_ink,
    segments_of_ink,
)
from tests.shapes import SEVEN, mass_centre


def transformed(ink: Ink, scale: float, offset: float) -> Ink:
    return Ink(tuple(Stroke(stroke.points * scale + offset) for stroke in ink))


def test_picture_has_the_shape_and_range_that_the_network_expects() -> None:
    picture = picture_of_ink(SEVEN)
    assert picture.shape == (28, 28)
    assert picture.dtype == np.float32
    assert picture.min() == 0
    assert picture.max() == 1


@pytest.mark.parametrize(("scale", "offset"), [(0.01, 0), (37.5, -1e5), (1e9, 3e9), (1e-12, 0)])
def test_size_and_place_of_the_drawing_do_not_matter(scale: float, offset: float) -> None:
    same = picture_of_ink(transformed(SEVEN, scale, offset))
    np.testing.assert_allclose(same, picture_of_ink(SEVEN), atol=1e-3)


def test_longer_side_is_twenty_pixels_and_the_mass_is_in_the_middle() -> None:
    picture = picture_of_ink(SEVEN)
    rows = np.flatnonzero(picture.max(axis=1) > 0.5)
    assert abs(np.ptp(rows) + 1 - DIGIT_PX) <= 1
    np.testing.assert_allclose(mass_centre(picture), MIDDLE_PX, atol=0.4)


@pytest.mark.parametrize("points", [[(3, 3)], [(3, 3), (3, 3)], [(1e-310, 0), (0, 0)]])
def test_a_dot_is_ink(points: list[tuple[float, float]]) -> None:
    picture = picture_of_ink(Ink.from_points([points]))
    expected_area = np.pi * (PEN_WIDTH_PX / 2) ** 2
    assert picture.sum() == pytest.approx(expected_area, rel=0.2)
    np.testing.assert_allclose(mass_centre(picture), MIDDLE_PX, atol=0.05)


def test_ink_stays_inside_even_where_the_mass_is_far_off_the_middle() -> None:
    scribble = [(x % 3, 100 - x % 5) for x in range(300)]
    picture = picture_of_ink(Ink.from_points([[(0, 0), *scribble]]))
    assert picture[-1].max() < 1  # the line's rounded end fits in
    assert np.flatnonzero(picture.max(axis=1)).size >= DIGIT_PX - 1


def test_a_line_is_as_wide_as_asked() -> None:
    line = Ink.from_points([[(0, 0), (0, 100)]])
    for width in (1.4, 2.2, 3.4):
        middle_row = picture_of_ink(line, width)[14]
        assert middle_row.sum() == pytest.approx(width, abs=0.05)


def test_many_points_give_the_same_picture_as_few() -> None:
    dense = np.linspace((0, 0), (100, 40), 100_000)
    few = picture_of_ink(Ink.from_points([[(0, 0), (100, 40)]]))
    np.testing.assert_allclose(picture_of_ink(Ink((Stroke(dense),))), few, atol=0.02)


def test_huge_coordinates_do_not_overflow() -> None:
    picture = picture_of_ink(Ink.from_points([[(-1.7e308, 0), (1.7e308, 1e308)]]))
    assert np.isfinite(picture).all()
    assert picture.sum() > 20


def test_no_stroke_is_no_ink() -> None:
    with pytest.raises(NoInkError):
        picture_of_ink(Ink())


def test_real_pen_digits_lie_as_mnist_lies(pen_folder: Path) -> None:
    drawings = read_ndjson(pen_folder / "pendigits-train.ndjson.gz")
    inks = [d.ink for d in drawings if isinstance(d, Drawing)][::50]
    centres = np.array([mass_centre(picture_of_ink(ink)) for ink in inks])
    assert np.abs(centres.mean(axis=0) - MIDDLE_PX).max() < 0.2


def test_a_page_of_many_strokes_is_drawn_as_its_strokes_are() -> None:
    random = np.random.default_rng(3)
    starts = random.uniform(0, 900, (400, 1, 2))
    ways = random.uniform(-40, 40, (400, 12, 2)).cumsum(axis=1)
    dots = [[(x, 450.0)] for x in range(0, 900, 90)]
    ink = Ink.from_points([*(starts + ways), *dots])
    one_by_one = np.concatenate([preprocess._segments_of_line(stroke.points / 2) for stroke in ink])
    at_once = preprocess._segments_of_many(ink, np.zeros(2), 1.0)
    assert sorted(map(tuple, at_once.round(6))) == sorted(map(tuple, one_by_one.round(6)))


def test_a_drawing_of_ten_thousand_strokes_has_few_lines_to_draw() -> None:
    places = np.random.default_rng(4).uniform(0, 900, (10_000, 1, 2))
    ink = Ink.from_points(list(places + np.array([[0, 0], [60, 90]])))
    assert len(segments_of_ink(ink, PEN_WIDTH_PX)) <= 5000
    assert picture_of_ink(ink).max() == 1
