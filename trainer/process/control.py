"""Commands to a running training: stop, pause, resume, cancel."""

from __future__ import annotations

import signal
import sys
import threading

from digitpad.core.training.protocol import (
    Cancel,
    Malformed,
    Pause,
    Resume,
    Stop,
    Unknown,
    parse_line,
)
from trainer.process import company


class Control:
    """Flags that another thread sets and the training checks after each step."""

    def __init__(self) -> None:
        self.stopping = threading.Event()
        self.cancelled = threading.Event()
        self._going = threading.Event()
        self._going.set()

    @property
    def paused(self) -> bool:
        return not self._going.is_set()

    @property
    def ending(self) -> bool:
        """Whether the training should end after this step."""
        return self.stopping.is_set() or self.cancelled.is_set()

    def wait_while_paused(self) -> None:
        """Return at once, or when the pause is over."""
        self._going.wait()

    def stop(self) -> None:
        self.stopping.set()
        self._going.set()

    def cancel(self) -> None:
        self.cancelled.set()
        self._going.set()

    def obey(self, line: bytes) -> None:
        """Carry out one line of the protocol; log it if it is not understood."""
        match parse_line(line):
            case Stop() if company.count() > 1:  # the others would wait for the next step
                print("ignored stop: several computers train to the end", file=sys.stderr)  # noqa: T201
            case Stop():
                self.stop()
            case Pause():
                if not self.ending:
                    self._going.clear()
            case Resume():
                self._going.set()
            case Cancel():
                self.cancel()
            case Unknown(name):
                print(f"ignored a command of the unknown type {name}", file=sys.stderr)  # noqa: T201
            case Malformed(reason):
                print(f"ignored a line that is no command: {reason}", file=sys.stderr)  # noqa: T201
            case other:
                print(f"ignored {other.type}: it is no command", file=sys.stderr)  # noqa: T201


def read_commands(control: Control) -> None:
    """Read commands from standard input in a thread. Its end, or its absence, means cancel."""

    def read() -> None:
        if sys.stdin is not None:
            for line in iter(sys.stdin.buffer.readline, b""):
                control.obey(line)
        control.cancel()

    threading.Thread(target=read, name="commands", daemon=True).start()


def cancel_on_interrupt(control: Control) -> None:
    """Let Ctrl-C cancel after the current step; a second Ctrl-C quits as Python does."""

    def interrupted(*_: object) -> None:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        control.cancel()

    signal.signal(signal.SIGINT, interrupted)
