"""Passes the protocol's events to listeners, and makes sure that a run ends only once."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import TextIO

from digitpad.core.training.protocol import Cancelled, Completed, Event, Failed, to_line

Listener = Callable[[Event], None]


class Reporter:
    """Passes each event to every listener, in order, from any thread.

    A listener that fails is dropped: a closed window, a pipe into ``head`` or a full disk does not
    end the training. What ends it is the end of standard input, or a checkpoint that does not fit
    on the disk.
    """

    def __init__(self, *listeners: Listener) -> None:
        self._listeners = list(listeners)
        self._lock = threading.RLock()
        self._ended = False

    def add(self, listener: Listener) -> None:
        with self._lock:
            self._listeners.append(listener)

    def __call__(self, event: Event) -> None:
        """Report ``event``; anything after a completed, cancelled or failed is dropped."""
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
    """Writes events as JSON lines and flushes each."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def __call__(self, event: Event) -> None:
        self._stream.write(to_line(event))
        self._stream.flush()


def log_to(path: Path) -> Listener:
    """Return a listener that appends to the run's ``events.jsonl``."""
    return LineWriter(path.open("a", encoding="utf-8", newline="\n"))
