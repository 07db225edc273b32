"""Imports, exports and large changes beside the window, with a connection of their own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from digitpad.core.errors import WorkCancelled
from digitpad.core.my_digits.store import MyDigits, ProgressCallback
from digitpad.services.jobs import Job, OneJob

Work = Callable[[MyDigits, ProgressCallback], object]
"""Does all of it; gets the file and what to call with the number of drawings done."""


class Transfer(OneJob):
    """Runs one transfer at a time; progress is the number of drawings done by now."""

    def start(self, path: Path, work: Work) -> None:
        """Begin ``work`` on the own digits in ``path``; nothing happens while one is running."""

        def transfer(job: Job) -> object:
            def tell(count: int) -> None:
                if job.isInterruptionRequested():
                    raise WorkCancelled
                job.report(count)

            with MyDigits(path, check=False) as digits:
                return work(digits, tell)

        if not self.is_running:
            self.begin(transfer)
