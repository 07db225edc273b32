"""One function that is called once, beside the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from digitpad.services.jobs import OneJob


class Background(OneJob):
    """Runs one function; `done` has what it returned, `failed` the DigitPadError that it raised."""

    def __init__(self, work: Callable[[], Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        for end in (self.done, self.failed):
            end.connect(self.deleteLater)

    def start(self) -> None:
        self.begin(lambda _: self._work())
