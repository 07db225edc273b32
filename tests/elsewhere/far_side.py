"""A training elsewhere as a test follows it, and what is left of it on the other side."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from digitpad.core.elsewhere import whereabouts
from digitpad.core.elsewhere.computer import Computer
from digitpad.core.elsewhere.connection import Inbox
from digitpad.core.elsewhere.training import FarTraining
from digitpad.core.training.protocol import Checkpoint, End, Event
from digitpad.core.training.run_folder import RunFolder
from digitpad.core.training.train_config import TrainConfig
from tests.elsewhere.ssh_server import SshServer

MOST_SECONDS = 180


@dataclass
class Followed:
    """A training in a thread of its own, with everything that it reported."""

    training: FarTraining
    inbox: Inbox
    folder: RunFolder
    events: list[Event]
    ends: list[End] = field(default_factory=list)
    _changed: threading.Condition = field(default_factory=threading.Condition)

    def start(self, *, earlier: bool = False) -> Followed:
        def run() -> None:
            self.ends.append(self.training.run(earlier=earlier))
            self.note(None)

        threading.Thread(target=run, daemon=True).start()
        return self

    def note(self, event: Event | None) -> None:
        with self._changed:
            if event is not None:
                self.events.append(event)
            self._changed.notify_all()

    def until(self, wanted: Callable[[Event], bool]) -> Event:
        """Return the first event that is wanted; fails where the training ends without it."""
        with self._changed:
            assert self._changed.wait_for(
                lambda: bool(self.ends) or any(map(wanted, self.events)), MOST_SECONDS
            ), self.events[-3:]
            found = [event for event in self.events if wanted(event)]
        assert found, (self.ends, self.events[-3:])
        return found[0]

    def end(self) -> End:
        with self._changed:
            assert self._changed.wait_for(lambda: bool(self.ends), MOST_SECONDS), self.events[-3:]
        self.folder.lock.release()
        return self.ends[0]


def follow(computer: Computer, config: TrainConfig, folder: RunFolder) -> Followed:
    """Return a training that was not started yet; where the run was before it goes on."""
    inbox, followed = Inbox(), None
    where = whereabouts.of(folder.path) or whereabouts.anew(computer)
    training = FarTraining(where, config, folder, lambda event: followed.note(event), inbox)  # type: ignore[union-attr]
    followed = Followed(training, inbox, folder, [])
    return followed


def processes_of(folder: Path) -> list[int]:
    """Return the processes that run with something of this folder in their command line."""
    return [process for process, words in _commands() if str(folder) in words]


def workers_of(folder: Path) -> list[int]:
    """Return the workers whose own files lie below this folder."""
    found = []
    for process, words in _commands():
        try:
            variables = Path(f"/proc/{process}/environ").read_bytes().decode(errors="replace")
        except OSError:
            continue
        if "-mtrainerwork" in words.replace(" ", "") and f"DIGITPAD_HOME={folder}" in variables:
            found.append(process)
    return found


def _commands() -> list[tuple[int, str]]:
    found = []
    for place in Path("/proc").glob("[0-9]*"):
        try:
            words = (place / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
        except OSError:
            continue
        if int(place.name) != os.getpid():
            found.append((int(place.name), words))
    return found


def wait_until(condition: Callable[[], bool]) -> None:
    """Return as soon as something holds; fails where it does not in time."""
    until = time.monotonic() + MOST_SECONDS
    while not condition():
        assert time.monotonic() < until, "it never came to that"
        time.sleep(0.05)


def left_in(folder: Path) -> set[str]:
    """Return the names of what is left on the other side, apart from the environment's parts."""
    runs = folder / "runs"
    return {path.name for path in runs.iterdir()} if runs.is_dir() else set()


def begun(server: SshServer, config: TrainConfig, path: Path, **settings: object) -> Followed:
    folder = RunFolder.create(path, config)
    return follow(server.computer(**settings), config, folder).start()


def is_safe(event: Event) -> bool:
    return isinstance(event, Checkpoint)
