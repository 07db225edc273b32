"""``python -m trainer``: see ``python -m trainer --help``."""

from __future__ import annotations

import contextlib
import os
import sys
from typing import NoReturn

from trainer.streams import reserve_stdout


def main() -> NoReturn:
    """Keep standard output for the protocol, then do what the command line says.

    Ends without Python's tidying up: a thread may sit in standard input, which Python answers with
    an abort, and TensorFlow takes seconds to take leave. Everything is flushed by then.
    """
    output = reserve_stdout()
    try:
        from trainer.cli import run  # only now: it may import what prints

        status = run(sys.argv[1:], output)
    except SystemExit as end:  # --help
        status = end.code if isinstance(end.code, int) else 0
    except KeyboardInterrupt:
        status = 130
    for stream in (output, sys.stderr):
        with contextlib.suppress(OSError, ValueError):
            stream.flush()
    os._exit(status)


if __name__ == "__main__":
    main()
