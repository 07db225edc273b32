"""My digits as vectors, ready to be compared with a new drawing."""

from __future__ import annotations

from collections.abc import Iterable, Set
from itertools import compress

import numpy as np

from digitpad.core.arrays import Floats

MAX_PER_DIGIT = 500
"""How many of the newest are compared for each digit; more cost time and change nothing."""
_FIRST_CAPACITY = 64


class Prototypes:
    """Vectors of own digits by their labels. Every change counts in the next comparison."""

    def __init__(self, width: int, compared_first: int) -> None:
        """Take vectors of ``width`` numbers.

        compared_first: how many of them a drawing has of which nothing else is known.
        """
        self.width = width
        """Numbers in the vector of an own digit."""
        self._shelves = [_Shelf(width, compared_first) for _ in range(10)]
        self._label_of: dict[int, int] = {}

    def __len__(self) -> int:
        return len(self._label_of)

    def compares_whole(self, vectors: Floats) -> bool:
        """Say whether (n, d) ``vectors`` have all the numbers that own digits have."""
        return bool(vectors.shape[1] == self.width)

    def put(self, number: int, label: int, vector: Floats) -> None:
        """Compare with own digit ``number`` from now on; one with this number is replaced."""
        self.drop([number])
        self._label_of[number] = label
        self._shelves[label].append(number, vector)

    def relabel(self, numbers: Iterable[int], label: int) -> None:
        """Compare with these own digits, as far as they are there, as ones of ``label``."""
        for number, vector in self._taken(numbers).items():
            self.put(number, label, vector)

    def drop(self, numbers: Iterable[int]) -> None:
        """Compare no longer with these own digits; those that are not there do not matter."""
        self._taken(numbers)

    def _taken(self, numbers: Iterable[int]) -> dict[int, Floats]:
        """Take out these own digits as far as they are there; return their vectors, in order."""
        wanted: dict[int, int] = {}
        for number in numbers:
            label = self._label_of.pop(number, None)
            if label is not None:
                wanted[number] = label
        vectors: dict[int, Floats] = {}
        for label in set(wanted.values()):
            vectors |= self._shelves[label].take({n for n, own in wanted.items() if own == label})
        return {number: vectors[number] for number in wanted}

    def nearest(self, vector: Floats, label: int) -> int | None:
        """Return the number of the own digit of ``label`` that is nearest; None without any."""
        shelf = self._shelves[label]
        if not len(shelf):
            return None
        away = np.empty((1, len(shelf)), np.float32)
        shelf.compare(vector[None], away)
        count = min(len(shelf), MAX_PER_DIGIT)
        return shelf.number_of_newest(int(away[0, :count].argmin()))

    def distances(self, vectors: Floats, count: int) -> Floats:
        """Return (n, 10, count) float32: squared distances to the nearest own digits of each kind.

        vectors: (n, width) or (n, compared_first) float32. The nearest comes first; infinite where
        there are fewer than ``count``.
        """
        longest = max(count, *(min(len(shelf), MAX_PER_DIGIT) for shelf in self._shelves))
        away = np.full((len(vectors), 10, longest), np.inf, np.float32)
        for label, shelf in enumerate(self._shelves):
            shelf.compare(vectors, away[:, label])
        if longest > count:
            away = np.partition(away, count - 1, axis=2)[:, :, :count]
        # |a - b|² = |a|² + |b|² - 2ab, and |a|² does not change which one is nearest.
        squares = (vectors * vectors).sum(axis=1)[:, None, None]
        nearest: Floats = np.maximum(np.sort(away, axis=2) + squares, 0)
        return nearest


class _Shelf:
    """The vectors of one digit, the oldest first, in memory that grows by doubling."""

    def __init__(self, width: int, compared_first: int) -> None:
        self._first = compared_first
        self._memory = np.empty((_FIRST_CAPACITY, width), np.float32)
        self._squares = np.empty(_FIRST_CAPACITY, np.float32)
        self._first_squares = np.empty(_FIRST_CAPACITY, np.float32)
        self._numbers: list[int] = []

    def __len__(self) -> int:
        return len(self._numbers)

    def append(self, number: int, vector: Floats) -> None:
        end = len(self._numbers)
        if end == len(self._memory):
            self._memory = _doubled(self._memory)
            self._squares = _doubled(self._squares)
            self._first_squares = _doubled(self._first_squares)
        first = vector[: self._first]
        self._memory[end] = vector
        self._squares[end] = vector @ vector
        self._first_squares[end] = first @ first
        self._numbers.append(number)

    def take(self, numbers: Set[int]) -> dict[int, Floats]:
        """Take out these own digits, which are there, in one sweep; return their vectors."""
        gone = np.array([number in numbers for number in self._numbers])
        taken = dict(
            zip(compress(self._numbers, gone), self._memory[: len(gone)][gone], strict=True)
        )
        self._numbers = list(compress(self._numbers, ~gone))
        for memory in (self._memory, self._squares, self._first_squares):
            memory[: len(self._numbers)] = memory[: len(gone)][~gone]
        return taken

    def number_of_newest(self, place: int) -> int:
        """Return the number of the own digit at ``place`` of those that `compare` compares."""
        return self._numbers[max(0, len(self) - MAX_PER_DIGIT) + place]

    def compare(self, vectors: Floats, away: Floats) -> None:
        """Write |b|² - 2ab for each of (n, w) ``vectors`` a and the newest own b into ``away``.

        away: (n, at least MAX_PER_DIGIT or as many as there are) float32, filled from the front.
        """
        newest = slice(max(0, len(self) - MAX_PER_DIGIT), len(self))
        width = vectors.shape[1]
        squares = self._squares if width == self._memory.shape[1] else self._first_squares
        products = vectors @ self._memory[newest, :width].T
        np.subtract(squares[newest], 2 * products, out=away[:, : products.shape[1]])


def _doubled(memory: Floats) -> Floats:
    return np.concatenate([memory, np.empty_like(memory)])
