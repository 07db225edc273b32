"""Ink -> the 28x28 picture that the network sees, drawn straight from the vectors.

The convention is MNIST's (http://yann.lecun.com/exdb/mnist/): the longer side of the digit fills 20
pixels and its centre of mass lies in the middle of 28x28. In MNIST's own files that middle is pixel
(14, 14), whose centre is 14.5 pixels from the edge; so it is here.

The window, the command line and the trainer all call `picture_of_ink`; a model file records
`PREPROCESSING_VERSION` and is refused when it was trained with another one.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from digitpad.core.errors import NoInkError
from digitpad.core.ink.ink import Ink
from digitpad.core.pictures.side import SIDE_PX as SIDE_PX
from digitpad.core.sentences.ink_words import InkWords

Picture = NDArray[np.float32]
"""(28, 28) float32 in 0..1, ink 1 on paper 0."""

PREPROCESSING_VERSION = 1
DIGIT_PX = 20.0
MIDDLE_PX = 14.5
PEN_WIDTH_PX = 2.2
"""Width of the drawn line; the median of MNIST's lines is 2.0, their middle half 1.6 to 2.3."""

_STEP_PX = 0.35
"""Points closer together than this are merged: finer detail than that is the hand's tremor."""
_SEGMENTS_AT_ONCE = 256
_MANY_STROKES = 200
_MOST_SEGMENTS = 5000
"""A digit has some hundreds."""

_PIXEL_CENTRES = np.arange(SIDE_PX, dtype=np.float32) + 0.5


def picture_of_ink(ink: Ink, pen_width_px: float = PEN_WIDTH_PX) -> Picture:
    """Draw ``ink`` as the network sees it, however large and wherever it was drawn.

    Pressure and pen width of the drawing are left out on purpose: they say more about the device
    than about the digit. Raises NoInkError when there is no stroke.
    """
    if not ink.strokes:
        raise NoInkError(InkWords.NOTHING_TO_READ)
    return draw_segments(segments_of_ink(ink, pen_width_px), pen_width_px)


def segments_of_ink(ink: Ink, pen_width_px: float) -> NDArray[np.float32]:
    """Return (n, 4) float32 line segments x0, y0, x1, y1 in pixels of the 28x28 picture.

    They are already normalized: longer side and line width together DIGIT_PX, centre of mass
    (of the line, by its length) at MIDDLE_PX, nothing outside the picture. A dot is a segment of
    length zero.
    """
    segments, offset, _ = _laid_out(ink, pen_width_px)
    moved: NDArray[np.float64] = segments + np.concatenate([offset, offset])
    return moved.astype(np.float32)


def frame_of_picture(ink: Ink) -> tuple[float, float, float] | None:
    """Return where the 28x28 picture of ``ink`` lies on the page that it was drawn on.

    left, top and side of the square, in the ink's units; None for a dot, which has no size.
    """
    _, offset, half_scale = _laid_out(ink, PEN_WIDTH_PX)
    if not half_scale:
        return None
    left, top, _, _ = ink.bounds
    x, y = offset / half_scale
    return left - float(x), top - float(y), SIDE_PX / half_scale


def _laid_out(
    ink: Ink, pen_width_px: float
) -> tuple[NDArray[np.float64], NDArray[np.float64], float]:
    """Return the segments in pixels, the (2,) shift still missing, and pixels for a unit of ink."""
    left, top, right, bottom = ink.bounds
    # Halves first: the difference of two huge coordinates may not be representable.
    half_side = max(right / 2 - left / 2, bottom / 2 - top / 2)
    scale = (DIGIT_PX - pen_width_px) / half_side if half_side > 1e-300 else 0.0
    half_origin = np.array([left / 2, top / 2])
    if len(ink) > _MANY_STROKES:
        segments = _segments_of_many(ink, half_origin, scale)
    else:
        segments = np.concatenate(
            [_segments_of_line((stroke.points / 2 - half_origin) * scale) for stroke in ink.strokes]
        )
    if len(segments) > _MOST_SEGMENTS:  # no pixel of it is white: a part of them says the same
        segments = segments[:: -(-len(segments) // _MOST_SEGMENTS)]
    return segments, _offset(segments, pen_width_px), scale / 2


def _segments_of_many(
    ink: Ink, half_origin: NDArray[np.float64], scale: float
) -> NDArray[np.float64]:
    """Return what `_segments_of_line` gives for each stroke, but for all in one go."""
    points = (np.concatenate([stroke.points for stroke in ink]) / 2 - half_origin) * scale
    lengths = np.array([len(stroke) for stroke in ink])
    ends = np.cumsum(lengths) - 1
    starts = ends - lengths + 1
    steps = np.hypot(*np.diff(points, axis=0, prepend=points[:1]).T)
    steps[starts] = 0.0
    along = np.cumsum(steps)
    bucket = np.floor((along - np.repeat(along[starts], lengths)) / _STEP_PX)
    keep = np.diff(bucket, prepend=-1.0) != 0
    keep[starts] = keep[ends] = True
    stroke_of = np.repeat(np.arange(len(lengths)), lengths)[keep]
    points = points[keep]
    joined = stroke_of[:-1] == stroke_of[1:]
    dots = points[np.bincount(stroke_of)[stroke_of] == 1]
    lines = np.hstack([points[:-1][joined], points[1:][joined]])
    return np.concatenate([lines, np.hstack([dots, dots])])


def _segments_of_line(points: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the (n, 4) segments of one polyline, points within the same _STEP_PX merged."""
    across, down = (points[1:] - points[:-1]).T
    bucket = np.zeros(len(points))
    np.cumsum(np.hypot(across, down), out=bucket[1:])
    bucket = np.floor(bucket / _STEP_PX)
    keep = np.ones(len(points), bool)
    keep[1:-1] = bucket[1:-1] > bucket[:-2]
    points = points[keep]
    if len(points) == 1:
        points = np.repeat(points, 2, axis=0)
    return np.concatenate([points[:-1], points[1:]], axis=1)


def _offset(segments: NDArray[np.float64], pen_width_px: float) -> NDArray[np.float64]:
    """Return the (2,) shift that centres the mass, held back where ink would leave the picture."""
    starts, ends = segments[:, :2], segments[:, 2:]
    across, down = (ends - starts).T
    lengths = np.hypot(across, down) + 1e-6  # a dot has no length but has a place
    mass_centre = lengths @ (starts + ends) / 2 / lengths.sum()
    half_pen = pen_width_px / 2
    lowest = half_pen - np.minimum(starts, ends).min(axis=0)
    highest = SIDE_PX - half_pen - np.maximum(starts, ends).max(axis=0)
    offset: NDArray[np.float64] = np.minimum(np.maximum(MIDDLE_PX - mass_centre, lowest), highest)
    return offset


def draw_segments(segments: NDArray[np.float32], pen_width_px: float) -> Picture:
    """Draw round-ended lines into a picture, antialiased over one pixel.

    A pixel's ink falls off linearly with the distance from its centre to the nearest line, the
    usual signed-distance way to draw; it needs no larger canvas and no rounding of coordinates.
    """
    reach = pen_width_px / 2 + 0.5
    columns, rows = _pixels_near(segments[:, 0::2], reach), _pixels_near(segments[:, 1::2], reach)
    squared = np.full((rows.stop - rows.start, columns.stop - columns.start), np.inf, np.float32)
    for first in range(0, len(segments), _SEGMENTS_AT_ONCE):
        part = segments[first : first + _SEGMENTS_AT_ONCE]
        nearest = _squared_distances(part, _PIXEL_CENTRES[columns], _PIXEL_CENTRES[rows])
        np.minimum(squared, nearest, out=squared)
    picture = np.zeros((SIDE_PX, SIDE_PX), dtype=np.float32)
    picture[rows, columns] = np.clip(reach - np.sqrt(squared), 0, 1)
    return picture


def _pixels_near(coordinates: NDArray[np.float32], reach: float) -> slice:
    """Return the rows or columns of pixels within ``reach`` of any of the coordinates."""
    first = max(0, int(coordinates.min() - reach))
    return slice(first, min(SIDE_PX, int(np.ceil(coordinates.max() + reach))))


def _squared_distances(
    segments: NDArray[np.float32], xs: NDArray[np.float32], ys: NDArray[np.float32]
) -> NDArray[np.float32]:
    """Return (rows, columns): squared distance of each pixel centre to the nearest segment."""
    x0, y0, x1, y1 = (column[:, None] for column in segments.T)
    dx, dy = x1 - x0, y1 - y0
    across, down = xs - x0, ys - y0  # (n, columns), (n, rows)
    squared_length = np.maximum(dx * dx + dy * dy, np.float32(1e-12))
    along = (across * dx / squared_length)[:, None, :] + (down * dy / squared_length)[:, :, None]
    np.clip(along, 0, 1, out=along)
    away_x = across[:, None, :] - along * dx[:, :, None]
    away_y = down[:, :, None] - along * dy[:, :, None]
    away_x *= away_x
    away_y *= away_y
    away_x += away_y
    nearest: NDArray[np.float32] = away_x.min(axis=0)
    return nearest
