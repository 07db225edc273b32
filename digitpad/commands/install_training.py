"""`digitpad install-training`: an environment of the program's own in which trainings run."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from digitpad.commands import console
from digitpad.commands.console import EXIT_INTERRUPTED, EXIT_OK
from digitpad.core.command_line.parser import Parser, some_path

if TYPE_CHECKING:
    from digitpad.core.installing.progress import Progress

NAME: Final = "install-training"
DOES: Final = "install what trainings need, beside the program"
DESCRIPTION: Final = """\
Installs TensorFlow and Keras, in the versions that DigitPad was tested with, into an
environment of the program's own in its data folder. Trainings run in it from then on;
nothing else on this computer is changed. Ctrl-C cancels, and leaves nothing.\
"""
EPILOG: Final = """\
It is made with uv where that is in the search path, else with pip. DIGITPAD_PYTHON in
the environment names another Python to train with, one that has the packages already.

exit status: 0 trainings can run, 1 something could not be done, 2 wrong use, 130 cancelled
"""


def add_arguments(parser: Parser) -> None:
    """Add the options to ``parser``."""
    one_of = parser.add_mutually_exclusive_group()
    python = "the Python to make it with: 3.11, 3.12 or 3.13; by default one that is found"
    one_of.add_argument("--python", type=some_path, metavar="PATH", help=python)
    one_of.add_argument("--remove", action="store_true", help="delete it again")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Do what ``options`` say and return the exit status. Raises DigitPadError."""
    return _remove() if options.remove else _install(options.python)


def _remove() -> int:
    from digitpad.core.errors import DigitPadError
    from digitpad.core.installing import installer  # not needed to read digits
    from digitpad.core.sentences.installing_words import InstallWords
    from digitpad.core.training import run_folder

    if run_folder.is_any_held():
        raise DigitPadError(InstallWords.NOT_REMOVED(reason=InstallWords.TRAINING_GOES_ON()))
    removed = InstallWords.REMOVED if installer.remove() else InstallWords.NOT_THERE
    console.say(removed())
    return EXIT_OK


def _install(python: Path | None) -> int:
    from digitpad.core.installing import installer, packages
    from digitpad.core.processes import child_process, training_environment
    from digitpad.core.sentences.installing_words import InstallWords

    if not child_process.worker_lacks_packages():
        there = child_process.worker_command()[0]
        console.say(InstallWords.THERE_ALREADY(python=there))
        return EXIT_OK
    wanted = packages.for_training()
    folder = str(training_environment.folder())
    download_mb, disk_mb = wanted.download_mb, wanted.disk_mb
    console.say(InstallWords.SIZES(download_mb=download_mb, disk_mb=disk_mb, folder=folder))
    try:
        made = installer.install(wanted, _Terminal().show, lambda: None, python)
    except KeyboardInterrupt:
        console.say(InstallWords.CANCELLED())
        return EXIT_INTERRUPTED
    console.say(InstallWords.DONE(disk_mb=installer.taken_mb(made), folder=str(made)))
    return EXIT_OK


class _Terminal:
    """Shows each step once, and in a terminal how far it is on one line that is written over."""

    def __init__(self) -> None:
        self._shown = ""
        self._is_terminal = sys.stderr is not None and sys.stderr.isatty()

    def show(self, progress: Progress) -> None:
        if str(progress.step) != self._shown:
            self._shown = str(progress.step)
            console.say(progress.step)
        if self._is_terminal and progress.total:
            sys.stderr.write(f"\r{progress.done} / {progress.total}\033[K\r")
            sys.stderr.flush()
