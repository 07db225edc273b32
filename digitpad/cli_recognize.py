"""`digitpad recognize`: pictures and ink files in, one line for each drawing out."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import numpy as np

from digitpad.cli_messages import say
from digitpad.core.errors import DigitPadError, FileError
from digitpad.core.ink.ink import Ink
from digitpad.core.ink.ndjson import is_ink_file, read_ndjson
from digitpad.core.library.model_library import ModelLibrary
from digitpad.core.my_digits.store import MyDigits
from digitpad.core.my_digits.vectors import load_prototypes
from digitpad.core.pictures.picture import picture_of_file
from digitpad.core.pictures.preprocess import Picture, picture_of_ink
from digitpad.core.reading.personal_reader import PersonalReader
from digitpad.core.reading.recognizer import Recognizer
from digitpad.core.sentences.ink_words import InkWords

_AT_ONCE = 512


@dataclass(frozen=True, eq=False)
class _Source:
    """One drawing that is ready to be read, and where it came from."""

    path: Path
    index: int
    key_id: str | None
    picture: Picture
    ink: Ink | None = None
    """What it was drawn from; None for a picture."""


def recognize(
    paths: Iterable[Path], *, model: Path | None, as_json: bool, with_my_digits: bool = False
) -> bool:
    """Print a line for each drawing in ``paths``; return whether all of it could be read.

    What cannot be read is said on stderr, and the rest goes on. With ``with_my_digits`` the
    person's own digits have a say. Raises DigitPadError when the model cannot be used.
    """
    reader = PersonalReader(_recognizer(model))
    if with_my_digits:
        with MyDigits(check=False) as digits:  # a window may have it open
            reader.prototypes = load_prototypes(digits, reader.recognizer)
    whole = True
    with _progress() as advance:
        sources = _sources(paths)
        while chunk := list(islice(sources, _AT_ONCE)):
            good = [item for item in chunk if isinstance(item, _Source)]
            for error in chunk:
                if isinstance(error, DigitPadError):
                    say(error)
                    whole = False
            _print_readings(reader, good, as_json)
            advance(len(chunk))
    return whole


def _recognizer(model: Path | None) -> Recognizer:
    """Return a recognizer with ``model``, or with the one that was chosen in the window."""
    if model is not None:
        return Recognizer.from_file(model)
    active = ModelLibrary().open_active()
    if active.trouble:
        say(active.trouble)
    return active.recognizer


def _print_readings(reader: PersonalReader, sources: list[_Source], as_json: bool) -> None:
    if not sources:
        return
    pictures = np.stack([source.picture for source in sources])
    rows = reader.probabilities_of(pictures, [source.ink for source in sources])
    line = _json_line if as_json else _plain_line
    for source, probabilities in zip(sources, rows.tolist(), strict=True):
        sys.stdout.write(line(source, probabilities) + "\n")


def _json_line(source: _Source, probabilities: list[float]) -> str:
    confidence = max(probabilities)
    return json.dumps(
        {
            "source": str(source.path),
            "index": source.index,
            "key_id": source.key_id,
            "digit": probabilities.index(confidence),
            "confidence": confidence,
            "probabilities": probabilities,
        }
    )


def _plain_line(source: _Source, probabilities: list[float]) -> str:
    confidence = max(probabilities)
    place = f"{source.path}"
    if is_ink_file(source.path):
        place += f" #{source.index}"
    return f"{probabilities.index(confidence)}  {confidence:6.1%}  {place}"


def _sources(paths: Iterable[Path]) -> Iterator[_Source | DigitPadError]:
    for path in paths:
        try:
            if is_ink_file(path):
                yield from _drawings(path)
            else:
                yield _Source(path, 0, None, picture_of_file(path))
        except DigitPadError as error:
            yield error


def _drawings(path: Path) -> Iterator[_Source | DigitPadError]:
    """Yield the drawings of an ink file; a broken line uses up its index too."""
    empty = True
    for index, drawing in enumerate(read_ndjson(path)):
        empty = False
        if isinstance(drawing, DigitPadError):
            yield drawing
        else:
            yield _Source(path, index, drawing.key_id, picture_of_ink(drawing.ink), drawing.ink)
    if empty:
        yield FileError(path, InkWords.NO_DRAWINGS)


@contextmanager
def _progress() -> Iterator[Callable[[int], None]]:
    """Show a counter on the terminal, but only where it does not mix with the readings."""
    if not sys.stderr.isatty() or sys.stdout.isatty():
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
