"""Which of two models is the better one, all sets taken together."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto

from digitpad.core.scoring.comparison import MY_DIGITS, Comparison


class Winner(Enum):
    """Which of the two reads better."""

    NEW = auto()
    CURRENT = auto()
    NEITHER = auto()
    """Too close to tell."""


def winner(comparisons: Sequence[Comparison]) -> Winner:
    """Return which model is better on the last set on which that is certain.

    The sets stand in the order of `Comparing`: the person's own digits, which stand last, count
    first, then other people's pens, and then MNIST.
    """
    for one in reversed(comparisons):
        if one.is_certain:
            return Winner.NEW if one.gain > 0 else Winner.CURRENT
    return Winner.NEITHER


def telling(comparisons: Sequence[Comparison]) -> tuple[Comparison, ...]:
    """Return the comparisons that are worth a sentence, the one that decides first.

    Those are the changes beyond chance and, however few they are, my digits that would be lost.
    Where there is neither, it is the first set, on which nothing is certain.
    """
    certain = [one for one in reversed(comparisons) if one.is_certain]
    lost = forgotten(comparisons)
    if lost is not None and lost not in certain:
        certain.append(lost)
    return tuple(certain or comparisons[:1])


def forgotten(comparisons: Sequence[Comparison]) -> Comparison | None:
    """Return the comparison of the person's own digits where more of them are misread than before.

    However few they are: too few to be sure of anything are enough not to have Return forget them.
    """
    for one in comparisons:
        if one.name == MY_DIGITS and one.gain < 0:
            return one
    return None
