"""All ways to cut a page into groups so that each piece is in exactly one of them, and the best.

Every way has a score, the sum of its groups' scores, and a probability that goes with the
exponential of it: a conditional random field over segmentations (Sarawagi and Cohen, "Semi-Markov
conditional random fields", 2004; for handwriting Zhou, Wang and Liu, 2013), but over sets of pieces
instead of sequences, since a bar may be drawn after the whole number. Dynamic programming goes from
left to right over what is covered already: the leftmost piece that is not yet in a group begins the
next one.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

MOST_STEPS: Final = 6000
"""Where more are needed, the page is a tangle and no number."""


@dataclass(frozen=True)
class Found:
    """The best way, and how it compares with the others."""

    groups: tuple[int, ...]
    """Indices of its groups, by their leftmost pieces."""
    log_probability: float
    """Of this way among all, at most 0."""


@dataclass(frozen=True)
class Ways:
    """All ways to cover the pieces of a page, as steps from state to state.

    A state is a set of pieces that are covered; the first is none and the last is all of them.
    """

    steps: tuple[tuple[int, int, int], ...]
    """From which state to which by which group, in an order in which they can be taken."""
    states: int

    def best(self, scores: Sequence[float]) -> Found:
        """Return the best way, given the score of each group."""
        highest = [-math.inf] * self.states
        sums: list[list[float]] = [[] for _ in range(self.states)]
        came: list[tuple[int, int]] = [(-1, -1)] * self.states
        highest[0], sums[0] = 0.0, [0.0]
        totals: dict[int, float] = {}
        for start, stop, group in self.steps:
            if start not in totals:
                totals[start] = _log_sum(sums[start])
            sums[stop].append(totals[start] + scores[group])
            score = highest[start] + scores[group]
            if score > highest[stop]:
                highest[stop], came[stop] = score, (start, group)
        groups, state = [], self.states - 1
        all_ways = _log_sum(sums[state])
        while state:
            state, group = came[state]
            groups.append(group)
        return Found(tuple(reversed(groups)), min(highest[-1] - all_ways, 0.0))

    def shares(self, scores: Sequence[float]) -> list[float]:
        """Return how probable it is of each group that it is in the right way, 0..1."""
        return self.total_and_shares(scores)[1]

    def total_and_shares(self, scores: Sequence[float]) -> tuple[float, list[float]]:
        """Return the logarithm of what all ways weigh, and how probable each group is."""
        there = self._totals(scores, forward=True)
        back = self._totals(scores, forward=False)
        found = [0.0] * len(scores)
        for start, stop, group in self.steps:
            log_share = there[start] + scores[group] + back[stop] - there[-1]
            found[group] += math.exp(min(log_share, 0.0))
        return there[-1], found

    def _totals(self, scores: Sequence[float], *, forward: bool) -> list[float]:
        """Return the logarithm of what all ways weigh from one end to each state."""
        sums: list[list[float]] = [[] for _ in range(self.states)]
        sums[0 if forward else -1] = [0.0]
        totals = [math.nan] * self.states
        for step in self.steps if forward else reversed(self.steps):
            start, stop, group = step
            here, there = (start, stop) if forward else (stop, start)
            if math.isnan(totals[here]):
                totals[here] = _log_sum(sums[here])
            sums[there].append(totals[here] + scores[group])
        last = -1 if forward else 0
        totals[last] = _log_sum(sums[last])
        return totals


def ways_to_cover(masks: Sequence[int], count: int) -> Ways | None:
    """Return all ways to cover ``count`` pieces; None where that takes too many steps.

    masks: for each group the pieces in it, as bits; there has to be at least one way.
    """
    beginning: list[list[int]] = [[] for _ in range(count)]
    for number, mask in enumerate(masks):
        beginning[_lowest_gap(~mask)].append(number)
    # States by the leftmost piece that is not covered; each further group covers it.
    numbers = {0: 0}
    levels: list[list[int]] = [[] for _ in range(count + 1)]
    levels[0].append(0)
    steps: list[tuple[int, int, int]] = []
    for gap in range(count):
        for covered in levels[gap]:
            for group in beginning[gap]:
                if masks[group] & covered:
                    continue
                reached = masks[group] | covered
                if reached not in numbers:
                    numbers[reached] = len(numbers)
                    levels[_lowest_gap(reached)].append(reached)
                steps.append((numbers[covered], numbers[reached], group))
            if len(steps) > MOST_STEPS:
                return None
    return Ways(tuple(_with_last(steps, numbers[(1 << count) - 1])), len(numbers))


def _with_last(steps: list[tuple[int, int, int]], last: int) -> list[tuple[int, int, int]]:
    """Number the states anew so that the one with everything covered comes last."""
    highest = max(max(start, stop) for start, stop, _ in steps)
    moved = {last: highest, highest: last}
    return [(moved.get(start, start), moved.get(stop, stop), group) for start, stop, group in steps]


def _lowest_gap(mask: int) -> int:
    """Return the index of the lowest bit that is not set."""
    return (~mask & (mask + 1)).bit_length() - 1


def _log_sum(logs: Sequence[float]) -> float:
    if len(logs) == 1:
        return logs[0]
    highest = max(logs, default=-math.inf)
    if highest == -math.inf:  # no way leads on from here
        return highest
    return highest + math.log(sum(math.exp(value - highest) for value in logs))
