"""What is installed for trainings: this program's own requirements but those for the screen."""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Final

from digitpad.core.errors import DigitPadError
from digitpad.core.files import paths, presence
from digitpad.core.sentences.installing_words import InstallWords

_FOR_THE_SCREEN: Final = ("pyside6-essentials", "pyqtgraph")
_EXTRA: Final = re.compile(r"""extra\s*==\s*["']([\w-]+)["']""")
_NAME: Final = re.compile(r"[\w.-]+")
_ALWAYS: Final = 'python_version >= "3"'
DOWNLOAD_MB: Final = 950
DISK_MB: Final = 2700
"""Measured on Linux with an x86-64: docs/measurements.md."""


@dataclass(frozen=True)
class Packages:
    """What to install, and what has to work then."""

    requirements: tuple[str, ...]
    """As pip takes them."""
    modules: tuple[str, ...]
    """Folders of site-packages without which the environment is of no use; all are imported."""
    constraints: Path | None = None
    """The file with the versions."""
    download_mb: int = 0
    disk_mb: int = 0
    """Roughly, in units of 10**6 bytes."""


def for_training() -> Packages:
    """Return what trainings need, in the versions that DigitPad was tested with."""
    return Packages(
        tuple(requirements("train", with_own=True)),
        ("tensorflow", "keras", "numpy"),
        constraints(),
        DOWNLOAD_MB,
        DISK_MB,
    )


def constraints() -> Path:
    """Return the file with the versions that DigitPad was tested with."""
    installed = paths.resource("constraints.txt")
    return installed if presence.is_file(installed) else paths.code_root() / "constraints.txt"


def requirements(extra: str, *, with_own: bool = False) -> list[str]:
    """Return what ``extra`` adds, as pip takes it; ``with_own`` what all of DigitPad needs as well.

    Never what is for the screen. Raises DigitPadError where this copy does not know.
    """
    try:
        known = metadata.requires("digitpad") or []
    except metadata.PackageNotFoundError:
        raise DigitPadError(InstallWords.NO_LIST) from None
    chosen = []
    for requirement in known:
        name, of_extra = _NAME.match(requirement), _EXTRA.search(requirement)
        if name is None or name[0].lower() in _FOR_THE_SCREEN:
            continue
        if of_extra is None and with_own:
            chosen.append(requirement)
        elif of_extra is not None and of_extra[1] == extra:
            chosen.append(_without_marker(_EXTRA.sub(_ALWAYS, requirement)))
    return chosen


def _without_marker(requirement: str) -> str:
    """Leave out a condition that always holds."""
    before, _, marker = requirement.partition(";")
    return before.strip() if marker.strip() == _ALWAYS else requirement
