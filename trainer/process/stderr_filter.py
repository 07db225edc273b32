"""Keeps the backends' start-up messages off the terminal; everything else comes through."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

_GREETING: Final = (
    r"WARNING: All log messages before absl::InitializeLog"
    r"|[IW]\d{4} \d\d:\d\d:\d\d"  # an information or a warning of absl
    r"|E\d{4} .*failed call to cuInit"  # `devices` says in plain words why there is no GPU
    r"|\d{4}-\d\d-\d\d [\d:.]+: [IW] "  # one of TensorFlow's older kind
)
_FILTER: Final = """
import re, signal, sys
signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the training
greeting = re.compile(sys.argv[1].encode())
for line in sys.stdin.buffer:
    if not greeting.match(line):
        sys.stderr.buffer.write(line)
        sys.stderr.buffer.flush()
"""


@contextmanager
def startup_messages_hidden() -> Iterator[None]:
    """Send file descriptor 2 through a filter inside the block.

    TensorFlow logs before it reads any setting of how much to log. The filter is a separate
    process, so that the last words of a library that aborts this one still come out, as when
    TensorFlow runs on a processor that it was not built for.
    """
    try:
        kept = os.dup(2)
    except OSError:  # a program without a console has no stderr
        yield
        return
    with subprocess.Popen(
        [sys.executable, "-I", "-S", "-c", _FILTER, _GREETING],
        stdin=subprocess.PIPE,
        process_group=0,  # where there are groups, Ctrl-C does not even reach it
    ) as process:
        assert process.stdin is not None
        os.dup2(process.stdin.fileno(), 2)
        try:
            yield
        finally:
            sys.stderr.flush()
            os.dup2(kept, 2)
            os.close(kept)
