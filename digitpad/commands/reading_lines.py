"""Formats a reading for standard output: a plain line, JSON or CSV."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from typing import Final

from digitpad.commands.drawings import Source
from digitpad.core.command_line.printable import printable

_CERTAIN: Final = 0.9995
"""From here on, rounding to a tenth of a percent would give 100 %."""


def plain_line(source: Source, probabilities: list[float]) -> str:
    """Return the digit, how certain it is, and the file; of ink, which drawing."""
    confidence = max(probabilities)
    place = printable(source.path)
    if source.ink is not None:
        place += f" #{source.index}"
    sure = f"{confidence:6.1%}" if confidence < _CERTAIN else ">99.9%"  # no reading is certain
    return f"{probabilities.index(confidence)}  {sure}  {place}"


def json_line(source: Source, probabilities: list[float]) -> str:
    """Return one object, which names the file as Python does: any of its letters is ASCII."""
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


def csv_line(source: Source, probabilities: list[float]) -> str:
    """Return one row of the CSV table."""
    confidence = max(probabilities)
    name, key = printable(source.path), printable(source.key_id or "")
    return _row(
        [name, source.index, key, probabilities.index(confidence), confidence, *probabilities]
    )


def _row(cells: list[object]) -> str:
    import csv  # not needed for plain lines

    text = io.StringIO()
    csv.writer(text, lineterminator="").writerow(cells)
    return text.getvalue()


_CSV_HEADER: Final = ",".join(
    ["source", "index", "key_id", "digit", "confidence", *(f"p{digit}" for digit in range(10))]
)
FORMS: Final[dict[str, tuple[str, Callable[[Source, list[float]], str]]]] = {
    "plain": ("", plain_line),
    "json": ("", json_line),
    "csv": (_CSV_HEADER, csv_line),
}
"""The header line, if any, and the function that formats a reading."""
