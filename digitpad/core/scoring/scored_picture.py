"""One picture of a set with what a model reads in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from digitpad.core.scoring.scores import UNLABELLED, Scores


@dataclass(frozen=True, eq=False)
class ScoredPicture:
    """One picture of a set, its label, and what a model reads in it."""

    index: int
    picture: NDArray[np.uint8]
    """(28, 28) uint8, ink 255 on paper 0."""
    truth: int
    """The set's label, or UNLABELLED."""
    read: int
    confidence: float
    margin: float
    loss: float
    """NaN without a label."""
    rank: int
    """0 without a label."""

    @classmethod
    def of(cls, scores: Scores, index: int, picture: NDArray[np.uint8]) -> Self:
        """Return row ``index`` of ``scores`` with its (28, 28) uint8 ``picture``."""
        return cls(
            index=index,
            picture=picture,
            truth=int(scores.truth[index]),
            read=int(scores.read[index]),
            confidence=float(scores.confidence[index]),
            margin=float(scores.margin[index]),
            loss=float(scores.loss[index]),
            rank=int(scores.rank[index]),
        )

    @property
    def wrong(self) -> bool:
        return self.truth not in (UNLABELLED, self.read)
