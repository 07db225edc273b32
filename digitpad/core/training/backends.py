"""What a training computes with: the backends of Keras, which are installed, and threads."""

from __future__ import annotations

import os
import sys
from importlib.util import find_spec
from typing import Final

from digitpad.core.processes import child_process

TENSORFLOW: Final = "tensorflow"
"""Also what converts a finished network, whatever it was trained with."""
BACKENDS: Final = (TENSORFLOW, "jax", "torch")
"""In the order in which ``auto`` prefers them."""
TITLES: Final = {TENSORFLOW: "TensorFlow", "jax": "JAX", "torch": "PyTorch"}


def installed() -> list[str]:
    """Return the backends that are installed, without importing any."""
    return [name for name in BACKENDS if find_spec(name) is not None]


def missing_extra() -> bool:
    """Return whether the Python that would train lacks what it needs. Imports nothing.

    Another interpreter than this one is assumed to have everything.
    """
    if child_process.has_own_interpreter():
        return False
    is_frozen = getattr(sys, "frozen", False)
    return is_frozen or find_spec("keras") is None or not installed()


def spare_threads() -> int:
    """Return how many threads a training may use so that the window keeps a core."""
    return max((os.cpu_count() or 2) - 1, 1)
