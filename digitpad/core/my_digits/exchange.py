"""Own digits out to files that other programs read, and in again."""

from __future__ import annotations

import gzip
from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import chain, islice
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from digitpad.core.datasets import idx, idx_set, orientation
from digitpad.core.datasets.digits import Digits
from digitpad.core.errors import FileError
from digitpad.core.files.atomic_writing import new_file, new_folder
from digitpad.core.ink import inkml_writing
from digitpad.core.ink.drawing import Drawing
from digitpad.core.ink.ink_file import read_labelled
from digitpad.core.ink.ndjson import to_ndjson_line
from digitpad.core.my_digits import part_of
from digitpad.core.my_digits.drawing import DrawingSource, MyDigit, now
from digitpad.core.my_digits.records import ProgressCallback, nobody
from digitpad.core.my_digits.store import MyDigits
from digitpad.core.pictures.preprocess import SIDE_PX, picture_of_ink
from digitpad.core.sentences.ink_words import InkWords
from digitpad.core.sentences.my_digits_words import MyDigitsWords
from digitpad.core.sentences.sentence import Sentence

_AT_ONCE = 1000
"""Drawings in one transaction: few commits, and not long to wait for another window."""
_TOLD_EVERY = 50
"""Drawings from one call of a Progress to the next: some hundredths of a second."""
_ENOUGH_BROKEN = 1000
"""A file that begins with so many broken lines is no ink file."""
_COMPRESSION = 6
"""As gzip has it by default: up to a third faster than Python's 9, and 1 % larger for ink."""


@dataclass(frozen=True)
class Imported:
    """What came of an import."""

    added: tuple[int, ...]
    """Ids of the new drawings."""
    known: int
    """Drawings that were there already; they keep the label that they have."""
    problems: tuple[FileError, ...]
    """Lines that could not be taken."""
    note: Sentence | None = None
    """How its ink was turned, or that it does not look like digits."""


def import_ink(
    digits: MyDigits, path: Path, progress: ProgressCallback = nobody, *, as_is: bool = False
) -> Imported:
    """Take the labelled digits of an ink file that are not there yet.

    Ink that stands on its head is turned over unless ``as_is``. Raises FileError when the file
    cannot be read, is no ink file or the digits cannot be saved; what was imported until then
    stays.
    """
    added: list[int] = []
    problems: list[FileError] = []
    found, note = _put_right(path, _digits_in(path, problems), as_is=as_is)
    looked_at, batch = 0, list[MyDigit]()
    for digit in found:
        batch.append(digit)
        looked_at += 1
        if len(batch) == _AT_ONCE:
            added += digits.add_new(batch)
            batch.clear()
        if looked_at % _TOLD_EVERY == 0:
            progress(looked_at)
    added += digits.add_new(batch)
    progress(looked_at)
    return Imported(tuple(added), looked_at - len(added), tuple(problems), note)


def _digits_in(path: Path, problems: list[FileError]) -> Iterator[MyDigit]:
    """Yield the labelled digits of an ink file; add what cannot be taken to ``problems``.

    Raises FileError once for a file in which there is no drawing at all.
    """
    first_broken: FileError | None = None
    is_ink = False
    for number, found in enumerate(read_labelled(path), start=1):
        if not isinstance(found, FileError):
            is_ink = True
        elif not is_ink and number > _ENOUGH_BROKEN:
            break
        elif first_broken is None:
            first_broken = found
        digit = _my_digit(path, number, found)
        if isinstance(digit, FileError):
            problems.append(digit)
        else:
            yield digit
    if first_broken is not None and not is_ink:
        cause = InkWords.NO_INK_FILE(number=first_broken.line, cause=first_broken.cause)
        raise FileError(path, cause)
    if not is_ink:
        raise FileError(path, InkWords.NO_DRAWINGS)


def _put_right(
    path: Path, found: Iterator[MyDigit], *, as_is: bool
) -> tuple[Iterator[MyDigit], Sentence | None]:
    """Return digits that stand upright, and what is to be said of how they stood."""
    if as_is:
        return found, None
    began = now()
    first = list(islice(found, orientation.TRIED))
    labels = np.array([digit.label for digit in first], np.uint8)
    inks = tuple(digit.ink for digit in first)
    tried = orientation.try_ways(path.name, Digits(labels, inks=inks))
    upright = chain(first, found)
    if tried.turn is None:
        return upright, None if _is_of_one_person(first, began) else tried.note
    turned = (replace(digit, ink=orientation.upside_down(digit.ink)) for digit in upright)
    return turned, tried.note


def _is_of_one_person(digits: Sequence[MyDigit], began: datetime) -> bool:
    """Say whether digits are as this program exports them: with times, and without a writer.

    They were kept where they were misread, so that they are read badly proves nothing.
    """
    return all(digit.writer is None and digit.added_at < began for digit in digits)


def _my_digit(path: Path, number: int, found: Drawing | FileError) -> MyDigit | FileError:
    if isinstance(found, FileError):
        return found
    if found.digit is None:
        word = (found.word or "").strip()
        return FileError(
            path,
            MyDigitsWords.LABEL_IS_A_WORD(number=number, label=word[:20])
            if word
            else MyDigitsWords.WITHOUT_LABEL(number=number),
        )
    return MyDigit(
        found.ink,
        found.digit,
        found.drawn_at or now(),
        DrawingSource.IMPORT,
        key_id=found.key_id,
        writer=found.writer,
        part_of=part_of.from_text(found.part_of),
    )


def export_ndjson(
    digits: MyDigits,
    path: Path,
    progress: ProgressCallback = nobody,
    ids: Sequence[int] | None = None,
) -> int:
    """Write drawings as QuickDraw's NDJSON, gzipped when the name says so; return how many.

    ids: which ones, in this order; all, the oldest first, unless given.

    Imported again they are the same, points and times. Raises FileError; a file that was there
    before then stays.
    """
    count = 0
    with new_file(path) as file:
        packed = path.name.lower().endswith(".gz")
        # No name and no date in the header: the same digits give the same bytes.
        zipped = gzip.GzipFile("", "wb", _COMPRESSION, file, mtime=0) if packed else None
        with zipped or nullcontext(file) as out:
            for digit in _those(digits, progress, ids):
                out.write(to_ndjson_line(as_drawing(digit)).encode() + b"\n")
                count += 1
    return count


def export_inkml(
    digits: MyDigits,
    path: Path,
    progress: ProgressCallback = nobody,
    ids: Sequence[int] | None = None,
) -> int:
    """Write drawings as the W3C's InkML, a labelled group for each; else as `export_ndjson`."""
    count = 0
    with new_file(path) as out:
        out.write(inkml_writing.BEGINNING.encode())
        for digit in _those(digits, progress, ids):
            out.write(inkml_writing.group(as_drawing(digit)).encode())
            count += 1
        out.write(inkml_writing.END.encode())
    return count


def _those(
    digits: MyDigits, progress: ProgressCallback, ids: Sequence[int] | None
) -> Iterator[MyDigit]:
    """Yield the drawings with these ids, or all, the oldest first; tell how many are done."""
    found = digits.all() if ids is None else digits.each(ids)
    for done, digit in enumerate(found, start=1):
        yield digit
        if done % _TOLD_EVERY == 0:
            progress(done)


def as_drawing(digit: MyDigit) -> Drawing:
    """Return an own digit as an ink file has it."""
    return Drawing(
        digit.ink,
        str(digit.label),
        digit.key_id,
        digit.writer,
        digit.added_at,
        part_of.to_text(digit.part_of),
    )


def export_pictures(
    digits: MyDigits,
    folder: Path,
    progress: ProgressCallback = nobody,
    ids: Sequence[int] | None = None,
) -> int:
    """Write drawings as the network sees them, 28x28 PNGs in one of ``0/`` to ``9/``.

    ``folder`` is made and must be new or empty. Raises FileError; nothing is left then.
    """
    count = 0
    with new_folder(folder) as partial:
        for label in range(10):
            (partial / str(label)).mkdir()
        for digit in _those(digits, progress, ids):
            name = f"{digit.added_at:%Y-%m-%d}-{digit.id:06d}.png"
            Image.fromarray(_pixels(digit)).save(partial / str(digit.label) / name)
            count += 1
    return count


def export_idx(
    digits: MyDigits,
    folder: Path,
    progress: ProgressCallback = nobody,
    ids: Sequence[int] | None = None,
) -> int:
    """Write drawings as MNIST's pair of files, which every MNIST reader takes.

    ``folder`` is made and must be new or empty. Raises FileError; nothing is left then.
    """
    labels = bytearray()
    with new_folder(folder) as partial:
        with (partial / idx_set.TRAINING_PICTURES).open("wb") as pictures:
            pictures.write(idx.header(0, SIDE_PX, SIDE_PX))
            for digit in _those(digits, progress, ids):
                pictures.write(_pixels(digit).tobytes())
                labels.append(digit.label)
            pictures.seek(0)  # only now is it known how many there are
            pictures.write(idx.header(len(labels), SIDE_PX, SIDE_PX))
        (partial / idx_set.TRAINING_LABELS).write_bytes(idx.header(len(labels)) + labels)
    return len(labels)


def _pixels(digit: MyDigit) -> NDArray[np.uint8]:
    """Return (28, 28) uint8, ink 255 on paper 0, as MNIST has it."""
    return np.rint(picture_of_ink(digit.ink) * 255).astype(np.uint8)
