"""Which writers and pictures are for training, for validation and for testing.

Pen digits are split by writer: digits of one hand on both sides would flatter a model. A writer's
part depends on the name alone, so it does not change when files are added or reordered.
"""

from __future__ import annotations

import hashlib
from typing import Literal

import numpy as np

from digitpad.core.arrays import Mask

Part = Literal["train", "validation", "test"]

MNIST_TRAINING_PICTURES = 60_000
MNIST_VALIDATION_PICTURES = 5_000
_SEED = 20_260_101
"""Of the random splits: every machine keeps the same pictures for validation."""
_SHARE = 1 / 12
"""The share kept for validation when the writers are unknown."""
_TWENTIETHS = 20
_VALIDATION = (1, 2, 3)


def part_of_writer(writer: str) -> Part:
    """Return the part that ``writer`` belongs to: test 1/20, validation 3/20, training the rest."""
    digest = hashlib.sha256(writer.encode()).digest()
    twentieth = int.from_bytes(digest[:4], "big") % _TWENTIETHS
    if twentieth == 0:
        return "test"
    return "validation" if twentieth in _VALIDATION else "train"


def mnist_validation_mask() -> Mask:
    """Return (60000,) bool, true for the 5,000 training pictures of MNIST kept for validation."""
    return _by_lot(MNIST_TRAINING_PICTURES, MNIST_VALIDATION_PICTURES)


def validation_mask(count: int) -> Mask:
    """Return (count,) bool, true for a random twelfth, at least one; all false for one digit."""
    return _by_lot(count, max(1, round(count * _SHARE)) if count > 1 else 0)


def _by_lot(count: int, chosen: int) -> Mask:
    mask = np.zeros(count, dtype=np.bool_)
    mask[np.random.default_rng(_SEED).permutation(count)[:chosen]] = True
    return mask
