"""Numbers whose right cuts are known, as groups with their features: what `fit_cuts` fits to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import reduce

import numpy as np

from digitpad.core.arrays import Doubles, Integers
from digitpad.core.datasets.digits import MNIST, Digits
from digitpad.core.datasets.load import load_dataset
from digitpad.core.datasets.split import Part
from digitpad.core.ink.cuts import NO_CUTS
from digitpad.core.ink.parts import ink_of_spans, merged
from digitpad.core.numbers import number_reader, picture_reader
from digitpad.core.numbers.ink_pieces import PieceMaker
from digitpad.core.numbers.lattice.groups import Group, PiecedPage
from digitpad.core.numbers.lattice.pieces import Piece
from digitpad.core.numbers.lattice.scoring import features_of
from digitpad.core.numbers.lattice.shapes import shape_of
from digitpad.core.reading.recognizer import Reading, Recognizer
from tests.numbers_data import any_hand, hands
from trainer.data.letters import letters
from trainer.data.pictured_numbers import picture_number
from trainer.data.written_numbers import Writing, WrittenNumber, write_number

MIXTURE: tuple[tuple[float, Writing], ...] = (
    (0.43, Writing()),
    (0.20, Writing(digits=(1, 1))),
    (0.05, Writing(digits=(2, 6), joined=0.5, gap=(-0.05, 0.4))),
    (0.08, Writing(digits=(2, 7), lines=0.3)),
    (0.08, Writing(digits=(2, 6), signs=0.35)),
    (0.06, Writing(digits=(1, 6), letters=0.3)),
    (0.10, Writing(digits=(2, 7), spaces=0.25, gap=(0.1, 0.9), size_jitter=0.2, base_jitter=0.14)),
)
"""How often numbers are written in which way."""
_SINGLE = 0.4
"""So many pictures hold a single digit."""
_PURE = 0.85
"""A piece is of one mark when at least this part of it is."""


@dataclass(frozen=True, eq=False)
class Lattice:
    """The groups of one number."""

    masks: list[int]
    features: Doubles
    """(groups, FEATURES)."""
    count: int
    """How many pieces there are."""
    right: list[tuple[int, bool]]
    """The groups of the right way, and whether each is a digit."""


def of_ink(
    parts: Sequence[Part],
    count: int,
    seed: int,
    recognizer: Recognizer,
    mixture: Sequence[tuple[float, Writing]] = MIXTURE,
) -> Iterator[Lattice | None]:
    """Yield the lattices of written numbers; None where the right way is not among the groups."""
    rng = np.random.default_rng(seed)
    writers = [hands(part) for part in parts]
    others = [letter for part in parts for letter in letters(part)]
    ways, shares = [way for _, way in mixture], [share for share, _ in mixture]
    for _ in range(count):
        way = ways[int(rng.choice(len(ways), p=shares))]
        hand = any_hand(writers[int(rng.integers(len(writers)))], rng)
        number = write_number(hand, rng, way, others if way.letters else ())
        page, groups = number_reader.looked_at(number.ink, NO_CUTS, PieceMaker())
        spans = [merged(s for m in group.members for s in page.pieces[m].spans) for group in groups]
        readings = recognizer.read_many([ink_of_spans(number.ink, some) for some in spans])
        owners = [_owner_of_piece(piece, number) for piece in page.pieces]
        yield _lattice(page, groups, owners, number.symbols, readings)


def of_pictures(
    parts: Sequence[Part], count: int, seed: int, recognizer: Recognizer
) -> Iterator[Lattice | None]:
    """Yield the lattices of numbers in pictures, made of a part of MNIST."""
    rng = np.random.default_rng(seed)
    every = load_dataset(MNIST).parts()
    digits = reduce(Digits.joined, (every[part] for part in parts))
    pictures = digits.drawn()
    for _ in range(count):
        single = rng.random() < _SINGLE
        how_many = (1, 1) if single else (2, 6)
        number = picture_number(pictures, digits.labels, rng, digits=how_many)
        page, groups, blots = picture_reader.looked_at(number.ink)
        owners = [_owner(number.owners[blots.masks[piece]]) for piece in page.pieces]
        readings = picture_reader.readings_of(recognizer, number.ink, groups, page, blots)
        yield _lattice(page, groups, owners, number.text, readings)


def _lattice(
    page: PiecedPage,
    groups: Sequence[Group],
    owners: Sequence[int | None],
    symbols: str,
    readings: Sequence[Reading],
) -> Lattice | None:
    """owners: which of ``symbols`` each piece belongs to; None where it is of two."""
    by_members = {group.members: number for number, group in enumerate(groups)}
    right = []
    for mark, symbol in enumerate(symbols):
        members = tuple(number for number, owner in enumerate(owners) if owner == mark)
        if None in owners or members not in by_members:
            return None
        right.append((by_members[members], symbol.isdigit()))
    features = features_of([shape_of(group, page) for group in groups], readings)
    return Lattice([group.mask for group in groups], features, len(page), right)


def _owner_of_piece(piece: Piece, number: WrittenNumber) -> int | None:
    """Return the mark that nearly all of a piece belongs to; None where it is of two."""
    (span,) = piece.spans
    marks = np.array(number.marks[span.stroke])
    places = np.arange(len(marks))
    inside = marks[(places >= span.first) & (places <= span.last)]
    return _owner(inside if len(inside) else marks[[min(round(span.first), len(marks) - 1)]])


def _owner(owners: Integers) -> int | None:
    counts = np.bincount(owners[owners >= 0], minlength=1)
    return int(counts.argmax()) if counts.max() >= _PURE * counts.sum() else None
