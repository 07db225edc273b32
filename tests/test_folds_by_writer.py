"""Cross-validation by writer: no hand is on both sides, and the folds are alike in size."""

from __future__ import annotations

import numpy as np

from tests.benchmarks.hands import fold_numbers

WRITERS = tuple(f"w{number}" for number in range(30) for _ in range(number + 1))


def test_each_writer_is_in_one_fold_and_the_folds_are_alike() -> None:
    folds = fold_numbers(WRITERS, 5, seed=1)
    assert len(folds) == len(WRITERS)
    assert all(len(set(folds[np.array(WRITERS) == writer])) == 1 for writer in set(WRITERS))
    sizes = np.bincount(folds, minlength=5)
    assert sizes.max() - sizes.min() <= 5


def test_the_seed_decides_who_is_where() -> None:
    alike = tuple(f"w{number}" for number in range(30) for _ in range(5))
    assert (fold_numbers(alike, 5, seed=1) == fold_numbers(alike, 5, seed=1)).all()
    assert (fold_numbers(alike, 5, seed=1) != fold_numbers(alike, 5, seed=2)).any()
