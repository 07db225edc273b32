"""The best way to cut a page into marks: which groups are worth a look, and which of them win."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from digitpad.core.numbers.lattice.groups import Group
from digitpad.core.numbers.lattice.scoring import Weights, by_shape, scores_of
from digitpad.core.numbers.lattice.search import Ways, ways_to_cover
from digitpad.core.reading.recognizer import Reading

LEAST_SHARE: Final = 1e-3
"""A group less probable than this, judged by its shape alone, is not looked at."""
MOST_READ: Final = 100
"""A page with more groups to look at takes too long."""
Shape = list[float]
Read = Callable[[list[Group]], list[Reading]]


@dataclass(frozen=True, eq=False)
class Cut:
    """A way to cut a page."""

    groups: list[Group]
    readings: list[Reading]
    log_probability: float
    """Of this way among all, at most 0."""


def best_cut(
    groups: Sequence[Group],
    shapes: Sequence[Shape],
    count: int,
    read: Read,
    weights: Weights,
    most: int = MOST_READ,
) -> Cut | None:
    """Return the best way to cut a page of ``count`` pieces; None where there are too many.

    shapes: SHAPE_FEATURES of each group. read: what the network makes of groups, asked once and
    for those alone that their shapes leave in question, which may be ``most``.
    """
    everything = ways_to_cover([group.mask for group in groups], count)
    if everything is None:
        return None
    kept = worth_a_look(everything, by_shape(shapes, weights))
    hopeful = [groups[number] for number in kept]
    ways = ways_to_cover([group.mask for group in hopeful], count)
    if ways is None or len(hopeful) > most:
        return None
    readings = read(hopeful)
    found = ways.best(scores_of([shapes[number] for number in kept], readings, weights))
    return Cut(
        [hopeful[number] for number in found.groups],
        [readings[number] for number in found.groups],
        found.log_probability,
    )


def worth_a_look(ways: Ways, scores: Sequence[float]) -> list[int]:
    """Return the indices of the groups that are probable by their scores alone.

    Those of the best way are among them, so that the page can be covered.
    """
    best = ways.best(scores).groups
    return [
        number
        for number, share in enumerate(ways.shares(scores))
        if share >= LEAST_SHARE or number in best
    ]
