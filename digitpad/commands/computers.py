"""`digitpad computers`: the other computers that can train, and whether they can."""

from __future__ import annotations

import argparse
from dataclasses import fields
from typing import Final

from digitpad.commands import console
from digitpad.commands.console import EXIT_OK
from digitpad.core.command_line.parser import Parser, some_text, whole_number

NAME: Final = "computers"
DOES: Final = "list, add, try and remove other computers that train"
DESCRIPTION: Final = """\
Computers that are reached through ssh, on which `digitpad train --host NAME` trains.
Keys, jump hosts and ports are settings of ssh; ssh ADDRESS has to work without a
password.\
"""
EPILOG: Final = """\
examples:
  digitpad computers add gpu me@gpu.example.org
  digitpad computers add cluster login.example.org --prefix "srun --gres=gpu:1"
  digitpad computers check gpu                        prepare it, and see what it computes on
  digitpad train --host gpu

exit status: 0 all went well, 1 something could not be done, 2 wrong use
"""


def add_arguments(parser: Parser) -> None:
    """Add the subcommands to ``parser``."""
    things = parser.add_subparsers(dest="thing", required=True, metavar="COMMAND")
    things.add_parser("list", help="one line for each, with what it computes on")
    adds = things.add_parser("add", help="put one on the list")
    adds.add_argument("name", type=some_text, metavar="NAME")
    adds.add_argument("address", type=some_text, metavar="USER@HOST")
    prefix = "a command before the worker's, such as 'srun --gres=gpu:1'"
    adds.add_argument("--prefix", default="", metavar="COMMAND", help=prefix)
    python = "the Python there to make the environment with (default: one that is found)"
    adds.add_argument("--python", default="", metavar="PATH", help=python)
    ready = "that Python has all packages already: nothing is installed"
    adds.add_argument("--ready", action="store_true", help=ready)
    cuda = "which TensorFlow is installed: auto, cpu or cuda (default: auto, by NVIDIA's driver)"
    adds.add_argument("--packages", default="auto", metavar="WHICH", help=cuda)
    folder = "where everything lies there (default: ~/.local/share/digitpad/elsewhere)"
    adds.add_argument("--folder", default="", metavar="PATH", help=folder)
    minutes = "how long a training goes on without a connection (default: 10)"
    adds.add_argument("--minutes", type=whole_number, default=10, help=minutes)
    seconds = "how long an answer is waited for (default: 10)"
    adds.add_argument("--seconds", type=whole_number, default=10, help=seconds)
    for thing, does in (
        ("check", "try it: prepare it where that is needed, and ask what it computes on"),
        ("remove", "take it off the list"),
        ("clean", "delete everything that was installed on it, and the data there"),
    ):
        things.add_parser(thing, help=does).add_argument("name", type=some_text, metavar="NAME")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Do what ``options`` say and return the exit status. Raises DigitPadError."""
    {"list": _list, "add": _add, "check": _check, "remove": _remove, "clean": _clean}[
        options.thing
    ](options)
    return EXIT_OK


def _list(_: argparse.Namespace) -> None:
    from digitpad.core.command_line.printable import printable
    from digitpad.core.elsewhere import checking, computers  # not needed to read digits
    from digitpad.core.sentences.elsewhere_words import ComputerWords

    found = computers.read()
    if not found:
        console.say(ComputerWords.NO_COMPUTERS())
    for one in found:
        command = f" {one.prefix}" if one.prefix else ""
        line = f"{one.name}  {one.address}{command}  {checking.remembered(one)}"
        console.write_line(printable(line))


def _add(options: argparse.Namespace) -> None:
    from digitpad.core.elsewhere import computers
    from digitpad.core.elsewhere.computer import Computer
    from digitpad.core.errors import DigitPadError, UsageError
    from digitpad.core.sentences.elsewhere_words import ComputerWords

    given = {item.name: getattr(options, item.name) for item in fields(Computer)}
    try:
        new = Computer(**given)
    except DigitPadError as error:
        raise UsageError(error.sentence) from None
    computers.add(new)
    console.say(ComputerWords.COMPUTER_ADDED(name=new.name))


def _check(options: argparse.Namespace) -> None:
    from digitpad.core.elsewhere import checking, computers
    from digitpad.core.elsewhere.connection import Inbox
    from digitpad.core.sentences.elsewhere_words import ComputerWords

    computer = computers.named_or_address(options.name)
    seen = checking.check(computer, Inbox(), console.say)
    console.say(ComputerWords.CHECKED(name=computer.name, devices=seen.said))


def _remove(options: argparse.Namespace) -> None:
    from digitpad.core.elsewhere import computers
    from digitpad.core.sentences.elsewhere_words import ComputerWords

    computers.remove(options.name)
    console.say(ComputerWords.COMPUTER_REMOVED(name=options.name))


def _clean(options: argparse.Namespace) -> None:
    from digitpad.core.elsewhere import checking, computers
    from digitpad.core.elsewhere.connection import Inbox
    from digitpad.core.sentences.elsewhere_words import ComputerWords

    computer = computers.named_or_address(options.name)
    checking.clean(computer, Inbox(), console.say)
    console.say(ComputerWords.CLEANED(name=computer.name))
