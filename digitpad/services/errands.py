"""What a window has done beside it, one thing after the other."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from digitpad.core.errors import DigitPadError
from digitpad.services.jobs import OneJob, Work


class Errands(OneJob):
    """Runs one errand at a time and hands what came of it to whoever sent it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._then: Callable[[Any], None] = lambda _: None
        self.done.connect(lambda outcome: self._then(outcome))

    def send(self, work: Work, then: Callable[[Any], None]) -> None:
        """Begin ``work`` and call ``then`` with what it returns; `failed` while one is running."""
        if self.is_running:
            self.failed.emit(DigitPadError(self.tr("Wait until what was asked before is written")))
            return
        self._then = then
        self.begin(work)
