"""Imports pyqtgraph without blocking the window: a plain import takes a fifth of a second.

A thread imports it, which lets the window run in between. But PySide creates its types at first use
and pyqtgraph uses all of them, and two threads that create types at once crash the program. So the
window creates all types first, a few at a time.
"""

from __future__ import annotations

import importlib
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from digitpad.services.jobs import Job, JobRunner, WhenBusy

QT_MODULES: Final = (
    "QtCore", "QtGui", "QtWidgets", "QtSvg", "QtOpenGL", "QtOpenGLWidgets", "QtTest",
)  # fmt: skip
"""The modules of PySide6 that pyqtgraph imports if they are installed."""
_SLICE_SECONDS: Final = 0.002
_REST_MS: Final = 8
"""The window's time between two slices."""
_TURN_SECONDS: Final = 1e-4
"""How long the window waits for the import's thread to yield; Python's default is 5 ms."""


class PlotLibrary(QObject):
    """Announces when `curves` can be imported without a delay."""

    ready = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.is_ready = False
        self._is_begun = False
        self._types = qt_types()
        self._jobs = JobRunner(WhenBusy.IGNORE, self)
        self._timer = QTimer(self, interval=_REST_MS)
        self._timer.timeout.connect(self._make_some_types)

    def load(self) -> None:
        """Begin, unless it has begun already; `ready` follows in about half a second."""
        if not self._is_begun:
            self._is_begun = True
            self._timer.start()

    def _make_some_types(self) -> None:
        end = time.perf_counter() + _SLICE_SECONDS
        for _ in self._types:
            if time.perf_counter() > end:
                return
        self._timer.stop()
        self._jobs.begin(_import_curves, done=lambda _: self._on_imported())

    def _on_imported(self) -> None:
        self.is_ready = True
        self.ready.emit()


def qt_types() -> Iterator[None]:
    """Create all types of the modules that pyqtgraph needs, in steps of a few milliseconds."""
    for name in QT_MODULES:
        with suppress(ImportError):
            module = importlib.import_module(f"PySide6.{name}")
            yield
            for member in dir(module):
                getattr(module, member)
                yield


def _import_curves(_: Job) -> None:
    with _quick_turns():
        importlib.import_module("digitpad.widgets.learning.curves")


@contextmanager
def _quick_turns() -> Iterator[None]:
    before = sys.getswitchinterval()
    sys.setswitchinterval(_TURN_SECONDS)
    try:
        yield
    finally:
        sys.setswitchinterval(before)
