"""`digitpad digits`: its options. Imports nothing slow; the database comes later."""

from __future__ import annotations

import argparse
from typing import Final

from digitpad.commands.console import EXIT_FAILURE, EXIT_OK
from digitpad.core.command_line.parser import Parser, some_path, whole_number

NAME: Final = "digits"
DOES: Final = "list, import, export and count the digits that you taught"
DESCRIPTION: Final = "Your own digits, taught in the window."
EPILOG: Final = """\
examples:
  digitpad digits list --digit 7
  digitpad digits import drawings.ndjson.gz
  digitpad digits export mine.ndjson.gz               ink, points and times
  digitpad digits export mine.inkml                   the same as the W3C's InkML
  digitpad digits export mine --format png            28x28 pictures in folders 0 to 9
  digitpad digits export mine --format idx            the files of MNIST
  digitpad digits stats

exit status: 0 all went well, 1 something could not be done, 2 wrong use
"""
EXPORT_FORMATS: Final = ("ndjson", "inkml", "png", "idx")


def add_arguments(parser: Parser) -> None:
    """Add the four subcommands to ``parser``."""
    things = parser.add_subparsers(dest="thing", required=True, metavar="COMMAND")
    listing = things.add_parser("list", help="one line for each drawing, the newest first")
    listing.add_argument(
        "--digit", type=whole_number, choices=range(10), help="only those of this digit"
    )
    listing.add_argument("--json", action="store_true", help="one line of JSON for each drawing")
    imports = things.add_parser(
        "import", help="take labelled drawings from NDJSON, InkML or UNIPEN"
    )
    imports.add_argument("paths", nargs="+", type=some_path, metavar="FILE")
    imports.add_argument(
        "--as-is", action="store_true", help="leave ink that stands on its head so"
    )
    exports = things.add_parser("export", help="write all drawings to a file or folder")
    replaced = "a file, which is replaced if it is there, or a new folder"
    exports.add_argument("path", type=some_path, metavar="PATH", help=replaced)
    exports.add_argument(
        "--format", choices=EXPORT_FORMATS, help="ndjson or inkml, as the name ends, unless given"
    )
    stats = things.add_parser("stats", help="how many of each digit, and how often read right")
    stats.add_argument("--json", action="store_true", help="as one line of JSON")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Do what ``options`` say and return the exit status. Raises DigitPadError."""
    from digitpad.commands import my_digits

    return EXIT_OK if my_digits.run(options) else EXIT_FAILURE
