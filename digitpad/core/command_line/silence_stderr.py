"""Keeps a C++ library's start-up messages off the terminal."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

_one_at_a_time = Lock()


@contextmanager
def native_stderr_silenced() -> Iterator[None]:
    """Discard what is written to file descriptor 2 inside the block.

    LiteRT announces its CPU delegate on stderr and has no option against it. Its errors are not
    lost, since they are raised as exceptions. Only one thread may do this at a time: a second one
    would restore the first one's null device instead of stderr.
    """
    with _one_at_a_time:
        yield from _silenced()


def _silenced() -> Iterator[None]:
    try:
        kept = os.dup(2)
    except OSError:  # a program without a console has no stderr to silence
        yield
        return
    nothing = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nothing, 2)
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nothing)
