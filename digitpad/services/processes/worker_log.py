"""Everything that a worker printed: all of it in a file, the last of it in memory."""

from __future__ import annotations

import contextlib
from collections import deque
from pathlib import Path
from typing import BinaryIO

KEPT_LINES = 2000
KEPT_BYTES = 4096
"""Longest part of a line that is kept; nobody reads longer ones."""


class WorkerLog:
    """Takes whole lines. A full disk costs the log, never the training."""

    def __init__(self, path: Path) -> None:
        """Begin an empty file at ``path``."""
        self.path = path
        self.count = 0
        """Number of lines so far."""
        self._last: deque[bytes] = deque(maxlen=KEPT_LINES)
        self._errors: deque[bytes] = deque(maxlen=KEPT_LINES)
        self._file: BinaryIO | None = None
        with contextlib.suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            self._file = path.open("wb")

    def add(self, line: bytes, *, is_error: bool = False) -> None:
        """Keep one line, without its newline; ``is_error`` says that it came from stderr."""
        self.count += 1
        kept = line[:KEPT_BYTES]
        self._last.append(kept)
        if is_error:
            self._errors.append(kept)
        if self._file is not None:
            try:
                self._file.write(line + b"\n")
            except OSError:
                self.close()

    def flush(self) -> None:
        if self._file is not None:
            try:
                self._file.flush()
            except OSError:
                self.close()

    def close(self) -> None:
        if self._file is not None:
            with contextlib.suppress(OSError):
                self._file.close()
            self._file = None

    def last(self, count: int = KEPT_LINES) -> list[str]:
        """Return the last lines as text, at most ``count`` of them."""
        return [_text(line) for line in list(self._last)[-count:]]

    def last_errors(self, count: int) -> list[str]:
        """Return the last lines of stderr."""
        return [_text(line) for line in list(self._errors)[-count:]]


def _text(line: bytes) -> str:
    return line.decode("utf-8", errors="replace").rstrip("\r")
