"""Pictures and ink files in, one line for each drawing out."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

import numpy as np

from digitpad.commands.console import say, write_line
from digitpad.commands.drawings import Source, sources_of
from digitpad.commands.reading_lines import FORMS
from digitpad.core.errors import DigitPadError
from digitpad.core.library.model_library import ModelLibrary
from digitpad.core.my_digits.store import MyDigits
from digitpad.core.my_digits.vectors import load_prototypes
from digitpad.core.reading.personal_reader import PersonalReader
from digitpad.core.reading.recognizer import Recognizer

_AT_ONCE = 512


def read(
    paths: Iterable[Path], *, model: Path | None, form: str, with_my_digits: bool = False
) -> bool:
    """Print a line for each drawing in ``paths``; return whether all of it could be read.

    form: one of `FORMS`. Errors are reported on stderr, and the rest is read all the same. With
    ``with_my_digits`` my digits influence the readings. Raises DigitPadError when the model cannot
    be used or the output cannot be written.
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
        sources = sources_of(paths)
        while chunk := list(islice(sources, _AT_ONCE)):
            good = [item for item in chunk if isinstance(item, Source)]
            for error in chunk:
                if isinstance(error, DigitPadError):
                    say(error)
                    whole = False
            _print_readings(reader, good, line)
            advance(len(chunk))
    return whole


def _recognizer(model: Path | None) -> Recognizer:
    """Return a recognizer with ``model``, or with the model chosen in the window."""
    if model is not None:
        return Recognizer.from_file(model)
    active = ModelLibrary().open_active()
    if active.trouble:
        say(active.trouble)
    return active.recognizer


def _print_readings(
    reader: PersonalReader, sources: list[Source], line: Callable[[Source, list[float]], str]
) -> None:
    if not sources:
        return
    pictures = np.stack([source.picture for source in sources])
    rows = reader.probabilities_of(pictures, [source.ink for source in sources])
    for source, probabilities in zip(sources, rows.tolist(), strict=True):
        write_line(line(source, probabilities))


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
