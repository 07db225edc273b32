"""Two models on the same pictures: how often each is right, and what changed."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from digitpad.core.arrays import Indices, Mask
from digitpad.core.scoring.metrics import mcnemar
from digitpad.core.scoring.scores import Scores, accuracy

HELD_OUT_PENS = "held-out pens"
"""Name of the set of pen digits whose writers no training learns from."""
MY_DIGITS = "my digits"
CHANCE = 0.05
"""Significance level: a change more likely than this by chance counts as no difference."""


@dataclass(frozen=True, eq=False)
class Comparison:
    """One set of n labelled pictures as two models read it."""

    name: str
    pictures: NDArray[np.uint8]
    """(n, 28, 28) uint8."""
    truth: NDArray[np.int8]
    before: NDArray[np.int8]
    """(n,) what the current model reads."""
    after: NDArray[np.int8]
    """(n,) what the new model reads."""
    better: Indices
    """Pictures that only the new model reads right, the surest first."""
    worse: Indices
    """Pictures that only the current model reads right, where the new one is surest first."""
    accuracy_before: float
    """Fraction in 0..1, as `accuracy_after`."""
    accuracy_after: float

    def __len__(self) -> int:
        return len(self.pictures)

    @property
    def chance(self) -> float:
        """Probability of so uneven a change if the two were equally good, 0..1."""
        return mcnemar(len(self.better), len(self.worse))

    @property
    def gain(self) -> int:
        """How many more pictures the new model reads right."""
        return len(self.better) - len(self.worse)

    @property
    def is_certain(self) -> bool:
        """Whether the change is more than chance would make."""
        return self.chance <= CHANCE


def only_right(one: Scores, other: Scores) -> Mask:
    """Return (n,) whether a picture is read right by ``one`` and not by ``other``."""
    return one.right & other.misread


def compare(name: str, pictures: NDArray[np.uint8], before: Scores, after: Scores) -> Comparison:
    """Compare readings of the same (n, 28, 28) pictures. Unlabelled ones are left aside."""
    better = np.flatnonzero(only_right(after, before))
    worse = np.flatnonzero(only_right(before, after))
    return Comparison(
        name,
        pictures,
        after.truth,
        before.read,
        after.read,
        after.surest_first(better),
        after.surest_first(worse),
        accuracy(before),
        accuracy(after),
    )
