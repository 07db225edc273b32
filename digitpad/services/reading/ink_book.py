"""An ink file with many drawings: the first at once, the others while the window goes on."""

from __future__ import annotations

import time
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from digitpad.core.errors import FileError
from digitpad.core.ink.ndjson import Drawing, read_ndjson
from digitpad.core.sentences.window_words import BookWords

_SLICE_SECONDS = 0.004
"""As long as reading the file may hold up the window in one pass of the event loop."""
MAX_DRAWINGS = 200_000
MAX_MEMORY_BYTES = 256 * 1024 * 1024
"""More than anybody turns through; a small packed file can hold gigabytes."""
_ENOUGH_BROKEN = 1000
"""A file that begins with so many broken lines is no ink file."""


class InkBook(QObject):
    """The drawings of one ink file, growing until the file is read."""

    grew = Signal()
    ended = Signal(str)
    """The file is read; the sentence says what in it could not be, empty when all could."""

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        """Read up to the first drawing. Raises FileError when there is none."""
        super().__init__(parent)
        self.path = path
        self.drawings: list[Drawing] = []
        self._first_broken: FileError | None = None
        self._broken_count = 0
        self._memory_bytes = 0
        self._has_more = False
        self._lines = read_ndjson(path)
        while not self.drawings and self._broken_count < _ENOUGH_BROKEN and self._read_line():
            pass
        if not self.drawings:
            raise self._first_broken or FileError(path, BookWords.NO_DRAWING_IN_IT)
        self._more = QTimer(self, interval=0)
        self._more.timeout.connect(self._read_on)
        self._more.start()

    @property
    def name(self) -> str:
        return self.path.name

    def __len__(self) -> int:
        """Return how many drawings are read by now."""
        return len(self.drawings)

    def _read_on(self) -> None:
        until = time.monotonic() + _SLICE_SECONDS
        try:
            while time.monotonic() < until:
                if not self._read_line():
                    self._end(self._trouble())
                    break
        except FileError as error:
            self._end(str(error))
        self.grew.emit()

    def _read_line(self) -> bool:
        """Take in one line; say whether there was one and the next may come."""
        line = next(self._lines, None)
        if isinstance(line, FileError):
            self._first_broken = self._first_broken or line
            self._broken_count += 1
        elif line is not None and self._is_full:
            self._has_more = True
            return False
        elif line is not None:
            self.drawings.append(line)
            self._memory_bytes += line.ink.memory_bytes
        return line is not None

    @property
    def _is_full(self) -> bool:
        return len(self.drawings) == MAX_DRAWINGS or self._memory_bytes > MAX_MEMORY_BYTES

    def _end(self, trouble: str) -> None:
        self._more.stop()
        self.ended.emit(trouble)

    def _trouble(self) -> str:
        if self._has_more:
            count = len(self.drawings)
            return str(FileError(self.path, BookWords.ONLY_THE_FIRST(count=count)))
        first, others = self._first_broken, self._broken_count - 1
        if first is None:
            return ""
        if not others:
            return str(first)
        return str(BookWords.AND_MORE_LINES(error=first.sentence, count=others))
