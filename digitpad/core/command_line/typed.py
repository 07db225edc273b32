"""A command as a person types it."""

from __future__ import annotations

import os
from collections.abc import Sequence


def as_typed(words: Sequence[str]) -> str:
    """Return words as they are typed in this system's shell, quoted where that is needed."""
    if os.name == "nt":
        from subprocess import list2cmdline  # not needed to draw

        return list2cmdline(words)
    from shlex import join  # not needed to draw

    return join(words)
