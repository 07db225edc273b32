"""The sheet or panel that a digit stands on: found by its four corners, and straightened."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from digitpad.core.arrays import Bytes, Doubles

Corners = NDArray[np.float32]
"""(4, 2) x and y, clockwise from the upper left."""

_COARSE_PX: Final = 320
_LEAST_AREA, _MOST_AREA = 0.05, 0.93
"""Of the picture's."""
_FILLED: Final = 0.6
"""Share of a surface that has its own brightness; an outline has less."""
_ALMOST_THERE: Final = 0.93
"""How well four corners have to cover the surface."""
_MOST: Final = 3


def sheets(rgb: Bytes) -> Iterator[Corners]:
    """Yield the corners of a few four-sided surfaces in (h, w, 3) uint8, the largest first."""
    factor = max(1.0, max(rgb.shape[:2]) / _COARSE_PX)
    size = (round(rgb.shape[1] / factor), round(rgb.shape[0] / factor))
    if min(size) < 24:
        return
    coarse = cv2.resize(cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY), size, interpolation=cv2.INTER_AREA)
    coarse = cv2.medianBlur(coarse, 5)
    found: list[tuple[float, Corners]] = []
    for level in _levels(coarse):
        for mask in (coarse > level, coarse <= level):
            found += _surfaces(mask.view(np.uint8))
    taken: list[float] = []
    for area, corners in sorted(found, key=lambda pair: -pair[0]):
        if any(abs(area - other) < 0.1 * other for other in taken):
            continue  # the same one, at another level
        taken.append(area)
        yield (corners + 0.5) * factor - 0.5
        if len(taken) == _MOST:
            return


def _levels(gray: Bytes) -> list[float]:
    """Return brightnesses that part the picture in two (Otsu 1979), and each of the two again."""
    middle = _otsu(gray.ravel())
    lower, upper = gray[gray <= middle], gray[gray > middle]
    return [middle] + [_otsu(part) for part in (lower, upper) if len(part) > 16]


def _otsu(values: Bytes) -> float:
    level, _ = cv2.threshold(values.reshape(-1, 1), 0, 255, cv2.THRESH_OTSU)
    return float(level)


def _surfaces(mask: Bytes) -> Iterator[tuple[float, Corners]]:
    height, width = mask.shape
    contours, _ = cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    for contour in contours:
        left, top, wide, high = cv2.boundingRect(contour)
        at_edge = (left <= 0) + (top <= 0) + (left + wide >= width) + (top + high >= height)
        area = cv2.contourArea(contour)
        if at_edge > 1 or not _LEAST_AREA < area / mask.size < _MOST_AREA:
            continue
        filled = np.zeros_like(mask)
        cv2.drawContours(filled, [contour], -1, 1, cv2.FILLED)
        if mask[filled > 0].mean() < _FILLED:
            continue
        corners = _corners(contour)
        if corners is not None and _agree(corners, filled):
            yield area, corners


def _corners(contour: NDArray[np.int32]) -> Corners | None:
    hull = cv2.convexHull(contour)
    for tolerance in (0.02, 0.03, 0.05, 0.07):
        rough = cv2.approxPolyDP(hull, tolerance * cv2.arcLength(hull, True), True)
        if len(rough) == 4:
            return _clockwise(rough[:, 0].astype(np.float32))
    return None


def _clockwise(corners: Corners) -> Corners:
    middle = corners.mean(axis=0)
    around = np.argsort(np.arctan2(corners[:, 1] - middle[1], corners[:, 0] - middle[0]))
    ordered = corners[around]
    first = int(np.argmin(ordered.sum(axis=1)))
    return np.roll(ordered, -first, axis=0)


def _agree(corners: Corners, filled: Bytes) -> bool:
    """Say whether the four-sided figure covers the surface and little else."""
    figure = np.zeros_like(filled)
    cv2.fillConvexPoly(figure, corners.round().astype(np.int32), 1)
    common, either = int((figure & filled).sum()), int((figure | filled).sum())
    return common > _ALMOST_THERE * either


def straightening(corners: Corners) -> tuple[Doubles, tuple[int, int]]:
    """Return the (3, 3) matrix that lays a sheet out upright, and its width and height then.

    A rim is left off: the sheet's edge is no ink.
    """
    a, b, c, d = corners
    width = max(float(np.linalg.norm(b - a)), float(np.linalg.norm(c - d)))
    height = max(float(np.linalg.norm(d - a)), float(np.linalg.norm(c - b)))
    rim = 0.015 * min(width, height) + 2.5
    to = [(-rim, -rim), (width - rim, -rim), (width - rim, height - rim), (-rim, height - rim)]
    matrix = cv2.getPerspectiveTransform(corners, np.array(to, np.float32))
    return matrix, (max(1, round(width - 2 * rim)), max(1, round(height - 2 * rim)))
