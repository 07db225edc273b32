"""What joins two digits in one stroke is left out where a digit reads better without it."""

from __future__ import annotations

from itertools import pairwise, product

import numpy as np
import pytest

from digitpad.core.files.paths import bundled_model
from digitpad.core.ink.ink import Ink, Stroke
from digitpad.core.ink.parts import Span
from digitpad.core.numbers.ligatures import without_ligatures
from digitpad.core.numbers.number_reader import NumberReader
from digitpad.core.reading.recognizer import Recognizer
from tests.written_numbers import written

ONE_STROKE = "012356789"


def in_one_stroke(text: str) -> Ink:
    return Ink((Stroke(np.concatenate([stroke.points for stroke in written(text)])),))


def two_lines_and_a_slope() -> np.ndarray:
    """Return (60, 2): down, up a slope to the right, down again; 20 points each."""
    corners = np.array([[0.0, 0.0], [0.0, 100.0], [80.0, 0.0], [80.0, 100.0]])
    return np.concatenate([np.linspace(a, b, 20) for a, b in pairwise(corners)])


@pytest.mark.parametrize("mirror", [1.0, -1.0])
def test_the_way_to_the_cut_is_left_out(mirror: float) -> None:
    ink = Ink((Stroke(two_lines_and_a_slope() * [mirror, 1.0]),))
    for span, x in ((Span(0, 0, 29.5), 0.0), (Span(0, 29.5), 80.0)):
        bare = without_ligatures(ink, [span])
        assert bare is not None
        points = bare.strokes[0].points
        assert np.ptp(points[:, 1]) == pytest.approx(100)  # all of the upright line
        assert np.ptp(points[:, 0]) <= 5  # and one point of the slope
        assert abs(points[:, 0] - mirror * x).max() <= 5


def test_what_is_not_cut_stays_as_it_is() -> None:
    ink = Ink((Stroke(two_lines_and_a_slope()), *written("7")))
    assert without_ligatures(ink, [Span(0)]) is None
    assert without_ligatures(ink, [Span(0), Span(1)]) is None


def test_too_little_is_never_left_of_a_stroke() -> None:
    slope = Ink((Stroke(np.linspace((0.0, 0.0), (300.0, 100.0), 30)),))
    assert without_ligatures(slope, [Span(0, 0, 14.5)]) is None


def test_two_digits_in_one_stroke_are_read() -> None:
    reader = NumberReader(Recognizer.from_file(bundled_model()))
    pairs = [a + b for a, b in product(ONE_STROKE, repeat=2)]
    wrong = [pair for pair in pairs if reader.read(in_one_stroke(pair)).text != pair]
    assert len(wrong) <= 4  # 27 when what joins them is read with them
