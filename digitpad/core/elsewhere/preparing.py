"""Prepares another computer: has an environment made there, and says what stands in the way."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

from digitpad.core.elsewhere import wanted
from digitpad.core.elsewhere.computer import Computer
from digitpad.core.elsewhere.wanted import Wanted
from digitpad.core.errors import DigitPadError
from digitpad.core.installing import packages, pip_faults, pythons
from digitpad.core.installing.progress import Follower, Progress
from digitpad.core.sentences.elsewhere_words import FarStatusWords, FarWords
from digitpad.core.sentences.installing_words import InstallStepWords, InstallWords
from digitpad.core.sentences.sentence import Sentence

Say = Callable[[Sentence], object]


class Asks(Protocol):
    """What questions are put to, as a visit is."""

    @property
    def computer(self) -> Computer: ...

    def ask(self, body: bytes = b"", /, **header: Any) -> dict[str, Any]: ...

    def answer(self) -> dict[str, Any]: ...

    def place(self) -> dict[str, Any]: ...


def require_packages(
    computer: Computer, there: dict[str, Any] | None, *, with_jax: bool = False
) -> None:
    """Raise DigitPadError unless the Python that is to be taken as it is has all that is needed.

    there: what the other side says of it; None where it is no Python.
    """
    name = computer.name
    if there is None:
        said = FarWords.NO_SUCH_PYTHON(python=computer.python, computer=name)
        raise DigitPadError(said)
    python, version = str(there["python"]), _version(there)
    if tuple(there["version"][:2]) not in pythons.VERSIONS:
        raise DigitPadError(FarWords.PYTHON_TOO_OLD(computer=name, python=python, version=version))
    if missing := wanted.lacking(there["packages"], with_jax=with_jax):
        said = FarWords.PYTHON_LACKS(python=python, computer=name, packages=missing)
        raise DigitPadError(said)


def make(visit: Asks, needed: Wanted, say: Say) -> None:
    """Have the environment made; ``say`` is told how far it is. Raises DigitPadError."""
    name, teller = visit.computer.name, _Teller(visit.computer.name, say)
    answer = visit.ask(do="prepare", **{**needed.to_json(), **visit.place()})
    while not {"made", "status", "pythons", "free_mb"} & answer.keys():
        teller.hear(answer)
        answer = visit.answer()
    if "pythons" in answer:
        raise DigitPadError(_no_python(visit.computer, answer["pythons"]))
    if "free_mb" in answer:
        free, needs = int(answer["free_mb"]), needed.needed_mb
        raise DigitPadError(FarWords.NO_ROOM_THERE(needed_mb=needs, free_mb=free, computer=name))
    if "made" not in answer:
        raise DigitPadError(FarWords.NOT_PREPARED(computer=name, reason=_reason(answer, visit)))


def _no_python(computer: Computer, seen: list[dict[str, Any]]) -> Sentence:
    name = computer.name
    if not seen:
        return FarWords.NO_SUCH_PYTHON(python=computer.python or "python3", computer=name)
    for one in seen:
        if tuple(one["version"][:2]) in pythons.VERSIONS:
            return FarWords.NO_VENV_THERE(python=str(one["python"]), computer=name)
    versions = {str(one["python"]): _version(one) for one in seen}
    found = [InstallWords.FOUND_PYTHON(python=one, version=versions[one]) for one in versions]
    return FarWords.NO_FITTING_PYTHON_THERE(computer=name, found=found)


def _reason(answer: dict[str, Any], visit: Asks) -> Sentence:
    """Return why the installer there ended."""
    lines, status = [str(line) for line in answer["lines"]], int(answer["status"])
    if answer["trial"]:
        line = next((line for line in reversed(lines) if line.strip()), f"status {status}")
        return InstallWords.DOES_NOT_WORK(said=line[:200])
    folder = Path(visit.computer.folder or "~")
    return pip_faults.explain(lines, status, folder, int(answer["free_bytes"]), _version(answer))


def _version(record: dict[str, Any]) -> str:
    return ".".join(str(int(part)) for part in record["version"])


class _Teller:
    """Turns what the other side says into sentences with how far it is."""

    def __init__(self, computer: str, say: Say) -> None:
        self._computer, self._say = computer, say
        self._follower = Follower(Path(), Path(), packages.DOWNLOAD_MB, self._show)

    def hear(self, said: dict[str, Any]) -> None:
        if "waiting" in said:
            self._say(FarStatusWords.OTHER_IS_PREPARING(computer=self._computer))
        elif "making" in said:
            version = ".".join(str(int(part)) for part in said["making"])
            self._show(Progress(InstallStepWords.MAKING(version=version)))
        elif "line" in said:
            self._follower.hear(str(said["line"]))
        elif "megabytes" in said:
            self._follower.show(int(said["megabytes"]), int(said["unpacked"]))

    def _show(self, progress: Progress) -> None:
        name, step = self._computer, progress.step
        if not progress.done:
            self._say(FarStatusWords.PREPARING(computer=name, step=step))
            return
        done, total = progress.done, progress.total
        self._say(FarStatusWords.PREPARING_PART(computer=name, step=step, done=done, total=total))
