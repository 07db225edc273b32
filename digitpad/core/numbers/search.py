"""The best way to cut a page into groups so that each piece is in exactly one of them.

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

MOST_STATES: Final = 500
"""Where there are more at one piece, the page is a tangle and no number."""


@dataclass(frozen=True)
class Found:
    """The best way, and how it compares with the others."""

    groups: tuple[int, ...]
    """Indices of its groups, by their leftmost pieces."""
    log_probability: float
    """Of this way among all, at most 0."""


@dataclass(slots=True)
class _State:
    """What is known of all ways to cover some of the pieces."""

    best: float
    group: int
    """The last group of the best way; -1 where nothing is covered."""
    before: int
    """What was covered before it."""
    sums: list[float]
    """The logarithms of what the ways here weigh; each is of all that come by one last group."""


def best_cover(masks: Sequence[int], scores: Sequence[float], count: int) -> Found | None:
    """Return the best of all ways to cover ``count`` pieces; None where there are too many.

    masks: for each group the pieces in it, as bits. Every piece alone has to be a group.
    """
    beginning: list[list[int]] = [[] for _ in range(count)]
    for number, mask in enumerate(masks):
        beginning[_lowest_gap(~mask)].append(number)
    # By the leftmost piece that is not covered; each further group covers it.
    states: list[dict[int, _State]] = [{} for _ in range(count + 1)]
    states[0][0] = _State(0.0, -1, 0, [0.0])
    for gap in range(count):
        if len(states[gap]) > MOST_STATES:
            return None
        for covered, state in states[gap].items():
            ways = _log_sum(state.sums)
            for number in beginning[gap]:
                if masks[number] & covered:
                    continue
                reached, score = masks[number] | covered, scores[number]
                level = states[_lowest_gap(reached)]
                known = level.setdefault(reached, _State(-math.inf, number, covered, []))
                known.sums.append(ways + score)
                if state.best + score > known.best:
                    known.best, known.group, known.before = state.best + score, number, covered
    return _traced(states, (1 << count) - 1)


def _traced(states: Sequence[dict[int, _State]], everything: int) -> Found:
    last = states[-1][everything]
    groups: list[int] = []
    covered = everything
    while covered:
        state = states[_lowest_gap(covered)][covered]
        groups.append(state.group)
        covered = state.before
    return Found(tuple(reversed(groups)), min(last.best - _log_sum(last.sums), 0.0))


def _lowest_gap(mask: int) -> int:
    """Return the index of the lowest bit that is not set."""
    return (~mask & (mask + 1)).bit_length() - 1


def _log_sum(logs: Sequence[float]) -> float:
    highest = max(logs)
    return highest + math.log(sum(math.exp(value - highest) for value in logs))
