"""What one model made of a whole set of pictures, as a frozen value of NumPy arrays."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from digitpad.core.arrays import Floats, Indices
from digitpad.core.scoring.metrics import cross_entropy

Scalar = TypeVar("Scalar", bound=np.generic)
UNLABELLED = -1
"""Stands in `Scores.truth` where nobody has said what the picture shows."""


@dataclass(frozen=True, eq=False)
class Scores:
    """Readings of n pictures beside their labels. All arrays are read-only, row i is picture i."""

    truth: NDArray[np.int8]
    """(n,) the label 0..9, or UNLABELLED."""
    probabilities: Floats
    """(n, 10) softmax."""
    features: Floats
    """(n, d) the network's last layer before the softmax."""
    read: NDArray[np.int8]
    """(n,) the digit with the highest probability."""
    confidence: Floats
    """(n,) probability of the digit that was read, 0..1."""
    margin: Floats
    """(n,) distance between the two highest probabilities, 0..1."""
    loss: Floats
    """(n,) cross-entropy -log p(truth) in nats; NaN where there is no label."""
    rank: NDArray[np.int8]
    """(n,) place of the true digit among the probabilities, 1..10; 0 where there is no label."""

    @classmethod
    def of(cls, truth: NDArray[np.integer], probabilities: Floats, features: Floats) -> Scores:
        """Work the columns out of (n,) labels, (n, 10) probabilities and (n, d) features.

        Raises ValueError when the lengths differ or a label is not in -1..9.
        """
        if not len(truth) == len(probabilities) == len(features):
            raise ValueError("labels, probabilities and features differ in length")
        if truth.size and not (truth.min() >= UNLABELLED and truth.max() <= 9):
            raise ValueError("a label is not a digit")
        top_two = np.partition(probabilities, -2, axis=1)[:, -2:]
        labels = truth.astype(np.int8)
        loss, rank = _against(labels, probabilities)
        return cls(
            truth=_frozen(labels),
            probabilities=_frozen(probabilities),
            features=_frozen(features),
            read=_frozen(probabilities.argmax(axis=1).astype(np.int8)),
            confidence=_frozen(top_two[:, 1]),
            margin=_frozen(top_two[:, 1] - top_two[:, 0]),
            loss=_frozen(loss),
            rank=_frozen(rank),
        )

    def __len__(self) -> int:
        return len(self.truth)

    @property
    def labelled(self) -> NDArray[np.bool_]:
        """(n,) whether the picture has a label."""
        mask: NDArray[np.bool_] = self.truth != UNLABELLED
        return mask

    @property
    def misread(self) -> NDArray[np.bool_]:
        """(n,) whether the reading contradicts the label; unlabelled pictures are never misread."""
        mask: NDArray[np.bool_] = self.labelled & (self.read != self.truth)
        return mask

    @property
    def right(self) -> NDArray[np.bool_]:
        """(n,) whether the reading agrees with the label."""
        mask: NDArray[np.bool_] = self.labelled & (self.read == self.truth)
        return mask

    def surest_first(self, indices: Indices) -> Indices:
        """Return ``indices`` of pictures in the order of how sure the readings are."""
        return indices[np.argsort(-self.confidence[indices], kind="stable")]

    def with_truth(self, truth: NDArray[np.integer]) -> Scores:
        """Return the same readings judged by other labels, (n,) in -1..9."""
        labels = truth.astype(np.int8)
        loss, rank = _against(labels, self.probabilities)
        return replace(self, truth=_frozen(labels), loss=_frozen(loss), rank=_frozen(rank))


def accuracy(scores: Scores, among: NDArray[np.bool_] | None = None) -> float:
    """Return the fraction of labelled pictures read right, of those in the (n,) mask ``among``.

    NaN when none of them has a label.
    """
    counted = scores.labelled if among is None else scores.labelled & among
    return float(scores.right[counted].mean()) if counted.any() else float("nan")


def _against(truth: NDArray[np.int8], probabilities: Floats) -> tuple[Floats, NDArray[np.int8]]:
    labelled = truth != UNLABELLED
    of_truth = probabilities[np.arange(len(truth)), np.where(labelled, truth, 0)]
    rank = 1 + (probabilities > of_truth[:, None]).sum(axis=1)
    return cross_entropy(truth, probabilities), np.where(labelled, rank, 0).astype(np.int8)


def _frozen(values: NDArray[Scalar]) -> NDArray[Scalar]:
    array = np.ascontiguousarray(values)
    array.setflags(write=False)
    return array
