"""Parts of strokes: what a span says is what comes out, times and pressure included."""

from __future__ import annotations

import math

import numpy as np
import pytest

from digitpad.core.ink.ink import Ink, Stroke
from digitpad.core.ink.parts import Span, common_spans, ink_of_spans, merged, part_of_stroke

LINE = Stroke(
    np.column_stack([np.arange(5.0), np.zeros(5)]), seconds=np.arange(5) / 10, pressure=np.ones(5)
)


def test_a_whole_stroke_is_the_very_same() -> None:
    assert part_of_stroke(LINE, Span(0)) is LINE
    assert part_of_stroke(LINE, Span(0, 0.0, 4.0)) is LINE


def test_a_part_ends_between_two_points_where_it_was_cut() -> None:
    part = part_of_stroke(LINE, Span(0, 0.5, 2.25))
    assert part.points[:, 0].tolist() == [0.5, 1, 2, 2.25]
    assert part.seconds is not None
    assert part.seconds.tolist() == pytest.approx([0.05, 0.1, 0.2, 0.225])
    assert part.pressure is not None
    assert len(part.pressure) == 4


def test_two_parts_make_up_the_stroke() -> None:
    first, second = (part_of_stroke(LINE, span) for span in (Span(0, 0, 1.5), Span(0, 1.5)))
    assert first.points[-1].tolist() == second.points[0].tolist() == [1.5, 0]
    assert second.points[-1].tolist() == [4, 0]


def test_a_dot_has_only_itself() -> None:
    dot = Stroke([(3, 4)])
    assert part_of_stroke(dot, Span(0)) is dot


def test_parts_that_follow_each_other_become_one_again() -> None:
    assert merged([Span(1), Span(0, 2, 3), Span(0, 0, 2), Span(0, 5)]) == (
        Span(0, 0, 3),
        Span(0, 5),
        Span(1),
    )
    assert merged([Span(0, 2), Span(0, 0, 2)])[0].is_whole


def test_what_two_sets_of_parts_share() -> None:
    some, others = frozenset({Span(0, 0, 3), Span(1)}), frozenset({Span(0, 2), Span(2)})
    assert common_spans(some, others) == {Span(0, 2, 3)}
    assert not common_spans(frozenset({Span(0, 0, 2)}), frozenset({Span(0, 2, math.inf)}))


def test_the_ink_of_some_parts_keeps_the_order_of_strokes() -> None:
    ink = Ink((LINE, Stroke([(9, 9)])))
    assert ink_of_spans(ink, [Span(1), Span(0)]).strokes == ink.strokes
