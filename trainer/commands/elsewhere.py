"""Trains on another computer, for a person at a terminal or a window: as if it were here."""

from __future__ import annotations

import signal
import sys
from dataclasses import replace
from pathlib import Path

from digitpad.core.elsewhere import computers, whereabouts
from digitpad.core.elsewhere.companions import Companions
from digitpad.core.elsewhere.computer import HERE
from digitpad.core.elsewhere.connection import Inbox, read_commands
from digitpad.core.elsewhere.training import FarTraining
from digitpad.core.elsewhere.whereabouts import Whereabouts
from digitpad.core.training.protocol import Cancel, Cancelled, Completed
from digitpad.core.training.run_folder import RunFolder
from digitpad.core.training.train_config import TrainConfig
from trainer.process.reporter import Listener, Reporter, log_to
from trainer.training import launch


def where_to(host: str | None, folder: Path | None = None) -> Whereabouts | None:
    """Return where to train; None for here. Without a ``host`` a run goes on where it was.

    Raises DigitPadError for a name that is not on the list.
    """
    if host is not None and host.casefold() != HERE:
        computer = computers.named_or_address(host)
        known = whereabouts.of(folder) if folder is not None else None
        if known is not None and known.computer.address == computer.address:
            return known
        return whereabouts.anew(computer)
    return whereabouts.of(folder) if folder is not None and host is None else None


def train_there(
    where: Whereabouts,
    config: TrainConfig,
    folder: RunFolder,
    listener: Listener,
    *,
    events: bool,
    others: Companions | None = None,
) -> int:
    """Train on another computer and return the exit status. Raises DigitPadError.

    events: whether the caller is a window, which sends commands. others: further computers that
    take part.
    """
    inbox = Inbox()
    report = Reporter(listener, log_to(folder.events))
    if events:
        read_commands(sys.stdin.buffer, inbox)
    else:
        _cancel_on_interrupt(inbox)
    known = whereabouts.of(folder.path)
    if known is None or not known.is_there:  # a resumption goes there, even if nothing comes of it
        whereabouts.remember(folder.path, replace(where, is_there=False))
    training = FarTraining(where, config, folder, report, inbox, others)
    end = training.run(earlier=known == where and where.is_there)
    report(end)
    match end:
        case Completed():
            return launch.OK
        case Cancelled():
            return launch.CANCELLED
    return launch.FAILED


def _cancel_on_interrupt(inbox: Inbox) -> None:
    """Let Ctrl-C cancel; a second one quits as Python does."""

    def interrupted(*_: object) -> None:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        inbox.put(Cancel())

    signal.signal(signal.SIGINT, interrupted)
