"""Formats a reading for standard output: a plain line, JSON or CSV."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from typing import Final

from digitpad.commands.drawings import ReadDrawing
from digitpad.core.command_line.printable import printable
from digitpad.core.numbers.number_reading import Mark

_CERTAIN: Final = 0.9995
"""From here on, rounding to a tenth of a percent would give 100 %."""
_BETWEEN_LINES: Final = " | "


def plain_line(drawing: ReadDrawing) -> str:
    """Return what is read, how certain it is, and the file; of ink, which drawing."""
    reading, place = drawing.reading, printable(drawing.path)
    if drawing.is_ink:
        place += f" #{drawing.index}"
    # no reading is certain
    sure = f"{reading.confidence:6.1%}" if reading.confidence < _CERTAIN else ">99.9%"
    return f"{_in_a_row(reading.text)}  {sure}  {place}"


def json_line(drawing: ReadDrawing) -> str:
    """Return one object, which names the file as Python does: any of its letters is ASCII."""
    reading, single = drawing.reading, drawing.reading.single
    return json.dumps(
        {
            "source": str(drawing.path),
            "index": drawing.index,
            "key_id": drawing.key_id,
            "digit": None if single is None else single.digit,
            "confidence": reading.confidence,
            "probabilities": None if single is None else single.probabilities.tolist(),
            "text": reading.text,
            "is_digit": reading.is_digit,
            "digits": [_mark(mark) for mark in reading.digits],
        }
    )


def _mark(mark: Mark) -> dict[str, object]:
    return {
        "symbol": mark.symbol,
        "digit": mark.digit,
        "confidence": mark.confidence,
        "probabilities": mark.probabilities.tolist(),
        "is_digit": mark.is_digit,
        "box": list(mark.box),
    }


def csv_line(drawing: ReadDrawing) -> str:
    """Return one row of the CSV table; several digits have no digit and no ten probabilities."""
    reading, single = drawing.reading, drawing.reading.single
    digit = ["" for _ in range(11)] if single is None else [single.digit, *_ten(single)]
    where = [printable(drawing.path), drawing.index, printable(drawing.key_id or "")]
    is_digit = "" if reading.is_digit is None else reading.is_digit
    text = _in_a_row(reading.text)
    return _row([*where, digit[0], reading.confidence, *digit[1:], text, is_digit])


def _in_a_row(text: str) -> str:
    return text.replace("\n", _BETWEEN_LINES)


def _ten(mark: Mark) -> list[float]:
    probabilities: list[float] = mark.probabilities.tolist()
    return probabilities


def _row(cells: list[object]) -> str:
    import csv  # not needed for plain lines

    text = io.StringIO()
    csv.writer(text, lineterminator="").writerow(cells)
    return text.getvalue()


_CSV_HEADER: Final = ",".join(
    [
        *("source", "index", "key_id", "digit", "confidence"),
        *(f"p{digit}" for digit in range(10)),
        *("text", "is_digit"),
    ]
)
FORMS: Final[dict[str, tuple[str, Callable[[ReadDrawing], str]]]] = {
    "plain": ("", plain_line),
    "json": ("", json_line),
    "csv": (_CSV_HEADER, csv_line),
}
"""The header line, if any, and the function that formats a reading."""
