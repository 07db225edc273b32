"""The nearest pictures as the network sees them: distances in its feature space."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from digitpad.core.arrays import Floats
from digitpad.core.scoring.scores import Scores


def nearest(
    features: Floats, index: int, candidates: NDArray[np.intp], count: int
) -> NDArray[np.intp]:
    """Return up to ``count`` of ``candidates``, nearest to row ``index`` first, itself left out.

    ``features`` is (n, d). The distance is Euclidean between vectors of length one: the direction
    says which digit it looks like, the length mostly how bold the ink is.
    """
    others: NDArray[np.intp] = candidates[candidates != index]
    if not len(others) or count < 1:
        return others[:0]
    vectors = features[others]
    lengths = np.linalg.norm(vectors, axis=1) * max(float(np.linalg.norm(features[index])), 1e-12)
    likeness = (vectors @ features[index]) / np.maximum(lengths, 1e-12)
    best = np.argpartition(-likeness, min(count, len(others)) - 1)[:count]
    found: NDArray[np.intp] = others[best[np.argsort(-likeness[best], kind="stable")]]
    return found


def nearest_labelled(scores: Scores, index: int, digit: int, count: int) -> NDArray[np.intp]:
    """Return the pictures whose label is ``digit`` that lie nearest to picture ``index``."""
    return nearest(scores.features, index, np.flatnonzero(scores.truth == digit), count)
