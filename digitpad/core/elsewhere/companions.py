"""The further computers of a training that several take part in: each holds one more worker.

A training follows the first of its computers; what the others say matters only where one fails. A
thread for each prepares it, has its worker begin, shows that somebody follows, and has everything
of the run deleted there at the end.
"""

from __future__ import annotations

import contextlib
import signal
import threading
import time
from collections.abc import Sequence
from typing import Any, Final

from digitpad.core.elsewhere import parcel, ssh
from digitpad.core.elsewhere.computer import Computer
from digitpad.core.elsewhere.connection import (
    Closed,
    ConnectionLostError,
    Frame,
    Inbox,
    NotReachedError,
)
from digitpad.core.elsewhere.hearing import Hearing
from digitpad.core.elsewhere.visit import Say, Visit
from digitpad.core.elsewhere.whereabouts import anew
from digitpad.core.errors import DigitPadError, WorkCancelled
from digitpad.core.sentences.elsewhere_words import FarWords
from digitpad.core.training import wording
from digitpad.core.training.protocol import Cancel, End, Failed
from digitpad.core.training.run_folder import RunFolder
from digitpad.core.training.train_config import TrainConfig
from digitpad.core.training.worker_commands import COMPANY_VARIABLE

_TICK_SECONDS: Final = 0.2
_ALIVE_SECONDS: Final = 5.0
_KEPT_SECONDS: Final = 60
"""How long a further worker goes on without a connection: without the first it is of no use."""
GRACE_SECONDS: Final = 3.0
"""In this time after one worker ends, the others' ends show which of them was the first to fail."""
_LEAVE_SECONDS: Final = 10.0
_CONSEQUENCES: Final = ("internal", "crash")
"""Kinds of failure that a worker has when another one is gone."""


class CompanionError(DigitPadError):
    """A further computer has failed; ``failed`` is how."""

    def __init__(self, failed: Failed) -> None:
        self.failed = failed
        super().__init__(wording.sentence_of(failed) or FarWords.NOT_TOLD())


class Companion:
    """One further computer and its worker."""

    def __init__(
        self, computer: Computer, config: TrainConfig, folder: RunFolder, say: Say
    ) -> None:
        self._where, self._folder, self._say = anew(computer), folder, say
        self._parcel = parcel.pack(config, folder)
        self._inbox = Inbox()
        self._hearing = Hearing(computer.name, self._parcel, folder)
        self._company = ""
        self._alive_at = 0.0
        self.failure: Failed | None = None
        self.is_consequence = False
        """Whether the worker may have failed only because another one was gone."""
        self.ready, self._go = threading.Event(), threading.Event()
        self._thread = threading.Thread(target=self._run, name=computer.name, daemon=True)
        self._thread.start()

    def begin(self, company: str) -> None:
        """Have the worker begin, which is told ``company``."""
        self._company = company
        self._go.set()

    def leave(self) -> None:
        """End the worker; `wait` returns when nothing of it is left."""
        self._inbox.put(Cancel())
        self._go.set()

    def wait(self) -> None:
        self._thread.join(2 * _LEAVE_SECONDS)

    # The thread

    def _run(self) -> None:
        try:
            visit = Visit(self._where.computer, self._inbox, self._say, with_jax=True)
            try:
                self._take_part(visit)
            finally:
                self._clear(visit)
                visit.close()
        except WorkCancelled:
            pass
        except DigitPadError as error:
            is_way = isinstance(error, NotReachedError | ConnectionLostError)
            kind = "connection" if is_way else "elsewhere"
            self.failure = wording.failed(kind, error.sentence, str(self._folder.path))
        finally:
            self.ready.set()

    def _take_part(self, visit: Visit) -> None:
        """Prepare the computer, wait for the others, and follow the worker until it ends."""
        root = f"{visit.prepare()['folder']}/runs/{self._where.run}"
        self._hearing.root = root
        links = parcel.send(visit, self._parcel, self._where.run, lambda *_: None)
        self.ready.set()
        self._go.wait()
        if not self._company:
            raise WorkCancelled
        parcel.begin(
            visit,
            self._parcel,
            self._where.run,
            root,
            links=links,
            seconds=_KEPT_SECONDS,
            variables={COMPANY_VARIABLE: self._company},
        )
        visit.ask(do="attach", run=self._where.run, after=0)
        while self.failure is None:
            self._take_next(visit)

    def _take_next(self, visit: Visit) -> None:
        if time.monotonic() - self._alive_at > _ALIVE_SECONDS:
            self._alive_at = time.monotonic()
            visit.connection.send(do="tell")
        if (frame := visit.listen(_TICK_SECONDS)) is not None:
            self._take(visit.checked(frame.header))

    def _take(self, header: dict[str, Any]) -> None:
        if "event" in header:
            event = self._hearing.event(str(header["event"]))
            if isinstance(event, Failed):
                self.failure, self.is_consequence = event, event.kind in _CONSEQUENCES
        elif "log" in header:
            self._hearing.errors.append(str(header["log"]))
        elif "exit" in header:
            status = int(header["exit"])
            self.failure = self._hearing.died(status)
            self.is_consequence = status == -signal.SIGABRT  # JAX ends a worker that is left alone
        elif "silent" in header:
            name = self._where.computer.name
            raise ConnectionLostError(FarWords.CONNECTION_BROKE_OFF(computer=name))

    def _clear(self, visit: Visit) -> None:
        """Have the worker ended and its files deleted, as far as the other side can be reached."""
        with contextlib.suppress(ConnectionLostError):
            # Asked twice: in the middle of a file the first question is taken for its end.
            for _ in range(2):
                visit.connection.send(do="finish", run=self._where.run)
        until = time.monotonic() + _LEAVE_SECONDS
        while time.monotonic() < until:
            match self._inbox.next(until - time.monotonic()):
                case Frame(_, header) if "finished" in header:
                    return
                case Closed():
                    return


class Companions:
    """All further computers of one training."""

    def __init__(
        self, computers: Sequence[Computer], config: TrainConfig, folder: RunFolder, address: str
    ) -> None:
        """address: ``host:port`` where the others reach the first; empty for one that is found."""
        self._computers, self._config, self._folder = computers, config, folder
        self._address = address
        self._all: list[Companion] = []

    def prepare(self, say: Say) -> None:
        """Begin to prepare every computer, all at the same time."""
        if not self._all:
            one = self._config, self._folder, say
            self._all = [Companion(computer, *one) for computer in self._computers]

    def gather(self, first: Visit) -> dict[str, str]:
        """Wait until all are ready, and return what the first worker's environment has to say.

        Raises CompanionError, and what `Visit.listen` raises.
        """
        while not all(one.ready.is_set() for one in self._all):
            first.listen(_TICK_SECONDS)
        if (failed := self.failure) is not None:
            raise CompanionError(failed)
        if not self._address:
            port = int(first.ask(do="port")["port"])
            self._address = f"{ssh.host_of(first.computer)}:{port}"
        return {COMPANY_VARIABLE: self._company(0)}

    def begin(self) -> None:
        """Have the further workers begin, after the first."""
        for number, one in enumerate(self._all, 1):
            one.begin(self._company(number))

    def _company(self, number: int) -> str:
        return f"{self._address} {len(self._all) + 1} {number}"

    @property
    def failure(self) -> Failed | None:
        """How a further worker failed; by itself, where one did, not because another was gone."""
        failed = [one for one in self._all if one.failure is not None]
        failed.sort(key=lambda one: one.is_consequence)
        return failed[0].failure if failed else None

    def may_explain(self, end: End | None) -> bool:
        """Whether a further worker's failure may be why the first ended so; None where it goes on.

        It may be heard of after the end that it has caused.
        """
        if end is None:
            return self.failure is not None
        return isinstance(end, Failed) and end.kind in _CONSEQUENCES

    def explained(self, end: End | None) -> End | None:
        """Return how the training ends that `may_explain` asked about, some seconds later."""
        causes = [one.failure for one in self._all if one.failure and not one.is_consequence]
        return causes[0] if causes else end or self.failure

    def leave(self) -> None:
        """End all further workers, and wait until nothing of them is left."""
        for one in self._all:
            one.leave()
        for one in self._all:
            one.wait()
