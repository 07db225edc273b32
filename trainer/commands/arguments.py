"""The worker's parser: the shared one, whose refusals end a run as wrong usage."""

from __future__ import annotations

import argparse
from typing import Final, TypeAlias

from digitpad.core.command_line import parser
from digitpad.core.files import limits
from digitpad.core.sentences.sentence import Sentence
from trainer.errors import UsageError

LARGE_FILES: Final = "large_files"
"""Where the option is found in what was parsed."""


def add_large_files(parser: argparse.ArgumentParser) -> None:
    """Give ``parser`` the option that lets data sets be large."""
    parser.add_argument(
        limits.LARGE_OPTION,
        dest=LARGE_FILES,
        action="store_true",
        help="read data sets of more than 200 MiB too, up to 4 GiB",
    )


class Parser(parser.Parser):
    """Raises trainer's UsageError, which a window is told as a `failed` event."""

    def refusal(self, said: Sentence) -> UsageError:
        return UsageError(said)


Subcommands: TypeAlias = "argparse._SubParsersAction[Parser]"  # argparse has no public name for it
