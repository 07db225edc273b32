"""How far an installation is, as far as pip or uv lets one see."""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from digitpad.core.sentences.installing_words import InstallStepWords
from digitpad.core.sentences.sentence import Sentence

_DOWNLOADING: Final = re.compile(r"^\s*Downloading (?:https?://\S+/)?(\S+?)(?:-\d\S*)?(?: \(.*)?$")
_UNPACKING: Final = re.compile(r"^Installing collected packages: (.*)|^Prepared (\d+) packages?")


@dataclass(frozen=True)
class Progress:
    """What is being done, and how much of it is done."""

    step: Sentence
    done: int = 0
    total: int = 0
    """0 where it is not known. In megabytes while something is downloaded, else in packages."""


class Follower:
    """Turns the lines of pip or uv, and what lies on the disk, into `Progress`."""

    def __init__(
        self,
        temporary: Path,
        packages: Path,
        download_mb: int,
        report: Callable[[Progress], object],
    ) -> None:
        """temporary: where downloads lie. packages: ``site-packages``, which fills at the end."""
        self._temporary, self._packages = temporary, packages
        self._report, self._download_mb = report, download_mb
        self._step, self._unpacked = InstallStepWords.RESOLVING(), 0

    def hear(self, line: str) -> None:
        """Take in a line of output."""
        if found := _UNPACKING.match(line):
            self._unpacked = len(found[1].split(",")) if found[1] else int(found[2])
            self._step = InstallStepWords.UNPACKING(count=self._unpacked)
        elif found := _DOWNLOADING.match(line):
            self._step = InstallStepWords.DOWNLOADING(package=found[1])

    def look(self) -> None:
        """Report how far it is now."""
        there = sum(1 for _ in self._packages.glob("*.dist-info")) if self._unpacked else 0
        self.show(0 if self._unpacked else _megabytes(self._temporary), there)

    def show(self, megabytes: int, there: int) -> None:
        """Report how far it is: ``megabytes`` are downloaded, ``there`` packages unpacked."""
        if self._unpacked:
            self._report(Progress(self._step, min(there, self._unpacked), self._unpacked))
        else:
            done = min(megabytes, self._download_mb)
            self._report(Progress(self._step, done, self._download_mb))


def _megabytes(folder: Path) -> int:
    """Return how large the files below ``folder`` are: few, each a package."""
    total = 0
    for place, _, names in os.walk(folder):  # which passes over what goes meanwhile
        for name in names:
            with contextlib.suppress(OSError):
                total += Path(place, name).lstat().st_size
    return total // 10**6
