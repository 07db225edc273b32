"""Hands a command over to the worker: this process is replaced by it, or waits for it."""

from __future__ import annotations

import argparse
import os
from collections.abc import Mapping, Sequence

from digitpad.core.errors import DigitPadError, os_error_cause
from digitpad.core.processes.child_process import terminal_environment, worker_command
from digitpad.core.sentences.command_words import CommandWords
from digitpad.core.training.worker_commands import CALLER_VARIABLE


def run(options: argparse.Namespace) -> int:
    """Run the worker with the ``words`` of ``options``; return its exit status.

    It inherits the standard streams and the current folder, and Ctrl-C reaches it. Raises
    DigitPadError if it cannot be started.
    """
    command = worker_command(*options.words)
    environment = terminal_environment(**{CALLER_VARIABLE: "digitpad"})
    try:
        if os.name == "posix":
            os.execve(command[0], command, environment)
        return wait_for(command, environment)
    except OSError as error:
        reason = CommandWords.NOT_STARTED(reason=os_error_cause(error))
        raise DigitPadError(reason, path=command[0]) from None


def wait_for(command: Sequence[str], environment: Mapping[str, str]) -> int:
    """Run ``command`` and return its exit status, on systems without exec.

    Ctrl-C reaches both processes; the command decides what it means.
    """
    import signal  # needed only on systems without exec
    import subprocess

    before = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        status = subprocess.run(command, env=environment, check=False).returncode
    finally:
        signal.signal(signal.SIGINT, before)
    return status if status >= 0 else 128 - status  # as a shell reports a signal
