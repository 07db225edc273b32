"""The command line: bare `digitpad` opens the window, `digitpad recognize` reads without one."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from io import TextIOWrapper
from pathlib import Path

import digitpad
from digitpad.cli_messages import say
from digitpad.core.errors import DigitPadError

EXIT_OK, EXIT_FAILURE, EXIT_USAGE = 0, 1, 2

_WINDOW_EPILOG = """\
examples:
  digitpad                              draw digits in a window
  digitpad seven.png                    open the window with a picture or an ink file
  digitpad recognize *.png              read pictures without a window
  digitpad recognize ink.ndjson --json  one line of JSON for each drawing
  digitpad digits stats                 count the digits that you taught

`digitpad recognize --help` and `digitpad digits --help` say more.
"""

_RECOGNIZE_EPILOG = """\
examples:
  digitpad recognize seven.png photo.jpg
  digitpad recognize drawings.ndjson.gz --json > readings.jsonl
  digitpad recognize --model mine.digitpad scan.tiff

exit status: 0 all was read, 1 something could not be read, 2 wrong use
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program with ``argv`` (without the program's name) and return its exit status."""
    if isinstance(sys.stdout, TextIOWrapper):
        # A path may hold letters that the terminal's encoding, or any encoding, cannot write.
        sys.stdout.reconfigure(errors="backslashreplace")
    arguments = list(sys.argv[1:] if argv is None else argv)
    commands = {"recognize": _recognize, "digits": _digits}
    if arguments and arguments[0] in commands:
        return _guarded(lambda: commands[arguments[0]](arguments[1:]))
    return _guarded(lambda: _window(arguments))


def _guarded(command: Callable[[], int]) -> int:
    """Run ``command``; turn what a person can understand into one sentence and a status."""
    try:
        status = command()
        sys.stdout.flush()
        return status
    except DigitPadError as error:
        say(error)
        return EXIT_FAILURE
    except BrokenPipeError:
        # Whoever read our output has heard enough. Nothing more may be flushed into the pipe.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return EXIT_OK
    except KeyboardInterrupt:
        return 130


def _parser(prog: str, description: str, epilog: str) -> argparse.ArgumentParser:
    return argparse.ArgumentParser(
        prog=prog,
        description=description,
        epilog=epilog,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )


def _window(arguments: list[str]) -> int:
    parser = _parser("digitpad", "Reads the digits you draw.", _WINDOW_EPILOG)
    parser.add_argument("file", nargs="?", type=Path, help="a picture or an ink file to open")
    parser.add_argument("--version", action="version", version=f"digitpad {digitpad.__version__}")
    options = parser.parse_args(arguments)
    from digitpad import app  # Qt is imported only where there is a window

    application = app.create([] if options.file is None else [str(options.file)])
    application.window.show()
    return int(application.qt.exec())


def _recognize(arguments: list[str]) -> int:
    parser = _parser(
        "digitpad recognize", "Reads digits in pictures and ink files.", _RECOGNIZE_EPILOG
    )
    parser.add_argument(
        "paths", nargs="+", type=Path, metavar="PATH", help="PNG, JPEG, …; .ndjson, .ndjson.gz"
    )
    parser.add_argument("--json", action="store_true", help="one line of JSON for each drawing")
    parser.add_argument("--model", type=Path, help="a .digitpad file instead of the active model")
    parser.add_argument(
        "--with-my-digits", action="store_true", help="let the digits that you taught have a say"
    )
    options = parser.parse_args(arguments)
    from digitpad import cli_recognize  # the interpreter is loaded only where it is needed

    whole = cli_recognize.recognize(
        options.paths,
        model=options.model,
        as_json=options.json,
        with_my_digits=options.with_my_digits,
    )
    return EXIT_OK if whole else EXIT_FAILURE


def _digits(arguments: list[str]) -> int:
    from digitpad import cli_digits

    parser = _parser("digitpad digits", "Your own digits, taught in the window.", cli_digits.EPILOG)
    cli_digits.add_arguments(parser)
    return EXIT_OK if cli_digits.run(parser.parse_args(arguments)) else EXIT_FAILURE
