"""Keeping a C++ library's greetings off the terminal."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

_one_at_a_time = Lock()


@contextmanager
def native_stderr_silenced() -> Iterator[None]:
    """Point file descriptor 2 at nothing meanwhile.

    LiteRT announces its CPU delegate on stderr and has no switch for it. Its errors do not get
    lost: they are raised as exceptions. One thread at a time: a second one would take the nothing
    of the first for what it has to put back.
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
