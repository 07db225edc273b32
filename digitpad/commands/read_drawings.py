"""Pictures and ink files in, one line for each drawing out."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image

from digitpad.commands.console import say, write_line
from digitpad.commands.drawings import Read, readings_of
from digitpad.commands.reading_lines import FORMS
from digitpad.core.errors import DigitPadError
from digitpad.core.ink.ink import Ink
from digitpad.core.library.model_library import ModelLibrary
from digitpad.core.my_digits.store import MyDigits
from digitpad.core.my_digits.vectors import load_prototypes
from digitpad.core.numbers.number_reader import NumberReader
from digitpad.core.numbers.number_reading import NumberReading
from digitpad.core.numbers.picture_reader import read_image, read_image_as_one
from digitpad.core.reading.personal_reader import PersonalReader
from digitpad.core.reading.recognizer import Recognizer


def read(
    paths: Iterable[Path],
    *,
    model: Path | None,
    form: str,
    with_my_digits: bool = False,
    one_digit: bool = False,
) -> bool:
    """Print a line for each drawing in ``paths``; return whether all of it could be read.

    form: one of `FORMS`. Errors are reported on stderr, and the rest is read all the same. With
    ``with_my_digits`` my digits influence the readings; with ``one_digit`` everything is read as
    one digit. Raises DigitPadError when the model cannot be used or the output cannot be written.
    """
    reader = PersonalReader(_recognizer(model))
    if with_my_digits:
        with MyDigits(check=False, mend=False) as digits:  # a window may have it open
            reader.prototypes = load_prototypes(digits, reader.recognizer)
    header, line = FORMS[form]
    if header:
        write_line(header)
    whole = True
    with _progress() as advance:
        for item in readings_of(paths, _as_one(reader) if one_digit else _as_numbers(reader)):
            if isinstance(item, DigitPadError):
                say(item)
                whole = False
            else:
                write_line(line(item))
            advance(1)
    return whole


def _recognizer(model: Path | None) -> Recognizer:
    """Return a recognizer with ``model``, or with the model chosen in the window."""
    if model is not None:
        return Recognizer.from_file(model)
    active = ModelLibrary().open_active()
    if active.trouble:
        say(active.trouble)
    return active.recognizer


def _as_numbers(reader: PersonalReader) -> Read:
    numbers = NumberReader(reader)

    def read_number(drawing: Ink | Image.Image) -> NumberReading:
        if isinstance(drawing, Ink):
            return numbers.read(drawing)
        return read_image(reader, drawing)

    return read_number


def _as_one(reader: PersonalReader) -> Read:
    """Read everything as one digit, even what is none."""
    numbers = NumberReader(reader)

    def read_one(drawing: Ink | Image.Image) -> NumberReading:
        if isinstance(drawing, Ink):
            return numbers.read_as_one(drawing).as_digits()
        return read_image_as_one(reader, drawing).as_digits()

    return read_one


@contextmanager
def _progress() -> Iterator[Callable[[int], None]]:
    """Show a counter on the terminal, but only where it does not mix with the readings."""
    if sys.stderr is None or not sys.stderr.isatty() or sys.stdout.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (
        SpinnerColumn(),
        TextColumn("reading"),
        TextColumn("{task.completed} drawings"),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading", total=None)
        yield lambda count: bar.advance(task, count)
