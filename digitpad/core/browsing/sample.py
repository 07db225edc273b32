"""One picture as it is browsed: what a model reads in it, and what the person says about it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Self

import numpy as np
from numpy.typing import NDArray

from digitpad.core.browsing.annotations import Annotation
from digitpad.core.scoring.scored_picture import ScoredPicture
from digitpad.core.scoring.scores import Scores


@dataclass(frozen=True, eq=False)
class Sample(ScoredPicture):
    """A picture with everything that is known of it."""

    annotation: Annotation = field(default_factory=Annotation)

    @classmethod
    def of(
        cls,
        scores: Scores,
        index: int,
        picture: NDArray[np.uint8],
        annotation: Annotation | None = None,
    ) -> Self:
        """Return row ``index`` of ``scores`` with its (28, 28) uint8 ``picture``."""
        sample = super().of(scores, index, picture)
        return replace(sample, annotation=annotation) if annotation else sample
