"""`digitpad recognize`: its options. Imports nothing slow; the reading comes later."""

from __future__ import annotations

import argparse
from typing import Final

from digitpad.commands.console import EXIT_FAILURE, EXIT_OK
from digitpad.core.command_line.parser import Parser, some_path

NAME: Final = "recognize"
DOES: Final = "read digits and numbers in pictures and ink files"
DESCRIPTION: Final = "Reads digits and whole numbers in pictures and ink files, without a window."
EPILOG: Final = """\
examples:
  digitpad recognize seven.png photo.jpg
  digitpad recognize scans                                 the pictures and ink files of a folder
  digitpad recognize drawings.ndjson.gz --json > readings.jsonl
  digitpad recognize *.png --csv > readings.csv
  curl https://example.org/seven.png | digitpad recognize -
  digitpad recognize --model mine.digitpad scan.tiff

A "?" is something that is no digit; " | " is where a line ends.

exit status: 0 all was read, 1 something could not be read, 2 wrong use
"""


def add_arguments(parser: Parser) -> None:
    """Describe the command to ``parser``."""
    parser.add_argument(
        "paths",
        nargs="+",
        type=some_path,
        metavar="PATH",
        help="PNG, JPEG, …; ink (.ndjson, .inkml, .xopp, .svg, .excalidraw, …); a folder of such "
        "files; - for standard input",
    )
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="one line of JSON for each drawing")
    form.add_argument("--csv", action="store_true", help="a table for other programs")
    parser.add_argument(
        "--model", type=some_path, help="a .digitpad file instead of the active model"
    )
    parser.add_argument(
        "--with-my-digits",
        action="store_true",
        help="let the digits that you taught influence the reading",
    )
    parser.add_argument(
        "--one-digit",
        action="store_true",
        help="read each drawing as one digit, never as a number",
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Read what ``options`` name and return the exit status. Raises DigitPadError."""
    from digitpad.commands import read_drawings  # the interpreter is loaded only where it is needed

    whole = read_drawings.read(
        options.paths,
        model=options.model,
        form="json" if options.json else "csv" if options.csv else "plain",
        with_my_digits=options.with_my_digits,
        one_digit=options.one_digit,
    )
    return EXIT_OK if whole else EXIT_FAILURE
