"""Hands the protocol's events to whoever listens, and sees that a run ends only once."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TextIO

from digitpad.core.protocol import Cancelled, Completed, Event, Failed, to_line

Listener = Callable[[Event], None]


class Reporter:
    """Passes each event to every listener, in order, from any thread."""

    def __init__(self, *listeners: Listener) -> None:
        self._listeners = list(listeners)
        self._lock = threading.RLock()
        self._ended = False

    def add(self, listener: Listener) -> None:
        with self._lock:
            self._listeners.append(listener)

    def __call__(self, event: Event) -> None:
        """Report ``event``; whatever comes after a completed, cancelled or failed is dropped."""
        with self._lock:
            if self._ended:
                return
            self._ended = isinstance(event, Completed | Cancelled | Failed)
            for listener in self._listeners:
                listener(event)


class LineWriter:
    """Writes events as JSON lines, each at once."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def __call__(self, event: Event) -> None:
        line = to_line(event)
        try:
            self._stream.write(line)
            self._stream.flush()
        except (OSError, ValueError):
            # The window is gone or the disk is full. Neither is told by a line that is lost: the
            # end of standard input cancels the run, and a checkpoint that does not fit fails it.
            self._stream = open(os.devnull, "w")  # noqa: PTH123, SIM115


def log_to(path: Path) -> Listener:
    """Return a listener that appends to the run's ``events.jsonl``."""
    return LineWriter(path.open("a", encoding="utf-8", newline="\n"))
