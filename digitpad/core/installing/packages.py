"""What is installed for trainings: this program's own requirements but those for the screen."""

from __future__ import annotations

import re
import tomllib
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
DOWNLOAD_MB: Final = 720
DISK_MB: Final = 2440
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
    own, of_extra = _of_checkout(extra) or _of_installed(extra)
    return [line for line in ([*own, *of_extra] if with_own else of_extra) if not _is_screens(line)]


def _is_screens(requirement: str) -> bool:
    name = _NAME.match(requirement)
    return name is not None and name[0].lower() in _FOR_THE_SCREEN


def _of_checkout(extra: str) -> tuple[list[str], list[str]] | None:
    """Return what a source checkout needs, which may be newer than what was installed of it."""
    try:
        project = tomllib.loads((paths.code_root() / "pyproject.toml").read_text(encoding="utf-8"))
    except OSError:
        return None
    found = project["project"]
    return found["dependencies"], found["optional-dependencies"][extra]


def _of_installed(extra: str) -> tuple[list[str], list[str]]:
    try:
        known = metadata.requires("digitpad") or []
    except metadata.PackageNotFoundError:
        raise DigitPadError(InstallWords.NO_LIST) from None
    extras = [(line, _EXTRA.search(line)) for line in known]
    own = [line for line, found in extras if found is None]
    return own, [_plain(line) for line, found in extras if found is not None and found[1] == extra]


def _plain(requirement: str) -> str:
    """Leave out the condition that the extra is wanted."""
    requirement = _EXTRA.sub(_ALWAYS, requirement)
    before, _, marker = requirement.partition(";")
    return before.strip() if marker.strip() == _ALWAYS else requirement
