"""Taking ruled and squared lines and strips out without cutting the digit that crosses them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from digitpad.core.arrays import Bytes, Doubles, Floats, Mask

_MOST_SLOPE: Final = 0.16
"""Lines are looked for up to this slope, some 9°."""
_COVERED: Final = 0.66
"""Share of its way across the picture at which a straight row of ink is a line."""


def without_lines(ink: Floats, noise: float, gone: Mask) -> tuple[Floats, Mask]:
    """Take lines across the whole picture out of ``ink`` (h, w); return it and where they lay.

    ``gone`` is where ink was taken out before: a line may well have run on there.
    """
    flat, across = _without_horizontal(ink, noise, gone)
    turned, gone_there = np.ascontiguousarray(flat.T), np.ascontiguousarray(gone.T)
    upright, down = _without_horizontal(turned, noise, gone_there)
    return np.ascontiguousarray(upright.T), across | down.T


@dataclass(frozen=True)
class _Line:
    """A nearly horizontal line: its slope, and the rows of the sheared picture that it covers."""

    first: int
    stop: int
    strength: float


def _without_horizontal(ink: Floats, noise: float, gone: Mask) -> tuple[Floats, Mask]:
    height, width = ink.shape
    none = np.zeros(ink.shape, bool)
    if min(height, width) < 16:
        return ink, none
    widest = max(5, round(0.022 * max(height, width)))
    thin = _thin(ink, widest)
    level = max(0.03, 2.5 * noise)
    if ((ink > level) | gone).any(axis=0).mean() < _COVERED - 0.05:
        return ink, none  # so much bare paper that no line runs across it
    slope = _slope(thin, level)
    sheared_thin, sheared = _sheared(thin, slope), _sheared(ink, slope)
    unknown = _sheared(gone.astype(np.float32), slope) > 0.5
    lines = list(_lines(sheared_thin, sheared, unknown, level, widest))
    if not lines:
        return ink, none
    mask = np.zeros(ink.shape, np.uint8)
    cleaned = sheared.copy()
    for line in lines:
        _take_out(cleaned, mask, line)
    where = _sheared(mask.astype(np.float32), -slope) > 0.01
    return np.where(where, _sheared(cleaned, -slope), ink), where


def _thin(ink: Floats, widest: int) -> Floats:
    """Return what is at most ``widest`` pixels high."""
    tall = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((widest + 1, 1), np.uint8))
    thin: Floats = ink - tall
    return thin


def _sheared(values: Floats, slope: float) -> Floats:
    """Shift each column up by ``slope`` times its distance from the middle."""
    if slope == 0:
        return values
    matrix = np.array([[1, 0, 0], [slope, 1, -slope * values.shape[1] / 2]], np.float32)
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    sheared: Floats = cv2.warpAffine(values, matrix, values.shape[::-1], flags=flags)
    return sheared


def _slope(thin: Floats, level: float) -> float:
    """Return the slope whose rows are most unlike each other: at which lines lie in rows."""
    width = min(96, thin.shape[1])
    narrow = cv2.resize(
        np.minimum(thin, 4 * level), (width, thin.shape[0]), interpolation=cv2.INTER_AREA
    )
    narrower = thin.shape[1] / width

    def unlikeness(slope: float) -> float:
        rows = _sheared(narrow, slope * narrower).mean(axis=1)
        return float((rows.astype(np.float64) ** 2).sum())

    coarse = np.linspace(-_MOST_SLOPE, _MOST_SLOPE, 13 if thin.shape[1] <= 128 else 33)
    best = float(coarse[int(np.argmax([unlikeness(slope) for slope in coarse]))])
    fine = best + np.linspace(-0.01, 0.01, 9)
    best = float(fine[int(np.argmax([unlikeness(slope) for slope in fine]))])
    return best if unlikeness(best) > 1.1 * unlikeness(0) else 0.0


def _lines(thin: Floats, ink: Floats, unknown: Mask, level: float, widest: int) -> Iterator[_Line]:
    """Yield the lines in a sheared picture, from the top."""
    height, width = thin.shape
    near = cv2.dilate(thin, np.ones((3, 1), np.uint8))
    hit = near > level
    open_way = ~((ink > level) & ~hit | unknown & ~hit)  # where a line would be seen
    covered = _covered(hit, open_way)
    end = max(4, width // 10)  # a straight one as high as the picture stops short of its edges
    ends = (np.s_[:, :end], np.s_[:, -end:])
    least = np.min([_reaches(hit[part], open_way[part]) for part in ends], axis=0)
    candidate = (covered > _COVERED) & (least > 0.4)
    edges = np.flatnonzero(np.diff(np.pad(candidate, 1).astype(np.int8)))
    for first, stop in zip(edges[::2], edges[1::2], strict=True):
        if stop - first <= widest + 4:
            values = thin[first:stop].max(axis=0)
            strong = values[values > level]
            strength = float(np.median(strong)) if len(strong) else level
            yield _Line(max(0, int(first) - 1), min(height, int(stop) + 1), strength)


def _covered(hit: Mask, open_way: Mask) -> Doubles:
    """Return for each row the share of where a line would be seen at which there is one."""
    ways = np.maximum(open_way.sum(axis=1), 0.3 * hit.shape[1])
    covered: Doubles = hit.sum(axis=1) / ways
    return covered


def _reaches(hit: Mask, open_way: Mask) -> Doubles:
    """Return the same for an end of the rows; 1 where too little of it can be seen."""
    ways = open_way.sum(axis=1)
    share: Doubles = hit.sum(axis=1) / np.maximum(ways, 1)
    return np.where(ways < 0.3 * hit.shape[1], 1.0, share)


def _take_out(ink: Floats, mask: Bytes, line: _Line) -> None:
    """Remove a line in place, and bridge it where there is ink above and below, or more of it."""
    height = ink.shape[0]
    first, stop = line.first, line.stop
    reach = stop - first + 2
    band = np.s_[max(0, first - reach) : min(height, stop + reach)]
    part = ink[band].copy()
    inner = np.s_[first - band.start : stop - band.start]
    more = part[inner] > 1.4 * line.strength + 0.05
    stronger = np.where(more, part[inner], 0)
    part[inner] = 0
    # A stroke that crosses the line slantwise leaves it some columns away from where it met it.
    bridge = cv2.morphologyEx(part, cv2.MORPH_CLOSE, np.ones((reach + 2, 1), np.uint8))
    slanted = np.ones((reach + 2, 3), np.uint8)
    bridge = np.maximum(bridge, cv2.erode(cv2.dilate(part, slanted), slanted) * 0.999)
    ink[first:stop] = np.maximum(bridge[inner], stronger)
    mask[first:stop] = 1


def without_strips(ink: Floats, level: float) -> tuple[Floats, Mask]:
    """Take strips along the picture's edges out: dark borders, the table, the next cell's line."""
    where = np.zeros(ink.shape, bool)
    for turns in range(4):
        turned = np.rot90(ink, turns)
        depth = _strip_depth(turned > level)
        if depth is not None:
            rows = np.arange(turned.shape[0])[:, None]
            where |= np.rot90(rows < depth[None, :], -turns)
    return np.where(where, np.float32(0), ink), where


def _strip_depth(mask: Mask) -> NDArray[np.int64] | None:
    """Return for each column how deep a strip along the upper edge reaches, (w,); else None.

    A line that runs a little below the edge belongs to the strip, so the first dark run of each
    column counts, if it starts near the edge.
    """
    height, width = mask.shape
    most = int(0.2 * height)
    top = mask[: most + 1]
    start = np.where(top.any(axis=0), top.argmax(axis=0), most)
    after = np.arange(most + 1)[:, None] >= start[None, :]
    gone = after & ~top
    stop = np.where(gone.any(axis=0), gone.argmax(axis=0), most + 1)
    is_strip = (start < 0.12 * height) & (stop <= most)
    if is_strip.mean() < 0.6:
        return None
    # A straight line through the strip's inner edge; a digit that touches it hangs out of it.
    columns = np.flatnonzero(is_strip)
    slope, level = _line_through(columns, stop[columns])
    expected = slope * np.arange(width) + level
    close = np.abs(stop[columns] - expected[columns]) < 0.03 * height + 1.5
    if close.mean() < 0.7:
        return None
    depth: NDArray[np.int64] = np.ceil(np.clip(expected + 2.5, 0, most)).astype(np.int64)
    return depth


def _line_through(x: NDArray[np.int64], y: NDArray[np.int64]) -> tuple[float, float]:
    """Fit a line by medians (Theil 1950, Sen 1968)."""
    sample = np.linspace(0, len(x) - 1, min(len(x), 40)).astype(int)
    xs, ys = x[sample].astype(float), y[sample].astype(float)
    first, second = np.triu_indices(len(xs), 1)
    apart = xs[second] != xs[first]
    if not apart.any():
        return 0.0, float(np.median(y))
    slope = float(np.median((ys[second] - ys[first])[apart] / (xs[second] - xs[first])[apart]))
    return slope, float(np.median(y - slope * x))
