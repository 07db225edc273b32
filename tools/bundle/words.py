"""The manual page and the completions of shells, made from what the program itself parses."""

from __future__ import annotations

import argparse
import os

import shtab
from argparse_manpage.manpage import Manpage  # type: ignore[import-untyped]

from digitpad import __version__
from digitpad.commands import command_line
from digitpad.core.command_line.parser import some_path
from digitpad.core.training.worker_commands import CALLER_VARIABLE, WORKER_COMMANDS

COMPLETIONS = {
    "bash": "bash-completion/completions/digitpad",
    "zsh": "zsh/vendor-completions/_digitpad",
    "fish": "fish/vendor_completions.d/digitpad.fish",
}


def whole_parser() -> argparse.ArgumentParser:
    """Return the whole command line, the worker's commands with all their options included."""
    whole = command_line.command_parser()
    commands, theirs = (_subcommands(one) for one in (whole, _workers_parser()))
    for name in WORKER_COMMANDS:
        commands[name] = theirs[name]
    _name_files(whole)
    return whole


def completion(shell: str) -> str:
    """Return the script that completes `digitpad` in ``shell``."""
    return str(shtab.complete(whole_parser(), shell=shell))


def manual() -> str:
    """Return the manual page, in the language of man."""
    described = whole_parser()
    described.man_short_description = "reads the digits you draw"  # type: ignore[attr-defined]
    page = Manpage(described, _data={
        "project_name": "DigitPad", "version": __version__, "manual_title": "DigitPad",
        "prog": "digitpad", "format": "pretty",
    })  # fmt: skip
    return str(page)


def _workers_parser() -> argparse.ArgumentParser:
    """Return the worker's command line, as it is where `digitpad` calls it."""
    from trainer.commands import train

    before = os.environ.get(CALLER_VARIABLE)
    os.environ[CALLER_VARIABLE] = "digitpad"
    try:
        return train.command_parser()
    finally:
        os.environ.pop(CALLER_VARIABLE)
        if before is not None:
            os.environ[CALLER_VARIABLE] = before


def _subcommands(of: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    actions = (one for one in of._actions if isinstance(one, argparse._SubParsersAction))
    return next(actions).choices  # type: ignore[return-value]


def _name_files(of: argparse.ArgumentParser) -> None:
    """Let shells complete the names of files where the program takes one."""
    for action in of._actions:
        if action.type is some_path:
            action.complete = shtab.FILE  # type: ignore[attr-defined]
        if isinstance(action, argparse._SubParsersAction):
            for child in action.choices.values():
                _name_files(child)
