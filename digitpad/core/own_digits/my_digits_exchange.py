"""Own digits out to files that other programs read, and in again."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from digitpad.core.errors import FileError
from digitpad.core.ink_formats import Drawing, read_ndjson, to_ndjson_line
from digitpad.core.my_digits import MyDigits
from digitpad.core.own_digits.own_digit import OwnDigit, Source, now
from digitpad.core.preprocess import SIDE_PX, picture_of_ink
from digitpad.core.readers import idx_set
from digitpad.core.writing import new_file, new_folder

_AT_ONCE = 1000
"""Drawings in one transaction: few commits, and not long to wait for another window."""


@dataclass(frozen=True)
class Imported:
    """What came of an import."""

    added: tuple[int, ...]
    """Ids of the new drawings."""
    known: int
    """Drawings that were there already; they keep the label that they have."""
    problems: tuple[FileError, ...]
    """Lines that could not be taken."""


def import_ndjson(
    digits: MyDigits, path: Path, progress: Callable[[int], object] = lambda _: None
) -> Imported:
    """Take the labelled digits of an ink file that are not there yet.

    ``progress`` is called with the number of drawings looked at. Raises FileError when the file
    cannot be read or the digits cannot be saved; what was imported until then stays.
    """
    added: list[int] = []
    problems: list[FileError] = []
    looked_at, batch = 0, list[OwnDigit]()
    for number, found in enumerate(read_ndjson(path), start=1):
        digit = _own_digit(path, number, found)
        if isinstance(digit, FileError):
            problems.append(digit)
            continue
        batch.append(digit)
        looked_at += 1
        if len(batch) == _AT_ONCE:
            added += digits.add_new(batch)
            batch.clear()
            progress(looked_at)
    added += digits.add_new(batch)
    progress(looked_at)
    return Imported(tuple(added), looked_at - len(added), tuple(problems))


def _own_digit(path: Path, number: int, found: Drawing | FileError) -> OwnDigit | FileError:
    if isinstance(found, FileError):
        return found
    if found.digit is None:
        word = (found.word or "").strip()
        said = f'labelled "{word[:20]}", which is no digit 0–9' if word else "without a label"
        return FileError(path, f"drawing {number} is {said}")
    return OwnDigit(
        found.ink,
        found.digit,
        found.drawn_at or now(),
        Source.IMPORT,
        key_id=found.key_id,
        writer=found.writer,
    )


def export_ndjson(digits: MyDigits, path: Path) -> int:
    """Write all drawings as QuickDraw's NDJSON, gzipped when the name says so; return how many.

    Imported again they are the same, points and times. Raises FileError; a file that was there
    before then stays.
    """
    count = 0
    with new_file(path) as file:
        packed = path.name.lower().endswith(".gz")
        # No name and no date in the header: the same digits give the same bytes.
        out = gzip.GzipFile("", "wb", fileobj=file, mtime=0) if packed else file
        for digit in digits.all():
            out.write(to_ndjson_line(as_drawing(digit)).encode() + b"\n")
            count += 1
        if out is not file:
            out.close()
    return count


def as_drawing(digit: OwnDigit) -> Drawing:
    """Return an own digit as an ink file has it."""
    return Drawing(digit.ink, str(digit.label), digit.key_id, digit.writer, digit.added_at)


def export_pictures(digits: MyDigits, folder: Path) -> int:
    """Write each drawing as the network sees it, a 28x28 PNG in one of ``0/`` to ``9/``.

    ``folder`` is made and must be new or empty. Raises FileError; nothing is left then.
    """
    count = 0
    with new_folder(folder) as partial:
        for label in range(10):
            (partial / str(label)).mkdir()
        for digit in digits.all():
            name = f"{digit.added_at:%Y-%m-%d}-{digit.id:06d}.png"
            Image.fromarray(_pixels(digit)).save(partial / str(digit.label) / name)
            count += 1
    return count


def export_idx(digits: MyDigits, folder: Path) -> int:
    """Write all drawings as MNIST's pair of files, which every MNIST reader takes.

    ``folder`` is made and must be new or empty. Raises FileError; nothing is left then.
    """
    pictures, labels = bytearray(), bytearray()
    for digit in digits.all():
        pictures += _pixels(digit).tobytes()
        labels.append(digit.label)
    drawn = np.frombuffer(pictures, np.uint8).reshape(-1, SIDE_PX, SIDE_PX)
    with new_folder(folder) as partial:
        idx_set.write(partial, drawn, np.frombuffer(labels, np.uint8))
    return len(labels)


def _pixels(digit: OwnDigit) -> NDArray[np.uint8]:
    """Return (28, 28) uint8, ink 255 on paper 0, as MNIST has it."""
    return np.rint(picture_of_ink(digit.ink) * 255).astype(np.uint8)
