"""What of some ink lies on either side of a line."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

import numpy as np

from digitpad.core.arrays import Doubles
from digitpad.core.ink.geometry import Place
from digitpad.core.ink.ink import Ink
from digitpad.core.ink.parts import Span, Spans


def parted(ink: Ink, spans: Iterable[Span], start: Place, end: Place) -> tuple[Spans, Spans]:
    """Return what of ``spans`` lies left and right of the line through two places.

    Left is as seen by who goes down the page. A stroke that crosses the line is cut there, for each
    time that it crosses.
    """
    top, bottom = (start, end) if start[1] <= end[1] else (end, start)
    way = (bottom[0] - top[0], bottom[1] - top[1])
    sides: tuple[list[Span], list[Span]] = [], []
    for span in spans:
        points = ink.strokes[span.stroke].points
        # Positive on the right: the cross product with the way down.
        away = (points[:, 0] - top[0]) * way[1] - (points[:, 1] - top[1]) * way[0]
        for part in _parts(span, away):
            side = int(_middle_value(part, away) > 0)
            sides[side].append(part)
    return frozenset(sides[0]), frozenset(sides[1])


def _parts(span: Span, away: Doubles) -> list[Span]:
    """Cut ``span`` wherever ``away``, a number for each point of its stroke, changes its sign."""
    crossed = np.flatnonzero((away[:-1] > 0) != (away[1:] > 0))
    at = crossed + away[crossed] / (away[crossed] - away[crossed + 1])
    inside = [float(place) for place in at if span.first < place < span.last]
    ends = [span.first, *inside, span.last]
    return [Span(span.stroke, *pair) for pair in pairwise(ends)]


def _middle_value(part: Span, away: Doubles) -> float:
    end = len(away) - 1.0
    middle = (max(part.first, 0.0) + min(part.last, end)) / 2
    return float(np.interp(middle, np.arange(len(away)), away))
