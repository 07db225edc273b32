"""Work in the background without slowing other programs down."""

from __future__ import annotations

import contextlib
import os
import sys

_BELOW_NORMAL_WINDOWS = 0x00004000
_NICENESS = 10


def lower_priority() -> None:
    """Let other programs go first; where the system does not allow it, change nothing."""
    if sys.platform == "win32":
        import ctypes

        kernel = ctypes.windll.kernel32
        kernel.SetPriorityClass(kernel.GetCurrentProcess(), _BELOW_NORMAL_WINDOWS)
    else:
        with contextlib.suppress(OSError):
            os.nice(_NICENESS)
