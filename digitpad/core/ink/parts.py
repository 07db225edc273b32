"""Parts of strokes: where a stroke runs through two digits, each gets its part."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from digitpad.core.ink.ink import Ink, Stroke

if TYPE_CHECKING:
    from digitpad.core.arrays import Doubles


@dataclass(frozen=True, order=True)
class Span:
    """A part of a stroke of some ink, or all of it.

    A span belongs to the ink's strokes and not to the place where they lie, so it stays right when
    ink is moved or scaled, and one without an end grows with its stroke.
    """

    stroke: int
    """Index of the stroke in its ink."""
    first: float = 0.0
    """Where the part begins, counted in points: 2.5 is midway between the third and the fourth."""
    last: float = math.inf
    """Where it ends; infinite for the end of the stroke."""

    @property
    def is_whole(self) -> bool:
        """Whether it is all of its stroke."""
        return self.first <= 0 and self.last == math.inf

    def common(self, other: Span) -> Span | None:
        """Return what two spans share; None where that is nothing."""
        first, last = max(self.first, other.first), min(self.last, other.last)
        if self.stroke != other.stroke or first >= last:
            return None
        return Span(self.stroke, first, last)


Spans = frozenset[Span]


def common_spans(some: Spans, others: Spans) -> Spans:
    """Return the parts of strokes that are in both."""
    shared = (one.common(other) for one in some for other in others)
    return frozenset(span for span in shared if span is not None)


def ink_of_spans(ink: Ink, spans: Iterable[Span]) -> Ink:
    """Return the ink in ``spans``, in the order of its strokes.

    Whole strokes are the very same objects.
    """
    return Ink(tuple(part_of_stroke(ink.strokes[span.stroke], span) for span in sorted(spans)))


def part_of_stroke(stroke: Stroke, span: Span) -> Stroke:
    """Return the part of ``stroke`` that ``span`` says, with new points at its ends."""
    import numpy as np  # not needed to draw

    end = len(stroke) - 1.0
    first, last = max(span.first, 0.0), min(span.last, end)
    if first <= 0 and last >= end:
        return stroke
    between = np.arange(math.floor(first) + 1, math.ceil(last), dtype=np.float64)
    at = np.concatenate([[first], between, [max(first, last)]])
    seconds, pressure = stroke.seconds, stroke.pressure
    return Stroke(
        np.column_stack([_values_at(stroke.points[:, axis], at) for axis in (0, 1)]),
        None if seconds is None else _values_at(seconds, at),
        None if pressure is None else _values_at(pressure, at),
    )


def _values_at(values: Doubles, at: Doubles) -> Doubles:
    import numpy as np  # not needed to draw

    found: Doubles = np.interp(at, np.arange(len(values), dtype=np.float64), values)
    return found


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return ``spans`` in order, those that follow each other on one stroke as one."""
    whole: list[Span] = []
    for span in sorted(spans):
        if whole and whole[-1].stroke == span.stroke and whole[-1].last == span.first:
            whole[-1] = Span(span.stroke, whole[-1].first, span.last)
        else:
            whole.append(span)
    return tuple(whole)
