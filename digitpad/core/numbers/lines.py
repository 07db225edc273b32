"""Marks in lines, from top to bottom, and in each from left to right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from digitpad.core.numbers.number_reading import Box

_SHARED: Final = 0.4
"""Marks of one line share at least this part of the height of the less high one."""
_SMALL: Final = 0.45
"""Marks less high than this share of the highest go with the line that is nearest."""
_FAR: Final = 4.0
"""Marks farther apart than this, in their heights, say nothing about each other's line."""


def lines_of(boxes: Sequence[Box]) -> list[list[int]]:
    """Return the indices of ``boxes`` line by line."""
    highest = max(bottom - top for _, top, _, bottom in boxes)
    tall = [n for n, box in enumerate(boxes) if box[3] - box[1] >= _SMALL * highest]
    line_of = {number: place for place, number in enumerate(tall)}
    for place, one in enumerate(tall):
        for other in tall[place + 1 :]:
            if line_of[one] != line_of[other] and _are_beside(boxes[one], boxes[other]):
                gone, kept = line_of[other], line_of[one]
                line_of |= {n: kept for n, line in line_of.items() if line == gone}
    for number, box in enumerate(boxes):
        if number not in tall:
            line_of[number] = line_of[min(tall, key=lambda n: _away(box, boxes[n]))]
    lines: dict[int, list[int]] = {}
    for number in sorted(line_of, key=lambda n: boxes[n][0] + boxes[n][2]):
        lines.setdefault(line_of[number], []).append(number)
    return sorted(lines.values(), key=lambda line: _mean_middle([boxes[n] for n in line]))


def _are_beside(one: Box, other: Box) -> bool:
    """Say whether two marks stand in the same line as far as they can tell."""
    shared = min(one[3], other[3]) - max(one[1], other[1])
    heights = one[3] - one[1], other[3] - other[1]
    gap = max(one[0], other[0]) - min(one[2], other[2])
    over = min(one[2], other[2]) - max(one[0], other[0])
    least = 0.7 if over > 0.6 * min(one[2] - one[0], other[2] - other[0]) else _SHARED
    return shared >= least * min(heights) and gap <= _FAR * max(heights)


def _away(one: Box, other: Box) -> tuple[float, float]:
    """Return how far two boxes are apart, first up and down, then across."""
    down = max(one[1], other[1]) - min(one[3], other[3])
    across = max(one[0], other[0]) - min(one[2], other[2])
    return max(down, 0.0), max(across, 0.0)


def _mean_middle(boxes: Sequence[Box]) -> float:
    return sum(box[1] + box[3] for box in boxes) / (2 * len(boxes))
