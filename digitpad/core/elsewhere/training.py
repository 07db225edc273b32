"""Trains on another computer, and reports to this one as a worker here would."""

from __future__ import annotations

import contextlib
import itertools
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, Final

from digitpad.core.elsewhere import fetching, parcel, whereabouts
from digitpad.core.elsewhere.companions import GRACE_SECONDS, CompanionError, Companions
from digitpad.core.elsewhere.connection import (
    Closed,
    ConnectionLostError,
    Frame,
    Inbox,
    NotReachedError,
)
from digitpad.core.elsewhere.fetching import Fetch
from digitpad.core.elsewhere.hearing import Hearing
from digitpad.core.elsewhere.returning_files import ReturningFiles
from digitpad.core.elsewhere.status_reporter import StatusReporter
from digitpad.core.elsewhere.visit import Visit
from digitpad.core.elsewhere.whereabouts import Whereabouts
from digitpad.core.errors import DigitPadError, WorkCancelled
from digitpad.core.sentences.elsewhere_words import FarStatusWords, FarWords
from digitpad.core.sentences.sentence import Sentence
from digitpad.core.training import wording
from digitpad.core.training.protocol import (
    Cancel,
    Cancelled,
    Checkpoint,
    Command,
    Completed,
    End,
    Event,
    Failed,
    to_line,
)
from digitpad.core.training.run_folder import CHECKPOINT, MODEL, RunFolder
from digitpad.core.training.train_config import TrainConfig

_TICK_SECONDS: Final = 1.0
_ALIVE_SECONDS: Final = 5.0
_DELAYS_SECONDS: Final = (0.0, 1.0, 2.0, 5.0, 10.0)
_MOST_DELAY: Final = 20.0

Report = Callable[[Event], object]


class FarTraining:
    """One training, from the first connection to the last file that comes back."""

    def __init__(
        self,
        where: Whereabouts,
        config: TrainConfig,
        folder: RunFolder,
        report: Report,
        inbox: Inbox,
        others: Companions | None = None,
    ) -> None:
        """folder: of the run, on this computer. inbox: receives the person's commands.

        others: further computers that take part, which the one of ``where`` is the first of.
        """
        self._others = others
        self._where, self._config, self._folder = where, config, folder
        self._report, self._inbox = report, inbox
        self._parcel = parcel.pack(config, folder)
        self._hearing = Hearing(where.computer.name, self._parcel, folder)
        self._visit: Visit | None = None
        self._files = ReturningFiles(folder, self._begin_fetch, report)
        self._status = StatusReporter(report)
        self._say = self._status.say
        self._end: End | None = None
        self._number = 0
        self._is_finished = self._is_leaving = self._is_kept = False
        self._alive_at = 0.0
        self._unsent: list[Command] = []

    def run(self, *, earlier: bool = False) -> End:
        """Train to the end and return it. earlier: whether the run may still be going on there."""
        try:
            self._enter(earlier=earlier)
            while True:
                try:
                    return self._go_to_the_end()
                except ConnectionLostError:
                    if self._is_leaving:
                        return self._cancelled()
                    self._connect_again()
        except WorkCancelled:
            return self._cancelled()
        except CompanionError as error:
            return error.failed
        except DigitPadError as error:
            is_way = isinstance(error, NotReachedError | ConnectionLostError)
            kind = "connection" if is_way else "elsewhere"
            return wording.failed(kind, error.sentence, str(self._folder.path))
        finally:
            if self._others is not None:
                self._others.leave()
            if self._visit is not None:
                self._visit.close()

    @property
    def _name(self) -> str:
        return self._where.computer.name

    def _cancelled(self) -> Cancelled:
        return Cancelled(str(self._folder.path), self._folder.finished_epochs)

    # The way there

    def _enter(self, *, earlier: bool) -> None:
        """Connect, and find the run that is there or begin it."""
        with_jax = self._others is not None
        if self._others is not None:
            self._others.prepare(self._say)
        visit = self._visit = Visit(self._where.computer, self._inbox, self._say, with_jax=with_jax)
        found = visit.prepare()
        self._hearing.root = f"{found['folder']}/runs/{self._where.run}"
        if not earlier or not self._is_found(visit):
            self._begin(visit)

    def _is_found(self, visit: Visit) -> bool:
        """Follow the run from where it was left. What is left of one that ended is fetched."""
        after = self._number
        answer = visit.ask(do="attach", run=self._where.run, after=after)["attached"]
        if answer == "elsewhere":
            raise DigitPadError(self._other_machine(visit))
        if answer == "gone":
            self._say(FarStatusWords.RESUMING(computer=self._name))
            self._files.keep_checkpoint(self._fetched(CHECKPOINT))
            visit.ask(do="finish", run=self._where.run)
        return answer in ("live", "ended")

    def _other_machine(self, visit: Visit) -> Sentence:
        found = visit.look()
        address = self._where.computer.address
        return FarWords.OTHER_MACHINE(address=address, found=str(found["host"]), host=self._name)

    def _begin(self, visit: Visit) -> None:
        """Send what is needed and have a worker started."""
        self._where, self._number = whereabouts.anew(self._where.computer), 0
        root = f"{self._hearing.root.rpartition('/')[0]}/{self._where.run}"
        self._parcel = self._hearing.parcel = parcel.pack(self._config, self._folder)
        self._hearing.root = root
        whereabouts.remember(self._folder.path, self._where)
        try:
            links = parcel.send(visit, self._parcel, self._where.run, self._say_sent)
            variables = {} if self._others is None else self._others.gather(visit)
            parcel.begin(
                visit,
                self._parcel,
                self._where.run,
                root,
                links=links,
                seconds=60 * self._where.computer.minutes,
                variables=variables,
            )
        except (DigitPadError, WorkCancelled) as error:
            if not isinstance(error, ConnectionLostError):
                visit.ask(do="finish", run=self._where.run)
                whereabouts.note_gone(self._folder.path)
            raise
        self._say(FarStatusWords.WAITING(computer=self._name))
        visit.ask(do="attach", run=self._where.run, after=0)
        if self._others is not None:
            self._others.begin()

    def _say_sent(self, sent: int, total: int) -> None:
        done, whole = sent // 10**6, -(-total // 10**6)
        if self._status.seconds_silent > _TICK_SECONDS:
            said = FarStatusWords.SENDING_DATA(computer=self._name, done=done, total=whole)
            self._say(said)

    def _connect_again(self) -> None:
        """Find the training again. Raises DigitPadError where it cannot be found in time."""
        minutes = self._where.computer.minutes
        until = time.monotonic() + 60 * minutes
        self._files.drop()
        for delay in _delays():
            self._status.forget()  # said anew each time, which is a sign of life
            self._say(FarStatusWords.CONNECTING_AGAIN(computer=self._name, minutes=minutes))
            self._wait(delay)
            if time.monotonic() > until:
                lost = FarWords.CONNECTION_LOST(computer=self._name, minutes=minutes)
                raise NotReachedError(lost)
            with contextlib.suppress(ConnectionLostError):
                if self._is_back():
                    return

    def _is_back(self) -> bool:
        """Return whether the training is followed again, or was begun anew."""
        assert self._visit is not None
        self._visit.close()
        try:
            visit = self._visit = Visit(self._where.computer, self._inbox, lambda _: None)
        except NotReachedError as error:
            if not error.may_pass:
                raise
            return False
        except WorkCancelled:
            self._leave_alone()
            raise
        visit.look()
        if self._is_found(visit):
            self._say(FarStatusWords.CONNECTED_AGAIN(computer=self._name))
        elif self._end is None:
            self._begin(visit)
        for command in self._unsent:
            self._pass_on(command)
        self._unsent = []
        return True

    def _wait(self, seconds: float) -> None:
        """Wait, and keep the commands that come meanwhile. Raises WorkCancelled."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            match self._inbox.next(left):
                case Cancel():
                    self._leave_alone()
                    raise WorkCancelled
                case Frame() | Closed() | None:
                    pass
                case command:
                    self._unsent.append(command)

    def _leave_alone(self) -> None:
        minutes = self._where.computer.minutes
        said = FarStatusWords.ENDS_BY_ITSELF(computer=self._name, minutes=minutes)
        self._report(wording.note(said))

    # What comes back

    def _go_to_the_end(self) -> End:
        """Follow the training, fetch what it made, and delete it there. Done anew it goes on."""
        while self._end is None or self._files.is_fetching:
            self._take_next()
            self._judge()
        end = self._end
        if isinstance(end, Completed):
            end = self._with_model(end)
        elif self._files.is_behind:
            self._files.keep_checkpoint(self._fetched(CHECKPOINT))
        self._finish()
        if isinstance(end, Cancelled):
            return self._cancelled()
        return end

    def _judge(self) -> None:
        """Let the training end as a further computer has failed, where that explains the end."""
        others = self._others
        if others is None or self._is_leaving or not others.may_explain(self._end):
            return
        until = time.monotonic() + GRACE_SECONDS
        while time.monotonic() < until and others.may_explain(self._end):
            self._take_next()
        if others.may_explain(self._end):
            self._end = others.explained(self._end)

    def _with_model(self, end: Completed) -> End:
        if not self._is_kept:
            self._say(FarStatusWords.FETCHING_MODEL(computer=self._name))
            data = self._fetched(MODEL)
            self._say(FarStatusWords.TRYING_MODEL(computer=self._name))
            fetching.keep_model(self._folder, self._config, self._name, data)
            self._is_kept = True
        return replace(end, model=str(self._folder.model))

    def _fetched(self, name: str) -> bytes | None:
        """Return a file of the run; None where there is none, or it is too large."""
        fetch = self._files.begin(name)
        while not fetch.is_done:
            self._take_next()
        self._files.drop()
        return bytes(fetch.data) if fetch.is_whole else None

    def _begin_fetch(self, name: str) -> Fetch:
        assert self._visit is not None
        return Fetch(self._visit, self._where.run, name).begin()

    def _finish(self) -> None:
        """Have everything of this run deleted there."""
        assert self._visit is not None
        if not self._is_finished:
            self._visit.connection.send(do="finish", run=self._where.run)
        self._take_until_finished()
        if isinstance(self._end, Completed):
            whereabouts.forget(self._folder.path)
        else:
            whereabouts.note_gone(self._folder.path)

    def _take_until_finished(self) -> None:
        while not self._is_finished:
            self._take_next()

    def _take_next(self) -> None:
        """Wait for what comes next, from the other side or the person, and act on it."""
        self._show_life()
        assert self._visit is not None
        match self._inbox.next(_TICK_SECONDS):
            case Frame() as frame if frame.connection is self._visit.connection:
                self._take(self._visit.checked(frame.header), frame.body)
            case Closed(connection) if connection is self._visit.connection:
                raise ConnectionLostError(FarWords.CONNECTION_BROKE_OFF(computer=self._name))
            case Frame() | Closed() | None:
                pass
            case command:
                self._pass_on(command)

    def _show_life(self) -> None:
        """Let the other side know that somebody follows, and the window that it is followed."""
        now = time.monotonic()
        assert self._visit is not None
        if now - self._alive_at > _ALIVE_SECONDS:
            self._alive_at = now
            self._visit.connection.send(do="tell")
        self._status.repeat()

    def _pass_on(self, command: Command) -> None:
        assert self._visit is not None
        is_last: dict[str, Any] = {"leaving": True} if isinstance(command, Cancel) else {}
        self._is_leaving = self._is_leaving or bool(is_last)
        self._visit.connection.send(do="tell", tell=to_line(command), **is_last)

    def _take(self, header: dict[str, Any], body: bytes) -> None:
        if "number" in header:
            self._number = int(header["number"])
        if "event" in header:
            self._hear(str(header["event"]))
        elif "log" in header:
            print(str(header["log"]), file=sys.stderr, flush=True)  # noqa: T201 - the log is there
            self._hearing.errors.append(str(header["log"]))
        elif "exit" in header and self._end is None:
            self._end = self._hearing.died(int(header["exit"]))
        elif "finished" in header:
            self._is_finished = True
        elif "silent" in header and not self._is_finished:
            raise ConnectionLostError(FarWords.CONNECTION_BROKE_OFF(computer=self._name))
        else:
            self._files.take(header, body, is_over=self._end is not None)

    def _hear(self, line: str) -> None:
        event = self._hearing.event(line)
        if event is None or self._end is not None:
            return
        self._status.forget()  # the worker speaks for itself
        if isinstance(event, Completed | Cancelled | Failed):
            self._end = event
        elif isinstance(event, Checkpoint):
            self._files.checkpoint_made(event.epoch)
        else:
            self._report(event)


def _delays() -> Iterator[float]:
    """Yield how long to wait before each new attempt, in seconds, without an end."""
    return itertools.chain(_DELAYS_SECONDS, itertools.repeat(_MOST_DELAY))
