"""The most memory that a process has used, as the system tells it."""

from __future__ import annotations

import sys


def peak_mib(*, of_children: bool = False) -> float:
    """Return the peak of this process, or of those it has waited for; 0 on Windows."""
    try:
        import resource
    except ImportError:
        return 0.0
    who = resource.RUSAGE_CHILDREN if of_children else resource.RUSAGE_SELF
    return in_mib(resource.getrusage(who).ru_maxrss)


def in_mib(ru_maxrss: int) -> float:
    """Return MiB of what macOS gives in bytes and Linux in KiB."""
    return ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)
