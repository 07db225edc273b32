"""The trainer's other commands: devices, fetch-mnist, import, export."""

from __future__ import annotations

import argparse
import sys
from typing import TextIO

from rich.table import Table
from rich.text import Text

from digitpad.core.command_line.parser import number, some_path
from digitpad.core.command_line.printable import printable
from digitpad.core.datasets import locate
from digitpad.core.errors import FileError
from digitpad.core.files import presence
from digitpad.core.models import model_file
from digitpad.core.sentences.system_words import FileWords
from digitpad.core.sentences.terminal_words import ToolReportWords
from digitpad.core.sentences.worker_words import TrainerWords
from digitpad.core.training.protocol import Cancelled, Completed, Download, Event, to_line
from digitpad.core.training.train_config import TrainConfig
from digitpad.core.training.worker_commands import WORKER_COMMANDS
from trainer.backends import choice, devices
from trainer.commands.arguments import Subcommands
from trainer.commands.display import table_console
from trainer.data import fetch_mnist
from trainer.errors import RunCancelled, UsageError
from trainer.export import to_file
from trainer.importing.unpacking import unpack
from trainer.process.caller import signature
from trainer.process.control import Control, read_commands
from trainer.process.reporter import LineWriter, Listener, Reporter
from trainer.process.stderr_filter import startup_messages_hidden
from trainer.training import launch


def add_commands(commands: Subcommands) -> None:
    """Add every command of this module."""
    _add_devices(commands)
    _add_fetch(commands)
    _add_import(commands)
    _add_export(commands)


# --- devices --------------------------------------------------------------------------------


def _add_devices(commands: Subcommands) -> None:
    parser = commands.add_parser("devices", help=WORKER_COMMANDS["devices"])
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
    console = table_console(output)
    console.print(table)
    if found.backend:
        taken = ToolReportWords.AUTO_TAKES(backend=found.backend, device=found.device)
        console.print(str(taken))
    return 0


# --- fetch-mnist ----------------------------------------------------------------------------


def _add_fetch(commands: Subcommands) -> None:
    parser = commands.add_parser(
        "fetch-mnist",
        help=WORKER_COMMANDS["fetch-mnist"],
        description="Downloads Keras's mnist.npz to where DigitPad looks for it, goes on with what "
        "broke off, and checks it.",
    )
    parser.add_argument("--url", default=fetch_mnist.URL, help="where from (default %(default)s)")
    parser.add_argument(
        "--sha256", default=fetch_mnist.SHA256, metavar="SUM", help="what its SHA-256 has to be"
    )
    parser.add_argument(
        "--timeout",
        type=number,
        default=fetch_mnist.TIMEOUT_SECONDS,
        metavar="SECONDS",
        help="give up when the server is silent for so long (default %(default)g)",
    )
    parser.add_argument("--events", action="store_true", help="speak JSON lines, for a window")
    parser.set_defaults(command=_fetch)


def _fetch(arguments: argparse.Namespace, output: TextIO) -> int:
    control = Control()
    report = Reporter(LineWriter(output) if arguments.events else _download_display(output))
    if arguments.events:
        read_commands(control)
    target = locate.own_data_folder() / locate.MNIST_NPZ
    try:
        fetch_mnist.fetch(
            target,
            report,
            control,
            url=arguments.url,
            sha256=arguments.sha256,
            timeout_seconds=arguments.timeout,
        )
    except (RunCancelled, KeyboardInterrupt):
        report(Cancelled("", 0))
        return launch.CANCELLED
    report(Completed(str(target), {}))
    return 0


def _download_display(output: TextIO) -> Listener:
    """Return a listener that shows a download's progress; in a pipe, only its end."""

    def show(event: Event) -> None:
        match event:
            case Download(received, total) if output.isatty():
                of = f" of {total / 2**20:.1f}" if total else ""
                # The next line is written over this one.
                print(f"{received / 2**20:.1f}{of} MB", end="\r", file=output, flush=True)
            case Completed(path):
                print(printable(ToolReportWords.MNIST_IS_IN(folder=path)), file=output)
            case Cancelled():
                print(ToolReportWords.DOWNLOAD_CANCELLED(), file=output)

    return show


# --- import ---------------------------------------------------------------------------------


def _add_import(commands: Subcommands) -> None:
    parser = commands.add_parser(
        "import",
        help=WORKER_COMMANDS["import"],
        description="Takes a network that tells the ten digits apart in pictures of 28×28 or "
        "32×32, in a .keras, .h5, .tflite or .onnx file, and tries it on clear digits.",
    )
    parser.add_argument("source", type=some_path, metavar="FILE")
    parser.add_argument(
        "--output",
        type=some_path,
        metavar="MODEL.digitpad",
        help="where to (default: beside the file)",
    )
    parser.add_argument("--events", action="store_true", help="speak JSON lines, for a window")
    parser.set_defaults(command=_import)


def _import(arguments: argparse.Namespace, output: TextIO) -> int:
    source, target = arguments.source, arguments.output
    if not presence.exists(source):
        raise FileError(source, FileWords.NO_SUCH_FILE)
    if target is None and presence.exists(target := source.with_suffix(model_file.MODEL_SUFFIX)):
        raise UsageError(TrainerWords.TARGET_IS_THERE(target=target))
    choice.require_keras()  # before a file is opened that could not be used yet
    unpacked = unpack(source)
    config = TrainConfig(device="cpu")
    choice.prepare(choice.choose(config), config)
    with startup_messages_hidden():
        from trainer.importing.import_file import import_file  # brings Keras

    imported = import_file(source, unpacked, target)
    made = to_line(Completed(str(target), {})) if arguments.events else f"{printable(target)}\n"
    output.write(made)
    if imported.remark is not None:
        print(f"{signature()}: {printable(source)}: {imported.remark}", file=sys.stderr)  # noqa: T201
    return 0


# --- export ---------------------------------------------------------------------------------


def _add_export(commands: Subcommands) -> None:
    parser = commands.add_parser("export", help=WORKER_COMMANDS["export"])
    parser.add_argument("model", type=some_path, metavar="MODEL.digitpad")
    parser.add_argument(
        "--format", required=True, choices=to_file.FORMATS, help="for whatever is to read it"
    )
    parser.add_argument(
        "--output", type=some_path, metavar="FILE", help="where to (default: beside the model)"
    )
    parser.add_argument("--events", action="store_true", help="speak JSON lines, for a window")
    parser.set_defaults(command=_export)


def _export(arguments: argparse.Namespace, output: TextIO) -> int:
    written = to_file.export(arguments.model, arguments.format, arguments.output)
    made = to_line(Completed(str(written), {})) if arguments.events else f"{printable(written)}\n"
    output.write(made)
    return 0
