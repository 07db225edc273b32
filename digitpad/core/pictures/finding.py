"""Finding a digit on a sheet: paper, lines, marks, the marks that make it up."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np

from digitpad.core.arrays import Bytes, Floats, Mask
from digitpad.core.pictures.boxes import box_of
from digitpad.core.pictures.lines import without_lines, without_strips
from digitpad.core.pictures.marks import (
    Labels,
    Mark,
    box_around,
    hysteresis,
    is_edge_rubbish,
    marks_of,
    size_around,
)
from digitpad.core.pictures.paper import Contrast, contrast

Part = tuple[int, int, int, int]
"""Left, top, right and bottom in pixels, right and bottom exclusive."""

_LEAST_CONTRAST: Final = 0.06
"""A mark fainter than this is taken for paper."""
_LOW, _HIGH = 0.3, 0.55
"""A stroke's pixels have this much of the digit's contrast, and somewhere that much."""


_WIDEST_STROKE: Final = 0.175
"""Of the picture's width and height together."""
_PALE: Final = 0.75
"""Of the contrast of the digit's main mark."""
_STROKE_TO_WINDOW: Final = 2.5
_BAR_WIDTH: Final = 0.35
"""A four's bar is no wider, as a share of its height..."""
_BAR_BELOW: Final = 0.15
"""... and begins and ends so much lower than the rest, as a share of the four's height."""


@dataclass(frozen=True, eq=False)
class Group:
    """The marks of one digit, in one of the two directions of contrast."""

    ink: Floats
    """(h, w) in 0..1, 1 where the stroke is as strong as the digit's strokes are; else 0."""
    mask: Mask
    """(h, w): what is taken for the digit's ink."""
    labels: Labels
    """(h, w) int32: which mark each pixel belongs to, 0 none."""
    seen: Floats
    """(h, w) in 0..1: all that stands out, without lines, as strong as ``ink``."""
    marks: tuple[Mark, ...]
    others: tuple[Mark, ...]
    strength: float
    noise: float
    is_dark: bool

    @property
    def is_within(self) -> bool:
        """Whether this stands on its sheet clearly enough for that to be one."""
        height, width = self.mask.shape
        left, top, right, bottom = self.box
        size = max(right - left, bottom - top)
        if left <= 0 or top <= 0 or right >= width or bottom >= height:
            return False  # it goes on outside: squared paper's cells are no sheets
        return self.strength > _CONTRAST_ON_SHEET and size > _LEAST_ON_SHEET * min(height, width)

    @property
    def box(self) -> Part:
        return box_around(self.marks)

    @property
    def thickness(self) -> float:
        """The diameter of the largest disc in the digit, in pixels."""
        return _thickness(self.mask)


_LEAST_ON_SHEET: Final = 0.15
"""A digit on a sheet is at least this high or wide, as a share of the sheet's shorter side..."""
_CONTRAST_ON_SHEET: Final = 0.12
"""... and stands out this much: paper has a grain, and a table has scratches."""


def find_digit(rgb: Bytes, inside: Part | None = None) -> Group | None:
    """Find the digit on a sheet, be it darker or lighter than that.

    With ``inside``, only what lies there for the most part counts; the rest is its paper.
    """
    dark, light = (_in_direction(rgb, inside, is_dark=is_dark) for is_dark in (True, False))
    if dark is None or light is None:
        return dark or light
    return dark if _worth(dark, light) >= _worth(light, dark) else light


def _in_direction(rgb: Bytes, inside: Part | None, *, is_dark: bool) -> Group | None:
    """Find the digit among what is darker, or lighter, than its paper.

    First with a window that wipes the widest strokes away; then, as wide as these strokes want it,
    in which light falls off less.
    """
    widest = max(5, round(_WIDEST_STROKE * sum(rgb.shape[:2])))
    first = _seen(contrast(rgb, is_dark=is_dark, window_px=widest), inside)
    if first is None:
        return None
    window = max(5, round(_STROKE_TO_WINDOW * _thickness(first.mask)))
    if window > 0.7 * widest:
        return first
    return _seen(contrast(rgb, is_dark=is_dark, window_px=window), inside) or first


def _thickness(mask: Mask) -> float:
    """Return the diameter of the largest disc in ``mask``, in pixels."""
    padded = np.pad(mask.view(np.uint8), 1)
    return 2 * float(cv2.distanceTransform(padded, cv2.DIST_L2, 3).max())


def _seen(seen: Contrast, inside: Part | None) -> Group | None:
    """Find the digit among what stands out."""
    ink = seen.ink
    left, top, right, bottom = inside or (0, 0, ink.shape[1], ink.shape[0])
    area = np.s_[top:bottom, left:right]
    level = _strength(ink[area])
    if level < max(_LEAST_CONTRAST, 3 * seen.noise):
        return None
    stripped, gone = without_strips(ink, _LOW * level)
    ruled, _ = without_lines(stripped, seen.noise, gone)
    level = _strength(ruled[area])
    found = None
    for _ in range(2):
        if level < max(_LEAST_CONTRAST, 3 * seen.noise):
            return found
        found = _grouped(ruled, level, seen, inside) or found
        if found is None:
            return None
        level = found.strength
    return found


def _strength(ink: Floats) -> float:
    """Return how far full ink stands out: the mean of the strongest pixels."""
    strongest = max(6, ink.size // 1500)
    return float(np.partition(ink, -strongest, axis=None)[-strongest:].mean())


def _grouped(ink: Floats, level: float, seen: Contrast, inside: Part | None) -> Group | None:
    low = max(_LOW * level, min(2.5 * seen.noise, 0.45 * level))
    mask = hysteresis(ink, low, max(_HIGH * level, low))
    labels, marks = marks_of(mask, ink)
    marks, labels = _without_boxes(marks, labels, mask, ink)
    least = max(3.0, 0.00003 * mask.size)
    marks = [mark for mark in marks if mark.area >= least]
    if inside is not None:
        marks = _within(marks, labels, inside)
    main = _main(marks, mask.shape)
    if main is None:
        return None
    whole = joined(main, marks, mask.shape)
    numbers = [mark.number for mark in whole]
    digit = np.isin(labels, numbers)
    strength = _digit_strength(ink[digit])
    near = cv2.dilate(digit.view(np.uint8), np.ones((3, 3), np.uint8)) > 0
    near &= digit | (labels == 0)
    every = np.clip(ink / strength, 0, 1).astype(np.float32)
    shown = np.where(near, every, np.float32(0))
    others = tuple(mark for mark in marks if mark.number not in numbers)
    return Group(
        shown, digit, labels, every, tuple(whole), others, strength, seen.noise, seen.is_dark
    )


def _within(marks: list[Mark], labels: Labels, inside: Part) -> list[Mark]:
    """Return the marks that have at least half of their ink inside."""
    left, top, right, bottom = inside
    part = labels[top:bottom, left:right]
    areas = np.bincount(part.ravel(), minlength=int(labels.max()) + 1)
    return [mark for mark in marks if 2 * areas[mark.number] >= mark.area]


def _digit_strength(values: Floats) -> float:
    """Return the contrast of full ink among a digit's pixels: the mean of the upper third."""
    upper = max(1, len(values) // 3)
    return float(np.partition(values, -upper)[-upper:].mean())


def _without_boxes(
    marks: list[Mark], labels: Labels, mask: Mask, ink: Floats
) -> tuple[list[Mark], Labels]:
    rims = [
        rim
        for mark in sorted(marks, key=lambda mark: -mark.size)[:6]
        if (rim := box_of(mark, labels, marks)) is not None
    ]
    if not rims:
        return marks, labels
    inside = mask & ~np.logical_or.reduce(rims)
    labels, marks = marks_of(inside, ink)
    return marks, labels


def _main(marks: list[Mark], shape: tuple[int, int]) -> Mark | None:
    """Return the mark that most looks like a digit, or the largest part of one."""
    if not marks:
        return None
    largest = max(mark.size for mark in marks)
    inner = [mark for mark in marks if not is_edge_rubbish(mark, shape, largest)]

    def worth(mark: Mark) -> float:
        return mark.mass * mark.size * (0.4 if mark.touches_edge(shape) else 1)

    return max(inner or marks, key=worth)


def joined(main: Mark, marks: list[Mark], shape: tuple[int, int]) -> list[Mark]:
    """Return ``main`` and the marks that belong to the same digit, judged by place and size."""
    group, rest = [main], [mark for mark in marks if mark is not main]
    size = main.size
    changed = True
    while changed:
        changed = False
        for mark in list(rest):
            if _belongs(mark, group, size, shape):
                group.append(mark)
                rest.remove(mark)
                changed = True
        size = size_around(group)
    return group


def _belongs(mark: Mark, group: list[Mark], size: int, shape: tuple[int, int]) -> bool:
    """Say whether a mark is part of the digit that ``group`` is a part of."""
    left, top, right, bottom = box_around(group)
    gap_x = max(mark.left - right, left - mark.right, 0)
    gap_y = max(mark.top - bottom, top - mark.bottom, 0)
    is_dust = mark.size < 0.06 * size
    if is_dust or is_edge_rubbish(mark, shape, size):
        return False
    is_pale = mark.mass / mark.area < _PALE * group[0].mass / group[0].area
    if is_pale and mark.touches_edge(shape):  # a corner of a shadow
        return False
    if gap_x == 0 and gap_y == 0:
        return True
    if gap_x == 0:  # above or below
        overlap = min(mark.right, right) - max(mark.left, left)
        return gap_y < 0.25 * size and overlap > 0.3 * min(mark.width, right - left)
    if mark.height > 0.7 * (bottom - top) and not _are_of_four(mark, (left, top, right, bottom)):
        return False  # a neighbour
    is_dot = mark.size < 0.22 * size
    reach = 0.22 if mark.height > 0.35 * (bottom - top) else 0.15
    return not is_dot and gap_x < reach * size and gap_y < 0.1 * size


def _are_of_four(mark: Mark, group: Part) -> bool:
    """Say whether a mark and a group beside it are a four, the only digit of two such halves.

    The right one is a bar, and begins and ends lower.
    """
    boxes = ((mark.left, mark.top, mark.right, mark.bottom), group)
    (_, top, _, bottom), (left, bar_top, right, bar_bottom) = sorted(boxes)
    least = _BAR_BELOW * (bar_bottom - top)
    is_bar = right - left < _BAR_WIDTH * (bar_bottom - bar_top)
    return is_bar and bar_top - top > least and bar_bottom - bottom > least


def _worth(group: Group, other: Group) -> float:
    """Return how likely this direction of contrast is the right one."""
    left, top, right, bottom = group.box
    height, width = group.mask.shape
    at_edge = (left <= 0) + (top <= 0) + (right >= width) + (bottom >= height)
    size = max(right - left, bottom - top) / max(height, width)
    worth = group.strength * (0.6**at_edge) * math.sqrt(size)
    area = (right - left) * (bottom - top)
    fill = float(group.mask[top:bottom, left:right].mean())
    o_left, o_top, o_right, o_bottom = other.box
    inside = o_left >= left and o_top >= top and o_right <= right and o_bottom <= bottom
    other_area = (o_right - o_left) * (o_bottom - o_top)
    if inside and other_area < 0.8 * area:
        is_plate = fill > 0.6 and other_area > 0.1 * area
        worth *= 0.2 if is_plate else 3
    return float(worth)
