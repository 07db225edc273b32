"""The list of computers that can train, as a window has it: written beside the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from digitpad.core.elsewhere import checking, computers
from digitpad.core.elsewhere.computer import Computer
from digitpad.core.errors import DigitPadError
from digitpad.core.sentences.sentence import Sentence
from digitpad.services.jobs import JobRunner, WhenBusy
from digitpad.services.training.computer_check import ComputerCheck


@dataclass(frozen=True)
class Listed:
    """A computer, and what it said of its devices when it was tried last."""

    computer: Computer
    devices: Sentence


class ComputerList(QObject):
    """Reads the list at once, since it is small; every change is written in a job."""

    changed = Signal()
    failed = Signal(DigitPadError)
    """Why a change was not written; the list is as it was."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.check = ComputerCheck(self)
        self.check.done.connect(lambda *_: self.read())
        self._jobs = JobRunner(WhenBusy.QUEUE, self)
        self.entries: tuple[Listed, ...] = ()
        """By name."""
        self.trouble: DigitPadError | None = None
        """Why the list cannot be read, if so."""
        self.read()

    def read(self) -> None:
        """Read the list anew: a command line may have changed it."""
        try:
            found = computers.read()
        except DigitPadError as error:
            found, self.trouble = [], error
        else:
            self.trouble = None
        self.entries = tuple(Listed(one, checking.remembered(one)) for one in found)
        self.changed.emit()

    def find(self, name: str) -> Listed | None:
        """Return the computer of this name, if it is on the list."""
        return next((one for one in self.entries if one.computer.name == name), None)

    def add(self, new: Computer, *, instead_of: str = "", then: Callable[[], object]) -> None:
        """Put a computer on the list, or in the place of an earlier one; `failed` or ``then``."""
        self._write(lambda: computers.add(new, instead_of=instead_of), then)

    def remove(self, computer: Computer, then: Callable[[], object]) -> None:
        """Take a computer off the list; `failed` or ``then``."""
        self._write(lambda: computers.remove(computer.name), then)

    def let_go(self) -> None:
        """End what runs without a signal; a change of the list is still written."""
        self.check.let_go()
        self._jobs.stop_and_wait()

    def _write(self, change: Callable[[], object], then: Callable[[], object]) -> None:
        def written(_: object) -> None:
            self.read()
            then()

        self._jobs.begin(lambda _: change(), done=written, failed=self.failed.emit)
