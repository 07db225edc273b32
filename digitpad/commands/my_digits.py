"""What `digitpad digits` does: lists, imports, exports and counts the person's digits."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from digitpad.commands.console import say, write_line
from digitpad.core.command_line.printable import printable
from digitpad.core.errors import DigitPadError, FileError
from digitpad.core.files import paths
from digitpad.core.ink import ndjson
from digitpad.core.my_digits.database.rescue import Rescue
from digitpad.core.my_digits.exporting import INKML, export_idx, export_ink, export_pictures
from digitpad.core.my_digits.importing import import_ink
from digitpad.core.my_digits.records import ProgressCallback
from digitpad.core.my_digits.report import report
from digitpad.core.my_digits.store import FILE_NAME, MyDigits
from digitpad.core.sentences.ink_words import InkWords
from digitpad.core.sentences.terminal_words import ToolReportWords

_PROBLEMS_SHOWN = 20
"""Further broken lines are only counted: a wrong file would fill the terminal."""
_INK_NAMES = {"ndjson": ndjson.SUFFIXES, "inkml": (INKML,)}
_EXPORTS = {
    "ndjson": export_ink,
    "inkml": export_ink,
    "png": export_pictures,
    "idx": export_idx,
}


def run(options: argparse.Namespace) -> bool:
    """Carry out ``options``; return whether everything succeeded. Raises DigitPadError."""
    commands: dict[str, Callable[[MyDigits, argparse.Namespace], bool]] = {
        "list": _list,
        "import": _import,
        "export": _export,
        "stats": _stats,
    }
    path = paths.data_home() / FILE_NAME

    def tell(rescue: Rescue) -> None:
        say(rescue.sentence.at(path))

    with MyDigits(path, on_rescue=tell) as digits:
        if digits.rescue is not None:
            tell(digits.rescue)
        return commands[options.thing](digits, options)


@contextmanager
def _progress() -> Iterator[ProgressCallback]:
    """Yield a callback that shows the number of drawings, on a line that is erased at the end."""
    if sys.stderr is None or not sys.stderr.isatty():
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
            write_line(json.dumps(fields))
        else:
            misread = item.read_as is not None and item.read_as != item.label
            note = f"  was read as {item.read_as}" if misread else ""
            write_line(f"{item.id:6}  {item.label}  {when:%Y-%m-%d %H:%M}{note}")
    return True


def _import(digits: MyDigits, options: argparse.Namespace) -> bool:
    whole = True
    for path in options.paths:
        try:
            with _progress() as progress:
                imported = import_ink(digits, path, progress, as_is=options.as_is)
        except DigitPadError as error:
            say(error)
            whole = False
            continue
        if imported.note is not None:
            say(imported.note)
        for problem in imported.problems[:_PROBLEMS_SHOWN]:
            say(problem)
        if (more := len(imported.problems) - _PROBLEMS_SHOWN) > 0:
            say(ToolReportWords.MORE_NOT_TAKEN(count=more).at(path))
        whole = whole and not imported.problems
        new = ToolReportWords.DRAWINGS_NEW(count=len(imported.added))
        known = ToolReportWords.DRAWINGS_KNOWN(count=imported.known)
        write_line(printable(ToolReportWords.IMPORTED(new=new, known=known).at(path)))
    return whole


def _export(digits: MyDigits, options: argparse.Namespace) -> bool:
    ends = _INK_NAMES.get(options.format)
    if ends and not options.path.name.lower().endswith(ends):
        raise FileError(options.path, InkWords.NAME_OF_INK_FILE)
    export = _EXPORTS.get(options.format, export_ink)
    with _progress() as progress:
        count = export(digits, options.path, progress)
    write_line(printable(ToolReportWords.DRAWINGS(count=count).at(options.path)))
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
        write_line(json.dumps(fields))
        return True
    write_line("digit  drawings  right this week")
    for line in lines:
        share = f"{line.right} of {line.read}" if line.read else "-"
        note = "   worth adding" if line.worth_adding else ""
        write_line(f"{line.digit:5}  {line.count:8,}  {share:>15}{note}")
    total = sum(line.count for line in lines)
    right, read = sum(line.right for line in lines), sum(line.read for line in lines)
    share = f"{right} of {read}" if read else "-"
    write_line(f"{'all':>5}  {total:8,}  {share:>15}")
    return True
