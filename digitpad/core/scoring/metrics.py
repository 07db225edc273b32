"""How well a model reads: confusion matrix, scores of each digit, calibration, what it misread.

Labels are (n,) integers 0..9; a negative label means that nobody knows, and is not counted.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from digitpad.core.arrays import Integers

Counts = NDArray[np.int64]
Probabilities = NDArray[np.floating]
DIGITS: Final = 10
BINS: Final = 15
"""The number of bins that the literature on calibration uses (Guo et al., ICML 2017)."""


@dataclass(frozen=True)
class DigitScore:
    """How well one digit is read. A score without a denominator is NaN."""

    digit: int
    count: int
    """How many pictures show it."""
    precision: float
    """Of those read as it, the fraction that are."""
    recall: float
    """Of those that are, the fraction read as it."""
    f1: float
    """Harmonic mean of precision and recall."""
    confusions: tuple[tuple[int, int], ...]
    """(digit it was read as, how often), the worst first; only those that happened."""


@dataclass(frozen=True, eq=False)
class Calibration:
    """Whether a confidence of 90 % is right nine times in ten: b bins of equal width over 0..1."""

    counts: Counts
    """(b,) readings in each bin."""
    confidence: NDArray[np.float64]
    """(b,) their mean confidence; NaN in an empty bin."""
    accuracy: NDArray[np.float64]
    """(b,) the fraction of them that is right; NaN in an empty bin."""
    ece: float
    """Expected calibration error: mean distance of the two, weighted by the counts. 0 is best."""


@dataclass(frozen=True, eq=False)
class Evaluation:
    """Everything that one set says about one model."""

    accuracy: float
    loss: float
    """Mean cross-entropy in nats."""
    matrix: Counts
    digits: tuple[DigitScore, ...]
    calibration: Calibration
    misread: NDArray[np.intp]


def evaluate(truth: Integers, probabilities: Probabilities) -> Evaluation:
    """Score (n, 10) probabilities against (n,) labels; NaN if there is no label at all."""
    read = probabilities.argmax(axis=1)
    matrix = confusion_matrix(truth, read)
    losses = cross_entropy(truth, probabilities)
    total = int(matrix.sum())
    return Evaluation(
        accuracy=float(np.trace(matrix)) / total if total else float("nan"),
        loss=float(np.nanmean(losses)) if total else float("nan"),
        matrix=matrix,
        digits=digit_scores(matrix),
        calibration=calibration(truth, probabilities),
        misread=misread(truth, read),
    )


def confusion_matrix(truth: Integers, read: Integers) -> Counts:
    """Return (10, 10) int64: row t, column r counts the pictures of t that were read as r."""
    known = truth >= 0
    places = truth[known].astype(np.int64) * DIGITS + read[known]
    return np.bincount(places, minlength=DIGITS * DIGITS).reshape(DIGITS, DIGITS)


def misread(truth: Integers, read: Integers) -> NDArray[np.intp]:
    """Return the indices, rising, of the pictures whose reading contradicts their label."""
    return np.flatnonzero((truth >= 0) & (truth != read))


def cross_entropy(truth: Integers, probabilities: Probabilities) -> NDArray[np.float32]:
    """Return (n,) float32, -log p(label) in nats, finite; NaN where there is no label."""
    known = truth >= 0
    of_truth = probabilities[np.arange(len(truth)), np.where(known, truth, 0)]
    smallest = np.finfo(np.float32).tiny
    losses = -np.log(np.maximum(of_truth, smallest)).astype(np.float32)
    losses += 0.0  # a certain reading has the loss 0, not -0
    return np.where(known, losses, np.float32("nan"))


def digit_scores(matrix: Counts) -> tuple[DigitScore, ...]:
    """Return the scores of each digit 0..9 out of a confusion matrix."""
    return tuple(_digit_score(matrix, digit) for digit in range(DIGITS))


def _digit_score(matrix: Counts, digit: int) -> DigitScore:
    right = int(matrix[digit, digit])
    count, read_as_it = int(matrix[digit].sum()), int(matrix[:, digit].sum())
    wrong = [(int(other), int(matrix[digit, other])) for other in np.argsort(-matrix[digit])]
    return DigitScore(
        digit=digit,
        count=count,
        precision=_ratio(right, read_as_it),
        recall=_ratio(right, count),
        f1=_ratio(2 * right, count + read_as_it),
        confusions=tuple((other, often) for other, often in wrong if often and other != digit),
    )


def _ratio(part: int, whole: int) -> float:
    return part / whole if whole else float("nan")


def calibration(truth: Integers, probabilities: Probabilities, bins: int = BINS) -> Calibration:
    """Compare confidence and accuracy in ``bins`` bins of the confidence."""
    known = truth >= 0
    sure = probabilities[known].max(axis=1).astype(np.float64)
    right = (probabilities[known].argmax(axis=1) == truth[known]).astype(np.float64)
    # As in the definition, a bin takes its upper edge: (0, 1/b], (1/b, 2/b], ...
    places = np.clip(np.ceil(sure * bins).astype(np.int64) - 1, 0, bins - 1)
    counts = np.bincount(places, minlength=bins)
    filled = np.where(counts > 0, counts, np.nan)
    confidence = np.bincount(places, sure, bins) / filled
    accuracy = np.bincount(places, right, bins) / filled
    gaps = np.nan_to_num(np.abs(confidence - accuracy))
    ece = float((gaps * counts).sum() / counts.sum()) if counts.sum() else float("nan")
    return Calibration(counts, confidence, accuracy, ece)


def mcnemar(only_first_right: int, only_second_right: int) -> float:
    """Return the probability that two equally good models differ at least this much.

    The exact two-sided test of McNemar (Psychometrika 1947) on the pictures that one model reads
    right and the other wrong.
    """
    differing = only_first_right + only_second_right
    fewer = min(only_first_right, only_second_right)
    log_half = differing * math.log(2)
    tail = sum(math.exp(_log_choose(differing, k) - log_half) for k in range(fewer + 1))
    return min(1.0, 2 * tail)


def _log_choose(whole: int, part: int) -> float:
    return math.lgamma(whole + 1) - math.lgamma(part + 1) - math.lgamma(whole - part + 1)
