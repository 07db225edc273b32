"""Corrections of cuts: the last one wins, and they follow the strokes."""

from __future__ import annotations

import numpy as np

from digitpad.core.ink.cuts import NO_CUTS, Cuts
from digitpad.core.ink.ink import Ink
from digitpad.core.ink.parting import parted
from digitpad.core.ink.parts import Span

A, B, C = Span(0), Span(1), Span(2)


def test_joins_that_share_ink_become_one() -> None:
    cuts = NO_CUTS.joining([A], [B]).joining([B], [C])
    assert cuts.joins == (frozenset({A, B, C}),)


def test_a_join_takes_back_the_split_between() -> None:
    cuts = NO_CUTS.splitting(frozenset({A}), frozenset({B})).joining([A], [B])
    assert cuts == Cuts((frozenset({A, B}),))


def test_a_split_takes_back_the_join_across_it_alone() -> None:
    cuts = NO_CUTS.joining([A], [B], [C]).splitting(frozenset({A, B}), frozenset({C}))
    assert set(cuts.joins) == {frozenset({A, B}), frozenset({C})}
    assert cuts.splits == ((frozenset({A, B}), frozenset({C})),)


def test_a_split_with_nothing_on_one_side_is_none() -> None:
    assert NO_CUTS.splitting(frozenset({A}), frozenset()) is NO_CUTS
    assert not NO_CUTS


def test_cuts_follow_their_strokes_when_another_goes() -> None:
    cuts = NO_CUTS.joining([A], [C]).splitting(frozenset({B}), frozenset({C}))
    assert cuts.without(1) == Cuts((frozenset({A, Span(1)}),))
    assert cuts.without(0).splits == ((frozenset({A}), frozenset({B})),)


def test_a_divider_parts_strokes_by_side_and_cuts_what_it_crosses() -> None:
    ink = Ink.from_points([[(0, 0), (0, 9)], [(0, 5), (10, 5)], [(10, 0), (10, 9)]])
    left, right = parted(ink, [A, B, C], np.array([4.0, 0.0]), np.array([4.0, 9.0]))
    assert left == {A, Span(1, 0, 0.4)}
    assert right == {C, Span(1, 0.4)}


def test_a_divider_may_be_drawn_from_below_and_at_a_slant() -> None:
    ink = Ink.from_points([[(0, 0), (0, 9)], [(10, 0), (10, 9)]])
    sides = parted(ink, [A, B], np.array([3.0, 9.0]), np.array([8.0, 0.0]))
    assert sides == (frozenset({A}), frozenset({B}))


def test_a_divider_beside_the_ink_leaves_one_side_empty() -> None:
    ink = Ink.from_points([[(0, 0), (0, 9)]])
    assert parted(ink, [A], np.array([3.0, 0.0]), np.array([3.0, 9.0])) == ({A}, frozenset())
