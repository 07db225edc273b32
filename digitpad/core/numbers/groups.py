"""Groups: pieces that may be one mark together, and the shape that they make."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import numpy as np

from digitpad.core.numbers.number_reading import Box
from digitpad.core.numbers.pieces import Piece, united

MOST_STROKES: Final = 4
"""Of which a digit is made; only all of a page together may be more."""
_FARTHEST: Final = 0.45
"""Pieces with a wider gap between them, in digit heights, are not of one digit."""
_WIDEST: Final = 1.8
_HIGHEST: Final = 2.3
"""No group of several pieces is wider or higher than this, in digit heights."""
Pairs = dict[tuple[int, int], float]


@dataclass(frozen=True, eq=False)
class Group:
    """Some pieces of a page."""

    members: tuple[int, ...]
    """Their indices, in rising order."""
    box: Box

    @property
    def mask(self) -> int:
        """The members as bits."""
        return sum(1 << member for member in self.members)


class Page:
    """The pieces of a page, from left to right, and how they lie to each other."""

    def __init__(self, pieces: Sequence[Piece], height: float) -> None:
        """height: that of digits on this page, in the pieces' unit."""
        self.pieces = sorted(pieces, key=lambda piece: (piece.middle, piece.order, piece.part))
        self.height = height
        self._distances: Pairs = {}

    def __len__(self) -> int:
        return len(self.pieces)

    def distance(self, one: int, other: int) -> float:
        """Return how far the ink of two pieces is apart, in digit heights, as far as it matters."""
        pair = (one, other) if one < other else (other, one)
        if pair not in self._distances:
            self._distances[pair] = self._distance(self.pieces[one], self.pieces[other])
        return self._distances[pair]

    def _distance(self, one: Piece, other: Piece) -> float:
        away = _gap(one.box, other.box) / self.height
        if away > _FARTHEST:
            return away
        steps = one.places[:, None, :] - other.places[None, :, :]
        return float(np.sqrt((steps * steps).sum(axis=2).min())) / self.height

    def groups(self) -> list[Group]:
        """Return what may be one mark: each piece alone, and neighbours together."""
        found = [group for first in range(len(self)) for group in self._beginning_with(first)]
        everything = tuple(range(len(self)))
        if all(group.members != everything for group in found):
            found.append(self._group(everything))
        return found

    def _group(self, members: tuple[int, ...]) -> Group:
        return Group(members, united([self.pieces[member].box for member in members]))

    def _beginning_with(self, first: int) -> Iterator[Group]:
        """Yield the groups in which ``first`` is the leftmost piece."""
        alone: tuple[int, ...] = (first,)
        waiting = [(alone, self.pieces[first].box)]
        seen = {alone}
        while waiting:
            members, box = waiting.pop()
            yield Group(members, box)
            for other in self._near(first, box):
                if other in members:
                    continue
                larger = tuple(sorted((*members, other)))
                grown = united([box, self.pieces[other].box])
                if larger not in seen and self._may_be_one(larger, grown):
                    seen.add(larger)
                    waiting.append((larger, grown))

    def _near(self, first: int, box: Box) -> Iterator[int]:
        """Yield the pieces after ``first`` that are near ``box``."""
        farthest = _FARTHEST * self.height
        for other in range(first + 1, len(self)):
            if self.pieces[other].middle > box[2] + _WIDEST * self.height:
                return
            if _gap(box, self.pieces[other].box) <= farthest:
                yield other

    def _may_be_one(self, members: tuple[int, ...], box: Box) -> bool:
        if box[2] - box[0] > _WIDEST * self.height or box[3] - box[1] > _HIGHEST * self.height:
            return False
        pieces = [self.pieces[member] for member in members]
        if len({piece.source for piece in pieces}) > MOST_STROKES:
            return False
        return _follow_each_other(pieces)


def _follow_each_other(pieces: Sequence[Piece]) -> bool:
    """Say whether no part of a stroke is missing between two that are there."""
    parts: dict[int, list[int]] = {}
    for piece in pieces:
        parts.setdefault(piece.source, []).append(piece.part)
    return all(max(numbers) - min(numbers) < len(numbers) for numbers in parts.values())


def _gap(one: Box, other: Box) -> float:
    """Return the longer of the gaps between two boxes along x and along y; 0 where they meet."""
    across = max(one[0], other[0]) - min(one[2], other[2])
    down = max(one[1], other[1]) - min(one[3], other[3])
    return max(across, down, 0.0)


SHAPE_FEATURES: Final = (
    "one", "lower", "higher", "wider", "strokes", "many strokes", "cuts", "hole across",
    "hole down", "apart", "untimely", "over each other", "touching", "in time", "flat", "small",
)  # fmt: skip
"""What `shape_of` measures."""


def shape_of(group: Group, page: Page) -> list[float]:
    """Return the SHAPE_FEATURES of a group; lengths are in digit heights."""
    pieces = [page.pieces[member] for member in group.members]
    left, top, right, bottom = group.box
    width, height = (right - left) / page.height, (bottom - top) / page.height
    low_or_high = float(np.log(max(height, 0.05)))
    orders = sorted({piece.order for piece in pieces})
    over, touching, apart = _pairs(group.members, page)
    return [
        1.0,
        min(low_or_high, 0.0),
        min(max(low_or_high, 0.0), 1.0),
        min(max(width - 0.9, 0.0), 2.0),
        min(len(orders) - 1.0, 3.0),
        min(max(len(orders) - 2.0, 0.0), 2.0),
        _open_cuts(pieces),
        _hole([(piece.box[0], piece.box[2]) for piece in pieces]) / page.height,
        _hole([(piece.box[1], piece.box[3]) for piece in pieces]) / page.height,
        min(apart, 1.0),
        min(orders[-1] - orders[0] + 1.0 - len(orders), 3.0),
        over,
        touching,
        float(sum(after - before == 1 for before, after in pairwise(orders))),
        float(height < 0.3),
        float(max(height, width) < 0.35),
    ]


def _pairs(members: Sequence[int], page: Page) -> tuple[float, float, float]:
    """Return how much the pieces lie over each other, how much they touch, and the farthest link.

    The farthest link is the longest in the shortest tree that joins all of the pieces' ink.
    """
    over = touching = 0.0
    for index, one in enumerate(members):
        for other in members[index + 1 :]:
            over += _shared_width(page.pieces[one], page.pieces[other])
            touching += float(np.exp(-page.distance(one, other) / 0.08))
    return over, touching, _longest_link(members, page)


def _shared_width(one: Piece, other: Piece) -> float:
    """Return which part of the narrower of two pieces lies under or over the other, 0..1."""
    shared = min(one.box[2], other.box[2]) - max(one.box[0], other.box[0])
    narrower = min(one.width, other.width)
    return min(max(shared, 0.0) / narrower, 1.0) if narrower > 0 else float(shared >= 0)


def _longest_link(members: Sequence[int], page: Page) -> float:
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
