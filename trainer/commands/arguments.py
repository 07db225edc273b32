"""The worker's parser: the shared one, whose refusals end a run as wrong usage."""

from __future__ import annotations

import argparse
from typing import TypeAlias

from digitpad.core.command_line import parser
from digitpad.core.sentences.sentence import Sentence
from trainer.errors import UsageError


class Parser(parser.Parser):
    """Raises trainer's UsageError, which a window is told as a `failed` event."""

    def refusal(self, said: Sentence) -> UsageError:
        return UsageError(said)


Subcommands: TypeAlias = "argparse._SubParsersAction[Parser]"  # argparse has no public name for it
