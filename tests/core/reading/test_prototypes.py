"""Own digits as vectors: compared, relabelled and dropped, one by one or very many at once."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from digitpad.core.reading.prototypes import Prototypes

WIDTH, FIRST = 6, 4
VECTORS = np.random.default_rng(3).normal(size=(200, WIDTH)).astype(np.float32)


def taught() -> Prototypes:
    made = Prototypes(WIDTH, FIRST)
    for number, vector in enumerate(VECTORS):
        made.put(number, number % 10, vector)
    return made


def say_three(prototypes: Prototypes, numbers: list[int]) -> None:
    prototypes.relabel(numbers, 3)


@pytest.mark.parametrize("change", [Prototypes.drop, say_three])
def test_many_at_once_are_the_same_as_one_by_one(
    change: Callable[[Prototypes, list[int]], None],
) -> None:
    numbers = np.random.default_rng(4).permutation(250)[:150].tolist()  # some are not there
    at_once, singly = taught(), taught()
    change(at_once, numbers)
    for number in numbers:
        change(singly, [number])
    assert len(at_once) == len(singly)
    for width in (WIDTH, FIRST):
        asked = VECTORS[:20, :width]
        assert np.array_equal(at_once.distances(asked, 2), singly.distances(asked, 2))


def test_a_relabelled_one_is_near_under_its_new_label_alone() -> None:
    prototypes = taught()
    prototypes.relabel([17], 3)
    nearest = prototypes.distances(VECTORS[17:18], 1)[0, :, 0]
    assert nearest[3] == pytest.approx(0, abs=1e-5)
    assert nearest[7] > 0.1
