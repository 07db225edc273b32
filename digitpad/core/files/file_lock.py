"""A lock that one process at a time holds; the system frees it when the process dies."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import BinaryIO, Final

from digitpad.core.errors import FileError, cannot_be_written
from digitpad.core.files import folders, presence
from digitpad.core.sentences.system_words import FileWords

_ASK_AGAIN_SECONDS: Final = 0.01


class FileLock:
    """The lock on one file. The file itself stays empty and is never deleted."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file: BinaryIO | None = None

    def take(self) -> bool:
        """Return whether the lock was acquired. Raises FileError if the file cannot be locked."""
        if self._file is not None:
            return True
        try:
            folders.make(self.path.parent)
            with ExitStack() as opened:
                file = opened.enter_context(self.path.open("ab"))
                if not _lock(file):
                    return False
                opened.pop_all()
        except OSError as error:
            raise cannot_be_written(self.path, error) from None
        self._file = file
        return True

    def release(self) -> None:
        """Release the lock, if it is held."""
        if self._file is not None:
            self._file.close()
            self._file = None

    def is_free(self) -> bool:
        """Return whether no process holds the lock now; a missing file is free."""
        if self._file is not None:
            return False
        if not presence.exists(self.path):
            return True
        try:
            probe = FileLock(self.path)
            free = probe.take()
        except FileError:
            return True
        probe.release()
        return free


@contextmanager
def held(path: Path, patience_seconds: float = 5.0) -> Iterator[None]:
    """Run the block while holding the lock on ``path``.

    Raises FileError when another process does not release it within ``patience_seconds``.
    """
    lock = FileLock(path)
    deadline = time.monotonic() + patience_seconds
    while not lock.take():
        if time.monotonic() > deadline:
            raise FileError(path, FileWords.BUSY)
        time.sleep(_ASK_AGAIN_SECONDS)
    try:
        yield
    finally:
        lock.release()


def _lock(file: BinaryIO) -> bool:
    """Ask the system for the lock on an open file; it ends when the file is closed."""
    try:
        if os.name == "nt":
            import msvcrt

            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True
