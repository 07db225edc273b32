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
    """Or nobody can say."""


def winner(comparisons: Sequence[Comparison]) -> Winner:
    """Return which model is better on the last set on which that is certain.

    The sets stand in the order of `Comparing`: the person's own digits, which stand last, count
    first, then other people's pens, and then MNIST.
    """
    for one in reversed(comparisons):
        if one.is_certain:
            return Winner.NEW if one.gain > 0 else Winner.CURRENT
    return Winner.NEITHER


def forgotten(comparisons: Sequence[Comparison]) -> Comparison | None:
    """Return the comparison of the person's own digits where more of them are misread than before.

    However few they are: too few to be sure of anything are enough not to have Return forget them.
    """
    for one in comparisons:
        if one.name == MY_DIGITS and one.gain < 0:
            return one
    return None
