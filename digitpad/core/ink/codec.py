"""Ink as bytes: exact, compact, and the same bytes for the same drawing.

A blob is ``ink1``, the number of strokes, and for each stroke its number of points, which columns
it has, and the columns as little-endian float64. A blob from a damaged file can be checked against
its `digest`.
"""

from __future__ import annotations

import hashlib
import struct

import numpy as np
from numpy.typing import NDArray

from digitpad.core.ink.ink import Ink, Stroke
from digitpad.core.ink.ndjson import milliseconds

_MAGIC = b"ink1"
_COUNT = struct.Struct("<I")
_STROKE = struct.Struct("<IB")
_HAS_SECONDS, _HAS_PRESSURE = 1, 2
_DAMAGED = "the ink is damaged"
_BEYOND_ANY_TIME = 1e18
"""In seconds. The digest is of the points alone: a flipped bit in a time shows only by its size."""


def storable(ink: Ink) -> Ink:
    """Return ``ink`` with times that NDJSON, which counts in milliseconds, can hold exactly.

    They change by less than a picosecond; points and pressure stay the same.
    """
    return Ink(
        tuple(
            stroke
            if stroke.seconds is None
            else Stroke(stroke.points, milliseconds(stroke.seconds) / 1000, stroke.pressure)
            for stroke in ink
        )
    )


def encode(ink: Ink) -> bytes:
    """Return the blob of ``ink``; `decode` gives back an equal drawing, bit for bit."""
    parts = [_MAGIC, _COUNT.pack(len(ink))]
    for stroke in ink:
        flags = _HAS_SECONDS * (stroke.seconds is not None)
        flags |= _HAS_PRESSURE * (stroke.pressure is not None)
        parts.append(_STROKE.pack(len(stroke), flags))
        parts += [
            column.astype("<f8").tobytes()
            for column in (stroke.points, stroke.seconds, stroke.pressure)
            if column is not None
        ]
    return b"".join(parts)


def decode(blob: bytes) -> Ink:
    """Return the drawing in ``blob``. Raises ValueError when it is not one that `encode` made."""
    if not blob.startswith(_MAGIC):
        raise ValueError(_DAMAGED)
    reader = _Reader(blob, len(_MAGIC))
    (count,) = reader.unpack(_COUNT)
    strokes = tuple(_decode_stroke(reader) for _ in range(count))
    if reader.place != len(blob):
        raise ValueError(_DAMAGED)
    return Ink(strokes)


def _decode_stroke(reader: _Reader) -> Stroke:
    length, flags = reader.unpack(_STROKE)
    points = reader.floats(2 * length).reshape(-1, 2)
    seconds = reader.floats(length) if flags & _HAS_SECONDS else None
    pressure = reader.floats(length) if flags & _HAS_PRESSURE else None
    return Stroke(points, seconds, pressure)


class _Reader:
    """A reading position in a blob that never runs past the end."""

    def __init__(self, blob: bytes, place: int) -> None:
        self.blob, self.place = blob, place

    def unpack(self, layout: struct.Struct) -> tuple[int, ...]:
        return layout.unpack(self._take(layout.size))

    def floats(self, count: int) -> NDArray[np.float64]:
        return np.frombuffer(self._take(8 * count), "<f8").astype(np.float64)

    def _take(self, size: int) -> bytes:
        taken = self.blob[self.place : self.place + size]
        if len(taken) != size:
            raise ValueError(_DAMAGED)
        self.place += size
        return taken


def digest(ink: Ink) -> bytes:
    """Return 32 bytes that two drawings share only when their strokes have the same points.

    Times and pressure are left out: a program that drops them has not made another drawing.
    """
    points_alone = Ink(tuple(Stroke(stroke.points) for stroke in ink))
    return hashlib.sha256(encode(points_alone)).digest()


def checked_digest(blob: bytes) -> bytes:
    """Return the `digest` of the drawing in ``blob`` without decoding its strokes.

    Raises ValueError where `decode` would, and where a time or a pressure cannot be one.
    """
    if not blob.startswith(_MAGIC):
        raise ValueError(_DAMAGED)
    reader = _Reader(blob, len(_MAGIC))
    (count,) = reader.unpack(_COUNT)
    points_alone = hashlib.sha256(_MAGIC + _COUNT.pack(count))
    for _ in range(count):
        length, flags = reader.unpack(_STROKE)
        others = bool(flags & _HAS_SECONDS) + bool(flags & _HAS_PRESSURE)
        if not length or flags > _HAS_SECONDS + _HAS_PRESSURE:
            raise ValueError(_DAMAGED)
        points_alone.update(_STROKE.pack(length, 0))
        first = reader.place
        points, others_too = reader.floats(2 * length), reader.floats(others * length)
        if not np.isfinite(points).all() or not (np.abs(others_too) < _BEYOND_ANY_TIME).all():
            raise ValueError(_DAMAGED)
        points_alone.update(blob[first : first + 16 * length])
    if reader.place != len(blob) or not count:
        raise ValueError(_DAMAGED)
    return points_alone.digest()
