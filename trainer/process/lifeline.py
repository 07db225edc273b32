"""Child processes that end with the process that waits for them."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def lifeline() -> Iterator[int]:
    """Yield a standard input that stays silent and closes when the block or this process ends."""
    theirs, ours = os.pipe()  # inherited by nobody but the one whose standard input it becomes
    try:
        yield theirs
    finally:
        os.close(theirs)
        os.close(ours)


def end_with_parent() -> None:
    """End this process as soon as its standard input closes: nobody waits for it any more."""
    threading.Thread(target=_wait_and_leave, daemon=True).start()


def _wait_and_leave() -> None:
    sys.stdin.buffer.read()
    os._exit(1)
