"""Drawings as InkML, the W3C's format, in pieces that together make a document.

Each drawing is a group with its label as ``truth``, as CROHME has it. A value that is not known,
such as the pressure of a mouse, is written "?".
"""

from __future__ import annotations

from datetime import UTC
from typing import Final
from xml.sax.saxutils import escape

from digitpad.core.ink.drawing import Drawing
from digitpad.core.ink.ink import Stroke
from digitpad.core.ink.ndjson import milliseconds

BEGINNING: Final = """<?xml version="1.0" encoding="UTF-8"?>
<ink xmlns="http://www.w3.org/2003/InkML">
<traceFormat>
<channel name="X" type="decimal"/>
<channel name="Y" type="decimal"/>
<channel name="T" type="decimal" units="ms"/>
<channel name="F" type="decimal" max="1"/>
</traceFormat>
"""
END: Final = "</ink>\n"
_UNKNOWN: Final = "?"


def group(drawing: Drawing) -> str:
    """Return a drawing as a group of traces."""
    time = drawing.drawn_at
    stamp = None if time is None else time.astimezone(UTC).replace(tzinfo=None)
    notes = {
        "truth": drawing.word,
        "keyId": drawing.key_id,
        "writer": drawing.writer,
        "partOf": drawing.part_of,
        "timestamp": None if stamp is None else f"{stamp.isoformat(' ', 'microseconds')} UTC",
    }
    said = "".join(
        f'<annotation type="{name}">{escape(_printable(text))}</annotation>\n'
        for name, text in notes.items()
        if text is not None
    )
    return f"<traceGroup>\n{said}{''.join(map(_trace, drawing.ink))}</traceGroup>\n"


def _trace(stroke: Stroke) -> str:
    times = None if stroke.seconds is None else milliseconds(stroke.seconds).tolist()
    pressure = None if stroke.pressure is None else stroke.pressure.tolist()
    unknown = [None] * len(stroke)
    rows = zip(stroke.points.tolist(), times or unknown, pressure or unknown, strict=True)
    points = (" ".join(map(_number, (*point, time, force))) for point, time, force in rows)
    return f"<trace>{', '.join(points)}</trace>\n"


def _number(value: float | None) -> str:
    return _UNKNOWN if value is None else repr(value).removesuffix(".0")


def _printable(text: str) -> str:
    """Return text without the characters that XML has no way to write."""
    return "".join(letter for letter in text if letter.isprintable())
