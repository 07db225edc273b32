"""``python -m trainer``: see ``python -m trainer --help``."""

from __future__ import annotations

import contextlib
import os
import sys
from typing import NoReturn, TextIO

from digitpad.core.sentences.command_words import CommandWords
from digitpad.core.sentences.system_words import os_error_cause
from trainer.process import interrupts
from trainer.process.caller import signature
from trainer.process.streams import reserve_stdout


def main() -> NoReturn:
    """Keep standard output for the protocol, then do what the command line says.

    Ends without Python's tidying up: a thread may sit in standard input, which Python answers with
    an abort, and TensorFlow takes seconds to take leave. Everything is flushed by then.
    """
    output = reserve_stdout()
    interrupts.keep()
    try:
        from trainer.commands.train import run  # only now: it may import what prints

        status = run(sys.argv[1:], output)
    except SystemExit as end:  # --help
        status = end.code if isinstance(end.code, int) else 0
    except KeyboardInterrupt:
        status = 130
    with contextlib.suppress(OSError, ValueError):
        sys.stderr.flush()
    os._exit(max(status, _flushed(output)))


def _flushed(output: TextIO) -> int:
    """Write out what is left and return the status for that: 1 where it was lost.

    A pipe that nobody reads any more is no loss.
    """
    try:
        output.flush()
    except BrokenPipeError:
        return 0
    except OSError as error:
        lost = CommandWords.OUTPUT_LOST(reason=os_error_cause(error))
        print(f"{signature()}: {lost}", file=sys.stderr)  # noqa: T201
        return 1
    return 0


if __name__ == "__main__":
    main()
