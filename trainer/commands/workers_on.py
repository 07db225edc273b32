"""`train --workers-on a,b`: several other computers train one network together."""

from __future__ import annotations

import argparse
import re
from dataclasses import dataclass, replace
from typing import Final

from digitpad.core.command_line.parser import some_text
from digitpad.core.elsewhere import computers, whereabouts
from digitpad.core.elsewhere.companions import Companions
from digitpad.core.elsewhere.computer import Computer
from digitpad.core.sentences.elsewhere_words import SeveralWords
from digitpad.core.sentences.sentence import Sentence
from digitpad.core.sentences.worker_words import TrainerWords
from digitpad.core.training.run_folder import RunFolder
from digitpad.core.training.train_config import TrainConfig
from trainer.commands import elsewhere
from trainer.errors import UsageError
from trainer.process.reporter import Listener

_COORDINATOR: Final = re.compile(r"(\[[0-9A-Fa-f:.]+\]|[\w.-]+):([1-9]\d{0,4})", re.ASCII)
_MOST_PORT: Final = 65535


def add_options(parser: argparse.ArgumentParser) -> None:
    """Give ``parser`` the options of this module."""
    parser.add_argument(
        "--workers-on",
        type=some_text,
        metavar="A,B",
        help="train on several other computers together, with JAX: names as for --host; the first "
        "makes the model",
    )
    parser.add_argument(
        "--coordinator",
        type=some_text,
        metavar="HOST:PORT",
        help="where the computers of --workers-on reach the first of them (default: as this "
        "computer does, at a free port)",
    )


@dataclass(frozen=True)
class Workers:
    """Computers that train one network together, and where they reach the first."""

    computers: tuple[Computer, ...]
    coordinator: str

    def train(
        self, config: TrainConfig, folder: RunFolder, listener: Listener, *, events: bool
    ) -> int:
        """Train and return the exit status. Raises DigitPadError."""
        first, *others = self.computers
        return elsewhere.train_there(
            whereabouts.anew(first),
            config,
            folder,
            listener,
            events=events,
            others=Companions(others, config, folder, self.coordinator),
        )


def workers_of(arguments: argparse.Namespace) -> Workers | None:
    """Return which computers train together; None without the option. Raises DigitPadError."""
    if arguments.workers_on is None:
        if arguments.coordinator is not None:
            raise UsageError(SeveralWords.COORDINATOR_ALONE)
        return None
    if arguments.host is not None:
        raise UsageError(_not_with("--host", SeveralWords.HOST_IS_ONE()))
    names = [name.strip() for name in arguments.workers_on.split(",")]
    if len(names) < 2 or not all(names):
        raise UsageError(SeveralWords.TOO_FEW)
    for place, name in enumerate(names):
        if name.casefold() in map(str.casefold, names[:place]):
            raise UsageError(SeveralWords.NAMED_TWICE(name=name))
    coordinator = arguments.coordinator or ""
    if coordinator and not _is_address(coordinator):
        raise UsageError(SeveralWords.NO_COORDINATOR(address=coordinator))
    return Workers(tuple(map(computers.named_or_address, names)), coordinator)


def for_several(config: TrainConfig, arguments: argparse.Namespace, count: int) -> TrainConfig:
    """Return ``config`` as ``count`` computers train by it. Raises UsageError."""
    if config.devices > 1 or getattr(arguments, "devices", 0) != 0:
        raise UsageError(_not_with("--devices", SeveralWords.ALL_DEVICES()))
    if config.backend not in ("auto", "jax"):
        raise UsageError(_not_with(f"--backend {config.backend}", SeveralWords.ONLY_JAX()))
    if config.batch_size % count:
        said = TrainerWords.BATCHES_DO_NOT_SPLIT(batch_size=config.batch_size, devices=count)
        raise UsageError(said)
    return replace(config, backend="jax", devices=0)


def _not_with(option: str, reason: Sentence) -> Sentence:
    return SeveralWords.NOT_WITH(option=option, reason=reason)


def _is_address(text: str) -> bool:
    match = _COORDINATOR.fullmatch(text)
    return match is not None and int(match[2]) <= _MOST_PORT
