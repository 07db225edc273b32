"""The search finds what trying every way finds, and its probability is that way's share."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np
import pytest

from digitpad.core.numbers.lattice import search
from digitpad.core.numbers.lattice.search import Ways, ways_to_cover


def every_way(masks: list[int], everything: int) -> Iterator[tuple[int, ...]]:
    """Yield every set of groups that covers each piece once, the slow and obvious way."""
    if not everything:
        yield ()
        return
    lowest = everything & -everything
    for number, mask in enumerate(masks):
        if mask & lowest and mask & everything == mask:
            for rest in every_way(masks, everything & ~mask):
                yield (number, *rest)


def ways_of(masks: list[int], count: int) -> Ways:
    ways = ways_to_cover(masks, count)
    assert ways is not None
    return ways


@pytest.mark.parametrize("seed", range(12))
def test_it_finds_the_best_of_all_ways(seed: int) -> None:
    random = np.random.default_rng(seed)
    count = 7
    masks = [1 << piece for piece in range(count)]
    masks += sorted({int(mask) for mask in random.integers(3, 1 << count, 25)} - set(masks))
    scores = random.normal(0, 2, len(masks)).tolist()
    ways = list(every_way(masks, (1 << count) - 1))
    sums = [sum(scores[number] for number in way) for way in ways]
    search = ways_of(masks, count)
    found = search.best(scores)
    assert set(found.groups) == set(ways[int(np.argmax(sums))])
    weights = np.exp(sums)
    assert math.exp(found.log_probability) == pytest.approx(max(weights) / sum(weights))
    for group, share in enumerate(search.shares(scores)):
        with_it = sum(w for way, w in zip(ways, weights, strict=True) if group in way)
        assert share == pytest.approx(with_it / sum(weights))


def test_pieces_alone_are_one_way() -> None:
    found = ways_of([1, 2, 4], 3).best([-5.0, 0.0, 3.0])
    assert (found.groups, found.log_probability) == ((0, 1, 2), 0.0)


def test_what_leads_nowhere_does_not_count() -> None:
    search = ways_of([0b001, 0b011, 0b110, 0b100], 3)  # the second piece is in no group alone
    found = search.best([5.0, 0.0, 0.0, 0.0])
    assert found.groups == (0, 2)
    assert search.shares([0.0] * 4) == pytest.approx([0.5, 0.5, 0.5, 0.5])


def test_a_tangle_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "MOST_STEPS", 30)
    masks = [1 << piece for piece in range(8)]
    masks += [1 << one | 1 << other for one in range(8) for other in range(one + 1, 8)]
    assert ways_to_cover(masks, 8) is None
