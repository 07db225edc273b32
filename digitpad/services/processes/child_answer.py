"""Asks a short-lived child process one question and returns its one-line answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from digitpad.services.processes.isolated_process import isolated_process


@dataclass(frozen=True)
class ChildFailure:
    """How a child ended that did not answer."""

    how: Literal["crashed", "silent", "status", "missing"]
    """It crashed, was ended because it took too long, ended with a status, did not even start."""
    answer: bytes = b""
    """What it wrote on standard output."""
    last_words: str = ""
    """The last line of its standard error, for people."""


class ChildAnswer(QObject):
    """One question. It ends in exactly one of `answered` and `failed`."""

    answered = Signal(bytes)
    """What the child wrote on standard output, when it ended with status 0."""
    failed = Signal(ChildFailure)

    def __init__(
        self, parent: QObject | None = None, *, seconds: float = 60.0, scratch: str = ""
    ) -> None:
        """``seconds`` is how long it may take; it is ended then.

        scratch: a folder for its temporary files and those of its own children, instead of the
        system's: a child that is ended leaves them.
        """
        super().__init__(parent)
        self._over = False
        self._process = isolated_process(self, **({"TMPDIR": scratch} if scratch else {}))
        self._process.finished.connect(self._on_finished)
        self._process.errorOccurred.connect(self._on_error)
        self._limit = QTimer(self, singleShot=True, interval=round(1000 * seconds))
        self._limit.timeout.connect(self._give_up)

    def ask(self, command: Sequence[str]) -> None:
        """Start the child, with nothing on its standard input."""
        self._limit.start()
        self._process.start(command[0], list(command[1:]))
        self._process.closeWriteChannel()

    def stop_and_wait(self) -> None:
        """End the child without a signal."""
        self._over = True
        self._kill()

    def _kill(self) -> None:
        if self._process.state() != QProcess.ProcessState.NotRunning:
            self._process.kill()
            self._process.waitForFinished(2000)

    def _give_up(self) -> None:
        self._over = True
        self._kill()
        self.failed.emit(ChildFailure("silent"))

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._fail("missing")

    def _on_finished(self, exit_code: int, status: QProcess.ExitStatus) -> None:
        if status == QProcess.ExitStatus.CrashExit:
            self._fail("crashed")
        elif exit_code != 0:
            self._fail("status")
        elif not self._over:
            self._end()
            self.answered.emit(bytes(self._process.readAllStandardOutput().data()))

    def _fail(self, how: Literal["crashed", "status", "missing"]) -> None:
        if not self._over:
            self._end()
            answer = bytes(self._process.readAllStandardOutput().data())
            errors = bytes(self._process.readAllStandardError().data()).decode(errors="replace")
            last_words = (errors.strip().splitlines() or [""])[-1]
            self.failed.emit(ChildFailure(how, answer, last_words))

    def _end(self) -> None:
        self._over = True
        self._limit.stop()
