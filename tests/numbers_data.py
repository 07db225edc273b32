"""The hands that benchmarks write numbers with: real digits by writer."""

from __future__ import annotations

import numpy as np

from digitpad.core.datasets.ink_set import read
from digitpad.core.datasets.split import Part
from tests.public_data import DATASETS
from trainer.benchmarks.benchmark_sets import PEN_FILES
from trainer.data.lines import lines_of
from trainer.data.written_numbers import Hand

LEAST = 4
"""Digits that a hand needs at least to write numbers with."""


def hands(part: Part) -> list[Hand]:
    """Return the digits of each writer of a part, of both pen files."""
    found: dict[tuple[str, str], Hand] = {}
    for name in PEN_FILES:
        digits = read(DATASETS / "pen" / f"{name}.ndjson.gz").parts()[part]
        for label, ink, writer in zip(digits.labels, digits.inks, digits.writers, strict=True):
            drawn = (str(label), lines_of(ink))
            found[name, writer] = [*found.get((name, writer), ()), drawn]
    return [hand for hand in found.values() if len(hand) >= LEAST]


def any_hand(hands: list[Hand], rng: np.random.Generator) -> Hand:
    """Choose a hand; one with more digits more often, so that every digit counts the same."""
    counts = np.array([len(hand) for hand in hands])
    return hands[int(rng.choice(len(hands), p=counts / counts.sum()))]
