"""Runs a training for the command line or for a window: reports, commands and priority."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TextIO

from digitpad.core.training import recipes
from digitpad.core.training.run_folder import RunFolder
from digitpad.core.training.train_config import TrainConfig
from trainer.commands.display import PlainLines, Terminal
from trainer.process.control import Control, cancel_on_interrupt, read_commands
from trainer.process.priority import lower_priority
from trainer.process.reporter import LineWriter, Listener, Reporter, log_to
from trainer.training import launch


def run_training(
    config: TrainConfig, folder: RunFolder, output: TextIO, *, events: bool, background: bool
) -> int:
    """Train in ``folder``, report to the caller, and return the exit status.

    events: whether the caller is a window, which reads JSON lines and sends commands. background:
    whether to run at a lower priority.
    """
    control = Control()
    report = Reporter(listener_for(output, events=events), log_to(folder.events))
    if events:
        read_commands(control)
    else:
        cancel_on_interrupt(control)
    if background:
        lower_priority()
    return launch.run_to_its_end(config, folder, report, control)


def reopen(run: Path | str, learning_rate: float | None) -> tuple[TrainConfig, RunFolder]:
    """Open an earlier run, with another learning rate where one is given. Raises DigitPadError."""
    folder, config = RunFolder.open(Path(run))
    recipes.check(config)
    if learning_rate is not None:
        config = replace(config, learning_rate=learning_rate)
        folder.write_config(config)
    return config, folder


def listener_for(output: TextIO, *, events: bool) -> Listener:
    """Return what shows events to the caller: a window, a person at a terminal, or a pipe."""
    if events:
        return LineWriter(output)
    return Terminal(output) if output.isatty() else PlainLines(output)
