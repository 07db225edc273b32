"""Which marks in a picture belong to the digit: connected components of a mask."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from digitpad.core.arrays import Mask

_LEAST_SHARE = 0.04
"""Marks with a smaller share of the largest one's area are dust."""
_EDGE_SHARE = 0.15
"""With a mark inside of this share of the largest, those at the edge are the surroundings."""


def main_marks(mask: Mask) -> Mask:
    """Return ``mask`` (h, w) without dust, and without what reaches in from the picture's edge.

    Edges count only when something inside is large enough to be the digit: a digit that fills the
    picture and touches its edge is kept.
    """
    labels, count = label(mask)
    if count == 0:
        return mask
    areas = np.bincount(labels.ravel(), minlength=count + 1)
    areas[0] = 0
    edge = np.unique(np.concatenate([labels[0], labels[-1], labels[:, 0], labels[:, -1]]))
    inside = areas.copy()
    inside[edge] = 0
    if inside.max() >= _EDGE_SHARE * areas.max():
        areas = inside
    keep = areas >= max(1.0, _LEAST_SHARE * areas.max())
    kept: Mask = keep[labels]
    return kept


def label(mask: Mask) -> tuple[NDArray[np.int32], int]:
    """Number the 8-connected components of ``mask`` (h, w); return (labels int32, count).

    Label 0 is the background. Runs of each row are joined with those of the row above.
    """
    rows, starts, stops = _runs(mask)
    parents = list(range(len(rows)))

    def root(run: int) -> int:
        while parents[run] != run:
            parents[run] = parents[parents[run]]
            run = parents[run]
        return run

    first_of_row = np.searchsorted(rows, np.arange(mask.shape[0] + 1)).tolist()
    for row in range(1, mask.shape[0]):
        above, above_end = first_of_row[row - 1], first_of_row[row]
        for run in range(first_of_row[row], first_of_row[row + 1]):
            while above < above_end and stops[above] < starts[run]:
                above += 1
            other = above
            while other < above_end and starts[other] <= stops[run]:
                parents[root(run)] = root(other)
                other += 1
    roots = np.array([root(run) for run in range(len(rows))], dtype=np.int64)
    unique, numbers = np.unique(roots, return_inverse=True)
    labels = np.zeros(mask.shape, dtype=np.int32)
    for row, start, stop, number in zip(rows, starts, stops, numbers, strict=True):
        labels[row, start:stop] = number + 1
    return labels, len(unique)


def _runs(mask: Mask) -> tuple[list[int], list[int], list[int]]:
    """Return row, start and stop (exclusive) of each horizontal run, in reading order."""
    padded = np.pad(mask, ((0, 0), (1, 1))).astype(np.int8)
    steps = np.diff(padded, axis=1)
    rows, starts = np.nonzero(steps == 1)
    _, stops = np.nonzero(steps == -1)
    return rows.tolist(), starts.tolist(), stops.tolist()
