"""An ink file with many drawings: the first at once, the others while the window goes on."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from digitpad.core.errors import DigitPadError, FileError
from digitpad.core.ink.drawing import ENOUGH_BROKEN, Drawing
from digitpad.core.ink.ink_file import read_pages
from digitpad.core.ink.ndjson import is_ndjson_file
from digitpad.core.sentences.window_words import BookWords
from digitpad.services.jobs import Job, JobRunner

MAX_DRAWINGS = 200_000
MAX_MEMORY_BYTES = 256 * 1024 * 1024
"""More than anybody turns through; a small packed file can hold gigabytes."""
_SOON_READ_BYTES = 16 * 1024


def is_soon_read(path: Path) -> bool:
    """Whether a file is so small that nobody waits for it; what is packed may be of any size.

    Documents of other programs are not: their readers have yet to be imported.
    """
    try:
        return (
            is_ndjson_file(path)
            and path.suffix.lower() != ".gz"
            and path.stat().st_size <= _SOON_READ_BYTES
        )
    except OSError:
        return True


class InkReader:
    """Reads one ink file, line by line; needs no window, and may change threads in between."""

    def __init__(self, path: Path) -> None:
        """Read up to the first drawing. Raises FileError when there is none."""
        self.path = path
        self.drawings: list[Drawing] = []
        self._first_broken: FileError | None = None
        self._broken_count = 0
        self._memory_bytes = 0
        self._has_more = False
        self._lines = read_pages(path)
        while not self.drawings and self._broken_count < ENOUGH_BROKEN and self.read_line():
            pass
        if not self.drawings:
            raise self._first_broken or FileError(path, BookWords.NO_DRAWING_IN_IT)

    def read_line(self) -> bool:
        """Take in one line; say whether there was one and the next may come. Raises FileError."""
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

    @property
    def trouble(self) -> str:
        """What could not be read, in one sentence; empty where all could."""
        if self._has_more:
            count = len(self.drawings)
            return str(FileError(self.path, BookWords.ONLY_THE_FIRST(count=count)))
        first, others = self._first_broken, self._broken_count - 1
        if first is None:
            return ""
        if not others:
            return str(first)
        return str(BookWords.AND_MORE_LINES(error=first.sentence, count=others))


class InkBook(QObject):
    """The drawings of one ink file, growing until the file is read."""

    grew = Signal()
    ended = Signal(str)
    """The file is read; the sentence says what in it could not be, empty when all could."""

    def __init__(
        self, path: Path, parent: QObject | None = None, *, begun: InkReader | None = None
    ) -> None:
        """``begun`` has read the first drawing; without it that is done. Raises FileError."""
        super().__init__(parent)
        self.path = path
        self._reader = begun or InkReader(path)
        self._count = len(self._reader.drawings)
        self._jobs = JobRunner(parent=self, low_priority=True)
        self._jobs.progressed.connect(self._on_read)
        QTimer.singleShot(0, self, self._read_on)

    @property
    def drawings(self) -> list[Drawing]:
        """What is read by now."""
        return self._reader.drawings

    @property
    def name(self) -> str:
        return self.path.name

    def __len__(self) -> int:
        """Return how many drawings `grew` has told of."""
        return self._count

    def close(self) -> None:
        """Read no further."""
        self._jobs.drop()

    def _read_on(self) -> None:
        self._jobs.begin(self._read_all, done=self._end, failed=self._fail)

    def _read_all(self, job: Job) -> str:
        while self._reader.read_line():
            job.stop_if_cancelled()
            job.report(len(self.drawings))
        return self._reader.trouble

    def _on_read(self, count: int) -> None:
        self._count = count
        self.grew.emit()

    def _end(self, trouble: str) -> None:
        self._on_read(len(self.drawings))
        self.ended.emit(trouble)

    def _fail(self, error: DigitPadError) -> None:
        self._end(str(error))
