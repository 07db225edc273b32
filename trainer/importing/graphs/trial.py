"""What the file's own runtime gives for some pictures, to compare what is rebuilt with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from trainer.importing.unpacked import Arrays

GIVEN, FOUND = "trial/given", "trial/found"
"""The names of the pictures, and of what the runtime gave for them."""
_PICTURES: Final = 8


def tried(run: Callable[[NDArray[np.float32]], NDArray[Any]], shape: Sequence[int]) -> Arrays:
    """Return pictures of random pixels in 0..1, and what ``run`` gives for each of them.

    shape: that of one picture, without the batch, which ``run`` neither takes nor gives.
    """
    given = np.random.default_rng(0).random((_PICTURES, *shape), dtype=np.float32)
    return {GIVEN: given, FOUND: np.stack([run(one) for one in given]).astype(np.float32)}
