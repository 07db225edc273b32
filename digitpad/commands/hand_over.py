"""Commands that the worker does: this process becomes the worker's, or waits for it."""

from __future__ import annotations

import argparse
import os
from collections.abc import Mapping, Sequence

from digitpad.core.errors import DigitPadError, os_error_cause
from digitpad.core.processes.child_process import terminal_environment, worker_command
from digitpad.core.sentences.command_words import CommandWords
from digitpad.core.training.worker_commands import CALLER_VARIABLE


def run(options: argparse.Namespace) -> int:
    """Have the worker do what the ``words`` of ``options`` say; return its exit status.

    Its input, output, errors and folder are ours, and Ctrl-C reaches it. Raises DigitPadError where
    it cannot be started.
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
    """Run ``command`` and return its exit status, where a process cannot become another.

    Ctrl-C reaches both; what it means is for the command to say.
    """
    import signal  # neither is needed where a process can become another
    import subprocess

    before = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        status = subprocess.run(command, env=environment, check=False).returncode
    finally:
        signal.signal(signal.SIGINT, before)
    return status if status >= 0 else 128 - status  # as a shell says that a signal ended it
