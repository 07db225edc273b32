"""A box in a photo: where it is, and how a hand moves it and changes its size."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

Box = tuple[float, float, float, float]
"""Left, top, right and bottom, as shares of the photo's width and height."""

LEAST_SIDE: Final = 0.02
"""A box is at least this wide and high."""

Grip = tuple[int, int]
"""Which edges a hand holds: -1 left or top, 1 right or bottom, 0 neither; (0, 0) is the inside."""

INSIDE: Final[Grip] = (0, 0)
MIDDLE: Final[Box] = (0.3, 0.25, 0.7, 0.75)
"""Where a box stands that nothing was found for."""


def padded(box: Box, share: float) -> Box:
    """Return ``box`` larger by a share of its size on each side, within the photo."""
    left, top, right, bottom = box
    x, y = share * (right - left), share * (bottom - top)
    return max(0.0, left - x), max(0.0, top - y), min(1.0, right + x), min(1.0, bottom + y)


def moved(box: Box, x: float, y: float) -> Box:
    """Return ``box`` moved by (x, y), as far as the photo goes."""
    left, top, right, bottom = box
    x = min(max(x, -left), 1 - right)
    y = min(max(y, -top), 1 - bottom)
    return left + x, top + y, right + x, bottom + y


def dragged(box: Box, grip: Grip, x: float, y: float) -> Box:
    """Return ``box`` after a hand that holds it at ``grip`` has moved by (x, y)."""
    if grip == INSIDE:
        return moved(box, x, y)
    left, right = _stretched(box[0], box[2], grip[0], x)
    top, bottom = _stretched(box[1], box[3], grip[1], y)
    return left, top, right, bottom


def _stretched(low: float, high: float, edge: int, by: float) -> tuple[float, float]:
    if edge < 0:
        return min(max(low + by, 0.0), high - LEAST_SIDE), high
    if edge > 0:
        return low, max(min(high + by, 1.0), low + LEAST_SIDE)
    return low, high


def grip_at(box: Box, x: float, y: float, reach_x: float, reach_y: float) -> Grip | None:
    """Return where a hand at (x, y) holds ``box``; None if it does not.

    An edge is held from as far as the reach on either side, but a small box keeps an inside.
    """
    left, top, right, bottom = box
    if not (left - reach_x <= x <= right + reach_x and top - reach_y <= y <= bottom + reach_y):
        return None
    return _edge_at(left, right, x, reach_x), _edge_at(top, bottom, y, reach_y)


def _edge_at(low: float, high: float, at: float, reach: float) -> int:
    inner = min(reach, (high - low) / 4)
    if at < low + inner:
        return -1
    return 1 if at > high - inner else 0


def place_at(places: Iterable[Box], x: float, y: float) -> Box | None:
    """Return the smallest of the boxes that (x, y) lies in."""
    held = [box for box in places if box[0] <= x <= box[2] and box[1] <= y <= box[3]]
    return min(held, key=lambda box: (box[2] - box[0]) * (box[3] - box[1]), default=None)


def turned(box: Box, quarters: int) -> Box:
    """Return where ``box`` is once the photo was turned left by so many quarters."""
    for _ in range(quarters % 4):
        left, top, right, bottom = box
        box = (top, 1 - right, bottom, 1 - left)
    return box
