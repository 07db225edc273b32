"""Where strokes are cut: a narrow one nowhere, one that runs through two digits between them."""

from __future__ import annotations

import math

import numpy as np
import pytest

from digitpad.core.ink.cuts import NO_CUTS
from digitpad.core.ink.ink import Stroke
from digitpad.core.numbers.auto_cuts import is_narrow, places_to_cut
from digitpad.core.numbers.ink_pieces import PieceMaker
from tests.written_numbers import written


@pytest.mark.parametrize("width", np.linspace(0.05, 2.0, 40))
def test_a_narrow_stroke_has_no_place_to_cut(width: float) -> None:
    one, other = (np.array([[x, 0.0], [x, 100.0]]) for x in (0.0, 100 * width))
    stroke = Stroke(np.concatenate([one, other]))  # two upright lines and a slope between them
    seen = 100 * math.exp(-0.075)  # the least that a height of 100 is taken for
    assert not (is_narrow(stroke) and places_to_cut(stroke, seen))


def test_what_runs_through_two_digits_is_not_narrow() -> None:
    strokes = [stroke.points for stroke in written("11")]
    joined = Stroke(np.concatenate(strokes))
    pieces, height = PieceMaker().pieces_of(written("11"), cuts=NO_CUTS)
    assert len(pieces) == 2
    assert is_narrow(Stroke(strokes[0]))
    assert not is_narrow(joined)
    assert places_to_cut(joined, height)
