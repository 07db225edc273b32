"""Where a run is trained that is not trained here: a note in its folder.

It stays until the run has made its model or goes on here, so that a resumption goes on where the
run was, even if nothing of it is left there.
"""

from __future__ import annotations

import re
import secrets
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from digitpad.core.elsewhere import computers
from digitpad.core.elsewhere.computer import Computer
from digitpad.core.errors import DigitPadError
from digitpad.core.files import json_record, presence
from digitpad.core.training.run_folder import ELSEWHERE

_ID: Final = re.compile("[0-9a-f]{16}")


@dataclass(frozen=True)
class Whereabouts:
    """The computer, and what the run is called there."""

    computer: Computer
    run: str
    """16 hexadecimal digits."""
    is_there: bool = True
    """Whether something of the run may still be there: a process, or files."""


def anew(computer: Computer) -> Whereabouts:
    """Return where a run can begin that was never there."""
    return Whereabouts(computer, secrets.token_hex(8))


def remember(folder: Path, where: Whereabouts) -> None:
    """Note where the run of this folder is trained. Raises FileError."""
    record = {"computer": where.computer.to_json(), "run": where.run, "there": where.is_there}
    json_record.write(folder / ELSEWHERE, record)


def note_gone(folder: Path) -> None:
    """Note that nothing is left there of the run of this folder. Raises FileError."""
    if (where := of(folder)) is not None:
        remember(folder, replace(where, is_there=False))


def forget(folder: Path) -> None:
    """Note that the run of this folder is trained here, or done."""
    (folder / ELSEWHERE).unlink(missing_ok=True)


def of(folder: Path) -> Whereabouts | None:
    """Return where the run of this folder was trained last; None for here."""
    if not presence.exists(folder / ELSEWHERE):
        return None
    record = json_record.read(folder / ELSEWHERE)
    run, known = record.get("run"), record.get("computer")
    if not isinstance(run, str) or not _ID.fullmatch(run) or not isinstance(known, dict):
        return None
    try:
        computer = Computer.from_json(known)
    except DigitPadError:
        return None
    return Whereabouts(_as_listed(computer), run, record.get("there") is not False)


def _as_listed(computer: Computer) -> Computer:
    """Return the computer as the list has it now, where it still is on it."""
    try:
        listed = computers.read()
    except DigitPadError:
        return computer
    return next((one for one in listed if one.name == computer.name), computer)
