"""What a person has taught, digit by digit, and what would be worth teaching next."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import timedelta

from digitpad.core.my_digits.drawing import now
from digitpad.core.my_digits.store import MyDigits

WEEK = timedelta(days=7)
ENOUGH = 5
"""Own drawings of a digit from which on more of them bring little."""
_GOOD_SHARE = 0.9
_TELLING = 3
"""Readings from which on a share says something."""


@dataclass(frozen=True)
class DigitReport:
    """One of the ten digits."""

    digit: int
    count: int
    """Own drawings of it."""
    right: int
    read: int
    """Of ``read`` drawings that were labelled in the last week, ``right`` were read right."""

    @property
    def often_misread(self) -> bool:
        """Whether it was read wrong too often in the last week, as far as a few readings say."""
        return self.read >= _TELLING and self.right < _GOOD_SHARE * self.read

    @property
    def worth_adding(self) -> bool:
        """Whether there are few of it, or it is often misread."""
        return self.count < ENOUGH or self.often_misread


def report(digits: MyDigits) -> list[DigitReport]:
    """Return ten lines, for 0 to 9."""
    scores = digits.scores(since=now() - WEEK)
    return [
        DigitReport(score.digit, count, score.right, score.read)
        for score, count in zip(scores, digits.counts(), strict=True)
    ]


def digits_to_draw(lines: list[DigitReport], count: int, chance: random.Random) -> list[int]:
    """Return ``count`` digits for a guided round, in mixed order and none twice in a row.

    Half of them are each digit in turn, the others those that are worth adding.
    """
    wanted = [line.digit for line in lines if line.worth_adding] or list(range(10))
    chosen = [digit % 10 for digit in range(count // 2)]
    chosen += [wanted[place % len(wanted)] for place in range(count - len(chosen))]
    chance.shuffle(chosen)
    for place in range(1, len(chosen)):
        if chosen[place] == chosen[place - 1]:
            _swap_in_another(chosen, place)
    return chosen


def _swap_in_another(digits: list[int], place: int) -> None:
    """Exchange the digit at ``place`` for one further on or back that fits better, if any does."""
    for other in (*range(place + 1, len(digits)), *range(place - 1)):
        swapped = digits.copy()
        swapped[place], swapped[other] = swapped[other], swapped[place]
        around = (place - 1, place, other - 1, other)
        if all(swapped[i] != swapped[i + 1] for i in around if 0 <= i < len(digits) - 1):
            digits[:] = swapped
            return
