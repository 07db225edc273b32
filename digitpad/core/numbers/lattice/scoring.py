"""How well a group of pieces goes as a digit, or as something else that stands alone.

Two small functions of what is known of a group: one of its shape, which decides what the network is
to look at, and one of shape and reading with a layer of a few neurons. Their numbers lie in
``weights_ink.json`` and ``weights_pictures.json`` beside this file; ``python -m tools.fit_cuts``
finds them, and docs/numbers.md says how.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files
from typing import Final

import numpy as np

from digitpad.core.arrays import Doubles
from digitpad.core.numbers.lattice.shapes import SHAPE_FEATURES
from digitpad.core.reading.recognizer import Reading

READING_FEATURES: Final = ("no digit", "digit", "confidence")
FEATURES: Final = (*SHAPE_FEATURES, *READING_FEATURES)
INK, PICTURES = "weights_ink.json", "weights_pictures.json"
_SURE: Final = 8.0
"""Logits of `Reading.is_digit` beyond this say no more."""


@dataclass(frozen=True, eq=False)
class Weights:
    """The numbers of both functions."""

    shape: Doubles
    """(SHAPE_FEATURES,): what each adds before anybody has looked at the group."""
    hidden: Doubles
    """(neurons, FEATURES)."""
    hidden_offset: Doubles
    """(neurons,)."""
    output: Doubles
    """(2, neurons): as a digit, and as another mark."""
    linear: Doubles
    """(2, FEATURES): what goes past the neurons."""

    def scores(self, features: Doubles) -> Doubles:
        """Return (n, 2): the logarithm of what (n, FEATURES) groups weigh as either."""
        neurons = np.tanh(features @ self.hidden.T + self.hidden_offset)
        scores: Doubles = neurons @ self.output.T + features @ self.linear.T
        return scores

    def to_json(self) -> Mapping[str, object]:
        return {item.name: getattr(self, item.name).round(4).tolist() for item in fields(self)}


@cache
def weights_in(name: str) -> Weights:
    """Return the numbers for INK or for PICTURES."""
    record = json.loads((files("digitpad.core.numbers.lattice") / name).read_text())
    return Weights(**{key: np.array(value, dtype=np.float64) for key, value in record.items()})


def by_shape(shapes: Sequence[Sequence[float]], weights: Weights) -> list[float]:
    """Return the logarithm of what each group weighs, judged by its shape alone."""
    scores: list[float] = (np.array(shapes, dtype=np.float64) @ weights.shape).tolist()
    return scores


def scores_of(
    shapes: Sequence[Sequence[float]], readings: Sequence[Reading], weights: Weights
) -> list[float]:
    """Return the logarithm of what each group weighs, as a digit or as another mark.

    shapes: SHAPE_FEATURES of each group; readings: what the network made of it.
    """
    either: list[float] = np.logaddexp(*weights.scores(features_of(shapes, readings)).T).tolist()
    return either


def features_of(shapes: Sequence[Sequence[float]], readings: Sequence[Reading]) -> Doubles:
    """Return (n, FEATURES) float64 for groups of these shapes and readings."""
    rows = [(*shape, *_judged(reading)) for shape, reading in zip(shapes, readings, strict=True)]
    # A network may give no numbers; the search must have some.
    return np.nan_to_num(np.array(rows, dtype=np.float64), nan=0.0)


def _judged(reading: Reading) -> tuple[float, float, float]:
    logit = is_digit_logit(reading)
    confidence = max(reading.confidence, 0.05)
    return min(logit, 0.0) / 4, max(logit, 0.0) / 4, float(np.log(confidence))


def is_digit_logit(reading: Reading) -> float:
    """Return the log odds that what was read is a digit, within bounds; 0 where nobody knows."""
    if reading.is_digit is None:
        return 0.0
    certain = min(max(reading.is_digit, 1e-9), 1 - 1e-9)
    return float(np.clip(np.log(certain / (1 - certain)), -_SURE, _SURE))
