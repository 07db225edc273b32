"""Reads every drawing in the paths of a command line."""

from __future__ import annotations

import io
import sys
import traceback
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final, TypeAlias

from PIL import Image

from digitpad.core.errors import DigitPadError, FileError, NoInkError, os_error_cause
from digitpad.core.files import presence
from digitpad.core.ink.drawing import Drawing
from digitpad.core.ink.ink import Ink
from digitpad.core.ink.ink_file import is_ink_file, is_surely_ink_file, read_pages
from digitpad.core.ink.ink_stream import kind_of, read_pages_from
from digitpad.core.numbers.number_reading import NumberReading
from digitpad.core.pictures.opening.picture_file import (
    PICTURE_SUFFIXES,
    decode_picture,
    open_picture,
)
from digitpad.core.sentences.command_words import InputWords
from digitpad.core.sentences.ink_words import InkWords

STANDARD_INPUT: Final = Path("-")
_MOST_BYTES: Final = 200_000_000
"""Limit of a picture on standard input, which must be read as a whole."""


Read: TypeAlias = Callable[[Ink | Image.Image], NumberReading]
"""Reads ink or a picture. Raises NoInkError."""


@dataclass(frozen=True, eq=False)
class ReadDrawing:
    """What was read in one drawing, and where it came from."""

    path: Path
    index: int
    key_id: str | None
    is_ink: bool
    """Whether it is of an ink file, which may hold many; else it is a picture."""
    reading: NumberReading


Results: TypeAlias = Iterator[ReadDrawing | DigitPadError]


def readings_of(paths: Iterable[Path], read: Read) -> Results:
    """Read every drawing in the files and folders at ``paths``; yield an error in place of others.

    One bad file never stops the others.
    """
    for path in paths:
        name = _name_of_input() if path == STANDARD_INPUT else path
        yield from _whatever_comes(name, _in_path(path, read))


def _whatever_comes(path: Path, drawings: Results) -> Results:
    """Yield the drawings of ``path`` and, last, the error that ended them, if one did."""
    try:
        yield from drawings
    except DigitPadError as error:
        yield error
    except OSError as error:
        yield FileError(path, os_error_cause(error))
    except MemoryError:
        yield FileError(path, InputWords.NO_MEMORY_FOR_FILE)
    except Exception as error:  # even a fault of the program costs only this file
        reason = traceback.format_exception_only(error)[-1].strip().splitlines()[0]
        yield FileError(path, InputWords.NOT_READ_BY_FAULT(error=reason))


def _in_path(path: Path, read: Read) -> Results:
    if path == STANDARD_INPUT:
        yield from _in_standard_input(read)
    elif presence.is_folder(path):
        yield from _in_folder(path, read)
    else:
        yield from _in_file(path, read)


def _in_file(path: Path, read: Read) -> Results:
    if is_ink_file(path):
        yield from _in_ink(path, read_pages(path), path, read)
    else:
        yield _in_picture(path, open_picture(path), path, read)


def _in_folder(folder: Path, read: Read) -> Results:
    """Yield what is in the pictures and ink files of ``folder``, in the order of their names.

    Subfolders and hidden files are skipped: macOS's ``._seven.png`` is no picture.
    """
    files = [
        path
        for path in sorted(folder.iterdir())
        if not path.name.startswith(".") and presence.is_file(path)
    ]
    found = [
        path
        for path in files
        if path.suffix.lower() in PICTURE_SUFFIXES or is_surely_ink_file(path)
    ]
    if not found:
        unsure = any(map(is_ink_file, files))
        words = InputWords.NAME_INK_OF_FOLDER if unsure else InputWords.NO_PICTURES_IN_FOLDER
        raise FileError(folder, words)
    for path in found:
        yield from _whatever_comes(path, _in_file(path, read))


def _in_standard_input(read: Read) -> Results:
    """Yield what comes through the pipe: a picture or ink, told apart by the first bytes."""
    name = _name_of_input()
    if sys.stdin is None:
        raise FileError(name, InputWords.INPUT_CLOSED)
    stream: io.BufferedReader = sys.stdin.buffer  # type: ignore[assignment]
    head = stream.peek()
    if not head:
        raise FileError(name, InputWords.INPUT_EMPTY)
    if kind := kind_of(head):
        yield from _in_ink(STANDARD_INPUT, read_pages_from(stream, kind, name), name, read)
    else:
        yield _in_picture(STANDARD_INPUT, _picture_in(stream, name), name, read)


def _name_of_input() -> Path:
    """Return the name of standard input in messages."""
    return Path(str(InputWords.STANDARD_INPUT()))


def _picture_in(stream: BinaryIO, name: Path) -> Image.Image:
    data = stream.read(_MOST_BYTES + 1)
    if len(data) > _MOST_BYTES:
        raise FileError(name, InputWords.PICTURE_OF_TOO_MANY_BYTES(most=_MOST_BYTES))
    return decode_picture(io.BytesIO(data), name)


def _in_picture(path: Path, image: Image.Image, name: Path, read: Read) -> ReadDrawing:
    """Read a picture; errors name ``name``. Raises NoInkError."""
    try:
        return ReadDrawing(path, 0, None, False, read(image))
    except NoInkError as error:
        raise NoInkError(error.sentence, path=name) from None


def _in_ink(path: Path, drawings: Iterator[Drawing | FileError], name: Path, read: Read) -> Results:
    """Yield what is read in the drawings of ink; a broken line uses up its index too."""
    empty = True
    for index, drawing in enumerate(drawings):
        empty = False
        if isinstance(drawing, DigitPadError):
            yield drawing
        else:
            yield ReadDrawing(path, index, drawing.key_id, True, read(drawing.ink))
    if empty:
        yield FileError(name, InkWords.NO_DRAWINGS)
