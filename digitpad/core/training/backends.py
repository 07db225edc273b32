"""The backends of Keras: their names, what people call them, and which are installed."""

from __future__ import annotations

from importlib.util import find_spec
from typing import Final

BACKENDS: Final = ("tensorflow", "jax", "torch")
"""In the order in which ``auto`` prefers them."""
TITLES: Final = {"tensorflow": "TensorFlow", "jax": "JAX", "torch": "PyTorch"}


def installed() -> list[str]:
    """Return the backends that are installed, without importing any."""
    return [name for name in BACKENDS if find_spec(name) is not None]
