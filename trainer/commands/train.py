"""The trainer's command line. Nothing here imports Keras, so mistakes are answered at once."""

from __future__ import annotations

import argparse
import contextlib
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TextIO

from digitpad.core.command_line.parser import number, some_path, some_text
from digitpad.core.command_line.printable import printable
from digitpad.core.command_line.terminal_language import speak_as_the_terminal
from digitpad.core.datasets import locate
from digitpad.core.datasets.load import load_dataset
from digitpad.core.elsewhere import whereabouts
from digitpad.core.errors import DigitPadError
from digitpad.core.files import limits, presence
from digitpad.core.models import model_file
from digitpad.core.sentences.terminal_words import RunReportWords
from digitpad.core.training.adapting import quick_adapt
from digitpad.core.training.run_folder import RunFolder
from digitpad.core.training.train_config import TrainConfig
from digitpad.core.training.worker_commands import WORKER_COMMANDS
from trainer.backends import choice
from trainer.benchmarks import build_bundled
from trainer.commands import add_is_digit, elsewhere, evaluate, tools, work, workers_on
from trainer.commands.arguments import LARGE_FILES, Parser, Subcommands, add_large_files
from trainer.commands.options import add_config_options, config_of
from trainer.commands.run_training import listener_for, reopen, run_training
from trainer.process.caller import called_as, signature
from trainer.process.reporter import LineWriter, Reporter
from trainer.training import launch

EXAMPLES = """\
examples:
  python -m trainer train                              the default recipe on MNIST
  python -m trainer train --recipe cnn-32-64 --epochs 3 --seed 7
  python -m trainer train --data mnist --data pen.ndjson.gz=2
  python -m trainer train --host gpu                   on another computer, through ssh
  python -m trainer train --workers-on gpu1,gpu2       on two other computers together
  python -m trainer train --tensorboard                with curves in RUN/tensorboard
  python -m trainer adapt MODEL.digitpad mine.ndjson.gz  get used to one hand
  python -m trainer resume RUN                         go on after a crash or a cancel
  python -m trainer evaluate MODEL.digitpad --misread wrong.png
  python -m trainer compare OLD.digitpad NEW.digitpad --data pen.ndjson.gz
  python -m trainer export MODEL.digitpad --format onnx  or litert, keras, saved-model
  python -m trainer devices                            which GPU is used, or why none
"""
Command = Callable[[argparse.Namespace, TextIO], int]


def run(arguments: Sequence[str], output: TextIO) -> int:
    """Do what the command line says and return the exit status: 0, 1 failed, 2 wrong usage."""
    events = "--events" in arguments or work.NAME in arguments[:1]
    if not events:
        speak_as_the_terminal()
    try:
        with contextlib.redirect_stdout(output):  # --help goes there
            parsed = command_parser().parse_args(list(arguments))
        if getattr(parsed, LARGE_FILES, False):
            limits.allow_all()
        command: Command = parsed.command
        return command(parsed, output)
    except BrokenPipeError:  # the reader has closed the pipe
        return launch.FAILED
    except (DigitPadError, OSError) as error:
        if isinstance(error, OSError) and _is_lost(output):
            return launch.FAILED  # reported where the output is closed
        failed = launch.failed(error)
        if events:
            Reporter(LineWriter(output))(failed)
        else:
            print(f"{signature()}: {printable(failed.message)}", file=sys.stderr)  # noqa: T201
        return launch.USAGE if failed.kind == "usage" else launch.FAILED


def _is_lost(output: TextIO) -> bool:
    """Say whether ``output`` cannot be written, as to a full disk."""
    try:
        output.flush()
    except OSError:
        return True
    return False


def command_parser() -> argparse.ArgumentParser:
    parser = Parser(
        prog=called_as(),
        description="Trains networks that read handwritten digits.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    _add_train(commands)
    _add_resume(commands)
    _add_adapt(commands)
    evaluate.add_commands(commands)
    tools.add_commands(commands)
    add_is_digit.add_commands(commands)
    _add_build_bundled(commands)
    work.add_commands(commands)
    return parser


def _add_train(commands: Subcommands) -> None:
    parser = commands.add_parser(
        "train",
        help=WORKER_COMMANDS["train"],
        description="Trains a network. What is given here comes before what a --config file says, "
        "and that before the recipe's own numbers.",
    )
    add_config_options(parser)
    _add_run_options(parser)
    workers_on.add_options(parser)
    parser.set_defaults(command=_train)


def _add_resume(commands: Subcommands) -> None:
    parser = commands.add_parser(
        "resume",
        help=WORKER_COMMANDS["resume"],
        description="Goes on after the last finished epoch of a run, whatever ended it, and ends "
        "as if nothing had happened.",
    )
    parser.add_argument("run", type=some_path, metavar="RUN", help="the run's folder")
    parser.add_argument(
        "--learning-rate",
        type=number,
        metavar="RATE",
        help="from here on, such as a smaller one after a loss that stopped being a number",
    )
    _add_worker_options(parser)
    _add_host(parser)
    parser.set_defaults(command=_resume)


def _add_adapt(commands: Subcommands) -> None:
    parser = commands.add_parser(
        "adapt",
        help=WORKER_COMMANDS["adapt"],
        description="Makes a model that reads one hand better and forgets little of the others.",
    )
    parser.add_argument(
        "model", type=some_path, metavar="MODEL.digitpad", help="what to go on from"
    )
    parser.add_argument("ink", type=some_path, metavar="MINE.ndjson.gz", help="digits of that hand")
    _add_run_options(parser)
    parser.set_defaults(command=_adapt)


def _add_build_bundled(commands: Subcommands) -> None:
    parser = commands.add_parser(
        "build-bundled",
        help="make the model that ships with the program again",
        description="Trains the bundled model, for hours, and puts it in its place unless it is "
        "worse on any test set. The same command with the same --output goes on where it broke "
        "off.",
    )
    parser.add_argument(
        "--datasets",
        type=some_path,
        required=True,
        metavar="DIR",
        help="the folder with mnist and pen",
    )
    _add_output(parser)
    parser.set_defaults(command=_build_bundled, events=False, background=False, host=None)


def _add_run_options(parser: argparse.ArgumentParser) -> None:
    _add_output(parser)
    _add_worker_options(parser)
    _add_host(parser)


def _add_host(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--host",
        type=some_text,
        metavar="NAME",
        help="train on another computer: a name that `digitpad computers` lists, or user@host; "
        "here is this one (default: here, or where a run was before)",
    )


def _add_output(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--output",
        type=some_path,
        metavar="DIR",
        help="the run's folder (default: a new one in the program's data folder)",
    )


def _add_worker_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--events", action="store_true", help="speak JSON lines, for a window")
    parser.add_argument("--background", action="store_true", help="run at a lower priority")
    add_large_files(parser)


def _train(arguments: argparse.Namespace, output: TextIO) -> int:
    workers = workers_on.workers_of(arguments)
    if workers is None:
        _require_trainer(arguments.host)  # before a folder is made for the run
    config = config_of(arguments)
    if workers is not None:
        config = workers_on.for_several(config, arguments, len(workers.computers))
        folder = RunFolder.create(arguments.output, config)
        listener = listener_for(output, events=arguments.events)
        return workers.train(config, folder, listener, events=arguments.events)
    return _run(config, RunFolder.create(arguments.output, config), arguments, output)


def _resume(arguments: argparse.Namespace, output: TextIO) -> int:
    _require_trainer(arguments.host, arguments.run)
    config, folder = reopen(arguments.run, arguments.learning_rate)
    return _run(config, folder, arguments, output)


def _adapt(arguments: argparse.Namespace, output: TextIO) -> int:
    _require_trainer(arguments.host)  # before a folder is made for the run
    count = len(load_dataset(str(arguments.ink)).digits)
    recipe = model_file.read_card(arguments.model).recipe
    config = quick_adapt(arguments.model.absolute(), recipe, arguments.ink.absolute(), count)
    return _run(config, RunFolder.create(arguments.output, config), arguments, output)


def _build_bundled(arguments: argparse.Namespace, output: TextIO) -> int:
    os.environ[locate.FOLDER_VARIABLE] = str(arguments.datasets)
    first = build_bundled.bundled_config(arguments.datasets.absolute())
    print(RunReportWords.CHECKING_END(), file=output, flush=True)
    build_bundled.check_end()
    stages = build_bundled.stages(first, arguments.output)
    for config, folder in stages:
        status = (
            launch.OK if presence.exists(folder.model) else _run(config, folder, arguments, output)
        )
        if status != launch.OK:
            return status
    made = stages[-1][1].model
    build_bundled.record_rows(made, arguments.datasets)
    print(build_bundled.install(made).sentence, file=output)
    return launch.OK


def _require_trainer(host: str | None, run: Path | None = None) -> None:
    """Raise DigitPadError where nothing can train: no packages here, or no such computer."""
    if elsewhere.where_to(host, run) is None:
        choice.require_keras()


def _run(
    config: TrainConfig, folder: RunFolder, arguments: argparse.Namespace, output: TextIO
) -> int:
    if (where := elsewhere.where_to(arguments.host, folder.path)) is not None:
        listener = listener_for(output, events=arguments.events)
        return elsewhere.train_there(where, config, folder, listener, events=arguments.events)
    whereabouts.forget(folder.path)
    return run_training(
        config, folder, output, events=arguments.events, background=arguments.background
    )
