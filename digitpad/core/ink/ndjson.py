"""Ink files: QuickDraw's NDJSON, one drawing a line, plain or gzipped.

The format is that of https://github.com/googlecreativelab/quickdraw-dataset: ``drawing`` holds for
each stroke ``[[x...], [y...]]`` or, raw, ``[[x...], [y...], [milliseconds...]]``. Pressure, which
QuickDraw does not have, is kept in a further key ``pressure``, one list for each stroke.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BufferedReader
from pathlib import Path
from typing import IO, Any, BinaryIO, cast

import numpy as np
from numpy.typing import NDArray

from digitpad.core.errors import FileError
from digitpad.core.files import untrusted_files
from digitpad.core.ink import other_records
from digitpad.core.ink.drawing import MAX_STROKES
from digitpad.core.ink.drawing import BrokenInkError as BrokenInkError
from digitpad.core.ink.drawing import Drawing as Drawing
from digitpad.core.ink.ink import Ink, Stroke
from digitpad.core.sentences.ink_words import InkWords
from digitpad.core.sentences.system_words import FileWords

SUFFIXES = (".ndjson", ".ndjson.gz", ".jsonl", ".jsonl.gz")
MAX_LINE_BYTES = 16 * 1024 * 1024
_LISTS_OF_A_STROKE = 5
"""Itself, x, y, times and pressure."""
MAX_VALUES = 400_000
"""Numbers and lists in one line, half an hour of drawing. JSON of 16 MiB could hold millions of
empty lists, which take thirty times as much memory."""
_COUNTED_BYTES = 64 * 1024
_NUMBERS = frozenset((int, float))
"""The types of a coordinate; not bool, which is an int to Python."""
_FIRST_TIME, _LAST_TIME = datetime(1970, 1, 2, tzinfo=UTC), datetime(3000, 1, 1, tzinfo=UTC)
"""Times outside this range are not real, and some systems cannot convert them."""


def is_ndjson_file(path: Path) -> bool:
    """Say whether the name of ``path`` is that of such a file."""
    return path.name.lower().endswith(SUFFIXES)


def read_ndjson(path: Path) -> Iterator[Drawing | FileError]:
    """Yield each line's drawing, or the error that says what is wrong with that line.

    A broken line does not end the reading; a broken file does. Raises FileError when the file
    cannot be opened or its compression is damaged.
    """
    with (
        untrusted_files.explained(path, FileWords.DAMAGED_GZIP),
        untrusted_files.opened(path) as file,
    ):
        yield from _drawings_in(file, path, is_packed=path.name.lower().endswith(".gz"))


def read_ndjson_from(file: BufferedReader, source: Path) -> Iterator[Drawing | FileError]:
    """Yield what is in an open file, plain or gzipped, as `read_ndjson` does.

    Errors name ``source``.
    """
    with untrusted_files.explained(source, FileWords.DAMAGED_GZIP):
        is_packed = file.peek().startswith(untrusted_files.GZIP_MAGIC)
        yield from _drawings_in(file, source, is_packed=is_packed)


def _drawings_in(file: BinaryIO, path: Path, *, is_packed: bool) -> Iterator[Drawing | FileError]:
    lines = cast(IO[bytes], gzip.GzipFile(fileobj=file)) if is_packed else file
    too_long = InkWords.LINE_TOO_LONG()
    for number, line in untrusted_files.filled_lines(lines, path, MAX_LINE_BYTES, too_long):
        yield _parse_line(path, number, line)


def _parse_line(path: Path, number: int, line: bytes) -> Drawing | FileError:
    try:
        return parse_drawing(line)
    except BrokenInkError as error:
        return FileError(path, error.sentence, line=number)


def parse_drawing(line: bytes | str) -> Drawing:
    """Parse one line of NDJSON. Raises BrokenInkError with the cause."""
    _refuse_too_much(line if isinstance(line, bytes) else line.encode(errors="replace"))
    try:
        record = json.loads(line)
    except (ValueError, RecursionError):
        raise BrokenInkError(InkWords.NOT_JSON) from None
    return drawing_of(record)


def drawing_of(record: Any) -> Drawing:
    """Return the drawing that a record of JSON is. Raises BrokenInkError with the cause."""
    record = other_records.as_quickdraw(record)
    if not isinstance(record, dict) or not isinstance(record.get("drawing"), list):
        raise BrokenInkError(InkWords.NO_DRAWING)
    if len(record["drawing"]) > MAX_STROKES:
        raise BrokenInkError(InkWords.TOO_MANY_STROKES(most=MAX_STROKES))
    pressures = record.get("pressure") or [None] * len(record["drawing"])
    if not isinstance(pressures, list) or len(pressures) != len(record["drawing"]):
        raise BrokenInkError(InkWords.PRESSURE_DIFFERS)
    strokes = tuple(
        _parse_stroke(index, columns, pressure)
        for index, (columns, pressure) in enumerate(
            zip(record["drawing"], pressures, strict=True), start=1
        )
    )
    if not strokes:
        raise BrokenInkError(InkWords.NO_STROKES)
    word, key_id, writer, part_of = (
        _text(record, key) for key in ("word", "key_id", "writer", "part_of")
    )
    drawn_at = time_of(record.get("timestamp"))
    return Drawing(Ink(strokes), word, key_id, writer, drawn_at, part_of)


def _refuse_too_much(line: bytes) -> None:
    """Raise BrokenInkError before JSON becomes objects, which take time and memory."""
    most_lists, lists, values = _LISTS_OF_A_STROKE * MAX_STROKES + 2, 0, 0
    # In pieces: other threads stand still while the bytes of one are counted.
    for first in range(0, len(line), _COUNTED_BYTES):
        piece = line[first : first + _COUNTED_BYTES]
        found = piece.count(b"[")
        lists, values = lists + found, values + found + piece.count(b",")
        if values > MAX_VALUES:
            break
    if lists > most_lists and b'"drawing"' in line:
        raise BrokenInkError(InkWords.TOO_MANY_STROKES(most=MAX_STROKES))
    if values > MAX_VALUES:
        raise BrokenInkError(InkWords.TOO_MANY_POINTS)


def time_of(value: Any) -> datetime | None:
    """Return a time as QuickDraw writes it, ``2017-03-01 20:41:36.70725 UTC``.

    None if it is no such time, or outside the plausible range.
    """
    try:
        found = datetime.fromisoformat(value.removesuffix(" UTC"))
    except (AttributeError, ValueError):
        return None
    found = found.replace(tzinfo=found.tzinfo or UTC)
    return found if _FIRST_TIME <= found <= _LAST_TIME else None


def _text(record: dict[str, Any], key: str) -> str | None:
    """Return a text that can be encoded: a lone surrogate, which JSON allows, becomes "?"."""
    value = record.get(key)
    return None if value is None else str(value).encode(errors="replace").decode()


def _parse_stroke(index: int, columns: Any, pressure: Any) -> Stroke:
    if not isinstance(columns, list) or len(columns) not in (2, 3):
        raise BrokenInkError(InkWords.STROKE_WITHOUT_X_AND_Y(stroke=index))
    lists = [*columns, *([] if pressure is None else [pressure])]
    if not all(isinstance(column, list) for column in lists):
        raise BrokenInkError(InkWords.STROKE_NOT_OF_LISTS(stroke=index))
    if len({len(column) for column in lists}) != 1:
        raise BrokenInkError(InkWords.STROKE_LISTS_DIFFER(stroke=index))
    if not columns[0]:
        raise BrokenInkError(InkWords.STROKE_WITHOUT_POINTS(stroke=index))
    x, y, *times = (_numbers(index, column) for column in columns)
    return Stroke(
        np.column_stack([x, y]),
        seconds=times[0] / 1000 if times else None,
        pressure=None if pressure is None else _numbers(index, pressure),
    )


def _numbers(index: int, column: list[Any]) -> np.ndarray[Any, np.dtype[np.float64]]:
    if not _NUMBERS.issuperset(map(type, column)):
        raise BrokenInkError(InkWords.COORDINATE_NOT_A_NUMBER(stroke=index))
    try:
        values = np.array(column, dtype=np.float64)
    except OverflowError:
        raise BrokenInkError(InkWords.COORDINATE_TOO_LARGE(stroke=index)) from None
    if not np.isfinite(values).all():
        raise BrokenInkError(InkWords.COORDINATE_NOT_FINITE(stroke=index))
    return values


def to_ndjson_line(drawing: Drawing) -> str:
    """Return ``drawing`` as one line without newline; `parse_drawing` gives it back unchanged."""
    strokes: list[list[list[float]]] = []
    for stroke in drawing.ink:
        columns = [_plain(stroke.points[:, 0]), _plain(stroke.points[:, 1])]
        if stroke.seconds is not None:
            columns.append(_plain(milliseconds(stroke.seconds)))
        strokes.append(columns)
    record: dict[str, Any] = {
        key: value
        for key in ("key_id", "word", "writer", "part_of")
        if (value := getattr(drawing, key)) is not None
    }
    if drawing.drawn_at is not None:
        drawn_at = drawing.drawn_at.astimezone(UTC).replace(tzinfo=None)
        record["timestamp"] = f"{drawn_at.isoformat(' ', 'microseconds')} UTC"
    record["drawing"] = strokes
    if any(stroke.pressure is not None for stroke in drawing.ink):
        record["pressure"] = [
            None if stroke.pressure is None else _plain(stroke.pressure) for stroke in drawing.ink
        ]
    return json.dumps(record, separators=(",", ":"))


def milliseconds(seconds: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return (n,) times in milliseconds that `parse_drawing` turns into the same seconds again.

    Seconds from a file have such a number, but multiplying by 1000 may miss it by a rounding. Other
    seconds may have none; they get the nearest.
    """
    product = seconds * 1000
    rounded = np.array([round(value, 6) for value in product.tolist()])
    below, above = np.nextafter(product, -np.inf), np.nextafter(product, np.inf)
    chosen = product
    for candidate in (above, below, rounded):
        chosen = np.where(candidate / 1000 == seconds, candidate, chosen)
    return chosen


def _plain(values: np.ndarray[Any, np.dtype[np.float64]]) -> list[float]:
    """Return numbers ready for JSON: whole ones without a decimal point."""
    return [int(v) if v.is_integer() and abs(v) < 2**53 else v for v in values.tolist()]
