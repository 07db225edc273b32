"""Pieces that cross in their middles are one mark, whatever it looks like: a plus, an X, a star."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from digitpad.core.numbers.groups import Group, Page
from digitpad.core.numbers.number_reading import Box
from digitpad.core.numbers.shapes import shared_part

_APART: Final = 0.2
"""Digits of which one crosses the other have middles farther apart than this, in digit heights."""
_SHARED: Final = 0.6
"""And share less of the less wide one's width, or of the less high one's height."""


def without_torn(groups: Sequence[Group], page: Page) -> list[Group]:
    """Return the groups without those that have some, but not all, of pieces that are one mark.

    Where these are more than a mark can be made of, there is nothing to go by.
    """
    masks = {group.mask for group in groups}
    bound = [mask for mask in _bound(groups, page) if mask in masks]
    return [group for group in groups if all(group.mask & mask in (0, mask) for mask in bound)]


def _bound(groups: Sequence[Group], page: Page) -> list[int]:
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


def _is_a_cross(one: int, other: int, page: Page) -> bool:
    boxes = page.pieces[one].box, page.pieces[other].box
    return (
        _between_middles(*boxes) < _APART * page.height
        and all(shared_part(*boxes, axis) >= _SHARED for axis in (0, 1))
        and page.is_crossed(one, other)
    )


def _between_middles(one: Box, other: Box) -> float:
    """Return how far the middles of two boxes are apart, along the axis where they are more so."""
    return max(abs(one[a] + one[a + 2] - other[a] - other[a + 2]) / 2 for a in (0, 1))
