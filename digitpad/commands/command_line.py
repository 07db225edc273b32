"""Parses the words after `digitpad`: a command, or a file to open in the window."""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import digitpad
from digitpad.commands import computers, digits, install_training, recognize
from digitpad.core.command_line.parser import Parser, some_path
from digitpad.core.command_line.suggestions import nearest, unknown
from digitpad.core.errors import UsageError
from digitpad.core.files import presence
from digitpad.core.sentences.command_words import CommandWords, NameWords
from digitpad.core.training.worker_commands import WORKER_COMMANDS

_MODULES: Final = (recognize, digits, install_training, computers)
COMMANDS: Final = {
    recognize.NAME: recognize.DOES,
    digits.NAME: digits.DOES,
    **WORKER_COMMANDS,
    install_training.NAME: install_training.DOES,
    computers.NAME: computers.DOES,
}
"""Every command and what it does."""
_LIKE_A_COMMAND: Final = re.compile("[A-Za-z][A-Za-z-]*")
_DESCRIPTION: Final = """\
Reads the digits you draw. Without a command it opens the window,
with FILE in it: a picture or ink.\
"""
_EPILOG: Final = """\
`digitpad COMMAND --help` says more about a command.

examples:
  digitpad                              draw digits in a window
  digitpad seven.png                    open the window with a picture or an ink file
  digitpad page1.png page2.png          several pictures are pages to turn
  digitpad recognize *.png              read pictures without a window
  digitpad recognize ink.ndjson --json  one line of JSON for each drawing
  digitpad digits stats                 count the digits that you taught
  digitpad train --recipe digitnet      train a network, with progress in the terminal
"""


def parse(words: Sequence[str]) -> argparse.Namespace:
    """Read a command line of at least one word.

    The result's ``run``, if it has one, is called with it and returns the exit status; otherwise
    its ``files`` are what the window opens. Raises UsageError; exits where only help or the version
    was asked for.
    """
    first = words[0]
    if first in WORKER_COMMANDS:  # the worker parses its own options
        from digitpad.commands import hand_over  # not needed to read digits

        return argparse.Namespace(run=hand_over.run, words=words)
    if first in COMMANDS or (first.startswith("-") and first.strip("-")):
        return command_parser().parse_args(words)
    _refuse_slips(words)
    return _window_parser().parse_args(words)


def _refuse_slips(words: Sequence[str]) -> None:
    """Raise UsageError if the first word is no file and looks like a mistyped command."""
    word = words[0]
    if not _LIKE_A_COMMAND.fullmatch(word) or presence.is_file(Path(word)):
        return
    if near := nearest(word, [*COMMANDS, "--help", "--version"]):
        raise UsageError(CommandWords.NEITHER_COMMAND_NOR_FILE(word=word, near=near))
    if len(words) > 1:
        raise UsageError(unknown(NameWords.COMMAND, word, COMMANDS))


def _window_parser() -> Parser:
    parser = Parser(prog="digitpad", description="Opens the window with FILE in it.")
    parser.add_argument(
        "files",
        nargs="+",
        type=some_path,
        metavar="FILE",
        help="a picture or an ink file; several pictures are pages to turn",
    )
    return parser


def command_parser() -> Parser:
    plain = argparse.RawDescriptionHelpFormatter
    parser = Parser(
        prog="digitpad",
        usage="digitpad [FILE …]\n       digitpad COMMAND …",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=plain,
    )
    parser.add_argument("--version", action="version", version=f"digitpad {digitpad.__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", prog="digitpad")
    for module in _MODULES:
        module.add_arguments(
            commands.add_parser(
                module.NAME,
                help=module.DOES,
                description=module.DESCRIPTION,
                epilog=module.EPILOG,
                formatter_class=plain,
            )
        )
    for name, does in WORKER_COMMANDS.items():
        commands.add_parser(name, help=does, add_help=False)
    return parser
