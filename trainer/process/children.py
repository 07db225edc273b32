"""How this program starts its own further processes."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def command(module: str, *arguments: str) -> list[str]:
    """Return what runs a module of the trainer. -P: the folder one happens to be in has no say."""
    return [sys.executable, "-P", "-m", module, *arguments]


def environment(**variables: str) -> dict[str, str]:
    """Return this process's environment, in which a child finds the same packages.

    What the child prints is UTF-8, whatever the system's own encoding is.
    """
    root = str(Path(__file__).resolve().parents[2])
    known = os.environ.get("PYTHONPATH")
    path = os.pathsep.join([root, known]) if known else root
    return os.environ | {"PYTHONPATH": path, "PYTHONIOENCODING": "utf-8"} | variables


@contextmanager
def lifeline() -> Iterator[int]:
    """Yield a standard input that says nothing, and ends when this process does or is done."""
    theirs, ours = os.pipe()  # inherited by nobody but the one whose standard input it becomes
    try:
        yield theirs
    finally:
        os.close(theirs)
        os.close(ours)


def end_with_parent() -> None:
    """Have this process end as soon as its standard input does: nobody waits for it any more."""
    threading.Thread(target=_wait_and_leave, daemon=True).start()


def _wait_and_leave() -> None:
    sys.stdin.buffer.read()
    os._exit(1)
