"""Hands the protocol's events to whoever listens, and sees that a run ends only once."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import TextIO

from digitpad.core.training.protocol import Cancelled, Completed, Event, Failed, to_line

Listener = Callable[[Event], None]


class Reporter:
    """Passes each event to every listener, in order, from any thread.

    A listener that cannot be told any more is left out from then on: a closed window, a pipe into
    ``head`` or a full disk ends no training. The end of standard input cancels one, and a
    checkpoint that does not fit fails it.
    """

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
            for listener in tuple(self._listeners):
                try:
                    listener(event)
                except OSError:
                    self._listeners.remove(listener)


class LineWriter:
    """Writes events as JSON lines, each at once."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def __call__(self, event: Event) -> None:
        self._stream.write(to_line(event))
        self._stream.flush()


def log_to(path: Path) -> Listener:
    """Return a listener that appends to the run's ``events.jsonl``."""
    return LineWriter(path.open("a", encoding="utf-8", newline="\n"))
