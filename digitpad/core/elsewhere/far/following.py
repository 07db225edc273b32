"""Begins a training on the far side, follows it, sends its files and deletes what it has left."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import socket
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO, Final

from digitpad.core.elsewhere.far import frames, places, storing, workers
from digitpad.core.elsewhere.far.frames import Header
from digitpad.core.elsewhere.far.places import Places

_BOOT: Final = "import sys;b=sys.stdin.buffer;s=b.read(int(b.readline()));exec(s,dict(s=s,b=b))"
_KEEPER: Final = "digitpad.core.elsewhere.far.keeper"
_FETCHED: Final = ("checkpoint.npz", "model.digitpad")
_keepers: list[subprocess.Popen[bytes]] = []
"""Begun by this process, which does not wait for them: they outlive it."""


def begin(there: Places, asked: Header, source: bytes) -> Header:
    """Start a keeper with its worker; what is private of its data was put there before.

    source: the text of this side, with which the keeper starts. Raises OSError.
    """
    run = there.run(asked["run"])
    begun: Header = {}
    try:
        for place in (run / "run", run / "tmp", run / "data"):
            place.mkdir(parents=True, exist_ok=True)
        for name, sha256 in asked["links"]:
            storing.link(there.stored(sha256), places.within(run, name))
        places.write_whole(run / "run" / "config.json", asked["config"].encode())
        places.write_whole(run / places.CODE, json.dumps({"code": asked["code"]}).encode())
        begun = _keep(_job(there, run, asked), source)
    finally:
        if "kept" not in begun:
            shutil.rmtree(run, ignore_errors=True)
    return begun


def free_port() -> Header:
    """Return a port that nobody listens on at the moment."""
    with socket.socket() as probe:
        probe.bind(("", 0))
        return {"port": probe.getsockname()[1]}


def _job(there: Places, run: Path, asked: Header) -> Header:
    """Return what the keeper is told."""
    more = {"DIGITPAD_DATA": str(run / "data"), "TMPDIR": str(run / "tmp")}
    if asked["large"]:
        more["DIGITPAD_LARGE_FILES"] = "1"
    more |= asked.get("variables", {})
    first = {"v": 1, "type": "continue", "run": str(run / "run")}
    return {
        "run": str(run),
        "command": workers.command(there, asked, "work"),
        "environment": workers.variables(there, asked["code"], run, **more),
        "first": json.dumps(first) + "\n",
        "place": str(run),
        "seconds": asked["seconds"],
    }


def _keep(job: Header, source: bytes) -> Header:
    """Start a keeper in a session of its own and return what it answers."""
    keeper = subprocess.Popen(
        [sys.executable, "-I", "-c", _BOOT],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    _keepers.append(keeper)
    lines = [json.dumps(record).encode() for record in ({"mark": "", "entry": _KEEPER}, job)]
    told = b"\n".join([str(len(source)).encode(), source + lines[0], lines[1], b""])
    assert keeper.stdin is not None
    assert keeper.stdout is not None
    with keeper.stdin as stdin, keeper.stdout as stdout:
        stdin.write(told)
        stdin.flush()
        answer = stdout.read()  # it closes its streams, and lives on
    return dict(json.loads(answer.splitlines()[-1]))


class Following:
    """The training that one connection follows."""

    def __init__(self, there: Places, say: Callable[..., None]) -> None:
        self._there, self._say = there, say
        self._keeper: BinaryIO | None = None
        self._room = threading.Semaphore(frames.PIECES_UNDER_WAY)

    def attach(self, asked: Header) -> None:
        """Follow a training from where the other side has left it."""
        run = self._there.run(asked["run"])
        record, ended = (places.read_record(run / name) for name in (places.KEEPER, places.ENDED))
        if not os.path.isdir(run):
            self._say({"attached": "unknown"})
        elif ended and not ended.get("expired"):
            self._retell(ended, int(asked["after"]))
        elif ended or not record:
            self._say({"attached": "gone"})
        elif record["host"] != os.uname().nodename:
            self._say({"attached": "elsewhere", "host": str(record["host"])})
        else:
            self._connect(str(record["socket"]), int(asked["after"]))

    def _retell(self, ended: Header, after: int) -> None:
        self._say({"attached": "ended"})
        for said in ended["said"]:
            if said["number"] > after:
                self._say(said)

    def _connect(self, address: str, after: int) -> None:
        keeper = socket.socket(socket.AF_UNIX)
        try:
            keeper.connect(address)
        except OSError:
            keeper.close()
            self._say({"attached": "gone"})
            return
        self._keeper = keeper.makefile("rwb")  # type: ignore[assignment]
        keeper.close()  # with the stream, that is
        self._say({"attached": "live"})
        self._tell({"after": after})
        threading.Thread(target=self._listen, args=(self._keeper,), daemon=True).start()

    def _listen(self, keeper: BinaryIO) -> None:
        """Pass on what the keeper says, and that it says nothing more."""
        with contextlib.suppress(OSError, ValueError):
            for line in keeper:
                self._say(json.loads(line))
        self._keeper = None
        with contextlib.suppress(OSError, ValueError):
            keeper.close()
        with contextlib.suppress(OSError, ValueError):
            self._say({"silent": True})

    def _tell(self, said: Header) -> None:
        if self._keeper is not None:
            with contextlib.suppress(OSError, ValueError):
                self._keeper.write(json.dumps(said).encode() + b"\n")
                self._keeper.flush()

    def pass_on(self, asked: Header) -> None:
        """Pass a command on, or only that the other side lives."""
        self._tell({name: asked[name] for name in ("tell", "leaving") if name in asked})

    def finish(self, asked: Header) -> None:
        """End the training if it still runs, and delete what it has left."""
        if self._keeper is not None:
            self._tell({"finish": True})  # the keeper answers
            return
        shutil.rmtree(self._there.run(asked["run"]), ignore_errors=True)
        self._say({"finished": True})

    def fetch(self, asked: Header) -> None:
        """Send a file of the run in pieces, as fast as they are received."""
        name = _FETCHED[_FETCHED.index(asked["name"])]
        path = self._there.run(asked["run"]) / "run" / name
        threading.Thread(target=self._send, args=(path,), daemon=True).start()

    def _send(self, path: Path) -> None:
        try:
            file = path.open("rb")
        except OSError:
            self._say({"file": path.name, "size": -1})
            return
        with file, contextlib.suppress(OSError, ValueError):
            left = os.fstat(file.fileno()).st_size
            self._say({"file": path.name, "size": left})
            while left > 0 and (piece := file.read(frames.PIECE_BYTES)):
                self._room.acquire()
                left -= len(piece)
                self._say({"piece": path.name}, piece)

    def received(self, _: Header) -> None:
        """A piece has arrived: another one may be sent."""
        self._room.release()
