"""Marks: the connected pieces of ink, which of them are rubbish, and which make up a digit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from digitpad.core.arrays import Floats, Mask

Labels = NDArray[np.int32]


@dataclass(frozen=True)
class Mark:
    """A connected piece of ink; its box in pixels, right and bottom exclusive."""

    number: int
    left: int
    top: int
    right: int
    bottom: int
    area: int
    mass: float
    """Sum of the ink."""

    @property
    def width(self) -> int:
        return self.right - self.left

    @property
    def height(self) -> int:
        return self.bottom - self.top

    @property
    def size(self) -> int:
        return max(self.width, self.height)

    def touches_edge(self, shape: tuple[int, int]) -> bool:
        """Say whether the mark reaches the edge of a picture of this height and width."""
        height, width = shape
        return self.left <= 0 or self.top <= 0 or self.right >= width or self.bottom >= height

    def holds(self, other: Mark) -> bool:
        """Say whether ``other`` lies within this mark's box."""
        return (
            self.left <= other.left
            and self.top <= other.top
            and self.right >= other.right
            and self.bottom >= other.bottom
        )


def box_around(marks: Sequence[Mark]) -> tuple[int, int, int, int]:
    """Return left, top, right and bottom of all ``marks`` together, at least one."""
    return (
        min(mark.left for mark in marks),
        min(mark.top for mark in marks),
        max(mark.right for mark in marks),
        max(mark.bottom for mark in marks),
    )


def size_around(marks: Sequence[Mark]) -> int:
    """Return the longer side of that box, in pixels."""
    left, top, right, bottom = box_around(marks)
    return max(right - left, bottom - top)


def hysteresis(ink: Floats, low: float, high: float) -> Mask:
    """Return what is above ``low`` and connected to something above ``high`` (Canny 1986)."""
    count, labels = cv2.connectedComponents((ink > low).view(np.uint8), connectivity=8)
    strong = np.zeros(count, bool)
    strong[np.unique(labels[ink > high])] = True
    strong[0] = False
    mask: Mask = strong[labels]
    return mask


def marks_of(mask: Mask, ink: Floats) -> tuple[Labels, list[Mark]]:
    """Return the labels (h, w) int32 of the pieces of ``mask``, and the pieces."""
    _, labels, stats, _ = cv2.connectedComponentsWithStats(mask.view(np.uint8), connectivity=8)
    masses = np.bincount(labels.ravel(), weights=ink.ravel(), minlength=len(stats))
    found = [
        Mark(number, int(x), int(y), int(x + w), int(y + h), int(area), float(masses[number]))
        for number, (x, y, w, h, area) in enumerate(stats)
        if number > 0
    ]
    return labels, found


_EDGE_DEPTH: Final = 0.3


def is_edge_rubbish(mark: Mark, shape: tuple[int, int], main_size: int) -> bool:
    """Say whether a mark that touches the picture's edge hugs it rather than reaching in."""
    height, width = shape
    along = {
        "top": (mark.top <= 1, mark.height, mark.width),
        "bottom": (mark.bottom >= height - 1, mark.height, mark.width),
        "left": (mark.left <= 1, mark.width, mark.height),
        "right": (mark.right >= width - 1, mark.width, mark.height),
    }
    return any(
        touches and depth < _EDGE_DEPTH * main_size and depth < 0.5 * length
        for touches, depth, length in along.values()
    )


_LEAST_OF_DIGIT: Final = 0.08
"""Marks smaller than this, as a share of the digit, are dust."""


def in_lines(
    digit: tuple[Mark, ...], others: tuple[Mark, ...], shape: tuple[int, int]
) -> tuple[tuple[Mark, ...], ...]:
    """Return all marks but dust and rubbish in lines from the top, each from the left."""
    size = size_around(digit)
    kept = [
        mark
        for mark in others
        if mark.size >= _LEAST_OF_DIGIT * size and not is_edge_rubbish(mark, shape, size)
    ]
    lines: list[list[Mark]] = []
    for mark in sorted((*digit, *kept), key=lambda mark: -mark.height):
        middle = (mark.top + mark.bottom) / 2
        for line in lines:
            tallest = line[0]
            reach = 0.2 * tallest.height
            if tallest.top - reach < middle < tallest.bottom + reach:
                line.append(mark)
                break
        else:
            lines.append([mark])
    lines.sort(key=lambda line: line[0].top + line[0].bottom)
    return tuple(tuple(sorted(line, key=lambda mark: mark.left)) for line in lines)
