"""Answers one connection on the far side: looks, prepares, stores, and follows a training."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable
from typing import BinaryIO

from digitpad.core.elsewhere.far import environment, following, frames, places, storing, workers
from digitpad.core.elsewhere.far.following import Following
from digitpad.core.elsewhere.far.frames import Header
from digitpad.core.elsewhere.far.places import Places


class Visitor:
    """Obeys the frames on one stream and answers on another."""

    def __init__(self, source: bytes, incoming: BinaryIO, outgoing: BinaryIO) -> None:
        """source: the text that was sent, with which a keeper starts as well."""
        self._source, self._incoming, self._outgoing = source, incoming, outgoing
        self._writing = threading.Lock()
        self._there = Places("")
        self._training = Following(self._there, self._say)

    def serve(self) -> None:
        """Obey until the other side closes the connection."""
        while (frame := frames.read(self._incoming)) is not None:
            try:
                answer = self._answer(frame[0])
            except OSError as error:
                answer = {"errno": error.errno or 0, "path": str(error.filename or "")}
            except subprocess.TimeoutExpired:
                answer = {"wrong": "no answer in time"}
            except (ValueError, LookupError, TypeError, AttributeError) as error:
                answer = {"wrong": repr(error)[:200]}
            if answer is not None:
                self._say(answer)

    def _say(self, header: Header, body: bytes = b"") -> None:
        with self._writing:
            frames.write(self._outgoing, header, body)

    def _answer(self, asked: Header) -> Header | None:
        there, training = self._there, self._training
        answers: dict[str, Callable[[], Header | None]] = {
            "look": lambda: self._look(asked),
            "prepare": lambda: self._prepare(asked),
            "devices": lambda: workers.devices(there, asked),
            "clean": self._clean,
            "have": lambda: storing.have(there, asked),
            "put": lambda: storing.put(there, asked, self._next_piece),
            "unpack": lambda: storing.unpack(there, asked),
            "port": following.free_port,
            "begin": lambda: following.begin(there, asked, self._source),
            "attach": lambda: training.attach(asked),
            "tell": lambda: training.pass_on(asked),
            "fetch": lambda: training.fetch(asked),
            "received": lambda: training.received(asked),
            "finish": lambda: training.finish(asked),
        }
        return answers[asked["do"]]()

    def _next_piece(self) -> bytes:
        frame = frames.read(self._incoming)
        if frame is None or not frame[1]:
            raise ValueError("a file that breaks off")
        return frame[1]

    def _look(self, asked: Header) -> Header:
        """Say how far this side is prepared."""
        self._there = there = Places(asked["folder"])
        self._training = Following(there, self._say)
        there.forget_old_runs()
        found: Header = {
            "host": os.uname().nodename,
            "folder": str(there.folder),
            "code": os.path.isdir(there.code(asked["code"])),
            "nvidia": os.path.exists("/proc/driver/nvidia/version")
            or shutil.which("nvidia-smi") is not None,
        }
        if asked["ready"]:
            python = asked["python"] or sys.executable
            return found | {"ready": environment.ask(python, asked["packages"])}
        return found | {"digest": environment.digest_of(there.environment)}

    def _prepare(self, asked: Header) -> Header:
        """Make the environment, with progress."""
        python, others = environment.find(asked["python"], asked["fitting"])
        if python is None:
            return {"pythons": others}
        self._there.make()
        free = shutil.disk_usage(self._there.folder).free // 10**6
        if free < asked["needed_mb"]:
            return {"free_mb": free}
        self._say({"making": python["version"]})
        made = environment.make(self._there, python["python"], asked, self._say)
        return made | {"version": python["version"]}

    def _clean(self) -> Header:
        """Delete all that was ever made here, unless a training runs."""
        if any(places.is_kept(run) for run in self._there.runs()):
            return {"busy": True}
        shutil.rmtree(self._there.folder, ignore_errors=True)
        return {"cleaned": not os.path.exists(self._there.folder)}


def main(source: bytes) -> None:
    """Serve the connection on the standard streams."""
    os.umask(0o077)
    outgoing = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not get between the frames
    with contextlib.suppress(OSError, ValueError):
        Visitor(source, sys.stdin.buffer, outgoing).serve()
    os._exit(0)
