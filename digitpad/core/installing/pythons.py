"""Looks for a Python in which trainings can run."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from digitpad.core.errors import DigitPadError
from digitpad.core.files import paths
from digitpad.core.sentences.installing_words import InstallWords
from digitpad.core.sentences.sentence import Sentence

VERSIONS: Final = ((3, 13), (3, 12), (3, 11))
"""For which the packages are built, the newest first."""
_NAMES: Final = (*(f"python{major}.{minor}" for major, minor in VERSIONS), "python3", "python")
_SECONDS: Final = 20
_ASK: Final = """
import importlib.util, json, sys
has_pip = importlib.util.find_spec("ensurepip") is not None
print(json.dumps([sys.executable, list(sys.version_info[:3]), has_pip]))
"""


class NoPythonError(DigitPadError):
    """There is no Python in which trainings could run."""


@dataclass(frozen=True)
class Python:
    """A Python on this machine."""

    path: str
    version: tuple[int, ...]
    has_pip: bool
    """Whether it can make environments that have pip; Debian packs that apart."""

    @property
    def is_fitting(self) -> bool:
        """Whether the packages are built for its version."""
        return self.version[:2] in VERSIONS

    @property
    def version_text(self) -> str:
        return ".".join(map(str, self.version))


def find(named: Path | str | None = None, *, needs_pip: bool = True) -> Python:
    """Return the Python to make an environment with.

    The ``named`` one, else this program's own, else the first fitting one in the search path.
    needs_pip: whether it has to bring pip. Raises NoPythonError.
    """
    seen = []
    for command in [[str(named)]] if named else _candidates():
        python = ask(command)
        if python is None:
            continue
        if python.is_fitting and (python.has_pip or not needs_pip):
            return python
        seen.append(python)
    raise NoPythonError(_why_none(seen, named))


def ask(command: list[str]) -> Python | None:
    """Return what kind of Python ``command`` starts; None if it starts none."""
    try:
        done = subprocess.run(
            [*command, "-I", "-c", _ASK],
            capture_output=True,
            check=True,
            stdin=subprocess.DEVNULL,
            timeout=_SECONDS,
        )
        path, version, has_pip = json.loads(done.stdout)
        return Python(str(path), tuple(map(int, version)), bool(has_pip))
    except (OSError, subprocess.SubprocessError, ValueError, TypeError):
        return None


def _candidates() -> Iterator[list[str]]:
    if not paths.is_bundle():
        yield [sys.executable]
    for name in _NAMES:
        if path := shutil.which(name):
            yield [path]
    if os.name == "nt" and (launcher := shutil.which("py")):
        yield from ([launcher, f"-{major}.{minor}"] for major, minor in VERSIONS)


def _why_none(seen: list[Python], named: Path | str | None) -> Sentence:
    versions = ", ".join(f"{major}.{minor}" for major, minor in sorted(VERSIONS))
    if lacking := [python for python in seen if python.is_fitting]:
        return InstallWords.NO_VENV(python=lacking[0].path)
    if named and not seen:
        return InstallWords.NOT_A_PYTHON(python=str(named))
    is_debian = shutil.which("apt-get") is not None
    advice = (InstallWords.GET_PYTHON_DEBIAN if is_debian else InstallWords.GET_PYTHON)()
    if not seen:
        return InstallWords.NO_FITTING_PYTHON(versions=versions, advice=advice)
    found = [
        InstallWords.FOUND_PYTHON(python=python.path, version=python.version_text)
        for python in dict.fromkeys(seen)
    ]
    return InstallWords.NO_FITTING_PYTHON_BUT(versions=versions, found=found, advice=advice)
