"""Holds a worker on the far side, so that a connection that drops does not end it.

It remembers what the worker says until somebody asks for it, through a socket that only its owner
can reach. Where nobody has shown a sign of life for a set time it ends the worker, which leaves a
checkpoint, and deletes what was to be learnt from.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any, BinaryIO, Final, cast

from digitpad.core.elsewhere.far.places import ENDED, KEEPER, write_whole

CANCEL: Final = b'{"v": 1, "type": "cancel"}\n'
KEPT_OF_RUN: Final = ("checkpoint.npz", "history.csv", "config.json", "model.digitpad")
_PROGRESS: Final = b'"type": "progress"'
_LOG_LINES: Final = 500
_TICK_SECONDS: Final = 0.5
_GRACE_SECONDS: Final = 5.0
_MOST_LINE: Final = 64 * 1024

Said = dict[str, Any]


class Memory:
    """What the worker has said, numbered from 1; of its progress the latest alone."""

    def __init__(self) -> None:
        self.changed = threading.Condition()
        self._said: list[Said] = []
        self._count = self._logged = 0

    def add(self, said: Said) -> None:
        """Remember, and forget what it makes old."""
        with self.changed:
            self._count += 1
            last = self._said[-1] if self._said else {}
            if said.get("passing") and last.get("passing"):
                self._said.pop()
            self._logged += "log" in said
            if self._logged > _LOG_LINES:
                self._forget_log_line()
            self._said.append({**said, "number": self._count})
            self.changed.notify_all()

    def after(self, number: int) -> list[Said]:
        """Return what came after the one of this number; `changed` has to be held."""
        newest = []
        for said in reversed(self._said):
            if said["number"] <= number:
                break
            newest.append(said)
        return newest[::-1]

    def _forget_log_line(self) -> None:
        first = next(index for index, said in enumerate(self._said) if "log" in said)
        del self._said[first]
        self._logged -= 1


class Keeper:
    """Holds one worker in the folder of its run."""

    def __init__(self, run: Path, job: Said) -> None:
        """job: ``command``, ``environment``, ``first`` line, ``place``, ``seconds`` to go on."""
        self._run, self._seconds = run, float(job["seconds"])
        self._memory = Memory()
        self._heard = time.monotonic()
        self._leaving = self._over = self._is_expired = False
        self._clients = 0
        self._newest: socket.socket | None = None
        self._home = Path(
            tempfile.mkdtemp(prefix="digitpad-keeper-")
        )  # the path of a socket is short
        self._listener = socket.socket(socket.AF_UNIX)
        self._listener.bind(str(self._home / "s"))
        self._listener.listen()
        self._worker = subprocess.Popen(
            job["command"],
            cwd=job["place"],
            env=job["environment"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )
        self._tell(job["first"].encode())

    def note(self) -> None:
        """Write down where this keeper is found. Raises OSError."""
        record = {"host": os.uname().nodename, "pid": os.getpid(), "socket": str(self._home / "s")}
        write_whole(self._run / KEEPER, json.dumps(record).encode())

    def hold(self) -> None:
        """Go on until somebody has taken leave, or nobody came for too long."""
        threads = [
            threading.Thread(target=self._read_events, daemon=True),
            threading.Thread(target=self._read_log, daemon=True),
        ]
        for thread in threads:
            thread.start()
        threading.Thread(target=self._await_end, args=(threads,), daemon=True).start()
        threading.Thread(target=self._accept, daemon=True).start()
        while not self._over:
            time.sleep(_TICK_SECONDS)
            if self._leaving and not self._clients:
                self.leave()
                return
            if time.monotonic() - self._heard > self._seconds:
                self._expire()
                return

    def leave(self) -> None:
        """End the worker and delete everything of this run."""
        self._end_worker()
        shutil.rmtree(self._run, ignore_errors=True)
        shutil.rmtree(self._home, ignore_errors=True)

    # The worker

    def _read_events(self) -> None:
        for line in _lines(self._worker.stdout):
            self._memory.add(
                {"event": line.decode("utf-8", "replace"), "passing": _PROGRESS in line}
            )

    def _read_log(self) -> None:
        for line in _lines(self._worker.stderr):
            self._memory.add({"log": line.decode("utf-8", "replace")})

    def _await_end(self, readers: list[threading.Thread]) -> None:
        status = self._worker.wait()
        for reader in readers:
            reader.join(_GRACE_SECONDS)  # a child of the worker may hold its streams
        self._memory.add({"exit": status})

    def _tell(self, line: bytes) -> None:
        assert self._worker.stdin is not None
        with contextlib.suppress(OSError, ValueError):
            self._worker.stdin.write(line)
            self._worker.stdin.flush()

    def _end_worker(self) -> None:
        """End it and what it has started: kindly first, for a command that passes signals on."""
        for number in (signal.SIGTERM, signal.SIGKILL):
            with contextlib.suppress(OSError):
                os.killpg(self._worker.pid, number)
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._worker.wait(1)

    def _expire(self) -> None:
        """Nobody came: end the worker, and keep only what the training can go on from."""
        self._is_expired = self._worker.poll() is None
        self._tell(CANCEL)
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._worker.wait(_GRACE_SECONDS)
        self._end_worker()
        for path in self._run.iterdir():
            if path.name != "run":
                _delete(path)
        for path in (self._run / "run").iterdir():
            if path.name not in KEPT_OF_RUN:
                _delete(path)
        with self._memory.changed:
            record = {"expired": self._is_expired, "said": self._memory.after(0)}
        with contextlib.suppress(OSError):
            write_whole(self._run / ENDED, json.dumps(record).encode())
        shutil.rmtree(self._home, ignore_errors=True)

    # Whoever asks

    def _accept(self) -> None:
        while True:
            with contextlib.suppress(OSError):
                client, _ = self._listener.accept()
                older, self._newest = self._newest, client
                if older is not None:  # of a connection that has not noticed its end
                    with contextlib.suppress(OSError):
                        older.shutdown(socket.SHUT_RDWR)
                self._clients += 1
                threading.Thread(target=self._serve, args=(client,), daemon=True).start()

    def _serve(self, client: socket.socket) -> None:
        try:
            with client, client.makefile("rwb") as stream:
                for line in stream:
                    self._obey(json.loads(line), cast(BinaryIO, stream))
        except (OSError, ValueError):
            pass  # the connection is gone
        finally:
            self._clients -= 1

    def _obey(self, said: Said, stream: BinaryIO) -> None:
        self._heard = time.monotonic()
        self._leaving = self._leaving or bool(said.get("leaving"))
        if "tell" in said:
            self._tell(str(said["tell"]).encode())
        if "after" in said:
            number = int(said["after"])
            threading.Thread(target=self._pass_on, args=(stream, number), daemon=True).start()
        if "finish" in said:
            self.leave()
            stream.write(b'{"finished": true}\n')
            stream.flush()
            self._over = True

    def _pass_on(self, stream: BinaryIO, number: int) -> None:
        """Send what is and will be said after the one of this number, until nobody listens."""
        with contextlib.suppress(OSError, ValueError):
            while not self._over:
                with self._memory.changed:
                    if not self._memory.after(number):
                        self._memory.changed.wait(_TICK_SECONDS)
                    news = self._memory.after(number)
                for said in news:
                    stream.write(json.dumps(said).encode() + b"\n")
                    number = said["number"]
                stream.flush()


def main(_: bytes) -> None:
    """Hold the worker that one line on standard input describes; answer with one line."""
    job = json.loads(sys.stdin.buffer.readline())
    os.umask(0o077)
    run = Path(job["run"])
    try:
        keeper = Keeper(run, job)
    except OSError as error:
        _answer({"errno": error.errno or 0, "path": error.filename or ""})
        return
    try:
        keeper.note()
    except OSError as error:
        keeper.leave()
        _answer({"errno": error.errno or 0, "path": error.filename or str(run)})
        return
    _answer({"kept": os.getpid()})
    keeper.hold()
    os._exit(0)


def _answer(record: Said) -> None:
    """Say how it began, and let go of all streams: the connection must not wait for them."""
    sys.stdout.write(json.dumps(record) + "\n")
    sys.stdout.flush()
    nothing = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nothing, stream)


def _lines(stream: IO[bytes] | None) -> Iterator[bytes]:
    assert stream is not None
    for line in iter(lambda: stream.readline(_MOST_LINE), b""):
        yield line.rstrip(b"\n")


def _delete(path: Path) -> None:
    if os.path.isdir(path) and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)
