"""The numbers of a stroke as arrays."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from digitpad.core.arrays import Doubles


def frozen(values: ArrayLike, width: int | None = None) -> Doubles:
    """Return a read-only copy of ``values``, float64 of shape (n,) or (n, width)."""
    array = np.array(values, dtype=np.float64)
    if width is not None or array.ndim != 1:
        array = array.reshape((-1,) if width is None else (-1, width))
    array.setflags(write=False)
    return array
