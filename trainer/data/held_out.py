"""Digits to test a finished model with: the sources' own test parts, and pens nobody learnt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from digitpad.core.arrays import Floats, Labels
from digitpad.core.datasets import locate
from digitpad.core.datasets.digits import PEN, Digits
from digitpad.core.datasets.load import held_out_pens
from digitpad.core.pictures.preprocess import SIDE_PX
from trainer.data.kept import Arrays, kept
from trainer.data.training_data import TrainingData


@dataclass(frozen=True, eq=False)
class HeldOut:
    """Digits that the model has not learnt from."""

    pictures: Floats
    """(n, 28, 28) float32 in 0..1."""
    labels: Labels
    """(n,) uint8 in 0..9."""
    accuracy_before: float | None = None
    """That of the model gone on from, where it is known already."""

    @classmethod
    def drawn(cls, digits: Digits) -> HeldOut:
        return cls(digits.drawn(), digits.labels)


def held_out_of(data: TrainingData, pens: HeldOut | None = None) -> Mapping[str, HeldOut]:
    """Return the sources' own test parts, drawn, and the pens that `pens_to_test` returns.

    pens: these, where they are known already. Raises FileError if they cannot be read.
    """
    pens = pens_to_test(data) if pens is None else pens
    tests = {kind: HeldOut.drawn(some) for kind, some in data.tests.items() if kind != PEN}
    return tests if pens is None else tests | {PEN: pens}


def pens_to_test(data: TrainingData) -> HeldOut | None:
    """Return the test pens of the sources, or else those that lie where data sets are looked for.

    Raises FileError if they cannot be read.
    """
    if PEN in data.tests:
        return HeldOut.drawn(data.tests[PEN])
    files = locate.pen_files()
    arrays = kept("pens", files, _drawn_pens, _is_whole) if files else _drawn_pens()
    return HeldOut(arrays["pictures"], arrays["labels"]) if len(arrays["labels"]) else None


def _drawn_pens() -> Arrays:
    """Return all held-out pens as pictures, none at all where there are none."""
    pens = held_out_pens() or Digits(np.zeros(0, np.uint8))
    return {"pictures": pens.drawn(), "labels": pens.labels}


def _is_whole(arrays: Arrays) -> bool:
    if arrays.keys() != {"pictures", "labels"}:
        return False
    pictures, labels = arrays["pictures"], arrays["labels"]
    return pictures.shape == (*labels.shape, SIDE_PX, SIDE_PX) and labels.ndim == 1
