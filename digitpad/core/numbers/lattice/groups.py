"""Groups: pieces that may be one mark together, and the shape that they make."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from typing import Final

import numpy as np

from digitpad.core.arrays import Doubles
from digitpad.core.numbers.lattice.pieces import Piece, united
from digitpad.core.numbers.lattice.recent import Recent
from digitpad.core.numbers.number_reading import Box

MOST_STROKES: Final = 4
"""Of which a digit is made; only all of a page together may be more."""
_FARTHEST: Final = 0.45
"""Pieces with a wider gap between them, in digit heights, are not of one digit."""
_WIDEST: Final = 1.8
_HIGHEST: Final = 2.3
"""No group of several pieces is wider or higher than this, in digit heights."""
_ALONE: Final = 2.5
"""All of a page that is not larger than this, in digit heights, may be one digit, too."""
Distances = Recent[frozenset[Piece], tuple[float, bool]]
"""How far the ink of two pieces is apart, in their unit, and whether it crosses."""


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


class PiecedPage:
    """The pieces of a page, from left to right, and how they lie to each other."""

    def __init__(
        self, pieces: Sequence[Piece], height: float, known: Distances | None = None
    ) -> None:
        """height: that of digits on this page, in the pieces' unit.

        known: distances that were measured for the page before, and shall be for the next.
        """
        self.pieces = sorted(pieces, key=lambda piece: (piece.middle, piece.order, piece.part))
        self.height = height
        self._known = Recent() if known is None else known

    def __len__(self) -> int:
        return len(self.pieces)

    def distance(self, one: int, other: int) -> float:
        """Return how far the ink of two pieces is apart, in digit heights, as far as it matters."""
        pair = self.pieces[one], self.pieces[other]
        away = _gap(pair[0].box, pair[1].box)
        if away <= _FARTHEST * self.height:
            away, _ = self._known.of(frozenset(pair), lambda: _measured(*pair))
        return away / self.height

    def is_crossed(self, one: int, other: int) -> bool:
        """Say whether the ink of one piece goes over that of the other."""
        pair = self.pieces[one], self.pieces[other]
        if _gap(pair[0].box, pair[1].box) > 0:
            return False
        return self._known.of(frozenset(pair), lambda: _measured(*pair))[1]

    def groups(self, most: int) -> list[Group] | None:
        """Return what may be one mark: each piece alone, neighbours together, and everything.

        None where that is more than ``most``.
        """
        if len(self) == 1:
            return [self._everything()]
        if self._neighbours() > most:
            return None
        beginnings = (self._beginning_with(first) for first in range(len(self)))
        found = list(islice(chain.from_iterable(beginnings), most + 1))
        everything = self._everything()
        if self._may_be_alone(everything.box) and everything.members not in {
            group.members for group in found
        }:
            found.append(everything)
        return found if len(found) <= most else None

    def _neighbours(self) -> int:
        """Return how many pairs of pieces are near each other, each of which may be a group."""
        left, top, right, bottom = np.array([piece.box for piece in self.pieces]).T
        across = np.maximum.outer(left, left) - np.minimum.outer(right, right)
        down = np.maximum.outer(top, top) - np.minimum.outer(bottom, bottom)
        near = np.maximum(across, down) <= _FARTHEST * self.height
        return int(np.count_nonzero(np.triu(near, 1)))

    def _everything(self) -> Group:
        box = united([piece.box for piece in self.pieces])
        return Group(tuple(range(len(self))), box)

    def _may_be_alone(self, box: Box) -> bool:
        """Say whether a page with this box could hold a single digit of however many strokes."""
        largest = _ALONE * self.height
        return box[2] - box[0] <= largest and box[3] - box[1] <= largest

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


def _measured(one: Piece, other: Piece) -> tuple[float, bool]:
    steps = one.places[:, None, :] - other.places[None, :, :]
    nearest = float(np.sqrt((steps * steps).sum(axis=2).min()))
    crosses = not one.is_blot and not other.is_blot and _cross(one.places, other.places)
    return nearest, crosses


def _cross(one: Doubles, other: Doubles) -> bool:
    """Say whether two lines through (n, 2) and (m, 2) places meet."""
    if len(one) < 2 or len(other) < 2:
        return False
    ours, theirs = np.diff(one, axis=0)[:, None], np.diff(other, axis=0)[None, :]
    between = other[None, :-1] - one[:-1, None]
    turn = ours[..., 0] * theirs[..., 1] - ours[..., 1] * theirs[..., 0]
    along = between[..., 0] * theirs[..., 1] - between[..., 1] * theirs[..., 0]
    across = between[..., 0] * ours[..., 1] - between[..., 1] * ours[..., 0]
    size, sign = np.abs(turn), np.sign(turn)
    along, across = along * sign, across * sign
    meet = (size > 0) & (along >= 0) & (along <= size) & (across >= 0) & (across <= size)
    return bool(meet.any())


def _gap(one: Box, other: Box) -> float:
    """Return the longer of the gaps between two boxes along x and along y; 0 where they meet."""
    across = max(one[0], other[0]) - min(one[2], other[2])
    down = max(one[1], other[1]) - min(one[3], other[3])
    return max(across, down, 0.0)
