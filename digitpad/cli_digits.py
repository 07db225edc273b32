"""`digitpad digits`: the person's own digits without a window."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from digitpad.cli_messages import say
from digitpad.core.errors import DigitPadError, FileError
from digitpad.core.ink.ndjson import is_ink_file
from digitpad.core.my_digits.exchange import (
    export_idx,
    export_ndjson,
    export_pictures,
    import_ndjson,
)
from digitpad.core.my_digits.report import report
from digitpad.core.my_digits.store import MyDigits, ProgressCallback
from digitpad.core.sentences.ink_words import InkWords

EPILOG = """\
examples:
  digitpad digits list --digit 7
  digitpad digits import drawings.ndjson.gz
  digitpad digits export mine.ndjson.gz               ink, points and times
  digitpad digits export mine --format png            28x28 pictures in folders 0 to 9
  digitpad digits export mine --format idx            the files of MNIST
  digitpad digits stats

exit status: 0 all went well, 1 something could not be done, 2 wrong use
"""
_PROBLEMS_SHOWN = 20
"""More broken lines than that are only counted: a wrong file would fill the terminal."""
_EXPORTS = {"ndjson": export_ndjson, "png": export_pictures, "idx": export_idx}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the four commands to ``parser``."""
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    listing = commands.add_parser("list", help="one line for each drawing, the newest first")
    listing.add_argument("--digit", type=int, choices=range(10), help="only those of this digit")
    listing.add_argument("--json", action="store_true", help="one line of JSON for each drawing")
    imports = commands.add_parser("import", help="take drawings from ink files")
    imports.add_argument("paths", nargs="+", type=Path, metavar="FILE.ndjson[.gz]")
    exports = commands.add_parser("export", help="write all drawings to a file or folder")
    replaced = "a file, which is replaced if it is there, or a new folder"
    exports.add_argument("path", type=Path, metavar="PATH", help=replaced)
    exports.add_argument("--format", choices=list(_EXPORTS), default="ndjson")
    stats = commands.add_parser("stats", help="how many of each digit, and how often read right")
    stats.add_argument("--json", action="store_true", help="as one line of JSON")


def run(options: argparse.Namespace) -> bool:
    """Do what ``options`` says; return whether all of it could be done. Raises DigitPadError."""
    commands: dict[str, Callable[[MyDigits, argparse.Namespace], bool]] = {
        "list": _list,
        "import": _import,
        "export": _export,
        "stats": _stats,
    }
    with MyDigits() as digits:
        if digits.rescue is not None:
            say(
                f"{digits.path}: it was damaged; {digits.rescue.saved} drawings could be saved, "
                f"and the damaged file is kept as {digits.rescue.kept_as}"
            )
        return commands[options.command](digits, options)


@contextmanager
def _progress() -> Iterator[ProgressCallback]:
    """Give what shows the number of drawings done, on a line that is wiped out at the end."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    try:
        yield lambda done: sys.stderr.write(f"\r{done:,} drawings…")
    finally:
        sys.stderr.write("\r\x1b[K")


def _list(digits: MyDigits, options: argparse.Namespace) -> bool:
    for item in digits.summaries():
        if options.digit is not None and item.label != options.digit:
            continue
        when = item.added_at.astimezone()
        if options.json:
            fields = {
                "id": item.id,
                "digit": item.label,
                "added_at": item.added_at.isoformat(),
                "read_as": item.read_as,
            }
            sys.stdout.write(json.dumps(fields) + "\n")
        else:
            misread = item.read_as is not None and item.read_as != item.label
            note = f"  was read as {item.read_as}" if misread else ""
            sys.stdout.write(f"{item.id:6}  {item.label}  {when:%Y-%m-%d %H:%M}{note}\n")
    return True


def _import(digits: MyDigits, options: argparse.Namespace) -> bool:
    whole = True
    for path in options.paths:
        try:
            with _progress() as progress:
                imported = import_ndjson(digits, path, progress)
        except DigitPadError as error:
            say(error)
            whole = False
            continue
        for problem in imported.problems[:_PROBLEMS_SHOWN]:
            say(problem)
        if (more := len(imported.problems) - _PROBLEMS_SHOWN) > 0:
            say(f"{path}: {more:,} more could not be taken")
        whole = whole and not imported.problems
        new, known = len(imported.added), imported.known
        are_new = "1 drawing is new" if new == 1 else f"{new:,} drawings are new"
        were = "1 was" if known == 1 else f"{known:,} were"
        sys.stdout.write(f"{path}: {are_new}, {were} there already\n")
    return whole


def _export(digits: MyDigits, options: argparse.Namespace) -> bool:
    if options.format == "ndjson" and not is_ink_file(options.path):
        raise FileError(options.path, InkWords.NAME_OF_INK_FILE)
    with _progress() as progress:
        count = _EXPORTS[options.format](digits, options.path, progress)
    sys.stdout.write(f"{options.path}: {count:,} drawing{'' if count == 1 else 's'}\n")
    return True


def _stats(digits: MyDigits, options: argparse.Namespace) -> bool:
    lines = report(digits)
    if options.json:
        fields = [
            {
                "digit": line.digit,
                "drawings": line.count,
                "read_this_week": line.read,
                "right_this_week": line.right,
                "worth_adding": line.worth_adding,
            }
            for line in lines
        ]
        sys.stdout.write(json.dumps(fields) + "\n")
        return True
    sys.stdout.write("digit  drawings  right this week\n")
    for line in lines:
        share = f"{line.right} of {line.read}" if line.read else "-"
        note = "   worth adding" if line.worth_adding else ""
        sys.stdout.write(f"{line.digit:5}  {line.count:8,}  {share:>15}{note}\n")
    total = sum(line.count for line in lines)
    right, read = sum(line.right for line in lines), sum(line.read for line in lines)
    share = f"{right} of {read}" if read else "-"
    sys.stdout.write(f"{'all':>5}  {total:8,}  {share:>15}\n")
    return True
