"""``python -m digitpad.core.elsewhere.worker NAME``: a worker that trains on another computer.

It speaks the protocol of workers, so whoever starts one need not know that it is not here. NAME is
one of the list; empty for where the run that is to be resumed was trained last.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Final

from digitpad.core.elsewhere import computers, whereabouts
from digitpad.core.elsewhere.connection import Inbox
from digitpad.core.elsewhere.training import FarTraining, read_commands
from digitpad.core.elsewhere.whereabouts import Whereabouts
from digitpad.core.errors import DigitPadError
from digitpad.core.sentences.training_words import StartWords
from digitpad.core.training import recipes, wording
from digitpad.core.training.protocol import (
    Cancelled,
    Completed,
    Continue,
    End,
    Event,
    Start,
    parse_line,
    to_line,
)
from digitpad.core.training.run_folder import RunFolder, RunInUseError
from digitpad.core.training.train_config import ConfigError, TrainConfig

MODULE: Final = "digitpad.core.elsewhere.worker"
_MAX_BYTES: Final = 2**20


def main() -> int:
    """Train as the first line on standard input says; return the exit status."""
    name, inbox = sys.argv[1], Inbox()
    try:
        config, folder = _opened(parse_line(sys.stdin.buffer.readline(_MAX_BYTES)))
        where = whereabouts.of(folder.path) if not name else None
        where = where or whereabouts.anew(computers.named(name))
        read_commands(sys.stdin.buffer, inbox)
        end = _train(where, config, folder, inbox)
    except DigitPadError as error:
        is_usage = isinstance(error, ConfigError | RunInUseError)
        end = wording.failed("usage" if is_usage else "data", error.sentence)
    _write(end)
    if isinstance(end, Completed):
        return 0
    return 130 if isinstance(end, Cancelled) else 1


def _opened(first: object) -> tuple[TrainConfig, RunFolder]:
    """Return what to train, and the run's folder on this computer. Raises DigitPadError."""
    if isinstance(first, Continue):
        folder, config = RunFolder.open(Path(first.run))
        return config, folder
    if isinstance(first, Start):
        recipes.check(first.config)
        return first.config, RunFolder.create(None, first.config)
    raise DigitPadError(StartWords.NOTHING_SAID)


def _train(where: Whereabouts, config: TrainConfig, folder: RunFolder, inbox: Inbox) -> End:
    with folder.events.open("a", encoding="utf-8", newline="\n") as log:

        def report(event: Event) -> None:
            log.write(to_line(event))
            log.flush()
            _write(event)

        training = FarTraining(where, config, folder, report, inbox)
        end = training.run(earlier=whereabouts.of(folder.path) == where)
        log.write(to_line(end))
    return end


def _write(event: Event) -> None:
    sys.stdout.write(to_line(event))
    sys.stdout.flush()


if __name__ == "__main__":
    status = main()
    sys.stdout.flush()
    os._exit(status)  # a thread may sit in standard input
