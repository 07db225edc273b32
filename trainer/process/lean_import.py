"""Imports a backend without what only costs time: collecting garbage, and packages not needed."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

_UNUSED: Final = {"tensorflow": "jax"}
"""Backend -> a package that it imports where it is installed, for what nobody asks of it here."""


@contextmanager
def lean_import(backend: str) -> Iterator[None]:
    """Hold the garbage collector off inside the block, and ``backend`` from unused packages.

    Hardly anything that an import makes is ever garbage, yet the collector looks at all of it again
    and again: a quarter of TensorFlow's import. Afterwards it leaves what is there alone for good,
    which speeds up tracing as well.
    """
    unused = _UNUSED.get(backend, "")
    blocked = bool(unused) and unused not in sys.modules
    if blocked:
        sys.modules[unused] = None  # type: ignore[assignment]
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_enabled:
            gc.enable()
        if blocked:
            del sys.modules[unused]
