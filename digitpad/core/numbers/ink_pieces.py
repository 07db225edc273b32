"""Ink -> pieces: its strokes, cut where they could run through two digits or a person said so."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from digitpad.core.ink.cuts import Cuts
from digitpad.core.ink.ink import Ink, Stroke
from digitpad.core.ink.parts import Span, Spans, common_spans, part_of_stroke
from digitpad.core.numbers.auto_cuts import places_to_cut
from digitpad.core.numbers.lattice.pieces import Piece, digit_height, joined, piece_of_stroke
from digitpad.core.numbers.lattice.recent import Recent
from digitpad.core.numbers.number_reading import Box

_STEP = 0.15
"""Strokes are cut anew when digits become so much higher, as a logarithm."""


class PieceMaker:
    """Makes the pieces of an ink; those that the ink before had too are the same objects.

    Strokes are told apart by identity: the piece of a whole stroke holds it, so that no other can
    come to have its number while it is remembered.
    """

    def __init__(self) -> None:
        self._known: Recent[tuple[int, Span, int], Piece] = Recent()
        self._places: Recent[tuple[int, float, tuple[Box, ...]], list[float]] = Recent()

    def pieces_of(self, ink: Ink, cuts: Cuts, *, propose: bool = True) -> tuple[list[Piece], float]:
        """Return the pieces, and how high digits are on this page, in the ink's unit.

        Without ``propose`` strokes are cut where a person wants it and nowhere else.
        """
        self._known.turn()
        self._places.turn()
        strokes = ink.strokes
        whole = [self._piece(stroke, Span(index), 0, 1) for index, stroke in enumerate(strokes)]
        height, boxes = digit_height(whole), [piece.box for piece in whole]
        pieces: list[Piece] = []
        for piece, stroke in zip(whole, strokes, strict=True):
            proposed = self._proposed(piece, stroke, height, boxes) if propose else []
            ends = _ends(piece, stroke, proposed, cuts)
            if len(ends) == 2:
                pieces.append(piece)
                continue
            for part, (first, last) in enumerate(pairwise(ends)):
                span = Span(piece.source, first, last)
                pieces.append(self._piece(stroke, span, part, len(ends) - 1))
        return _joined(pieces, cuts.joins), height

    def _piece(self, stroke: Stroke, span: Span, part: int, parts: int) -> Piece:
        def make() -> Piece:
            return piece_of_stroke(part_of_stroke(stroke, span), span, part, parts)

        return self._known.of((id(stroke), span, parts), make)

    def _proposed(
        self, whole: Piece, stroke: Stroke, height: float, boxes: Sequence[Box]
    ) -> list[float]:
        """Return where a stroke could run from one digit into the next, counted in points."""
        step = _step_of(height)
        left, _, right, _ = whole.box
        beside = [box for box in boxes if box != whole.box and left < box[2] and box[0] < right]
        key = (id(stroke), step, tuple(beside))
        return self._places.of(key, lambda: places_to_cut(stroke, step, beside))


def _ends(whole: Piece, stroke: Stroke, proposed: Sequence[float], cuts: Cuts) -> list[float]:
    """Return where the parts of a stroke begin and end, counted in points."""
    free = [place for place in proposed if not _is_joined(cuts.joins, whole.source, place)]
    sides = [span for split in cuts.splits for side in split for span in side]
    asked = [
        place
        for span in sides
        if span.stroke == whole.source
        for place in (span.first, span.last)
        if 0 < place < len(stroke) - 1
    ]
    return [0.0, *sorted({*free, *asked}), math.inf]


def _step_of(height: float) -> float:
    """Return a height like this one that stays the same while digits change a little."""
    return math.exp(round(math.log(height) / _STEP) * _STEP)


def _is_joined(joins: Sequence[Spans], stroke: int, place: float) -> bool:
    """Say whether a person wants the ink on both sides of a place on a stroke in one mark."""
    return any(
        span.stroke == stroke and span.first < place < span.last for join in joins for span in join
    )


def _joined(pieces: Sequence[Piece], joins: Sequence[Spans]) -> list[Piece]:
    """Put those pieces together that a person wants in one mark."""
    left = list(pieces)
    for join in joins:
        inside = [piece for piece in left if _is_within(piece, join)]
        if len(inside) > 1:
            left = [piece for piece in left if piece not in inside] + [joined(inside)]
    return left


def _is_within(piece: Piece, spans: Spans) -> bool:
    """Say whether most of a piece is in ``spans``: a cut may have moved a little since."""
    return any(span.is_whole for span in spans if span.stroke in _strokes(piece)) or any(
        _share(own, common) >= 0.5
        for own in piece.spans
        for common in common_spans(frozenset((own,)), spans)
    )


def _strokes(piece: Piece) -> set[int]:
    return {span.stroke for span in piece.spans}


def _share(own: Span, common: Span) -> float:
    """Return which part of a span a part of it is."""
    if common == own:
        return 1.0
    if common.last == math.inf:  # to the end of the stroke, wherever that is
        return 0.5
    return (common.last - common.first) / (own.last - own.first)
