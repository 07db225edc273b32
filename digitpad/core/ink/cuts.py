"""What a person has put right about where one digit ends and the next begins. Immutable."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from digitpad.core.ink.parts import Span, Spans, common_spans


@dataclass(frozen=True)
class Cuts:
    """Ink that shall be read as one mark, and ink that shall not.

    The last correction wins: joining takes back the splits within what is joined, and splitting
    the joins across the split. Belongs to the strokes of one ink by their indices; strokes that
    are added later change nothing.
    """

    joins: tuple[Spans, ...] = ()
    """The parts of strokes in each of them are in one mark; nothing is in two of them."""
    splits: tuple[tuple[Spans, Spans], ...] = ()
    """No mark has ink of both sides of one of them."""

    def __bool__(self) -> bool:
        return bool(self.joins or self.splits)

    def joining(self, *marks: Iterable[Span]) -> Cuts:
        """Return these cuts with the spans of all ``marks`` in one mark."""
        joined = frozenset[Span]().union(*marks)
        apart = []
        for old in self.joins:
            if common_spans(old, joined):
                joined |= old
            else:
                apart.append(old)
        splits = (
            (left, right)
            for left, right in self.splits
            if not (common_spans(left, joined) and common_spans(right, joined))
        )
        return Cuts((*apart, joined), tuple(splits))

    def splitting(self, left: Spans, right: Spans) -> Cuts:
        """Return these cuts with ``left`` and ``right`` in different marks.

        `parting.parted` says what lies on either side of a divider. Without ink on both sides
        nothing changes.
        """
        if not left or not right:
            return self
        joins = []
        for old in self.joins:
            sides = [common_spans(old, side) for side in (left, right)]
            joins += sides if all(sides) else [old]
        return Cuts(tuple(joins), (*self.splits, (left, right)))

    def without(self, stroke: int) -> Cuts:
        """Return the cuts for the ink that has lost the stroke of this index."""

        def left_of(spans: Spans) -> Spans:
            return frozenset(
                Span(span.stroke - (span.stroke > stroke), span.first, span.last)
                for span in spans
                if span.stroke != stroke
            )

        joins = (left_of(spans) for spans in self.joins)
        splits = ((left_of(left), left_of(right)) for left, right in self.splits)
        return Cuts(
            tuple(spans for spans in joins if spans),
            tuple((left, right) for left, right in splits if left and right),
        )


NO_CUTS = Cuts()
