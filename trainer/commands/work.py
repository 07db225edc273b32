"""``python -m trainer work [--host NAME]``: what a window starts; its configuration comes as JSON.

The first line on standard input says what to do: ``{"v": 1, "type": "start", "config": {…}}``, with
what `TrainConfig.to_json` writes, or ``{"v": 1, "type": "continue", "run": "FOLDER"}``. The worker
waits for it before it imports anything slow. A line that says something else, or an input that ends
before it, is a `failed` of the kind usage. From the second line on come `stop`, `pause` and so on.

With ``--host`` the training is on another computer; a run that goes on does so where it was.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import BinaryIO, Final, TextIO

from digitpad.core.command_line.parser import some_text
from digitpad.core.elsewhere import whereabouts
from digitpad.core.sentences.training_words import StartWords
from digitpad.core.training import recipes
from digitpad.core.training.protocol import (
    Cancel,
    Cancelled,
    Continue,
    First,
    Malformed,
    Start,
    parse_line,
)
from digitpad.core.training.run_folder import RunFolder
from digitpad.core.training.train_config import TrainConfig
from trainer.commands import elsewhere
from trainer.commands.arguments import Subcommands
from trainer.commands.run_training import reopen, run_training
from trainer.errors import UsageError
from trainer.process.reporter import LineWriter
from trainer.training.launch import CANCELLED

NAME: Final = "work"
MAX_BYTES: Final = 2**20
"""No sensible first line is longer."""


def add_commands(commands: Subcommands) -> None:
    """Add the command of this module."""
    parser = commands.add_parser(
        NAME,
        help="train as the first line on standard input says, for a window",
        description="Reads one line of JSON that says what to train, speaks JSON lines and lets "
        "other programs go first.",
    )
    parser.add_argument("--host", type=some_text, metavar="NAME", help="on another computer")
    parser.set_defaults(command=_work)


def _work(arguments: argparse.Namespace, output: TextIO) -> int:
    first = read_first(sys.stdin.buffer if sys.stdin is not None else None)
    if first is None:
        LineWriter(output)(Cancelled("", 0))
        return CANCELLED
    run = Path(first.run) if isinstance(first, Continue) else None
    where = elsewhere.where_to(arguments.host, run)  # before a folder is made for the run
    config, folder = _opened(first)
    if where is not None:
        return elsewhere.train_there(where, config, folder, LineWriter(output), events=True)
    whereabouts.forget(folder.path)
    return run_training(config, folder, output, events=True, background=True)


def read_first(stream: BinaryIO | None) -> First | None:
    """Wait for the first line; None if it is a cancel. Raises UsageError."""
    line = b"" if stream is None else stream.readline(MAX_BYTES)
    if not line:
        raise UsageError(StartWords.NOTHING_SAID)
    match parse_line(line):
        case Start() | Continue() as first:
            return first
        case Cancel():
            return None
        case Malformed(reason):
            raise UsageError(StartWords.NOT_UNDERSTOOD(reason=reason))
        case other:
            name = getattr(other, "name", "") or getattr(other, "type", "")
            raise UsageError(StartWords.SAYS_SOMETHING_ELSE(type=name))


def _opened(first: First) -> tuple[TrainConfig, RunFolder]:
    """Return the configuration and the run's folder. Raises DigitPadError."""
    if isinstance(first, Continue):
        return reopen(first.run, first.learning_rate or None)
    recipes.check(first.config)
    return first.config, RunFolder.create(None, first.config)
