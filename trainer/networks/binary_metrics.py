"""How well a score parts two classes that are equally frequent, in plain NumPy."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from digitpad.core.arrays import Doubles, Mask

Scores = NDArray[np.floating[Any]]
_STEPS = 30
_BINS = 15
_HELD = 1e-4


def auroc(scores: Scores, positive: Mask) -> float:
    """Return the area under the ROC curve: how often a positive scores above a negative."""
    order = np.argsort(scores, kind="stable")
    ranks = np.empty(len(scores))
    ranks[order] = np.arange(1, len(scores) + 1)
    _, same, counts = np.unique(scores, return_inverse=True, return_counts=True)
    ranks = (np.bincount(same, ranks) / counts)[same]  # equal scores share their ranks
    count = int(positive.sum())
    above = ranks[positive].sum() - count * (count + 1) / 2
    return float(above / (count * (len(scores) - count)))


def calibration_error(probabilities: Scores, positive: Mask) -> float:
    """Return the expected calibration error, both classes weighing the same, 15 equal bins."""
    weights = balanced(positive)
    bins = np.minimum((probabilities * _BINS).astype(int), _BINS - 1)
    in_bin = np.bincount(bins, weights, minlength=_BINS)
    said = np.bincount(bins, weights * probabilities, minlength=_BINS)
    true = np.bincount(bins, weights * positive, minlength=_BINS)
    return float(np.abs(said - true).sum() / max(in_bin.sum(), 1e-12))


def balanced(positive: Mask) -> NDArray[np.float64]:
    """Return (n,) weights with which both classes weigh a half."""
    share = positive.mean()
    each = np.where(positive, 0.5 / max(share, 1e-9), 0.5 / max(1 - share, 1e-9))
    return np.asarray(each / len(positive))


def platt(logits: Scores, positive: Mask) -> tuple[float, float]:
    """Return factor and offset that make logits into log odds, both classes weighing the same.

    Logistic regression on one number by Newton's method (Platt 1999), held back a little towards 1
    and 0, where nothing changes.
    """
    x = np.column_stack([logits.astype(np.float64), np.ones(len(logits))])
    weights, answer = balanced(positive), np.array([1.0, 0.0])

    def loss(tried: Doubles) -> float:
        margins = np.where(positive, 1.0, -1.0) * (x @ tried)
        pull = _HELD * float(((tried - [1.0, 0.0]) ** 2).sum()) / 2
        return float((weights * np.logaddexp(0, -margins)).sum()) + pull

    for _ in range(_STEPS):
        probability = 1 / (1 + np.exp(-np.clip(x @ answer, -50, 50)))
        slope = x.T @ (weights * (probability - positive)) + _HELD * (answer - [1.0, 0.0])
        curve = (x * (weights * probability * (1 - probability))[:, None]).T @ x
        step = np.linalg.solve(curve + _HELD * np.eye(2), slope)
        while loss(answer - step) > loss(answer) and np.abs(step).max() > 1e-9:
            step = step / 2
        answer = answer - step
    return float(max(answer[0], 1e-3)), float(answer[1])
