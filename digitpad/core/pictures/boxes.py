"""Boxes drawn around a digit: cells of forms, panels' rims, frames."""

from __future__ import annotations

from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from digitpad.core.arrays import Doubles, Mask
from digitpad.core.pictures.marks import Labels, Mark

_SIDE_COVERED: Final = 0.8
_SIDES: Final = 3
_NEAR: Final = 0.035
"""How far from its rectangle's sides a box may stray, as a share of its size."""
_INSIDE: Final = 0.3
"""What is in a box is at least this high or wide, as a share of the box's shorter side."""


def box_of(mark: Mark, labels: Labels, marks: list[Mark]) -> Mask | None:
    """Return which pixels of ``labels`` are the box that ``mark`` is; None where it is none.

    Something has to be inside: a box by itself may be a zero.
    """
    if min(mark.width, mark.height) < 12:
        return None
    part = labels[mark.top : mark.bottom, mark.left : mark.right] == mark.number
    ys, xs = np.nonzero(part)
    (middle_x, middle_y), (width, height), degrees = cv2.minAreaRect(
        np.stack([xs, ys], axis=1).astype(np.int32)
    )
    if min(width, height) < 10:
        return None
    turn = np.deg2rad(degrees)
    x = (xs - middle_x) * np.cos(turn) + (ys - middle_y) * np.sin(turn) + width / 2
    y = -(xs - middle_x) * np.sin(turn) + (ys - middle_y) * np.cos(turn) + height / 2
    near = _NEAR * max(width, height) + 1.5
    distances = (x, height - y, width - x, y)
    alongs = (y, x, y, x)
    lengths = (height, width, height, width)
    covered = sum(
        _covered(along[distance < near], length) > _SIDE_COVERED
        for distance, along, length in zip(distances, alongs, lengths, strict=True)
    )
    nearest = np.min(distances, axis=0)
    on_rim = nearest < _rim_width(nearest, near)
    thickness = on_rim.sum() / (2 * (width + height))
    if covered < _SIDES or thickness > 0.12 * min(width, height):
        return None
    if not _something_inside(mark, marks, xs[~on_rim], ys[~on_rim]):
        return None
    rim = np.zeros(labels.shape, bool)
    rim[mark.top + ys[on_rim], mark.left + xs[on_rim]] = True
    return rim


def _covered(along: Doubles, length: float) -> float:
    """Return the share of a side's length along which there is ink."""
    bins = max(4, int(length / 2))
    place = np.clip((along / length * bins).astype(int), 0, bins - 1)
    return len(np.unique(place)) / bins


def _rim_width(distance: Doubles, near: float) -> float:
    """Return how far the rim's ink reaches inwards: to where most of it has ended."""
    inner = distance[distance < 2.5 * near]
    return float(np.quantile(inner, 0.95)) + 1.0 if len(inner) else near


def _something_inside(
    box: Mark, marks: list[Mark], xs: NDArray[np.int64], ys: NDArray[np.int64]
) -> bool:
    least = _INSIDE * min(box.width, box.height)
    if len(xs) and max(np.ptp(xs), np.ptp(ys)) > least:
        return True
    return any(box.holds(mark) and mark.size > least for mark in marks if mark is not box)
