"""A child process that speaks the protocol: typed events out, commands in, exactly one end."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from digitpad.core.sentences.sentence import Sentence
from digitpad.core.training import worker_ends
from digitpad.core.training.protocol import (
    Cancel,
    Cancelled,
    Command,
    End,
    Failed,
    First,
    Malformed,
    Note,
    Pause,
    Progress,
    Started,
    Status,
    Unknown,
    parse_line,
    to_line,
)
from digitpad.core.training.wording import worded
from digitpad.services.processes.isolated_process import isolated_process
from digitpad.services.processes.worker_log import WorkerLog

_SLICE_SECONDS: Final = 0.003
"""Lines are read for at most this long before the pen gets its turn."""
_BREATHER_MS: Final = 5
_MAX_LINE_BYTES: Final = 64 * 1024
_MAX_NONSENSE: Final = 5000
"""After this many lines in a row that are not messages, or as many KiB, the worker is given up."""
_TAIL_LINES: Final = 40


@dataclass(frozen=True)
class Patience:
    """How long a worker may be silent, in seconds, before it counts as hanging."""

    start: float = 600.0
    """Until the first step: TensorFlow on a slow disk or a busy machine, and a large data set."""
    step: float = 120.0
    """Between two signs of life while it trains, at least; ten times the longest pause so far."""
    finish: float = 900.0
    """While it converts and scores."""
    cancel: float = 4.0
    """From a cancel until it is ended by force."""
    leave: float = 10.0
    """From its last word until the process is gone."""
    check: float = 0.5
    """How often this is looked at."""


@dataclass(frozen=True)
class Ending:
    """How a worker ended."""

    event: End
    last_lines: tuple[str, ...]
    """What it printed last, for "Details"."""
    log: Path


class WorkerProcess(QObject):
    """Runs one child and ends in exactly one `ended`, whatever the child does.

    The lines are read in slices of a few milliseconds, so a child that reports thousands of events
    a second does not hold up the window. Silence is counted in checks, not by the clock, so
    a computer that slept does not count as waiting.
    """

    event_arrived = Signal(object)
    """Each `digitpad.core.training.protocol.Event` but the end, in order."""
    ended = Signal(Ending)

    def __init__(
        self, what: Sentence, log: Path, patience: Patience, parent: QObject | None = None
    ) -> None:
        """``what`` names the child in the sentence about an end that it did not report."""
        super().__init__(parent)
        self._what = what
        self.log = WorkerLog(log)
        self._patience = patience
        self._lines: deque[bytes] = deque()
        self._rest = {False: b"", True: b""}
        self._end: End | None = None
        self._has_ended = False
        self._run, self._cancelled_by_person = "", False
        self._understood, self._nonsense = False, 0
        self._silent = self._longest = 0.0
        self._limit = patience.start
        self._finished: tuple[int, bool] | None = None
        self._process = isolated_process(self)
        self._process.readyReadStandardOutput.connect(self._take_output)
        self._process.readyReadStandardError.connect(self._take_errors)
        self._process.finished.connect(self._on_finished)
        self._process.errorOccurred.connect(self._on_error)
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self._read_slice)
        self._watch = QTimer(self, interval=round(1000 * patience.check))
        self._watch.timeout.connect(self._look)

    @property
    def process_id(self) -> int:
        """The child's process id; 0 when there is none."""
        return self._process.processId()

    def start(self, program: str, arguments: Sequence[str], first: First | None = None) -> None:
        """Start the child; ``first`` becomes the first line on its standard input."""
        self._process.start(program, list(arguments))
        if first is not None:
            self._process.write(to_line(first).encode())
        self._watch.start()

    def send(self, command: Command) -> None:
        """Send a command; does nothing if the worker has ended."""
        if self._process.state() != QProcess.ProcessState.NotRunning:
            self._process.write(to_line(command).encode())
        if isinstance(command, Pause):
            self._limit = float("inf")
        elif isinstance(command, Cancel):
            self._cancelled_by_person = True
            self._expect(self._patience.cancel)
        else:
            self._expect(self._step_limit())

    def end_now(self) -> None:
        """End the child and wait for it: for the end of the program."""
        if self._process.state() == QProcess.ProcessState.NotRunning:
            return
        self._cancelled_by_person = True
        self._process.closeWriteChannel()  # which means cancel, with a checkpoint
        if not self._process.waitForFinished(round(1000 * self._patience.cancel)):
            self._process.kill()
            self._process.waitForFinished(1000)

    def leave(self) -> None:
        """Be rid of the child without a word to it, and with no `ended`."""
        self._has_ended = True
        self._watch.stop()
        self._process.kill()
        self._process.waitForFinished(1000)
        self.log.close()

    # What comes in

    def _take_output(self) -> None:
        self._split(bytes(self._process.readAllStandardOutput().data()), is_error=False)
        if self._lines and not self._soon.isActive():
            self._soon.start(0)

    def _take_errors(self) -> None:
        self._split(bytes(self._process.readAllStandardError().data()), is_error=True)

    def _split(self, data: bytes, *, is_error: bool) -> None:
        *whole, rest = (self._rest[is_error] + data).split(b"\n")
        if len(rest) > _MAX_LINE_BYTES:
            whole, rest = [*whole, rest], b""
        self._rest[is_error] = rest
        if is_error:
            for line in whole:
                self.log.add(line[:_MAX_LINE_BYTES], is_error=True)
        else:
            self._lines.extend(whole)

    def _read_slice(self) -> None:
        until = time.perf_counter() + _SLICE_SECONDS
        while self._lines and time.perf_counter() < until:
            self._obey(self._lines.popleft())
        if self._lines:
            self._soon.start(_BREATHER_MS)
        elif self._finished is not None:
            self._conclude(*self._finished)

    def _obey(self, line: bytes) -> None:
        self.log.add(line)
        message = worded(parse_line(line))
        if isinstance(message, Malformed):
            self._nonsense += 1 + len(line) // 1024
            if self._nonsense >= _MAX_NONSENSE and self._end is None:
                self._give_up(worker_ends.spoke_nonsense(self._what))
            return
        self._understood, self._nonsense = True, 0
        self._note_sign_of_life()
        if isinstance(message, Unknown | Command) or self._end is not None:
            return
        if isinstance(message, End):
            self._end = message
            self._expect(self._patience.leave)
            return
        self._follow(message)
        self.event_arrived.emit(message)

    def _follow(self, message: object) -> None:
        """Adjust how long a silence is normal after ``message``."""
        self._run = getattr(message, "run", self._run)
        if self._cancelled_by_person or isinstance(message, Note):
            return
        if isinstance(message, Status) and message.phase == "paused":
            self._limit = float("inf")
        elif isinstance(message, Status) and message.phase in ("exporting", "evaluating"):
            self._limit = self._patience.finish
        elif isinstance(message, Started):
            self._longest = 0.0  # the import was slow; steps are timed separately
        elif isinstance(message, Progress):
            self._limit = self._step_limit()

    def _step_limit(self) -> float:
        return max(self._patience.step, 10 * self._longest)

    # Whether it still lives

    def _note_sign_of_life(self) -> None:
        if not self._cancelled_by_person and self._end is None:
            self._longest = max(self._longest, self._silent)
            self._silent = 0.0

    def _expect(self, seconds: float) -> None:
        self._silent, self._limit = 0.0, seconds

    def _look(self) -> None:
        self.log.flush()
        if self._lines:
            return
        self._silent += self._patience.check
        if self._silent <= self._limit:
            return
        if self._cancelled_by_person or self._end is not None:
            self._process.kill()
        else:
            self._give_up(worker_ends.fell_silent(self._what, self._limit))

    def _give_up(self, end: Failed) -> None:
        self._end = self._end or end
        self._process.kill()

    # The end

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._end = worker_ends.not_started(self._what, self._process.program())
            self._finished = (0, False)
            self._soon.start(0)

    def _on_finished(self, exit_code: int, status: QProcess.ExitStatus) -> None:
        self._take_output()
        self._take_errors()
        for is_error in (False, True):
            if self._rest[is_error]:
                self._split(b"\n", is_error=is_error)
        self._finished = (exit_code, status == QProcess.ExitStatus.CrashExit)
        self._soon.start(0)

    def _conclude(self, exit_code: int, crashed: bool) -> None:
        if self._has_ended:
            return
        self._has_ended = True
        self._watch.stop()
        errors = self.log.last_errors(_TAIL_LINES)
        end = self._end
        if end is None and self._cancelled_by_person:
            end = Cancelled(self._run, 0)
        if end is None:
            garbled = self._nonsense > 0 and not self._understood
            end = worker_ends.died(self._what, exit_code, crashed, garbled, errors)
        if isinstance(end, Failed) and not end.run:
            end = replace(end, run=self._run)
        self.log.close()
        self.ended.emit(Ending(end, tuple(self.log.last(_TAIL_LINES)), self.log.path))
