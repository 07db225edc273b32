"""Reads a page of ink: one digit as ever, several as a number.

Pieces are put together into groups, the network looks at every group, and the best way to cut the
page into groups is searched for: cut, classify and search a lattice, as readers of handwriting
commonly do. docs/numbers.md has the method and its figures.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from digitpad.core.ink.cuts import NO_CUTS, Cuts
from digitpad.core.ink.ink import Ink, Stroke
from digitpad.core.ink.parts import Span, Spans, common_spans, ink_of_spans, merged
from digitpad.core.numbers.auto_cuts import is_narrow
from digitpad.core.numbers.ink_pieces import PieceMaker
from digitpad.core.numbers.lattice.bound import without_torn
from digitpad.core.numbers.lattice.cutting import best_cut
from digitpad.core.numbers.lattice.groups import Distances, Group, PiecedPage
from digitpad.core.numbers.lattice.pieces import Piece
from digitpad.core.numbers.lattice.recent import Recent
from digitpad.core.numbers.lattice.scoring import INK, weights_in
from digitpad.core.numbers.lattice.shapes import is_low, shape_of
from digitpad.core.numbers.layout import arranged
from digitpad.core.numbers.ligatures import without_ligatures
from digitpad.core.numbers.number_reading import NO_DIGIT, Box, Mark, NumberReading
from digitpad.core.numbers.symbols import Seen
from digitpad.core.reading.reader import Reader
from digitpad.core.reading.recognizer import Reading

MOST_PIECES: Final = 80
"""A page with more strokes, or parts of strokes, is no number."""
MOST_GROUPS: Final = 500
"""Nor is one on which more groups could be one mark."""
_SINGLY: Final = 14
"""So many groups are read sooner one by one than in a batch."""
_CERTAIN: Final = 0.9
"""What is read with this certainty is left as it is."""
_MUCH_BETTER: Final = 1.2
"""What joins digits is left out where a digit reads so many times as certain without it."""
_LEAST_HEIGHT, _MOST_HEIGHT = 1e-100, 1e100
"""Digits of another height come from no hand, and their squares have no numbers."""
_SHOWN_STROKES: Final = 100
_SHOWN_POINTS: Final = 30
"""So much of a page that is no number is looked at, to have something to show."""


@dataclass(frozen=True, eq=False)
class _Drawn:
    """A group as the network sees it."""

    spans: tuple[Span, ...]
    ink: Ink
    """What is in the spans; perhaps without what joins it to other marks."""
    reading: Reading

    @property
    def certainty(self) -> float:
        """How certain it is that this is a digit, and which one: 0..1."""
        return (self.reading.is_digit or 0.0) * self.reading.confidence


class NumberReader:
    """Reads pages with one reader. Groups that the page before had too are not read again.

    Not to be shared between threads.
    """

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._pieces = PieceMaker()
        self._as_one: _Drawn | None = None
        """What was last read as one digit."""
        self._drawn: Recent[frozenset[Piece], _Drawn] = Recent()
        self._distances: Distances = Recent()
        self._shapes: Recent[tuple[frozenset[Piece], float], list[float]] = Recent()

    @property
    def reader(self) -> Reader:
        return self._reader

    def read(self, ink: Ink, cuts: Cuts = NO_CUTS) -> NumberReading:
        """Read ink, cut into digits as ``cuts`` wants it.

        Raises NoInkError when it has no stroke.
        """
        if len(ink) > MOST_PIECES:
            return self._no_number(ink)
        if len(ink) <= 1 and not cuts and not self.may_cut(ink):
            return self.read_as_one(ink)
        if not self._reader.network.knows_digits:
            return self.read_as_one(ink)
        self._distances.turn()
        page, groups = looked_at(ink, cuts, self._pieces, self._distances)
        if not groups:
            return self._no_number(ink)
        if len(groups) == 1 or not _LEAST_HEIGHT < page.height < _MOST_HEIGHT:
            return self.read_as_one(ink)
        self._drawn.turn()
        self._shapes.turn()
        shapes = [self._shape(page, group) for group in groups]
        cut = best_cut(groups, shapes, len(page), partial(self._read, page, ink), weights_in(INK))
        if cut is None:
            return self._no_number(ink)
        drawn = [self._drawn.known(_key(group, page)) for group in cut.groups]
        seen = [self._seen(one, group.box) for one, group in zip(drawn, cut.groups, strict=True)]
        return arranged(seen, page.height, cut.log_probability)

    def may_cut(self, ink: Ink) -> bool:
        """Say whether a single stroke may be more than one digit, as far as its shape says."""
        is_wide = len(ink) == 1 and not is_narrow(ink.strokes[0])
        return is_wide and self._reader.network.knows_digits

    def read_as_one(self, ink: Ink) -> NumberReading:
        """Read all of ``ink`` as one digit. Raises NoInkError when it has no stroke."""
        if self._as_one is None or self._as_one.ink is not ink:
            self._as_one = _Drawn(_whole(ink), ink, self._reader.network.read(ink))
        return arranged([self._seen(self._as_one, ink.bounds)], 0.0, 0.0)

    def _shape(self, page: PiecedPage, group: Group) -> list[float]:
        if is_low(group, page):
            return shape_of(group, page)
        key = (_key(group, page), page.height)
        return self._shapes.of(key, lambda: shape_of(group, page))

    def _read(self, page: PiecedPage, ink: Ink, groups: Sequence[Group]) -> list[Reading]:
        """Return what the network makes of each group."""
        keys = [_key(group, page) for group in groups]
        new = [key for key in keys if self._drawn.find(key) is None]
        spans = [merged(span for piece in key for span in piece.spans) for key in new]
        inks = [ink_of_spans(ink, some) for some in spans]
        made = map(_Drawn, spans, inks, self._readings(inks, ink))
        for key, drawn in zip(new, made, strict=True):
            self._drawn.keep(key, self._better(drawn, ink))
        return [self._drawn.known(key).reading for key in keys]

    def _better(self, drawn: _Drawn, page: Ink) -> _Drawn:
        """Return a group without what joins it to others, where it reads better so.

        Not as a one: half of an N is one, too.
        """
        if drawn.certainty >= _CERTAIN:
            return drawn
        bare = without_ligatures(page, drawn.spans)
        if bare is None:
            return drawn
        other = _Drawn(drawn.spans, bare, self._reader.network.read(bare))
        is_better = other.certainty > _MUCH_BETTER * drawn.certainty and other.reading.digit != 1
        return other if is_better else drawn

    def _readings(self, inks: Sequence[Ink], page: Ink) -> list[Reading]:
        """Read several drawings; that of the whole page always in the same way, to the last bit."""
        network = self._reader.network
        if len(inks) <= _SINGLY:
            return [network.read(ink) for ink in inks]
        readings = network.read_many(inks)
        return [
            network.read(ink) if len(ink) == len(page) else reading
            for ink, reading in zip(inks, readings, strict=True)
        ]

    def _seen(self, drawn: _Drawn, box: Box) -> Seen:
        reading = self._reader.refined(drawn.reading, drawn.ink)
        is_digit = self._reader.card.takes_for_digit(reading.is_digit)
        return Seen(reading, box, is_digit, drawn.spans, drawn.ink)

    def _no_number(self, ink: Ink) -> NumberReading:
        """Return one mark that is no digit: a page with so much on it is no number."""
        reading = replace(self._reader.network.read(_thinned(ink)), is_digit=0.0)
        mark = Mark(NO_DIGIT, reading, ink.bounds, _whole(ink), ink)
        return NumberReading((mark,), NO_DIGIT, mark.confidence)


def _key(group: Group, page: PiecedPage) -> frozenset[Piece]:
    return frozenset(page.pieces[member] for member in group.members)


def looked_at(
    ink: Ink, cuts: Cuts, maker: PieceMaker, known: Distances | None = None
) -> tuple[PiecedPage, list[Group]]:
    """Return the pieces of a page and what may be one mark on it; no group where that is too much.

    Where there are very many ways to cut strokes, none is cut but where a person wants it.
    """
    for propose in (True, False):
        pieces, height = maker.pieces_of(ink, cuts, propose=propose)
        page = PiecedPage(pieces, height, known)
        groups = page.groups(MOST_GROUPS) if len(pieces) <= MOST_PIECES else None
        if groups is not None:
            return page, without_torn(_allowed(groups, page, cuts), page)
    return page, []


def _allowed(groups: list[Group], page: PiecedPage, cuts: Cuts) -> list[Group]:
    """Return the groups without those that a person has split."""
    for sides in cuts.splits:
        left, right = (_pieces_on(page, side) for side in sides)
        groups = [
            group
            for group in groups
            if len(group.members) == 1 or not (group.mask & left and group.mask & right)
        ]
    return groups


def _pieces_on(page: PiecedPage, side: Spans) -> int:
    """Return the pieces on one side of a split, as bits."""
    return sum(
        1 << number
        for number, piece in enumerate(page.pieces)
        if common_spans(frozenset(piece.spans), side)
    )


def _whole(ink: Ink) -> tuple[Span, ...]:
    return tuple(Span(stroke) for stroke in range(len(ink)))


def _thinned(ink: Ink) -> Ink:
    """Return some of the strokes with some of their points, evenly chosen."""
    step = -(-len(ink) // _SHOWN_STROKES)
    return Ink(
        tuple(
            Stroke(stroke.points[:: -(-len(stroke) // _SHOWN_POINTS)])
            for stroke in ink.strokes[::step]
        )
    )
