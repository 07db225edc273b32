"""Lists, imports, exports and large changes of own digits as jobs, each with its own connection."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from digitpad.core.my_digits.database.rescue import Rescue
from digitpad.core.my_digits.records import ProgressCallback, Summary
from digitpad.core.my_digits.report import DigitReport, report
from digitpad.core.my_digits.store import MyDigits
from digitpad.services.jobs import Job, JobRunner, WhenBusy

_AT_ONCE = 5000
"""Drawings that are listed in 10 ms, which is not noticed; 100,000 would take 200 ms."""
Result = TypeVar("Result")
Transfer = Callable[[MyDigits, ProgressCallback], Result]
"""Takes the open file, and a function to call with the number of drawings done so far."""


def on_own_connection(
    path: Path,
    transfer: Transfer[Result],
    on_rescue: Callable[[Rescue], object] = lambda _: None,
) -> Callable[[Job], Result]:
    """Return the work of a job: ``transfer``, with the own digits in ``path``.

    Its progress is the number of drawings done so far. ``on_rescue`` is called in the job's thread.
    """

    def work(job: Job) -> Result:
        def on_progress(count: int) -> None:
            job.stop_if_cancelled()
            job.report(count)

        with MyDigits(path, check=False, on_rescue=on_rescue) as digits:
            return transfer(digits, on_progress)

    return work


@dataclass(frozen=True)
class Listed:
    """What was in the file at one moment."""

    summaries: list[Summary]
    """The newest first."""
    report: list[DigitReport]


class Listing(JobRunner):
    """Lists all drawings when asked, and once more if asked again meanwhile."""

    listed = Signal(Listed)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(WhenBusy.RUN_AGAIN, parent)
        self.done.connect(self.listed)

    def ask(self, digits: MyDigits) -> None:
        """Have `listed` say what is in the file of ``digits``: at once where that is not much."""
        if not self.is_running and len(digits) <= _AT_ONCE:
            self.listed.emit(_look(digits))
        else:
            self.begin(on_own_connection(digits.path, lambda own, _: _look(own)))


def _look(digits: MyDigits) -> Listed:
    return Listed(digits.summaries(), report(digits))
