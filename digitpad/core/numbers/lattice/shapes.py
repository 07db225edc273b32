"""The shape that a group of pieces makes: what can be said of it without reading."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import combinations, pairwise
from typing import Final

from digitpad.core.numbers.lattice.groups import Group, PiecedPage
from digitpad.core.numbers.lattice.pieces import Piece
from digitpad.core.numbers.number_reading import Box

_TALL: Final = 0.7
"""A piece that is higher than this, in digit heights, could be a digit."""
_LOW: Final = 0.4
"""A mark that is less high than this is no digit."""
_NEAR: Final = 0.08
"""At this distance, in digit heights, ink touches little more than a third."""
SHAPE_FEATURES: Final = (
    "one", "lower", "higher", "wider", "strokes", "many strokes", "tall strokes", "cuts",
    "hole across", "hole down", "apart", "untimely", "in time", "over each other", "within",
    "touching", "crossing", "flat", "small",
    "misplaced",
)  # fmt: skip
"""What `shape_of` measures."""


def shape_of(group: Group, page: PiecedPage) -> list[float]:
    """Return the SHAPE_FEATURES of a group; lengths are in digit heights."""
    pieces = [page.pieces[member] for member in group.members]
    left, top, right, bottom = group.box
    width, height = (right - left) / page.height, (bottom - top) / page.height
    low_or_high = math.log(max(height, 0.05))
    orders = sorted({piece.order for piece in pieces})
    tall = sum(piece.height > _TALL * page.height for piece in pieces)
    return [
        1.0,
        min(low_or_high, 0.0),
        min(max(low_or_high, 0.0), 1.0),
        min(max(width - 0.9, 0.0), 2.0),
        min(len(orders) - 1.0, 3.0),
        min(max(len(orders) - 2.0, 0.0), 2.0),
        min(max(tall - 1.0, 0.0), 2.0),
        _open_cuts(pieces),
        _hole([(piece.box[0], piece.box[2]) for piece in pieces]) / page.height,
        _hole([(piece.box[1], piece.box[3]) for piece in pieces]) / page.height,
        min(_longest_link(group.members, page), 1.0),
        min(orders[-1] - orders[0] + 1.0 - len(orders), 3.0),
        float(sum(after - before == 1 for before, after in pairwise(orders))),
        *_pairs(group.members, page),
        float(height < 0.3),
        float(max(height, width) < 0.35),
        float(is_low(group, page) and _is_misplaced(group, page)),
    ]


def is_low(group: Group, page: PiecedPage) -> bool:
    """Say whether a mark is too low for a digit; then its shape hangs on what is around it, too."""
    return group.box[3] - group.box[1] < _LOW * page.height


def _is_misplaced(group: Group, page: PiecedPage) -> bool:
    """Say whether a low mark stands where no sign does: not at half the height, nor at the foot.

    Judged by the nearest piece that is high enough for a digit; without one, it does not.
    """
    tall = [
        piece
        for number, piece in enumerate(page.pieces)
        if piece.height > _TALL * page.height and number not in group.members
    ]
    if not tall:
        return False
    middle = (group.box[0] + group.box[2]) / 2
    _, top, _, bottom = min(tall, key=lambda piece: abs(piece.middle - middle)).box
    place = ((group.box[1] + group.box[3]) / 2 - top) / (bottom - top)
    return not 0.25 < place < 1.4


def _pairs(members: Sequence[int], page: PiecedPage) -> tuple[float, float, float, float]:
    """Return how much the pieces lie over each other, within each other, touch and cross.

    Each summed over all pairs, of which each gives 0..1.
    """
    over = within = touching = crossing = 0.0
    for one, other in combinations(members, 2):
        across, down = (
            _shared(page.pieces[one].box, page.pieces[other].box, axis) for axis in (0, 1)
        )
        over += across
        within += min(across, down)
        touching += math.exp(-page.distance(one, other) / _NEAR)
        crossing += page.is_crossed(one, other)
    return over, within, touching, crossing


def _shared(one: Box, other: Box, axis: int) -> float:
    """Return which part of the shorter side of two boxes along an axis lies beside the other."""
    shared = min(one[axis + 2], other[axis + 2]) - max(one[axis], other[axis])
    shorter = min(one[axis + 2] - one[axis], other[axis + 2] - other[axis])
    return min(max(shared, 0.0) / shorter, 1.0) if shorter > 0 else float(shared >= 0)


def _longest_link(members: Sequence[int], page: PiecedPage) -> float:
    """Return the longest link in the shortest tree that joins the ink of all pieces."""
    reached, left, longest = [members[0]], list(members[1:]), 0.0
    while left:
        link, nearest = min((page.distance(one, other), other) for other in left for one in reached)
        longest = max(longest, link)
        left.remove(nearest)
        reached.append(nearest)
    return longest


def _open_cuts(pieces: Sequence[Piece]) -> float:
    """Return at how many cuts through strokes this group ends."""
    there = {(piece.source, piece.part) for piece in pieces}
    ends = (
        (piece.source, piece.part + step)
        for piece in pieces
        for step in (-1, 1)
        if 0 <= piece.part + step < piece.parts
    )
    return float(sum(end not in there for end in ends))


def _hole(extents: list[tuple[float, float]]) -> float:
    """Return the longest stretch between the extents that none of them covers."""
    longest, reach = 0.0, None
    for low, high in sorted(extents):
        if reach is not None:
            longest = max(longest, low - reach)
        reach = high if reach is None else max(reach, high)
    return longest
