"""Groups of strokes that are no digit, made of digits: what a wrong cut of a number leaves.

Drawings are given and made as lists of (n, 2) float64 points, one for each stroke, y down.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np

from digitpad.core.arrays import Doubles
from trainer.data.lines import Lines, Rng

_MOST_KEPT: Final = 0.88
"""A part with more of a digit's ink than this may well be a digit itself."""


def upright(lines: Lines) -> Lines:
    """Return a drawing that is 1 high, or as large as that where it is very wide, from (0, 0)."""
    points = np.concatenate(lines)
    lowest, size = points.min(axis=0), np.ptp(points, axis=0)
    scale = max(size[1], size[0] / 1.6, 1e-9)
    return [(line - lowest) / scale for line in lines]


def moved(lines: Lines, x: float, y: float = 0.0) -> Lines:
    """Return a drawing somewhere else."""
    return [line + np.array([x, y]) for line in lines]


def some_strokes(lines: Lines, rng: Rng) -> Lines | None:
    """Return some of a digit's strokes, never nearly all of it; None where it has only one."""
    lengths = np.array([_length(line) for line in lines])
    for _ in range(4 if len(lines) > 1 else 0):
        chosen = sorted(rng.permutation(len(lines))[: rng.integers(1, len(lines))])
        if lengths[chosen].sum() < _MOST_KEPT * lengths.sum():
            return [lines[place] for place in chosen]
    return None


def cut_stroke(lines: Lines, rng: Rng) -> Lines:
    """Return the beginning or the end of a digit's longest stroke, a fifth to three fifths."""
    line = max(lines, key=_length)
    steps = np.hypot(*np.diff(line, axis=0).T)
    along = np.concatenate([[0.0], np.cumsum(steps)])
    share = rng.uniform(0.2, 0.6) * along[-1]
    kept = along <= share if rng.random() < 0.5 else along >= along[-1] - share
    return [line[kept]]


def beside(left: Lines, right: Lines, gap: float, rng: Rng) -> tuple[Lines, Lines]:
    """Return two drawings side by side, the right one a little larger or smaller, up or down.

    gap: between their boxes, in digit heights; below zero they overlap.
    """
    left = upright(left)
    size = np.exp(rng.normal(0, 0.18))
    right = [line * size for line in upright(right)]
    end = np.concatenate(left).max(axis=0)
    foot = np.concatenate(right)[:, 1].max()
    return left, moved(right, end[0] + gap, end[1] - foot + rng.normal(0, 0.12))


def two_digits(one: Lines, other: Lines, rng: Rng) -> Lines:
    """Return two digits as one drawing: side by side, or now and then one above the other."""
    if rng.random() < 0.12:
        one, other = upright(one), upright(other)
        down = np.concatenate(one)[:, 1].max() + rng.uniform(-0.05, 0.3)
        return one + moved(other, rng.normal(0, 0.1), down)
    left, right = beside(one, other, rng.uniform(-0.15, 0.5), rng)
    return left + right


def with_a_neighbour(one: Lines, other: Lines, rng: Rng) -> Lines | None:
    """Return a digit, or some of it, with some of the next digit's strokes.

    None where the next one has a single stroke, most times: a whole digit too many is another case.
    """
    part = some_strokes(other, rng)
    if part is None:
        if rng.random() < 0.85:
            return None
        part = cut_stroke(other, rng)
    left, right = beside(one, other, rng.uniform(-0.15, 0.4), rng)
    chosen = _placed_like(part, other, right)
    if rng.random() < 0.3:
        left = some_strokes(left, rng) or left
    return left + chosen


def _placed_like(part: Lines, whole: Lines, placed: Lines) -> Lines:
    """Return ``part`` of ``whole`` where it lies when whole is ``placed``: scaled and moved."""
    before, after = np.concatenate(whole), np.concatenate(placed)
    size = np.ptp(before, axis=0)
    axis = int(size.argmax())
    scale = np.ptp(after[:, axis]) / max(size[axis], 1e-9)
    return [(line - before.min(axis=0)) * scale + after.min(axis=0) for line in part]


def _length(line: Doubles) -> float:
    return float(np.hypot(*np.diff(line, axis=0).T).sum())


def any_two(hands: Sequence[Sequence[Lines]], rng: Rng) -> tuple[Lines, Lines]:
    """Return two digits of one hand."""
    digits = hands[int(rng.integers(len(hands)))]
    one, other = rng.integers(len(digits), size=2).tolist()
    return digits[one], digits[other]
