"""Standard output is for the protocol alone; what a library prints goes to standard error."""

from __future__ import annotations

import os
import sys
from typing import TextIO


def reserve_stdout() -> TextIO:
    """Return a stream to the real standard output and point file descriptor 1 at standard error.

    Call it before importing anything heavy: native code that prints to descriptor 1 is caught too.
    Where there is no standard output, writing to the stream has no effect and does not fail.
    """
    try:
        kept = os.dup(1)
        os.dup2(2, 1)
    except OSError:
        kept = os.open(os.devnull, os.O_WRONLY)
    sys.stdout = sys.stderr
    return open(kept, "w", encoding="utf-8", errors="replace", newline="\n")  # noqa: PTH123
