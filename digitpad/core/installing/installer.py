"""Makes an environment of the program's own with the packages for trainings.

It is made beside the place where it is looked for and moved there when it has been tried, so that
a power cut leaves nothing that could be taken for one. What an earlier attempt left is deleted.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from digitpad.core.errors import DigitPadError, cannot_be_written
from digitpad.core.files import presence
from digitpad.core.files.file_lock import FileLock
from digitpad.core.installing import pip_faults, pythons
from digitpad.core.installing.packages import Packages
from digitpad.core.installing.progress import Follower, Progress
from digitpad.core.installing.pythons import Python
from digitpad.core.processes import installer_child, training_environment
from digitpad.core.sentences.installing_words import InstallStepWords, InstallWords
from digitpad.core.sentences.sentence import Sentence

Report = Callable[[Progress], object]
_BEGUN: Final = "making-"
_LEFT: Final = "leaving-"
_MB: Final = 10**6


def install(
    packages: Packages,
    report: Report,
    stop_if_cancelled: Callable[[], object],
    named: Path | str | None = None,
) -> Path:
    """Install ``packages`` and return the environment's folder.

    stop_if_cancelled: called often; whatever it raises ends the installation and leaves nothing.
    named: the Python to use. Raises DigitPadError with why it did not work; a second try may.
    """
    target = training_environment.folder()
    lock = FileLock(target.with_name(f"{target.name}.lock"))
    if not lock.take():
        raise _failure(InstallWords.INSTALLING_ELSEWHERE())
    try:
        _sweep(target.parent)
        if training_environment.own_python():
            return target  # another window was quicker
        _require_room(target.parent, packages)
        with _folder(target.parent) as begun:
            _make(begun, packages, report, stop_if_cancelled, named)
            _move(begun, target)
    except OSError as error:
        raise _failure(cannot_be_written(target, error).sentence) from None
    finally:
        lock.release()
    return target


def taken_mb(environment: Path) -> int:
    """Return how much of the disk an environment takes, in units of 10**6 bytes."""
    sizes = (path.lstat().st_size for path in environment.rglob("*") if not path.is_symlink())
    return sum(sizes) // _MB


def remove() -> bool:
    """Delete the program's own environment; return whether there was one. Raises DigitPadError."""
    target = training_environment.folder()
    lock = FileLock(target.with_name(f"{target.name}.lock"))
    if not lock.take():
        raise DigitPadError(InstallWords.NOT_REMOVED(reason=InstallWords.INSTALLING_ELSEWHERE()))
    try:
        was_there = presence.exists(target)
        _put_away(target)
        _sweep(target.parent)
    except OSError as error:
        raise cannot_be_written(target, error) from None
    finally:
        lock.release()
    return was_there


def _make(
    begun: Path,
    packages: Packages,
    report: Report,
    stop_if_cancelled: Callable[[], object],
    named: Path | str | None,
) -> None:
    """Make a whole environment in the folder ``begun``."""
    uv = find_uv()
    python = _python(named, needs_pip=uv is None)
    work = _Work(begun, python, stop_if_cancelled)
    own, site = str(training_environment.python_of(begun)), _site_packages(begun, python)
    report(Progress(InstallStepWords.MAKING(version=python.version_text)))
    _make_empty(work, uv, python, own)
    follower = Follower(work.temporary, site, packages.download_mb, report)
    work.run([*_installing(uv, own), *_what(packages)], follower)
    report(Progress(InstallStepWords.TRYING()))
    work.run([own, "-I", "-c", f"import {', '.join(packages.modules)}"], is_trial=True)
    shutil.rmtree(work.temporary)
    training_environment.finish(begun, site, packages.modules)


def _make_empty(work: _Work, uv: str | None, python: Python, own: str) -> None:
    if uv:
        work.run([uv, "venv", "--python", python.path, "--allow-existing", str(work.begun)])
        return
    work.run([python.path, "-I", "-m", "venv", "--without-pip", str(work.begun)])
    work.run([own, "-I", "-m", "ensurepip"])  # apart: venv would keep to itself what is wrong


def _installing(uv: str | None, own: str) -> list[str]:
    if uv:
        return [uv, "pip", "install", "--python", own]
    return [own, "-I", "-m", "pip", "install", *pip_faults.PIP_OPTIONS]


def _what(packages: Packages) -> list[str]:
    """Return what pip and uv are told to install: wheels alone, so that none is built here."""
    pinned = [] if packages.constraints is None else ["-c", str(packages.constraints)]
    return [*pinned, "--only-binary", ":all:", *packages.requirements]


class _Work:
    """What one installation runs."""

    def __init__(self, begun: Path, python: Python, stop: Callable[[], object]) -> None:
        self.begun, self._python, self._stop = begun, python, stop
        self.temporary = begun / "tmp"
        self.temporary.mkdir()

    def run(
        self, command: list[str], follower: Follower | None = None, *, is_trial: bool = False
    ) -> None:
        """Run a command. Raises DigitPadError with the reason where it fails."""
        lines: list[str] = []

        def hear(line: str) -> None:
            lines.append(line)
            if follower is not None:
                follower.hear(line)

        def tick() -> None:
            self._stop()
            if follower is not None:
                follower.look()

        status = installer_child.run(self._python.path, command, self.temporary, hear, tick)
        if status:
            raise _failure(self._reason(lines, status, is_trial))

    def _reason(self, lines: list[str], status: int, is_trial: bool) -> Sentence:
        """Say why, naming the folder for good instead of the one that goes."""
        place = training_environment.folder().parent
        free = shutil.disk_usage(place).free
        if is_trial and free > _MB:
            line = lines[-1] if lines else f"status {status}"
            return InstallWords.DOES_NOT_WORK(said=line[:200])
        return pip_faults.explain(lines, status, place, free, self._python.version_text)


def find_uv() -> str | None:
    """Return the path of uv, which installs faster than pip and needs none; None without it."""
    return shutil.which("uv")


def _python(named: Path | str | None, *, needs_pip: bool) -> Python:
    try:
        return pythons.find(named, needs_pip=needs_pip)
    except DigitPadError as error:
        raise _failure(error.sentence) from None


def _require_room(place: Path, packages: Packages) -> None:
    """Raise DigitPadError where the disk is too small for the downloads and what is in them."""
    place.mkdir(parents=True, exist_ok=True)
    needed = packages.download_mb + packages.disk_mb
    free = shutil.disk_usage(place).free // _MB
    if free < needed:
        said = InstallWords.NO_ROOM(needed_mb=needed, free_mb=free, folder=str(place))
        raise _failure(said)


def _failure(reason: Sentence) -> DigitPadError:
    return DigitPadError(InstallWords.NOT_INSTALLED(reason=reason))


@contextmanager
def _folder(place: Path) -> Iterator[Path]:
    """Give a new folder in ``place``, deleted at the end unless it was moved."""
    begun = Path(tempfile.mkdtemp(prefix=_BEGUN, dir=place))
    try:
        yield begun
    finally:
        shutil.rmtree(begun, ignore_errors=True)


def _move(begun: Path, target: Path) -> None:
    _put_away(target)
    begun.replace(target)


def _put_away(target: Path) -> None:
    """Delete an environment so that it is never found in part."""
    if presence.exists(target):
        left = Path(tempfile.mkdtemp(prefix=_LEFT, dir=target.parent))
        target.replace(left / target.name)
        shutil.rmtree(left, ignore_errors=True)


def _sweep(place: Path) -> None:
    """Delete what earlier attempts have left. Only whoever holds the lock may."""
    for prefix in (_BEGUN, _LEFT):
        for path in place.glob(f"{prefix}*"):
            shutil.rmtree(path, ignore_errors=True)


def _site_packages(environment: Path, python: Python) -> Path:
    if sys.platform == "win32":
        return environment / "Lib" / "site-packages"
    major, minor, *_ = python.version
    return environment / "lib" / f"python{major}.{minor}" / "site-packages"
