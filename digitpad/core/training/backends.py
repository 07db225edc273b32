"""What a training computes with: the backends of Keras, which are installed, and threads."""

from __future__ import annotations

import os
from importlib.util import find_spec
from typing import Final

from digitpad.core.processes import child_process, training_environment

TENSORFLOW: Final = "tensorflow"
"""Also what converts a finished network, whatever it was trained with."""
BACKENDS: Final = training_environment.BACKENDS
"""In the order in which ``auto`` prefers them."""
TITLES: Final = {TENSORFLOW: "TensorFlow", "jax": "JAX", "torch": "PyTorch"}


def installed() -> list[str]:
    """Return the backends that are installed, without importing any."""
    return [name for name in BACKENDS if find_spec(name) is not None]


def missing_extra() -> bool:
    """Return whether no Python is known that has what training needs. Imports nothing."""
    return child_process.worker_lacks_packages()


def spare_threads() -> int:
    """Return how many threads a training may use so that the window keeps a core."""
    return max((os.cpu_count() or 2) - 1, 1)
