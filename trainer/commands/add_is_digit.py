"""``python -m trainer add-is-digit``: give a finished model what says whether something is a digit.

What reads the digits stays as it is, weight by weight. The same data, seed, backend and number of
threads give the same head.
"""

from __future__ import annotations

import argparse
import os
from dataclasses import replace
from pathlib import Path
from typing import TextIO

from digitpad.core.command_line.parser import some_path, whole_number
from digitpad.core.datasets import locate
from digitpad.core.datasets.digits import MNIST
from digitpad.core.training.train_config import DataSource, TrainConfig
from trainer.backends import choice
from trainer.benchmarks.build_bundled import PEN_WEIGHTS
from trainer.commands.arguments import Subcommands
from trainer.process.stderr_filter import startup_messages_hidden


def add_commands(commands: Subcommands) -> None:
    """Add the command of this module."""
    parser = commands.add_parser(
        "add-is-digit",
        help="teach a finished model what is a digit and what is not",
        description="Learns from MNIST, the pen digits and the letters in a folder. What reads the "
        "digits stays as it is; the model is replaced by itself with one output more.",
    )
    parser.add_argument("model", type=some_path, metavar="MODEL.digitpad")
    parser.add_argument(
        "--datasets", type=some_path, required=True, metavar="DIR", help="with mnist and pen"
    )
    parser.add_argument(
        "--examples", type=whole_number, default=700_000, metavar="COUNT",
        help="to learn from, each twice (default %(default)s)",
    )  # fmt: skip
    parser.add_argument("--seed", type=whole_number, default=1)
    parser.add_argument("--threads", type=whole_number, default=2, help="of the processor")
    parser.add_argument(
        "--output", type=some_path, metavar="MODEL.digitpad", help="where to (default: in place)"
    )
    parser.set_defaults(command=_add_is_digit)


def _add_is_digit(arguments: argparse.Namespace, output: TextIO) -> int:
    os.environ[locate.FOLDER_VARIABLE] = str(arguments.datasets)
    pens = (str(arguments.datasets / "pen" / name) for name in PEN_WEIGHTS)
    config = TrainConfig(
        data=(DataSource(MNIST), *map(DataSource, pens)),
        seed=arguments.seed,
        device="cpu",
        threads=arguments.threads,
    )
    backend = choice.choose(config)
    choice.prepare(backend, config)
    with startup_messages_hidden():
        from trainer.training.adding_is_digit import add_is_digit  # brings Keras

    target: Path = arguments.output or arguments.model
    metrics = add_is_digit(
        arguments.model, target, replace(config, backend=backend), arguments.examples
    )
    output.write(f"{target}\n")
    for name, value in metrics.items():
        output.write(f"{name}: {value:.4f}\n")
    return 0
