"""The search finds what trying every way finds, and its probability is that way's share."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np
import pytest

from digitpad.core.numbers import search
from digitpad.core.numbers.search import best_cover


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


@pytest.mark.parametrize("seed", range(12))
def test_it_finds_the_best_of_all_ways(seed: int) -> None:
    random = np.random.default_rng(seed)
    count = 7
    masks = [1 << piece for piece in range(count)]
    masks += sorted({int(mask) for mask in random.integers(3, 1 << count, 25)} - set(masks))
    scores = random.normal(0, 2, len(masks)).tolist()
    ways = list(every_way(masks, (1 << count) - 1))
    sums = [sum(scores[number] for number in way) for way in ways]
    found = best_cover(masks, scores, count)
    assert found is not None
    assert set(found.groups) == set(ways[int(np.argmax(sums))])
    share = math.exp(max(sums)) / sum(map(math.exp, sums))
    assert math.exp(found.log_probability) == pytest.approx(share)


def test_pieces_alone_are_one_way() -> None:
    found = best_cover([1, 2, 4], [-5.0, 0.0, 3.0], 3)
    assert found is not None
    assert (found.groups, found.log_probability) == ((0, 1, 2), 0.0)


def test_a_tangle_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "MOST_STATES", 3)
    masks = [1 << piece for piece in range(8)]
    masks += [1 << one | 1 << other for one in range(8) for other in range(one + 1, 8)]
    assert best_cover(masks, [0.0] * len(masks), 8) is None
