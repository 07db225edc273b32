"""A real pseudo-terminal with the worker in it, as a person has it before them."""

from __future__ import annotations

import fcntl
import os
import re
import struct
import subprocess
import sys
import termios
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from tests.trainer.worker import PROJECT

_ROWS, _COLUMNS = 40, 120
_TAKE_TERMINAL = """
import fcntl, os, sys, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)  # so that Ctrl-C is a signal to this process
os.execv(sys.executable, [sys.executable, *sys.argv[1:]])
"""
_SEQUENCE = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
_OVERRIDES = {"COLUMNS", "LINES", "NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE"}


class PseudoTerminal:
    """``python -m trainer`` with ``arguments`` on a terminal; killed when the block ends."""

    def __init__(self, arguments: Sequence[str | Path]) -> None:
        self._screen, inside = os.openpty()
        size = struct.pack("HHHH", _ROWS, _COLUMNS, 0, 0)
        fcntl.ioctl(inside, termios.TIOCSWINSZ, size)
        known = {name: v for name, v in os.environ.items() if name not in _OVERRIDES}
        self.process = subprocess.Popen(
            [sys.executable, "-c", _TAKE_TERMINAL, "-m", "trainer", *map(str, arguments)],
            cwd=PROJECT,
            env=known | {"TERM": "xterm-256color"},
            stdin=inside,
            stdout=inside,
            stderr=inside,
            start_new_session=True,
        )
        os.close(inside)
        self.raw = ""
        """All that was written so far, with the terminal's control sequences."""

    def __enter__(self) -> PseudoTerminal:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.process.kill()
        self.process.wait()
        os.close(self._screen)

    @property
    def lines(self) -> list[str]:
        """What was written, without control sequences, the echo of Ctrl-C, and empty lines."""
        text = _SEQUENCE.sub("", self.raw).replace("^C", "").replace("\r", "\n")
        return [line.strip() for line in text.split("\n") if line.strip()]

    def until(self, text: str) -> None:
        """Read until ``text`` was written; fails when the worker ends without it."""
        while text not in self.raw:
            assert self._read(), f"ended without {text!r}: {self.lines[-5:]}"

    def press_ctrl_c(self) -> None:
        os.write(self._screen, b"\x03")

    def end(self) -> int:
        """Read to the end and return the exit status."""
        while self._read():
            pass
        return self.process.wait()

    def _read(self) -> bool:
        try:
            data = os.read(self._screen, 2**16)
        except OSError:  # Linux: nobody is there any more
            return False
        self.raw += data.decode("utf-8", errors="replace")
        return bool(data)
