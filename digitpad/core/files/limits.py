"""How much memory one file may take, and how a person allows more."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from digitpad.core.errors import FileError
from digitpad.core.sentences.sentence import Sentence
from digitpad.core.sentences.system_words import FileWords

LARGE_VARIABLE: Final = "DIGITPAD_LARGE_FILES"
"""The environment variable that allows larger data sets: ``1`` all, else the paths of some."""
LARGE_OPTION: Final = "--large-files"
"""The option of the worker that allows all."""
_USUAL_BYTES: Final = 200 * 1024 * 1024
"""EMNIST's 240,000 digits fit. With the copies that a split makes it stays below 500 MB."""
_LARGE_BYTES: Final = 4 * 1024 * 1024 * 1024


class TooLargeError(FileError):
    """A file that unpacks to more than is usual; a person may allow it."""

    def __init__(self, path: Path, size: int | None = None) -> None:
        """size: bytes once it is unpacked; None where only those up to the limit were counted."""
        said = _size(most_bytes(path) if size is None else size)
        whole = FileWords.MORE_THAN(size=said) if size is None else said
        super().__init__(path, FileWords.UNPACKS_TO_MORE(size=whole, option=LARGE_OPTION))


def require_usual(path: Path, size: int, most: int | None = None) -> None:
    """Raise TooLargeError if ``size`` bytes, of ``path`` unpacked, are more than is allowed.

    most: bytes that are allowed; None for what a data set may have.
    """
    if size > (most_bytes(path) if most is None else most):
        _refuse_for_good(path, size)
        raise TooLargeError(path, size)


def require_usual_so_far(path: Path, size: int) -> None:
    """Like `require_usual`, where there may be more than the ``size`` bytes that were counted."""
    if size > most_bytes(path):
        _refuse_for_good(path, size)
        raise TooLargeError(path)


def _refuse_for_good(path: Path, size: int) -> None:
    """Raise FileError for more than anybody can allow."""
    if size > _LARGE_BYTES:
        raise FileError(path, FileWords.LARGER_THAN(mebibytes=_LARGE_BYTES // 2**20))


def large_file(said: Sentence | None) -> Path | None:
    """Return the file that is refused for its size by what was ``said``; None for all else."""
    if said is None or said.words is not FileWords.UNPACKS_TO_MORE or "path" not in said.values:
        return None
    return Path(str(said.values["path"]))


def question(said: Sentence) -> Sentence:
    """Return what to ask a person to whom a file was refused for its size."""
    name = Path(str(said.values["path"])).name
    return FileWords.LARGE_QUESTION(name=name, size=said.values["size"])


def allow_all() -> None:
    """Let this process and its children read large files from now on."""
    os.environ[LARGE_VARIABLE] = "1"


def allow(path: Path) -> None:
    """Let this process and the children that it starts from now on read this large file."""
    if not is_allowed(path):
        known = os.environ.get(LARGE_VARIABLE)
        os.environ[LARGE_VARIABLE] = os.pathsep.join([*([known] if known else []), _name(path)])


def most_bytes(path: Path) -> int:
    """Return how many bytes the digits of this file may take once they are unpacked."""
    return _LARGE_BYTES if is_allowed(path) else _USUAL_BYTES


def is_allowed(path: Path) -> bool:
    """Return whether a person lets this file be large."""
    allowed = os.environ.get(LARGE_VARIABLE, "")
    return allowed == "1" or _name(path) in allowed.split(os.pathsep)


def _name(path: Path) -> str:
    return str(path.absolute())


def _size(count: int) -> Sentence:
    if count >= 1e9:
        return FileWords.GIGABYTES(amount=round(count / 1e9, 1))
    return FileWords.MEGABYTES(amount=round(count / 1e6))
