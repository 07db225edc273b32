"""A window's imports, exports and large changes: one at a time, with a progress bar."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from digitpad.core.errors import DigitPadError
from digitpad.services.jobs import Job, JobRunner, WhenBusy
from digitpad.widgets.common.transfer_bar import TransferBar

Result = TypeVar("Result")


@dataclass(frozen=True)
class Wording:
    """What the window says while a transfer runs, and if it is cancelled."""

    doing: str
    """One word in front of the numbers."""
    total: int
    """The number of things to transfer; 0 if unknown."""
    if_cancelled: str
    """A sentence about what is left after cancelling."""


class Transfers(QObject):
    """Runs the transfers of one window; each ends with a sentence."""

    reported = Signal(str)
    """A sentence about what was done or cancelled."""
    failed = Signal(str)
    """A sentence about what could not be done."""
    running_changed = Signal()
    """`is_running` has changed."""

    def __init__(self, when_busy: WhenBusy, parent: QObject, *, shows_at_once: bool) -> None:
        """Show the bar at once, or only with the first report of progress.

        Where most transfers take only a moment, a bar that appears at once would flicker.
        """
        super().__init__(parent)
        self._shows_at_once = shows_at_once
        self._wording = Wording("", 0, "")
        self.bar = TransferBar()
        self._jobs = JobRunner(when_busy, self)
        self.bar.cancel_requested.connect(self._jobs.cancel)
        self._jobs.progressed.connect(self._show_progress)
        for ended in (self._jobs.done, self._jobs.failed, self._jobs.cancelled):
            ended.connect(self._end)

    @property
    def is_running(self) -> bool:
        return self._jobs.is_running

    def begin(
        self,
        work: Callable[[Job], Result],
        done: Callable[[Result], object],
        wording: Wording | None = None,
    ) -> bool:
        """Run ``work``, then call ``done`` with its result; return whether it was started.

        ``work`` reports the number of things that are done. Work that reports nothing cannot be
        cancelled, and needs no ``wording``.
        """
        wording = wording or Wording("", 0, "")
        begun = self._jobs.begin(
            work,
            done=done,
            failed=self._report_error,
            cancelled=lambda: self.reported.emit(wording.if_cancelled),
        )
        if begun:
            self._wording = wording
            if self._shows_at_once:
                self.bar.begin(wording.doing, wording.total)
            self.running_changed.emit()
        return begun

    def stop_and_wait(self) -> None:
        """Cancel what is running and wait for its end, when the window closes."""
        self._jobs.stop_and_wait()

    def _show_progress(self, count: int) -> None:
        if self.bar.isHidden():
            self.bar.begin(self._wording.doing, self._wording.total)
        self.bar.show_done(count)

    def _end(self) -> None:
        if not self._jobs.is_running:  # a second one, which was refused, ends nothing
            self.bar.hide()
            self.running_changed.emit()

    def _report_error(self, error: DigitPadError) -> None:
        self.failed.emit(str(error))
