"""Pieces that cross in their middles are one mark, whatever it looks like: a plus, an X, a star."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from digitpad.core.numbers.lattice.groups import Group, PiecedPage
from digitpad.core.numbers.lattice.pieces import Piece
from digitpad.core.numbers.number_reading import Box

_APART: Final = 0.12
"""Middles of strokes that are one mark are at most so far apart, in digit heights."""
_WIDE: Final = 0.35
"""Neither is narrower than this, in digit heights, but for a bar across: a one that stands in the
way of an eight crosses it, too."""


def without_torn(groups: Sequence[Group], page: PiecedPage) -> list[Group]:
    """Return the groups without those that have some, but not all, of pieces that are one mark.

    Where these are more than a mark can be made of, there is nothing to go by.
    """
    masks = {group.mask for group in groups}
    bound = [mask for mask in _bound(groups, page) if mask in masks]
    return [group for group in groups if all(group.mask & mask in (0, mask) for mask in bound)]


def _bound(groups: Sequence[Group], page: PiecedPage) -> list[int]:
    """Return sets of pieces that are one mark, as bits; no two of them share a piece."""
    found: list[int] = []
    for group in groups:
        if len(group.members) == 2 and _is_a_cross(*group.members, page):
            touched = [mask for mask in found if mask & group.mask]
            found = [mask for mask in found if mask not in touched]
            found.append(_united([group.mask, *touched]))
    return found


def _united(masks: Sequence[int]) -> int:
    united = 0
    for mask in masks:
        united |= mask
    return united


def _is_a_cross(one: int, other: int, page: PiecedPage) -> bool:
    pieces = page.pieces[one], page.pieces[other]
    return (
        _between_middles(pieces[0].box, pieces[1].box) < _APART * page.height
        and (any(piece.is_flat for piece in pieces) or _narrowest(pieces) >= _WIDE * page.height)
        and page.is_crossed(one, other)
    )


def _narrowest(pieces: Sequence[Piece]) -> float:
    return min(piece.width for piece in pieces)


def _between_middles(one: Box, other: Box) -> float:
    """Return how far the middles of two boxes are apart, along the axis where they are more so."""
    return max(abs(one[a] + one[a + 2] - other[a] - other[a + 2]) / 2 for a in (0, 1))
