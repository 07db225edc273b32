"""The list of computers that can train: one strict JSON file of this person."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from digitpad.core.command_line.suggestions import unknown
from digitpad.core.elsewhere.computer import Computer
from digitpad.core.errors import DigitPadError, FileError
from digitpad.core.files import paths, presence, strict_json, untrusted_files
from digitpad.core.files.atomic_writing import write_atomically
from digitpad.core.sentences.command_words import NameWords
from digitpad.core.sentences.elsewhere_words import ComputerWords

_FORMAT: Final = 1
_MOST_BYTES: Final = 1024 * 1024


def path() -> Path:
    """Return where the list is."""
    return paths.data_home() / "computers.json"


def read() -> list[Computer]:
    """Return the computers, by name. Raises FileError where the file cannot be used as it is."""
    if not presence.exists(path()):
        return []
    try:
        record = strict_json.parse(untrusted_files.read_bytes(path(), _MOST_BYTES))
    except ValueError:
        raise FileError(path(), ComputerWords.NOT_A_LIST) from None
    if not isinstance(record, dict) or not isinstance(record.get("computers"), list):
        raise FileError(path(), ComputerWords.NOT_A_LIST)
    if record.get("format") != _FORMAT:
        raise FileError(path(), ComputerWords.OF_OTHER_VERSION)
    found = [_computer(entry) for entry in record["computers"]]
    if len({one.name.casefold() for one in found}) < len(found):
        raise FileError(path(), ComputerWords.NOT_A_LIST)
    return sorted(found, key=lambda one: one.name.casefold())


def _computer(entry: Any) -> Computer:
    if not isinstance(entry, dict):
        raise FileError(path(), ComputerWords.NOT_A_LIST)
    try:
        return Computer.from_json(entry)
    except DigitPadError as error:
        raise FileError(path(), error.sentence) from None


def write(found: Sequence[Computer]) -> None:
    """Replace the list. Raises FileError; the old one stays then."""
    record = {"format": _FORMAT, "computers": [one.to_json() for one in found]}
    write_atomically(path(), json.dumps(record, indent=1).encode())


def add(new: Computer, *, instead_of: str = "") -> None:
    """Put a computer on the list, or in the place of an earlier one. Raises DigitPadError."""
    others = [one for one in read() if one.name != instead_of]
    if any(one.name.casefold() == new.name.casefold() for one in others):
        raise DigitPadError(ComputerWords.COMPUTER_THERE_ALREADY(name=new.name))
    write([*others, new])


def remove(name: str) -> None:
    """Take a computer off the list. Raises DigitPadError where it is not on it."""
    gone = named(name)
    write([one for one in read() if one != gone])


def named(name: str) -> Computer:
    """Return the computer of this name. Raises DigitPadError."""
    found = read()
    for one in found:
        if one.name.casefold() == name.casefold():
            return one
    if not found:
        raise DigitPadError(ComputerWords.EMPTY_LIST(name=name))
    raise DigitPadError(unknown(NameWords.COMPUTER, name, [one.name for one in found]))


def named_or_address(text: str) -> Computer:
    """Return the computer of this name on the list, or a new one that ``user@host`` reaches.

    Raises DigitPadError.
    """
    return Computer(text.partition("@")[2].partition(":")[0], text) if "@" in text else named(text)
