"""One connection to the other computer: frames in, frames out, and why it ended."""

from __future__ import annotations

import contextlib
import json
import os
import queue
import secrets
import subprocess
import threading
import time
from collections import deque
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import IO, Any, BinaryIO, Final, cast

from digitpad.core.elsewhere import ssh
from digitpad.core.elsewhere.computer import Computer
from digitpad.core.elsewhere.far import frames
from digitpad.core.elsewhere.ssh import Obstacle
from digitpad.core.errors import DigitPadError
from digitpad.core.files import paths
from digitpad.core.sentences.elsewhere_words import FarWords
from digitpad.core.sentences.sentence import Sentence
from digitpad.core.training.protocol import Cancel, Command, parse_line

_PACKAGE: Final = "digitpad.core.elsewhere.far"
_ENTRY: Final = f"{_PACKAGE}.visitor"
_MOST_GREETING: Final = 1024 * 1024
_OLDEST: Final = [3, 11]


class NotReachedError(DigitPadError):
    """No connection came about; ``may_pass`` says whether trying again may help."""

    def __init__(self, said: Sentence, *, may_pass: bool = True) -> None:
        self.may_pass = may_pass
        super().__init__(said)


class ConnectionLostError(DigitPadError):
    """A connection that was there is gone."""


@dataclass(frozen=True)
class Frame:
    """What the other side said."""

    connection: Connection
    header: dict[str, Any]
    body: bytes = b""


@dataclass(frozen=True)
class Closed:
    """The connection ended."""

    connection: Connection


@dataclass
class Inbox:
    """What a training elsewhere waits for: frames, commands of the person, ends of connections."""

    _waiting: queue.SimpleQueue[Frame | Closed | Command] = field(default_factory=queue.SimpleQueue)

    def put(self, what: Frame | Closed | Command) -> None:
        self._waiting.put(what)

    def next(self, seconds: float) -> Frame | Closed | Command | None:
        """Return what comes next; None if nothing does in time."""
        try:
            return self._waiting.get(timeout=max(seconds, 0))
        except queue.Empty:
            return None


def read_commands(stream: BinaryIO, inbox: Inbox) -> None:
    """Read a window's commands in a thread. The end of the stream means cancel."""

    def read() -> None:
        for line in iter(stream.readline, b""):
            if isinstance(message := parse_line(line), Command):
                inbox.put(message)
        inbox.put(Cancel())

    threading.Thread(target=read, name="commands", daemon=True).start()


class Connection:
    """Python on the other computer, started through ssh. Frames go to the inbox."""

    def __init__(self, computer: Computer, inbox: Inbox) -> None:
        """Start ssh; `wait` says whether it got there. Raises DigitPadError where there is none."""
        self._computer, self._inbox = computer, inbox
        self._errors: deque[str] = deque(maxlen=50)
        self._arrived: queue.SimpleQueue[dict[str, Any] | None] = queue.SimpleQueue()
        self._mark = f"digitpad-{secrets.token_hex(8)} "
        self._began = time.monotonic()
        try:
            self._ssh = subprocess.Popen(
                ssh.command(computer),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                env={**os.environ, "LC_ALL": "C"},
                start_new_session=True,  # Ctrl-C is for the training, not for its connection
            )
        except OSError:
            raise DigitPadError(FarWords.NO_SSH) from None
        self._threads = [
            threading.Thread(target=self._send_source, daemon=True),
            threading.Thread(target=self._read_errors, daemon=True),
            threading.Thread(target=self._read, daemon=True),
        ]
        for thread in self._threads:
            thread.start()

    @property
    def process_id(self) -> int:
        return self._ssh.pid

    def arrived(self, seconds: float) -> bool:
        """Return whether Python runs there, after at most ``seconds``. Raises NotReachedError."""
        try:
            facts = self._arrived.get(timeout=seconds)
        except queue.Empty:
            if time.monotonic() - self._began > 3 * self._computer.seconds:
                waited = 3 * self._computer.seconds
                words = FarWords.NO_ANSWER(address=self._computer.address, seconds=waited)
                raise NotReachedError(words) from None
            return False
        if facts is None:
            why = self._why()
            raise NotReachedError(why.said, may_pass=why.may_pass)
        version = [int(one) for one in facts["version"]]
        if version[:2] < _OLDEST:
            said = FarWords.PYTHON_TOO_OLD(
                computer=self._computer.name,
                python=str(facts["python"]),
                version=".".join(map(str, version)),
            )
            raise NotReachedError(said)
        return True

    def send(self, body: bytes = b"", /, **header: Any) -> None:
        """Send a frame. Raises ConnectionLostError."""
        assert self._ssh.stdin is not None
        try:
            frames.write(cast(BinaryIO, self._ssh.stdin), header, body)
        except (OSError, ValueError):
            raise ConnectionLostError(
                FarWords.CONNECTION_BROKE_OFF(computer=self._computer.name)
            ) from None

    def close(self) -> None:
        """End ssh, and with it what runs there for this connection."""
        if self._threads[0].is_alive():  # it still waits for ssh to take in the source
            self._ssh.kill()
            self._threads[0].join()
        with contextlib.suppress(OSError, ValueError):
            assert self._ssh.stdin is not None
            self._ssh.stdin.close()
        try:
            self._ssh.wait(1)
        except subprocess.TimeoutExpired:
            self._ssh.kill()
            self._ssh.wait()
        for thread in self._threads:
            thread.join(1)
        for stream in (self._ssh.stdout, self._ssh.stderr):
            if stream is not None:
                stream.close()

    # Threads

    def _send_source(self) -> None:
        call = json.dumps({"mark": self._mark, "entry": _ENTRY}).encode()
        with contextlib.suppress(OSError, ValueError):
            assert self._ssh.stdin is not None
            self._ssh.stdin.write(source() + call + b"\n")
            self._ssh.stdin.flush()

    def _read_errors(self) -> None:
        assert self._ssh.stderr is not None
        with contextlib.suppress(OSError, ValueError):
            for line in iter(lambda: self._ssh.stderr.readline(4096), b""):  # type: ignore[union-attr]
                self._errors.append(line.decode("utf-8", "replace").rstrip())

    def _read(self) -> None:
        stream = self._ssh.stdout
        assert stream is not None
        with contextlib.suppress(OSError, ValueError):  # a line without sense ends it too
            facts = self._facts(stream)
            self._arrived.put(facts)
            while facts is not None and (frame := frames.read(stream)) is not None:  # type: ignore[arg-type]
                self._inbox.put(Frame(self, *frame))
        self._arrived.put(None)
        self._inbox.put(Closed(self))

    def _facts(self, stream: IO[bytes]) -> dict[str, Any] | None:
        """Pass over what a shell greets with, and return what Python says of itself."""
        mark, left = self._mark.encode(), _MOST_GREETING
        while left > 0 and (line := stream.readline(left)):
            left -= len(line)
            if line.startswith(mark):
                facts = json.loads(line[len(mark) :])
                return facts if isinstance(facts, dict) else None
        return None

    def _why(self) -> Obstacle:
        try:
            status = self._ssh.wait(1)
        except subprocess.TimeoutExpired:
            return Obstacle(FarWords.NONSENSE(computer=self._computer.name))
        self._threads[1].join(1)
        return ssh.explain(self._computer, status, list(self._errors))


@cache
def source() -> bytes:
    """Return what Python there reads first: the length of a text, and the text."""
    folder = Path(paths.code_root(), *_PACKAGE.split("."))
    parts = _PACKAGE.split(".")
    modules = {".".join(parts[:count]): "" for count in range(1, len(parts) + 1)}
    for path in sorted(folder.glob("*.py")):
        if path.stem not in ("__init__", "loader"):
            modules[f"{_PACKAGE}.{path.stem}"] = path.read_text(encoding="utf-8")
    loader = (folder / "loader.py").read_text(encoding="utf-8")
    packed = json.dumps(json.dumps(modules))
    call = "json.loads(b.readline().decode())"
    text = f"{loader}\n\nload(s, json.loads({packed}), {call})\n"
    data = text.encode()
    return f"{len(data)}\n".encode() + data
