"""How the worker was called, for its sentences: by people as `digitpad`, or as a module."""

from __future__ import annotations

import os

from digitpad.core.training.worker_commands import CALLER_VARIABLE


def called_as() -> str:
    """Return what stands before a command: ``digitpad``, or ``python -m trainer``."""
    return os.environ.get(CALLER_VARIABLE, "python -m trainer")


def signature() -> str:
    """Return the name that begins a sentence on standard error."""
    return os.environ.get(CALLER_VARIABLE, "trainer")
