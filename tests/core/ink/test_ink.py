"""Ink is immutable and refuses what is not a drawing."""

from __future__ import annotations

import numpy as np
import pytest

from digitpad.core.ink.ink import Ink, Stroke


def test_strokes_cannot_be_changed_from_outside() -> None:
    points = np.zeros((2, 2))
    stroke = Stroke(points)
    points[0] = 5
    assert stroke.points[0, 0] == 0
    with pytest.raises(ValueError, match="read-only"):
        stroke.points[0] = 1


@pytest.mark.parametrize(
    ("points", "seconds", "message"),
    [
        ([], None, "at least one point"),
        ([(0, float("nan"))], None, "finite"),
        ([(0, float("inf"))], None, "finite"),
        ([(0, 0), (1, 1)], [0.0], "differ in length"),
    ],
)
def test_broken_strokes_are_refused(points: list, seconds: list | None, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        Stroke(points, seconds)


def test_strokes_are_equal_by_what_was_drawn() -> None:
    a = Stroke([(0, 0), (1, 2)], seconds=[0, 0.1])
    assert a == Stroke([(0, 0), (1, 2)], seconds=[0, 0.1])
    assert hash(a) == hash(Stroke([(0, 0), (1, 2)], seconds=[0, 0.1]))
    assert a != Stroke([(0, 0), (1, 2)])
    assert a != Stroke([(0, 0), (1, 3)], seconds=[0, 0.1])


def test_adding_and_removing_strokes_leaves_the_original() -> None:
    one = Ink.from_points([[(0, 0)]])
    two = one.adding(Stroke([(1, 1)]))
    assert (len(one), len(two), len(two.without(0))) == (1, 2, 1)
    assert two.without(0).strokes[0] == two.strokes[1]


def test_fitting_centres_the_drawing_in_its_square() -> None:
    fitted = Ink.from_points([[(10, 10), (30, 50)]]).fitted(side=1000, margin=200)
    assert fitted.bounds == (350, 200, 650, 800)


def test_fitting_a_dot_centres_it() -> None:
    assert Ink.from_points([[(7, 7)]]).fitted(1000, 200).bounds == (500, 500, 500, 500)


@pytest.mark.parametrize("size", [1e-320, 1e-200, 1.0, 1e200, 1.7e308])
def test_ink_of_any_size_is_fitted(size: float) -> None:
    points = [(-size, -size), (size, -size), (0.0, size)]
    fitted = Ink.from_points([points]).fitted(100, 10)
    assert fitted.bounds == pytest.approx((10, 10, 90, 90) if size > 1e-300 else (50, 50, 50, 50))
