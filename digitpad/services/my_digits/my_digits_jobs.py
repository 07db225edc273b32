"""The list of all own digits, read beside the window where it is long."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from digitpad.core.my_digits.report import DigitReport, report
from digitpad.core.my_digits.store import MyDigits, Summary
from digitpad.services.jobs import OneJob

_AT_ONCE = 5000
"""Drawings that are listed in 10 ms, which nobody notices; of 100,000 it would be 200."""


@dataclass(frozen=True)
class Listed:
    """What was in the file at one moment."""

    summaries: list[Summary]
    """The newest first."""
    report: list[DigitReport]


class Listing(OneJob):
    """Looks through the file when asked; asked again meanwhile, it looks once more."""

    listed = Signal(Listed)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._again: MyDigits | None = None
        self.done.connect(self._tell)

    def ask(self, digits: MyDigits) -> None:
        """Have `listed` say what is in the file of ``digits``: at once where that is not much."""
        if self.is_running:
            self._again = digits
        elif len(digits) <= _AT_ONCE:
            self.listed.emit(_look(digits))
        else:
            path = digits.path
            self.begin(lambda _: _look_into(path))

    def _tell(self, listed: Listed) -> None:
        self.listed.emit(listed)
        again, self._again = self._again, None
        if again is not None:
            self.ask(again)


def _look_into(path: Path) -> Listed:
    with MyDigits(path, check=False) as digits:
        return _look(digits)


def _look(digits: MyDigits) -> Listed:
    return Listed(digits.summaries(), report(digits))
