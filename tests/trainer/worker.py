"""The real worker in a real process, spoken to as the window does."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from digitpad.core.training.protocol import (
    Cancelled,
    Command,
    Completed,
    Event,
    Failed,
    Malformed,
    Unknown,
    parse_line,
    to_line,
)

PROJECT = Path(__file__).resolve().parents[2]
ENDS = (Completed, Cancelled, Failed)


@dataclass
class Worker:
    """A running ``python -m trainer … --events``."""

    process: subprocess.Popen[bytes]
    events: list[Event] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)
    """When each of them came, counted from the start."""
    _started: float = field(default_factory=time.monotonic)

    def __iter__(self) -> Iterator[Event]:
        """Yield events as they come, until the worker closes its output."""
        assert self.process.stdout is not None
        for line in self.process.stdout:
            message = parse_line(line)
            assert not isinstance(message, Malformed | Unknown), line
            self.events.append(message)  # type: ignore[arg-type]
            self.seconds.append(time.monotonic() - self._started)
            yield self.events[-1]

    def tell(self, command: Command) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(to_line(command).encode())
        self.process.stdin.flush()

    def close_input(self) -> None:
        assert self.process.stdin is not None
        self.process.stdin.close()

    def until(self, wanted: Callable[[Event], bool]) -> Event:
        """Return the first event that is wanted; fails when the worker ends without it."""
        for event in self:
            if wanted(event):
                return event
        raise AssertionError(f"the worker ended without it: {self.events[-3:]}")

    def end(self) -> Event:
        """Read to the end and return the one event that ended the run."""
        for _ in self:
            pass
        self.process.wait()
        ends = [event for event in self.events if isinstance(event, ENDS)]
        assert len(ends) == 1, ends
        assert self.events[-1] is ends[0]
        return ends[0]

    def kill(self) -> None:
        """End the process as hard as can be, if it still runs, and free its pipes."""
        self.process.kill()
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None and not pipe.closed:
                _close(pipe)


def _close(pipe: IO[bytes]) -> None:
    with contextlib.suppress(BrokenPipeError):  # what it was told last went nowhere
        pipe.close()


def start(arguments: Sequence[str | Path], **environment: str) -> Worker:
    """Start the worker in events mode, which `work` is always in."""
    events = [] if arguments[0] == "work" else ["--events"]
    process = subprocess.Popen(
        [sys.executable, "-m", "trainer", *map(str, arguments), *events],
        cwd=PROJECT,
        env=os.environ | environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    return Worker(process)


def run(arguments: Sequence[str | Path], **environment: str) -> Worker:
    """Start the worker and read it to its end."""
    worker = start(arguments, **environment)
    try:
        worker.end()
        return worker
    finally:
        worker.kill()


def command_line(
    arguments: Sequence[str | Path], **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run ``python -m trainer`` as a person does, into pipes."""
    return subprocess.run(
        [sys.executable, "-m", "trainer", *map(str, arguments)],
        cwd=PROJECT,
        env=os.environ | environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def kinds(events: Sequence[Event]) -> list[str]:
    """Return the types of ``events``, repetitions left out."""
    names = [event.type for event in events]
    return [name for name, before in zip(names, [None, *names], strict=False) if name != before]


def logged(path: Path) -> list[dict[str, object]]:
    """Return what the run's ``events.jsonl`` holds."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
