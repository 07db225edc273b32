"""Reading a command line: what was meant is suggested, and what cannot be is refused in words."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any, NoReturn, TypeAlias

from digitpad.core.command_line.suggestions import nearest, unknown
from digitpad.core.errors import DigitPadError, UsageError
from digitpad.core.sentences.command_words import NameWords
from digitpad.core.sentences.sentence import Sentence


class Parser(argparse.ArgumentParser):
    """Raises where argparse would exit, and suggests what was meant."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**{"allow_abbrev": False, **settings})

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        """Refuse what is unknown here, where the options that could be meant are known."""
        parsed, rest = super().parse_known_args(args, namespace)
        if rest:
            self._refuse(rest[0].partition("=")[0])
        return parsed, rest

    def _print_message(self, message: str, file: Any = None) -> None:
        """Write ``message``; argparse would pass over a disk that is full."""
        (file or sys.stderr).write(message)

    def _refuse(self, word: str) -> NoReturn:
        if not word.startswith("-"):
            self.error(f"one word too many: {word}")
        options = [name for name in self._option_string_actions if name.startswith("--")]
        near = nearest(word, options)
        self.error(f"unknown option {word}" + (f": did you mean {near}?" if near else ""))

    def _check_value(self, action: argparse.Action, value: Any) -> None:
        if action.choices is not None and value not in action.choices:
            name = action.option_strings[0] if action.option_strings else NameWords.COMMAND
            raise self.refusal(unknown(name, value, action.choices))

    def error(self, message: str) -> NoReturn:
        hint = "" if message.endswith("?") else f"; {self.prog} --help says more"
        raise self.refusal(message.removeprefix("argument ") + hint)

    def refusal(self, said: Sentence | str) -> DigitPadError:
        """Return the error to raise; a program may have one of its own."""
        return UsageError(said)


def whole_number(text: str) -> int:
    try:
        return int(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number") from None


def natural_number(text: str) -> int:
    value = whole_number(text)
    if value < 0:
        raise argparse.ArgumentTypeError(f"{text} is less than 0")
    return value


def number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number") from None


def some_text(text: str) -> str:
    """Refuse the empty text, as which a variable of the shell comes that was never set."""
    if not text:
        raise argparse.ArgumentTypeError("is empty")
    return text


def some_path(text: str) -> Path:
    """As `some_text`: the empty path would be the folder that one happens to be in."""
    return Path(some_text(text))


Subcommands: TypeAlias = "argparse._SubParsersAction[Parser]"  # argparse has no public name for it
