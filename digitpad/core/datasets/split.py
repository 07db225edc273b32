"""Who is in the training set, who in the validation set and who in the test set.

Pen digits are split by writer: digits of one hand on both sides would flatter a model. A writer's
part hangs on the name alone, so it stays the same when files are added or put in another order.
"""

from __future__ import annotations

import hashlib
from typing import Literal

import numpy as np
from numpy.typing import NDArray

Part = Literal["train", "validation", "test"]

MNIST_TRAINING_PICTURES = 60_000
MNIST_VALIDATION_PICTURES = 5_000
_MNIST_SPLIT_SEED = 20_260_101
_TWENTIETHS = 20
_VALIDATION = (1, 2, 3)


def part_of_writer(writer: str) -> Part:
    """Return the part that ``writer`` belongs to: test 1/20, validation 3/20, training the rest."""
    digest = hashlib.sha256(writer.encode()).digest()
    twentieth = int.from_bytes(digest[:4], "big") % _TWENTIETHS
    if twentieth == 0:
        return "test"
    return "validation" if twentieth in _VALIDATION else "train"


def mnist_validation_mask() -> NDArray[np.bool_]:
    """Return (60000,) bool, true for the 5,000 training pictures of MNIST kept for validation."""
    chosen = np.random.default_rng(_MNIST_SPLIT_SEED).permutation(MNIST_TRAINING_PICTURES)
    mask = np.zeros(MNIST_TRAINING_PICTURES, dtype=np.bool_)
    mask[chosen[:MNIST_VALIDATION_PICTURES]] = True
    return mask
