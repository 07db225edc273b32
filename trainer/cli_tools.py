"""The trainer's other commands: devices, fetch-mnist, evaluate, compare, export."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TextIO, TypeAlias

from rich.console import Console
from rich.table import Table
from rich.text import Text

from digitpad.core import datasets, model_file
from digitpad.core.protocol import Cancelled, Completed, Download, Event
from digitpad.core.training.train_config import TrainConfig
from trainer import backends, convert, devices, fetch, judge
from trainer.control import Control, cancel_on_interrupt, read_commands
from trainer.display import PlainLines
from trainer.errors import RunCancelled
from trainer.greetings import greetings_kept_back
from trainer.options import Parser
from trainer.reporter import LineWriter, Listener

CANCELLED = 130
Subcommands: TypeAlias = "argparse._SubParsersAction[Parser]"  # argparse has no public name for it


def add_commands(commands: Subcommands) -> None:
    """Add every command of this module."""
    _add_devices(commands)
    _add_fetch(commands)
    _add_evaluate(commands)
    _add_compare(commands)
    _add_import(commands)
    _add_export(commands)


# --- devices --------------------------------------------------------------------------------


def _add_devices(commands: Subcommands) -> None:
    parser = commands.add_parser("devices", help="which backends and GPUs there are, and why not")
    parser.add_argument("--json", action="store_true", help="as one line of JSON")
    parser.set_defaults(command=_devices)


def _devices(arguments: argparse.Namespace, output: TextIO) -> int:
    found = devices.survey()
    if arguments.json:
        output.write(found.to_json() + "\n")
        return 0
    table = Table("backend", "version", "GPU", "")
    for one in found.backends:
        table.add_row(
            one.title, one.version or "–", ", ".join(one.gpus) or "none", Text(one.advice)
        )
    console = Console(file=output, highlight=False)
    console.print(table)
    console.print(f"--backend auto: {found.backend or 'nothing is installed'} on {found.device}")
    return 0


# --- fetch-mnist ----------------------------------------------------------------------------


def _add_fetch(commands: Subcommands) -> None:
    parser = commands.add_parser("fetch-mnist", help="download MNIST")
    parser.add_argument("--url", default=fetch.URL, help="where from")
    parser.add_argument("--sha256", default=fetch.SHA256, help="what its SHA-256 has to be")
    parser.add_argument(
        "--timeout", type=float, default=fetch.TIMEOUT_SECONDS, metavar="SECONDS", help="patience"
    )
    parser.add_argument("--events", action="store_true", help="speak JSON lines, for a window")
    parser.set_defaults(command=_fetch)


def _fetch(arguments: argparse.Namespace, output: TextIO) -> int:
    control = Control()
    report = _download_listener(arguments.events, output)
    if arguments.events:
        read_commands(control, sys.stdin.buffer)
    else:
        cancel_on_interrupt(control)
    target = datasets.own_data_folder() / datasets.MNIST_NPZ
    try:
        fetch.fetch(
            target,
            report,
            control,
            url=arguments.url,
            sha256=arguments.sha256,
            timeout_seconds=arguments.timeout,
        )
    except RunCancelled:
        report(Cancelled("", 0))
        return CANCELLED
    if arguments.events:
        report(Completed(str(target), {}))
    else:
        output.write(f"MNIST is in {target}\n")
    return 0


def _download_listener(events: bool, output: TextIO) -> Listener:
    if events:
        return LineWriter(output)
    if not output.isatty():
        return PlainLines(output)

    def show(event: Event) -> None:
        if isinstance(event, Download):
            done = event.received_bytes / 2**20
            of = f" of {event.total_bytes / 2**20:.1f}" if event.total_bytes else ""
            output.write(f"\r{done:.1f}{of} MB ")
            output.flush()

    return show


# --- evaluate and compare -------------------------------------------------------------------


def _add_evaluate(commands: Subcommands) -> None:
    parser = commands.add_parser("evaluate", help="score a model")
    parser.add_argument("model", type=Path, metavar="MODEL.digitpad")
    _add_data_options(parser)
    parser.add_argument("--misread", type=Path, metavar="OUT.png", help="draw what was misread")
    parser.add_argument("--gallery", type=Path, metavar="OUT.png", help="draw a random batch")
    parser.add_argument("--seed", type=int, default=0, help="of the random batch")
    parser.set_defaults(command=_evaluate)


def _add_data_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--data", action="append", metavar="SOURCE", help="mnist, a file or a folder; repeatable"
    )
    parser.add_argument(
        "--part",
        choices=judge.PARTS,
        default="auto",
        help="which part; auto is a set's own test part, or all where it has none",
    )
    parser.add_argument("--json", action="store_true", help="as one line of JSON")


def _evaluate(arguments: argparse.Namespace, output: TextIO) -> int:
    pictures, labels = judge.load_digits(arguments.data or ["mnist"], arguments.part)
    judged = judge.judge(arguments.model, pictures, labels)
    if arguments.json:
        output.write(judge.to_line(judged.to_json()) + "\n")
    else:
        judge.print_one(judged, _wide(output))
    if arguments.misread:
        judge.write_misread(arguments.misread, judged, pictures)
    if arguments.gallery:
        judge.write_gallery(arguments.gallery, judged, pictures, arguments.seed)
    return 0


def _add_compare(commands: Subcommands) -> None:
    parser = commands.add_parser("compare", help="score two models on the same digits")
    parser.add_argument("first", type=Path, metavar="A.digitpad")
    parser.add_argument("second", type=Path, metavar="B.digitpad")
    _add_data_options(parser)
    parser.set_defaults(command=_compare)


def _compare(arguments: argparse.Namespace, output: TextIO) -> int:
    pictures, labels = judge.load_digits(arguments.data or ["mnist"], arguments.part)
    first = judge.judge(arguments.first, pictures, labels)
    second = judge.judge(arguments.second, pictures, labels)
    if arguments.json:
        output.write(judge.to_line(judge.comparison(first, second)) + "\n")
    else:
        judge.print_two(first, second, _wide(output))
    return 0


def _wide(output: TextIO) -> Console:
    """Return a console that keeps its tables whole in a pipe too."""
    return Console(file=output, highlight=False, width=None if output.isatty() else 120)


# --- import ---------------------------------------------------------------------------------


def _add_import(commands: Subcommands) -> None:
    parser = commands.add_parser("import", help="make a model file of somebody's .keras file")
    parser.add_argument("source", type=Path, metavar="FILE.keras")
    parser.add_argument("--output", type=Path, metavar="MODEL.digitpad", help="(beside the file)")
    parser.set_defaults(command=_import)


def _import(arguments: argparse.Namespace, output: TextIO) -> int:
    config = TrainConfig(device="cpu")
    backends.prepare(backends.choose(config), config)
    with greetings_kept_back():
        from trainer.import_keras import import_keras  # brings Keras

    target = arguments.output or arguments.source.with_suffix(model_file.MODEL_SUFFIX)
    import_keras(arguments.source, target)
    output.write(f"{target}\n")
    return 0


# --- export ---------------------------------------------------------------------------------


def _add_export(commands: Subcommands) -> None:
    parser = commands.add_parser("export", help="take a model out of its file for other programs")
    parser.add_argument("model", type=Path, metavar="MODEL.digitpad")
    parser.add_argument("--format", required=True, choices=convert.FORMATS)
    parser.add_argument("--output", type=Path, metavar="FILE", help="where to (beside the model)")
    parser.set_defaults(command=_export)


def _export(arguments: argparse.Namespace, output: TextIO) -> int:
    written = convert.export(arguments.model, arguments.format, arguments.output)
    output.write(f"{written}\n")
    return 0
