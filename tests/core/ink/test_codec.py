"""Ink as bytes and as NDJSON comes back as it was."""

from __future__ import annotations

import numpy as np
import pytest

from digitpad.core.ink import codec
from digitpad.core.ink.ink import Ink, Stroke
from digitpad.core.ink.ndjson import Drawing, parse_drawing, to_ndjson_line
from tests.hands import any_ink


@pytest.mark.parametrize("seed", range(5))
def test_a_blob_gives_back_the_same_ink(seed: int) -> None:
    ink = any_ink(seed)
    assert codec.decode(codec.encode(ink)) == ink


def test_strokes_without_times_or_pressure_stay_without() -> None:
    ink = Ink((Stroke([[1, 2], [3, 4]]), Stroke([[5, 6]], seconds=[0.5])))
    assert codec.decode(codec.encode(ink)) == ink


@pytest.mark.parametrize("seed", range(20))
def test_storable_ink_survives_ndjson_to_the_last_bit(seed: int) -> None:
    ink = codec.storable(any_ink(seed, points=200))
    assert parse_drawing(to_ndjson_line(Drawing(ink))).ink == ink


def test_storable_ink_is_the_given_ink_but_for_a_rounding_of_the_times() -> None:
    ink = any_ink(3, points=500)
    for given, kept in zip(ink, codec.storable(ink), strict=True):
        assert np.array_equal(given.points, kept.points)
        assert np.abs(given.seconds - kept.seconds).max() < 1e-12


@pytest.mark.parametrize("cut", [0, 3, 7, 12, 40, -1])
def test_a_blob_cut_short_is_refused(cut: int) -> None:
    with pytest.raises(ValueError, match="damaged"):
        codec.decode(codec.encode(any_ink(1))[:cut])


def test_a_blob_with_something_behind_it_is_refused() -> None:
    with pytest.raises(ValueError, match="damaged"):
        codec.decode(codec.encode(any_ink(1)) + b"x")


def test_the_digest_knows_points_and_strokes_but_not_times() -> None:
    ink = any_ink(1)
    without_times = Ink(tuple(Stroke(stroke.points) for stroke in ink))
    assert codec.digest(ink) == codec.digest(without_times)
    assert codec.digest(ink) != codec.digest(any_ink(2))
    assert codec.digest(ink) != codec.digest(ink.without(1))


@pytest.mark.parametrize("seed", range(5))
def test_a_blob_is_checked_without_making_strokes_of_it(seed: int) -> None:
    ink = any_ink(seed)
    assert codec.checked_digest(codec.encode(ink)) == codec.digest(ink)
    without = Ink((Stroke([[1, 2], [3, 4]]), Stroke([[5, 6]], seconds=[0.5])))
    assert codec.checked_digest(codec.encode(without)) == codec.digest(without)


@pytest.mark.parametrize("value", [np.nan, np.inf, 1e300])
@pytest.mark.parametrize("column", ["seconds", "pressure"])
def test_a_time_or_pressure_that_cannot_be_one_is_damage(value: float, column: str) -> None:
    ink = Ink((Stroke([[1, 2], [3, 4]], **{column: [0.5, value]}),))
    with pytest.raises(ValueError, match="damaged"):
        codec.checked_digest(codec.encode(ink))


@pytest.mark.parametrize("cut", [0, 3, 6, 11, 40, -1])
def test_a_blob_that_is_not_whole_is_damage(cut: int) -> None:
    with pytest.raises(ValueError, match="damaged"):
        codec.checked_digest(codec.encode(any_ink(1))[:cut])
    with pytest.raises(ValueError, match="damaged"):
        codec.checked_digest(codec.encode(any_ink(1)) + b"more")
