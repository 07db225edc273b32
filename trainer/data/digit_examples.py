"""Examples of what is a digit and what is not, as the network sees them.

Right are the digits that a training learns from. Wrong are parts of them and several together, as a
wrong cut of a number leaves them, letters where some are at hand, scribbles, shapes and signs.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from typing import Final

import numpy as np

from digitpad.core.arrays import Floats, Mask
from digitpad.core.datasets.digits import Digits
from digitpad.core.pictures.preprocess import SIDE_PX, picture_of_ink
from trainer.data.augment_ink import INK_AUGMENTATION, augmented_ink
from trainer.data.augment_pictures import augment_pictures
from trainer.data.lines import Lines, Rng, ink_of, lines_of
from trainer.data.scribbles import scribble, shape
from trainer.data.wrong_ink import any_two, cut_stroke, some_strokes, two_digits, with_a_neighbour
from trainer.data.wrong_pictures import half_pictures, pairs_of_pictures

_SHARES: Final[Mapping[str, float]] = {
    "letter": 5, "part": 2, "cut": 0.7, "two": 3, "neighbour": 3, "scribble": 2.5, "shape": 2.5,
    "half picture": 1, "two pictures": 1.5,
}  # fmt: skip
"""How much there is of each kind of wrong example, where there is what it is made of."""
_ANEW: Final = ("scribble", "shape")
"""Made by chance already: bent once more, a square would be a zero."""
_SCANNED: Final = 0.4
"""This part of augmented ink is also warped and softened as a scan is."""
_SPECKS: Final = 0.1
"""This part of the digits in pictures has a speck beside or in it."""
_TRIES: Final = 40


@dataclass(frozen=True, eq=False)
class Examples:
    """Pictures of which it is known whether they are digits."""

    pictures: Floats
    """(n, 28, 28) float32 in 0..1."""
    kinds: tuple[str, ...]
    """What each is: DRAWN and PICTURED digits, and the kinds of wrong ones."""

    @property
    def is_digit(self) -> Mask:
        """(n,) bool."""
        mask: Mask = np.isin(self.kinds, (DRAWN, PICTURED))
        return mask

    def of(self, kind: str) -> Floats:
        """Return the pictures of a kind."""
        chosen: Floats = self.pictures[np.array(self.kinds) == kind]
        return chosen


DRAWN: Final = "digit"
PICTURED: Final = "picture"


class ExampleMaker:
    """Makes examples out of labelled digits and letters, as many as are asked for."""

    def __init__(self, digits: Sequence[Digits], letters: Sequence[Lines]) -> None:
        """Take digits as ink, as pictures or both, and letters as the points of their strokes."""
        self._letters = letters
        self._inks = [lines_of(ink) for part in digits for ink in part.inks]
        self._hands = _hands(digits)
        self._multiple = [lines for lines in self._inks if len(lines) > 1]
        self._pictured = _all_pictured(digits)

    def make(self, count: int, rng: Rng, *, augment: bool) -> Examples:
        """Return about ``count`` examples, half of them digits, in any order.

        Without ``augment`` digits and letters are as they were drawn, each at most once.
        """
        made: dict[str, Floats] = {}
        shares = self._right_shares() | self._wrong_shares()
        for kind, share in shares.items():
            made[kind] = self._made(kind, round(share * count), rng, augment)
        kinds = tuple(kind for kind, pictures in made.items() for _ in range(len(pictures)))
        return Examples(np.concatenate(list(made.values())), kinds)

    def _right_shares(self) -> dict[str, float]:
        there = [DRAWN] * bool(self._inks) + [PICTURED] * bool(len(self._pictured))
        return {kind: 0.5 / len(there) for kind in there}

    def _wrong_shares(self) -> dict[str, float]:
        inks, pictures = len(self._inks), len(self._pictured)
        there = {
            "letter": len(self._letters), "part": len(self._multiple), "cut": inks, "two": inks,
            "neighbour": inks, "half picture": pictures, "two pictures": pictures,
        }  # fmt: skip
        shares = {kind: share for kind, share in _SHARES.items() if there.get(kind, 1)}
        return {kind: 0.5 * share / sum(shares.values()) for kind, share in shares.items()}

    def _made(self, kind: str, count: int, rng: Rng, augment: bool) -> Floats:
        if kind in (PICTURED, "half picture", "two pictures"):
            pictures = self._made_of_pictures(kind, count, rng)
            if augment and len(pictures):
                pictures = augment_pictures(pictures, rng)
                if kind == PICTURED:
                    _add_specks(pictures, rng)
            return pictures
        drawings = self._drawings(kind, count, rng, augment)
        if not augment:
            return _as_drawn(drawings)
        if kind not in _ANEW:
            drawings = [lines_of(augmented_ink(ink_of(lines), rng)) for lines in drawings]
        return _drawn(drawings, rng)

    def _made_of_pictures(self, kind: str, count: int, rng: Rng) -> Floats:
        places = _chosen(len(self._pictured), count, rng)
        chosen = self._pictured.at(np.array(places, np.intp)).drawn()
        if kind == "half picture":
            return half_pictures(chosen, rng)
        if kind == "two pictures":
            return pairs_of_pictures(chosen, rng.permutation(chosen), rng)
        return chosen

    def _drawings(self, kind: str, count: int, rng: Rng, augment: bool) -> list[Lines]:
        if kind in (DRAWN, "letter"):
            source = self._inks if kind == DRAWN else self._letters
            if not augment:
                count = min(count, len(source))
            return [source[place] for place in _chosen(len(source), count, rng)]
        return _tried(self._wrong_makers()[kind], count, rng)

    def _wrong_makers(self) -> dict[str, Callable[[Rng], Lines | None]]:
        def any_of(drawings: Sequence[Lines], rng: Rng) -> Lines:
            return drawings[int(rng.integers(len(drawings)))]

        return {
            "part": lambda rng: some_strokes(any_of(self._multiple, rng), rng),
            "cut": lambda rng: cut_stroke(any_of(self._inks, rng), rng),
            "two": lambda rng: two_digits(*any_two(self._hands, rng), rng),
            "neighbour": lambda rng: with_a_neighbour(*any_two(self._hands, rng), rng),
            "scribble": scribble,
            "shape": shape,
        }


def _tried(make: Callable[[Rng], Lines | None], count: int, rng: Rng) -> list[Lines]:
    """Return ``count`` drawings; fewer where ``make`` fails too often, as with bars nobody drew."""
    found: list[Lines] = []
    for _ in range(_TRIES * count):
        if len(found) == count:
            break
        drawing = make(rng)
        if drawing is not None:
            found.append(drawing)
    return found


def _chosen(there: int, count: int, rng: Rng) -> list[int]:
    """Return ``count`` indices, each as often as the others or once more."""
    order = [place for _ in range(-(-count // there)) for place in rng.permutation(there).tolist()]
    return order[:count]


def _drawn(drawings: Sequence[Lines], rng: Rng) -> Floats:
    """Return (n, 28, 28): as other pens and scanners would have left it."""
    pictures = np.zeros((len(drawings), SIDE_PX, SIDE_PX), np.float32)
    for picture, lines in zip(pictures, drawings, strict=True):
        width = float(rng.triangular(*INK_AUGMENTATION.pen_width_px))
        picture[:] = picture_of_ink(ink_of(lines), width)
    scanned = rng.random(len(pictures)) < _SCANNED
    if scanned.any():
        pictures[scanned] = augment_pictures(pictures[scanned], rng)
    return pictures


def _add_specks(pictures: Floats, rng: Rng) -> None:
    """Put a speck somewhere into some of the pictures: scans have them, and digits stay digits."""
    for number in np.flatnonzero(rng.random(len(pictures)) < _SPECKS).tolist():
        height, width = rng.integers(1, 4, 2).tolist()
        top, left = rng.integers(2, SIDE_PX - 5, 2).tolist()
        speck = pictures[number, top : top + height, left : left + width]
        np.maximum(speck, np.float32(rng.uniform(0.3, 1)), out=speck)


def _as_drawn(drawings: Sequence[Lines]) -> Floats:
    pictures = np.zeros((len(drawings), SIDE_PX, SIDE_PX), np.float32)
    for picture, lines in zip(pictures, drawings, strict=True):
        picture[:] = picture_of_ink(ink_of(lines))
    return pictures


def _all_pictured(digits: Sequence[Digits]) -> Digits:
    """Return the digits that are pictures."""
    none = Digits(np.zeros(0, np.uint8), np.zeros((0, SIDE_PX, SIDE_PX), np.uint8))
    return reduce(Digits.joined, (part for part in digits if part.pictures is not None), none)


def _hands(digits: Sequence[Digits]) -> list[list[Lines]]:
    """Return digits by writer; all of those whose writer nobody knows are of one hand."""
    hands: dict[tuple[int, str], list[Lines]] = {}
    for number, part in enumerate(digits):
        writers = part.writers or ("",) * len(part.inks)
        for ink, writer in zip(part.inks, writers, strict=True):
            hands.setdefault((number, writer), []).append(lines_of(ink))
    return list(hands.values())
