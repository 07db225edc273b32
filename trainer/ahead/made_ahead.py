"""What a training needs after its epochs, made by a process of its own while it imports Keras.

Threads would not do: reading and drawing ink is Python, as is most of an import, so they would wait
for each other. The other process makes the same numbers. Where it makes none, as on one core, or
with too little memory, the training makes them itself.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import subprocess
import threading
from collections.abc import Mapping
from concurrent.futures import Future
from typing import IO, Any

import numpy as np

from digitpad.core.errors import DigitPadError
from digitpad.core.processes import child_process
from digitpad.core.training.train_config import TrainConfig
from trainer.ahead.parts import PARTS, PENS, Arrays, examples_in, pens_in
from trainer.data.digit_examples import Examples
from trainer.data.held_out import HeldOut


class MadeAhead:
    """The process, and what it has made so far. Nothing is made before `begin`."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._parts: dict[str, Future[Arrays | None]] = {}
        self._receiving: threading.Thread | None = None

    def begin(self, config: TrainConfig) -> None:
        """Start the process, if there is a core for it."""
        if _cores() < 2:
            return
        with contextlib.suppress(OSError, DigitPadError):
            self._process = subprocess.Popen(
                child_process.module_command("trainer.ahead.worker"),
                env=child_process.environment(),
                cwd=child_process.folder(),
                stdin=subprocess.PIPE,  # stays open until the end: the process ends when it closes
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,  # whatever is wrong, the training will meet it too
            )
            self._order(self._process, config)

    def _order(self, process: subprocess.Popen[bytes], config: TrainConfig) -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(json.dumps(config.anchored().to_json()).encode() + b"\n")
        process.stdin.flush()
        self._parts = {name: Future() for name in PARTS}
        self._receiving = threading.Thread(target=self._receive, args=[process.stdout], daemon=True)
        self._receiving.start()

    def _receive(self, stream: IO[bytes]) -> None:
        """Take in what comes, until the process ends."""
        try:
            with stream:
                for line in stream:
                    part: Mapping[str, Any] = json.loads(line)
                    content = stream.read(part["bytes"])
                    if len(content) < part["bytes"]:  # it was ended in the middle
                        break
                    self._parts[part["name"]].set_result(_unpacked(content))
        except (OSError, ValueError):  # or in the middle of a line
            pass
        finally:
            for waiting in tuple(self._parts.values()):
                if not waiting.done():
                    waiting.set_result(None)

    def examples(self, name: str) -> Examples | None:
        """Wait for examples and return them; None if they have to be made."""
        arrays = self._taken(name)
        return None if arrays is None else examples_in(arrays)

    def pens(self) -> HeldOut | None:
        """Wait for the test pens and return them; None if they have to be read."""
        arrays = self._taken(PENS)
        return None if arrays is None else pens_in(arrays)

    def _taken(self, name: str) -> Arrays | None:
        """Return a part, which is needed only once, and let go of it."""
        if name not in self._parts:
            return None
        arrays = self._parts[name].result()
        del self._parts[name]
        return arrays

    def __enter__(self) -> MadeAhead:
        return self

    def __exit__(self, *_: object) -> None:
        """End the process if it is still at work."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            assert self._process.stdin is not None
            with contextlib.suppress(OSError):
                self._process.stdin.close()
        if self._receiving is not None:
            self._receiving.join()


def _unpacked(content: bytes) -> Arrays:
    with np.load(io.BytesIO(content), allow_pickle=False) as archive:
        return dict(archive)


def _cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
