"""Pieces: the least that is put together into marks. A stroke, a part of one, or a blot of ink."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np

from digitpad.core.arrays import Doubles
from digitpad.core.ink.ink import Stroke
from digitpad.core.ink.parts import Span
from digitpad.core.numbers.number_reading import Box

_PLACES: Final = 20
"""Places that stand for a piece when its distance to others is measured."""


@dataclass(frozen=True, eq=False)
class Piece:
    """Something that belongs to one mark as a whole."""

    box: Box
    source: int
    """Which stroke or blot it is, or is a part of."""
    order: int
    """When it was drawn, among the others."""
    part: int = 0
    """Which part of its source, from 0; the parts follow each other."""
    parts: int = 1
    """Into how many parts its source is cut."""
    spans: tuple[Span, ...] = ()
    """None in a picture."""
    strokes: tuple[Stroke, ...] = ()
    """The very ink, one stroke for each span; none in a picture."""
    rim: Doubles | None = None
    """(k, 2) float64 x and y on both sides of a blot; None where there are strokes."""

    @cached_property
    def places(self) -> Doubles:
        """(k, 2) float64 x and y along its ink. A stroke alone on a page never needs them."""
        if self.rim is not None:
            return self.rim
        return np.concatenate([evenly_spaced(stroke.points) for stroke in self.strokes])

    @property
    def is_blot(self) -> bool:
        """Whether it is of a picture: its places are no line that a pen has drawn."""
        return not self.strokes

    @property
    def width(self) -> float:
        return self.box[2] - self.box[0]

    @property
    def height(self) -> float:
        return self.box[3] - self.box[1]

    @property
    def is_flat(self) -> bool:
        """Whether it is a dash or a bar, and not a line of joined digits."""
        if self.height > 0.4 * self.width:
            return False
        # Of a picture there are only the rims, which say nothing of a pen's way.
        steps = np.hypot(*np.diff(self.places, axis=0).T)
        return self.is_blot or bool(steps.sum() <= 1.3 * math.hypot(self.width, self.height))

    @property
    def middle(self) -> float:
        """Half the way from left to right."""
        return (self.box[0] + self.box[2]) / 2


def piece_of_stroke(stroke: Stroke, span: Span, part: int = 0, parts: int = 1) -> Piece:
    """Return the piece that is all of ``stroke``, itself perhaps a part of another."""
    return Piece(
        stroke.bounds,
        source=span.stroke,
        order=span.stroke,
        part=part,
        parts=parts,
        spans=(span,),
        strokes=(stroke,),
    )


def joined(pieces: Sequence[Piece]) -> Piece:
    """Return the piece that is all of ``pieces``, which a person wants in one mark."""
    first = min(pieces, key=lambda piece: piece.order)
    return Piece(
        united([piece.box for piece in pieces]),
        source=-1 - first.source,
        order=first.order,
        spans=tuple(span for piece in pieces for span in piece.spans),
        strokes=tuple(stroke for piece in pieces for stroke in piece.strokes),
    )


def evenly_spaced(points: Doubles, count: int = _PLACES) -> Doubles:
    """Return at most ``count`` places along the line through (n, 2) points, both ends included."""
    if len(points) <= 2:
        return points
    steps = np.hypot(*np.diff(points, axis=0).T)
    lengths = np.concatenate([[0.0], np.cumsum(steps)])
    at = np.linspace(0, lengths[-1], count)
    return np.column_stack([np.interp(at, lengths, points[:, axis]) for axis in (0, 1)])


def united(boxes: Sequence[Box]) -> Box:
    """Return the box around all of the ``boxes``."""
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def digit_height(pieces: Sequence[Piece]) -> float:
    """Estimate how high digits are on a page with these pieces; above zero.

    The median of those that are not much less high than the highest. A lone dash has no height of
    its own: it is taken for a bit less than a digit is wide.
    """
    sizes = [max(piece.height, 0.6 * piece.width if piece.is_flat else 0.0) for piece in pieces]
    highest = max(sizes)
    tall = sorted(size for size in sizes if size >= 0.55 * highest)
    return max(tall[len(tall) // 2], 1e-300)
