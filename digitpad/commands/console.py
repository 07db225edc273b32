"""Output of the commands: results on standard output, messages on standard error."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable, Iterator
from io import TextIOWrapper
from typing import TextIO

from digitpad.core.command_line.printable import printable
from digitpad.core.errors import DigitPadError, UsageError, os_error_cause
from digitpad.core.files.fault_log import fault
from digitpad.core.sentences.command_words import CommandWords
from digitpad.core.sentences.sentence import Sentence

EXIT_OK, EXIT_FAILURE, EXIT_USAGE, EXIT_INTERRUPTED = 0, 1, 2, 130


class OutputError(DigitPadError):
    """The results cannot be written."""

    def __init__(self, reason: Sentence) -> None:
        super().__init__(CommandWords.OUTPUT_LOST(reason=reason))


def say(sentence: object) -> None:
    """Write one sentence on standard error in the usual form, ``digitpad: sentence``."""
    if sys.stderr is None:
        return
    try:
        sys.stderr.write(f"digitpad: {printable(sentence)}\n")
        sys.stderr.flush()
    except OSError:  # nobody can read it
        _drop(sys.stderr)


def write_line(line: str) -> None:
    """Write one line of the results. Raises OutputError, or BrokenPipeError for a closed pipe."""
    require_output()
    with writing():
        sys.stdout.write(line + "\n")


@contextlib.contextmanager
def writing() -> Iterator[None]:
    """Raise OutputError if the block cannot write, BrokenPipeError if nobody reads."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        _drop(sys.stdout)
        raise OutputError(os_error_cause(error)) from None


def require_output() -> None:
    """Raise OutputError if standard output is closed.

    Checked before any file is opened, since the first one would get descriptor 1.
    """
    if sys.stdout is None:
        raise OutputError(CommandWords.OUTPUT_CLOSED())


def guarded(command: Callable[[], int]) -> int:
    """Run ``command``; turn its errors into one sentence and an exit status."""
    if isinstance(sys.stdout, TextIOWrapper):
        # A path may contain characters that the terminal's encoding cannot express.
        sys.stdout.reconfigure(errors="backslashreplace")
    return max(_status(command), _flushed())


def _status(command: Callable[[], int]) -> int:
    try:
        return command()
    except UsageError as error:
        say(error)
        return EXIT_USAGE
    except DigitPadError as error:
        say(error)
        return EXIT_FAILURE
    except BrokenPipeError:
        return _heard_enough()
    except SystemExit as end:  # --help and --version
        return end.code if isinstance(end.code, int) else EXIT_OK
    except KeyboardInterrupt:
        return EXIT_INTERRUPTED
    except OSError as error:
        cause = os_error_cause(error)
        say(cause if error.filename is None else cause.at(os.fsdecode(error.filename)))
        return EXIT_FAILURE
    except Exception as error:  # a traceback helps nobody at a terminal; it goes to the log
        say(fault(error))
        return EXIT_FAILURE


def _flushed() -> int:
    """Flush the output; return the exit status, 1 if something was lost."""
    if sys.stdout is None:
        return EXIT_OK
    try:
        with writing():
            sys.stdout.flush()
    except BrokenPipeError:
        return _heard_enough()
    except OutputError as error:
        say(error)
        return EXIT_FAILURE
    return EXIT_OK


def _heard_enough() -> int:
    """Write nothing more: the reader has closed the pipe, which is no error."""
    _drop(sys.stdout)
    return EXIT_OK


def _drop(stream: TextIO) -> None:
    """Discard what ``stream`` still holds; Python would complain about it at exit."""
    with contextlib.suppress(OSError, ValueError):
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, stream.fileno())
        os.close(nothing)
