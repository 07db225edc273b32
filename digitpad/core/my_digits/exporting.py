"""Own digits out to files that other programs read."""

from __future__ import annotations

import gzip
from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from digitpad.core.datasets import idx, idx_set
from digitpad.core.errors import FileError
from digitpad.core.files.atomic_writing import new_file, new_folder
from digitpad.core.ink import inkml_writing
from digitpad.core.ink.drawing import Drawing
from digitpad.core.ink.ndjson import is_ndjson_file, to_ndjson_line
from digitpad.core.my_digits import part_of
from digitpad.core.my_digits.drawing import MyDigit
from digitpad.core.my_digits.records import ProgressCallback, nobody, told
from digitpad.core.my_digits.store import MyDigits
from digitpad.core.pictures.preprocess import SIDE_PX, picture_of_ink
from digitpad.core.sentences.ink_words import InkWords

_COMPRESSION = 6
"""As gzip has it by default: up to a third faster than Python's 9, and 1 % larger for ink."""
INKML = ".inkml"


def export_ink(
    digits: MyDigits,
    path: Path,
    progress: ProgressCallback = nobody,
    ids: Sequence[int] | None = None,
) -> int:
    """Write drawings as NDJSON or InkML, as the name of ``path`` says, which may be wrong.

    As `export_ndjson` otherwise.
    """
    if path.name.lower().endswith(INKML):
        return export_inkml(digits, path, progress, ids)
    if is_ndjson_file(path):
        return export_ndjson(digits, path, progress, ids)
    raise FileError(path, InkWords.NAME_OF_INK_FILE)


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
    """Return the drawings with these ids, or all, the oldest first; tell how many are done."""
    return told(digits.all() if ids is None else digits.each(ids), progress)


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
