"""The commands that score finished models: evaluate and compare."""

from __future__ import annotations

import argparse
import sys
from typing import TextIO

import numpy as np
from numpy.typing import NDArray

from digitpad.core.arrays import Floats
from digitpad.core.command_line.parser import natural_number, some_path, some_text
from digitpad.core.command_line.printable import printable
from digitpad.core.datasets.digits import MNIST
from digitpad.core.datasets.load import load_dataset
from digitpad.core.reading.recognizer import Recognizer
from digitpad.core.sentences.terminal_words import RunReportWords
from digitpad.core.training.worker_commands import WORKER_COMMANDS
from trainer.benchmarks import score_model
from trainer.commands.arguments import Subcommands, add_large_files
from trainer.commands.display import table_console


def add_commands(commands: Subcommands) -> None:
    """Add every command of this module."""
    _add_evaluate(commands)
    _add_compare(commands)


def _add_evaluate(commands: Subcommands) -> None:
    parser = commands.add_parser(
        "evaluate",
        help=WORKER_COMMANDS["evaluate"],
        description="Prints accuracy, loss, calibration error, each digit's scores and the "
        "confusion matrix.",
    )
    parser.add_argument("model", type=some_path, metavar="MODEL.digitpad")
    _add_data_options(parser)
    parser.add_argument(
        "--misread", type=some_path, metavar="OUT.png", help="draw what was misread"
    )
    parser.add_argument("--gallery", type=some_path, metavar="OUT.png", help="draw a random batch")
    parser.add_argument(
        "--seed", type=natural_number, default=0, help="of the random batch (default 0)"
    )
    parser.set_defaults(command=_evaluate)


def _add_data_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--data",
        action="append",
        type=some_text,
        metavar="SOURCE",
        help="mnist, a file or a folder; may be repeated (default mnist)",
    )
    parser.add_argument(
        "--part",
        choices=score_model.PARTS,
        default="auto",
        help="which part; auto is a set's own test part, or all where it has none",
    )
    parser.add_argument(
        "--as-is",
        action="store_true",
        help="leave digits that lie on their side, inverted or on their head so",
    )
    parser.add_argument("--json", action="store_true", help="as one line of JSON")
    add_large_files(parser)


def _digits(arguments: argparse.Namespace) -> tuple[Floats, NDArray[np.uint8]]:
    """Return pictures and labels to score on; notes about omissions go to standard error."""
    sources = arguments.data or [MNIST]
    sets = [load_dataset(source, as_is=arguments.as_is) for source in sources]
    for note in (note for one in sets for note in one.notes):
        print(printable(RunReportWords.NOTE(note=note)), file=sys.stderr)  # noqa: T201
    return score_model.choose_digits(sets, arguments.part)


def _evaluate(arguments: argparse.Namespace, output: TextIO) -> int:
    recognizer = Recognizer.from_file(arguments.model)  # before data is read, or said to be missing
    pictures, labels = _digits(arguments)
    judged = score_model.judge(arguments.model, recognizer, pictures, labels)
    if arguments.json:
        output.write(score_model.to_line(judged.to_json()) + "\n")
    else:
        score_model.print_one(judged, table_console(output))
    if arguments.misread:
        score_model.write_misread(arguments.misread, judged, pictures)
    if arguments.gallery:
        score_model.write_gallery(arguments.gallery, judged, pictures, arguments.seed)
    return 0


def _add_compare(commands: Subcommands) -> None:
    parser = commands.add_parser(
        "compare",
        help=WORKER_COMMANDS["compare"],
        description="Prints both side by side, and by McNemar's test whether they differ by more "
        "than chance.",
    )
    parser.add_argument("first", type=some_path, metavar="A.digitpad")
    parser.add_argument("second", type=some_path, metavar="B.digitpad")
    _add_data_options(parser)
    parser.set_defaults(command=_compare)


def _compare(arguments: argparse.Namespace, output: TextIO) -> int:
    paths = (arguments.first, arguments.second)
    recognizers = [Recognizer.from_file(path) for path in paths]
    pictures, labels = _digits(arguments)
    first, second = (
        score_model.judge(path, recognizer, pictures, labels)
        for path, recognizer in zip(paths, recognizers, strict=True)
    )
    if arguments.json:
        output.write(score_model.to_line(score_model.comparison(first, second)) + "\n")
    else:
        score_model.print_two(first, second, table_console(output))
    return 0
