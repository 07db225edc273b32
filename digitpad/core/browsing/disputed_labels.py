"""The labels of MNIST's test set that people do not agree with.

Northcutt, Athalye and Mueller, "Pervasive Label Errors in Test Sets Destabilize Machine Learning
Benchmarks" (NeurIPS 2021 Datasets and Benchmarks), asked five people about each suspicious picture;
for these 15 fewer than three agreed with the label that the set gives.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from digitpad.core.scoring.score_cache import pictures_sha256

_TEST_COUNT = 10_000
MNIST_TEST_SHA256 = "6d87418db22cc8025d05968bec9bd5c3932904b23485740db143a061a2c9d161"
"""SHA-256 of the 10,000 pictures of the test set as (10000, 28, 28) uint8."""

DISPUTED_IN_MNIST_TEST = (
    *(947, 1621, 1901, 2130, 2462, 2597, 2654, 3520),
    *(3558, 5937, 6651, 6783, 8527, 9679, 9729),
)


def disputed_labels(pictures: NDArray[np.uint8]) -> NDArray[np.bool_]:
    """Return (n,) whether the label of each of (n, 28, 28) uint8 is disputed.

    Only labels of MNIST's test set, also at the end of all of MNIST, are known to be disputed.
    """
    mask = np.zeros(len(pictures), np.bool_)
    last = pictures[-_TEST_COUNT:]
    if len(last) == _TEST_COUNT and pictures_sha256(last) == MNIST_TEST_SHA256:
        mask[-_TEST_COUNT:][list(DISPUTED_IN_MNIST_TEST)] = True
    return mask
