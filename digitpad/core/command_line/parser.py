"""Parses a command line: suggests what was meant, and refuses mistakes in one sentence."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final, NoReturn, TypeAlias

from digitpad.core.command_line.suggestions import nearest, unknown
from digitpad.core.errors import DigitPadError, UsageError
from digitpad.core.sentences.command_words import CommandWords, NameWords
from digitpad.core.sentences.sentence import Sentence

_SAID_BY_ARGPARSE: Final[Mapping[str, Callable[[re.Match[str]], Sentence]]] = {
    "the following arguments are required: (.+)": lambda found: CommandWords.ARGUMENTS_MISSING(
        names=found[1]
    ),
    "not allowed with argument (.+)": lambda found: CommandWords.NOT_ALLOWED_WITH(option=found[1]),
    "expected one argument": lambda _: CommandWords.ONE_EXPECTED(),
    "expected at least one argument": lambda _: CommandWords.SOME_EXPECTED(),
}
"""What argparse says in English alone, and the same where there are translations of it."""


class RefusedValueError(argparse.ArgumentTypeError):
    """A value that an option does not take."""

    def __init__(self, said: Sentence) -> None:
        self.sentence = said
        super().__init__(str(said))


class Parser(argparse.ArgumentParser):
    """Raises where argparse would exit, and suggests what was meant."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**{"allow_abbrev": False, "exit_on_error": False, **settings})

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        """Refuse unknown arguments here, where the known options can be suggested."""
        try:
            parsed, rest = super().parse_known_args(args, namespace)
        except argparse.ArgumentError as error:
            raise self._explained(error) from None
        if rest:
            self._refuse(rest[0].partition("=")[0])
        return parsed, rest

    def _print_message(self, message: str, file: Any = None) -> None:
        """Write ``message``; argparse would ignore a full disk."""
        (file or sys.stderr).write(message)

    def _refuse(self, word: str) -> NoReturn:
        if not word.startswith("-"):
            raise self._with_hint(CommandWords.TOO_MANY_WORDS(word=word))
        options = [name for name in self._option_string_actions if name.startswith("--")]
        if near := nearest(word, options):
            raise self.refusal(CommandWords.UNKNOWN_OPTION_MEANT(option=word, near=near))
        raise self._with_hint(CommandWords.UNKNOWN_OPTION(option=word))

    def _check_value(self, action: argparse.Action, value: Any) -> None:
        if action.choices is not None and value not in action.choices:
            name = action.option_strings[0] if action.option_strings else NameWords.COMMAND
            raise self.refusal(unknown(name, value, map(str, action.choices)))

    def _explained(self, error: argparse.ArgumentError) -> DigitPadError:
        cause = error.__context__  # the error that the type function raised
        said = _of_the_catalogue(error.message)
        if isinstance(cause, RefusedValueError):
            said = cause.sentence
        if error.argument_name is not None:
            said = CommandWords.OPTION_REFUSED(option=error.argument_name, reason=said)
        return self._with_hint(said)

    def _with_hint(self, said: Sentence | str) -> DigitPadError:
        return self.refusal(CommandWords.HELP_SAYS_MORE(reason=said, program=self.prog))

    def error(self, message: str) -> NoReturn:
        """Raise argparse's own complaint about missing or contradictory arguments."""
        raise self._with_hint(_of_the_catalogue(message))

    def refusal(self, said: Sentence) -> DigitPadError:
        """Return the error to raise; subclasses may have their own."""
        return UsageError(said)


def _of_the_catalogue(message: str) -> Sentence | str:
    for pattern, said in _SAID_BY_ARGPARSE.items():
        if found := re.fullmatch(pattern, message):
            return said(found)
    return message


def whole_number(text: str) -> int:
    try:
        return int(text)
    except ValueError:
        raise RefusedValueError(CommandWords.NOT_A_WHOLE_NUMBER(text=repr(text))) from None


def natural_number(text: str) -> int:
    value = whole_number(text)
    if value < 0:
        raise RefusedValueError(CommandWords.LESS_THAN_ZERO(text=text))
    return value


def number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        raise RefusedValueError(CommandWords.NOT_A_NUMBER(text=repr(text))) from None


def some_text(text: str) -> str:
    """Refuse an empty argument, such as a shell variable that was never set."""
    if not text:
        raise RefusedValueError(CommandWords.IS_EMPTY())
    return text


def some_path(text: str) -> Path:
    """Refuse an empty path: it would mean the current folder."""
    return Path(some_text(text))


Subcommands: TypeAlias = "argparse._SubParsersAction[Parser]"  # argparse has no public name for it
