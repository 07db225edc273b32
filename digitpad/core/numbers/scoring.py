"""How well a group of pieces goes as a digit, or as something else that stands alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np

from digitpad.core.numbers.groups import SHAPE_FEATURES
from digitpad.core.reading.recognizer import Reading

READING_FEATURES: Final = ("no digit", "digit", "confidence")
FEATURES: Final = (*SHAPE_FEATURES, *READING_FEATURES)

AS_DIGIT: Final = np.array(
    [2.81, 4.7, 2.98, -1.37, -1.76, -1.25, -2.0, 0.98, 0.34, 1.59, 0.63, 2.7, -0.23, 1.55, -0.08,
     -0.11, 2.41, 2.26, 0.46]
)  # fmt: skip
AS_OTHER: Final = np.array(
    [-2.27, 7.13, 1.25, -4.81, 0.88, -1.69, -2.0, -3.1, -0.04, -4.25, 0.57, 2.44, 0.44, 0.45,
     -0.01, -0.02, -1.6, -1.54, 0.0]
)  # fmt: skip
"""What each of FEATURES adds to a score; docs/numbers.md says how they were found."""
_BLIND_AS_DIGIT: Final = np.array(
    [4.69, 6.63, 3.79, -5.25, -0.72, -3.51, -2.5, -0.27, -0.54, -2.88, 0.87, 3.3, 0.73, 1.51,
     -0.28, -0.29, 0.0, 0.0, 11.56]
)  # fmt: skip
_BLIND_AS_OTHER: Final = np.array(
    [0.28, 6.42, 2.39, -4.39, 0.93, -1.29, -3.07, -1.28, -0.34, -1.21, 0.6, 2.73, 1.26, 0.25,
     -0.19, -0.1, 0.0, 0.0, 0.0]
)  # fmt: skip
"""The same for a model that does not know what a digit is."""
_SURE: Final = 8.0
"""Logits of `Reading.is_digit` beyond this say no more."""


def scores_of(shapes: Sequence[Sequence[float]], readings: Sequence[Reading]) -> list[float]:
    """Return the logarithm of what each group weighs, as a digit or as another mark.

    shapes: SHAPE_FEATURES of each group; readings: what the network made of it.
    """
    rows = [(*shape, *_judged(reading)) for shape, reading in zip(shapes, readings, strict=True)]
    features = np.array(rows)
    blind = any(reading.is_digit is None for reading in readings)
    as_digit, as_other = (_BLIND_AS_DIGIT, _BLIND_AS_OTHER) if blind else (AS_DIGIT, AS_OTHER)
    weights: list[float] = np.logaddexp(features @ as_digit, features @ as_other).tolist()
    return weights


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
