"""InkML, the W3C's format for ink: https://www.w3.org/TR/InkML/

A trace has points of several channels, parted by commas. A group at the top is a page; the labelled
groups inside, as CROHME's formulas have them, are its symbols. Without groups all is one page.
"""

from __future__ import annotations

import math
import re
from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final
from xml.etree.ElementTree import Element

import numpy as np

from digitpad.core.arrays import Doubles
from digitpad.core.ink.documents.document import BrokenDrawings, Document, StrokeMaker, ink_of
from digitpad.core.ink.documents.xml_tree import parse
from digitpad.core.ink.drawing import BrokenInkError, Drawing
from digitpad.core.ink.ink import Stroke
from digitpad.core.ink.ndjson import time_of
from digitpad.core.sentences.ink_words import InkWords

_VALUE: Final = re.compile(
    r"""(?P<how>[!'"]?)\s*(?P<value>[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?|\*|\?)"""
)
_UNKNOWN: Final = "?"
_READ: Final = ("X", "Y", "T", "F")
"""The channels that are read: place, time and force."""
_MOST_CHANNELS: Final = 100
_MILLI: Final = 1000.0


@dataclass(frozen=True)
class _Format:
    """The channels of a trace, in order, and what their values mean."""

    channels: tuple[str, ...] = ("X", "Y")
    time_unit: float = _MILLI
    """Units of time in a second."""
    most_force: float = 1.0


@dataclass
class _Ink:
    """What a document has defined so far."""

    stroke: StrokeMaker = field(default_factory=StrokeMaker)
    formats: dict[str, _Format] = field(default_factory=dict)
    contexts: dict[str, _Format] = field(default_factory=dict)
    traces: dict[str, Stroke] = field(default_factory=dict)
    current: _Format = field(default_factory=_Format)


def read(data: bytes) -> Document:
    """Read an InkML document. Raises BrokenInkError."""
    root = parse(data)
    if root.tag != "ink":
        raise BrokenInkError(InkWords.OTHER_XML(found=root.tag[:40], wanted="ink"))
    ink, loose = _Ink(), list[Stroke]()
    for child in root:
        if child.tag in ("trace", "definitions", "traceFormat", "context", "inkSource"):
            loose += _take(ink, child)
    groups = [child for child in root if child.tag == "traceGroup"]
    pages, symbols = list[Drawing | BrokenInkError](), list[Drawing | BrokenInkError]()
    broken = BrokenDrawings()
    for number, group in enumerate(groups, start=1):
        try:
            if strokes := list(_strokes(ink, group)):
                pages.append(_drawing(group, strokes))
                symbols += _symbols(ink, group)
        except BrokenInkError as error:
            left_out = broken.error(number, error)
            pages.append(left_out)
            symbols.append(left_out)
    if not pages and loose:
        pages = [_drawing(root, loose)]
    return Document(tuple(pages), tuple(symbols))


def _take(ink: _Ink, element: Element) -> Iterator[Stroke]:
    """Learn what an element defines; yield the strokes that it draws."""
    match element.tag:
        case "trace":
            yield from _trace(ink, element)
        case "traceFormat":
            ink.formats[element.get("id", "")] = ink.current = _format(element)
        case "context":
            _learn_context(ink, element)
        case "definitions" | "inkSource":
            for child in element:
                for _ in _take(ink, child):  # defined here, drawn by a traceView
                    pass


def _learn_context(ink: _Ink, element: Element) -> None:
    before = ink.current
    reference = element.get("traceFormatRef", "").removeprefix("#")
    found = ink.formats.get(reference, before)
    for child in element.iter("traceFormat"):
        found = _format(child)
    ink.contexts[element.get("id", "")] = ink.current = found


def _format(element: Element) -> _Format:
    channels = [one for one in element.iter("channel") if one.get("name")]
    if len(channels) > _MOST_CHANNELS:
        raise BrokenInkError(InkWords.XML_TOO_LARGE)
    named = {one.get("name", ""): one for one in channels}
    time, force = named.get("T"), named.get("F")
    in_seconds = time is not None and time.get("units") == "s"
    most = _number(force.get("max", "")) if force is not None else None
    return _Format(tuple(named), 1.0 if in_seconds else _MILLI, most or 1.0)


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None


def _trace(ink: _Ink, element: Element) -> Iterator[Stroke]:
    """Yield the stroke of a trace, if the pen was down, and keep it under its name."""
    name = element.get("id")
    if name is not None and name in ink.traces:
        yield ink.traces[name]
        return
    if element.get("type") == "penUp":
        return
    context = element.get("contextRef", "").removeprefix("#")
    stroke = _stroke(ink, ink.contexts.get(context, ink.current), element.text or "")
    if name is not None:
        ink.traces[name] = stroke
    yield stroke


def _stroke(ink: _Ink, how: _Format, text: str) -> Stroke:
    ink.stroke.foresee(text.count(","))
    places = {name: how.channels.index(name) for name in _READ if name in how.channels}
    values = array("d")
    for row in _rows(text, len(how.channels)):
        values.extend(row[place] for place in places.values())
    if not values or "X" not in places or "Y" not in places:
        raise BrokenInkError(InkWords.TRACE_WITHOUT_X_AND_Y(trace=len(ink.traces) + 1))
    rows = np.array(values).reshape(-1, len(places))
    columns = dict(zip(places, rows.T, strict=True))
    seconds, force = _known(columns.get("T")), _known(columns.get("F"))
    return ink.stroke(
        rows[:, :2],
        None if seconds is None else seconds / how.time_unit,
        None if force is None else force / how.most_force,
    )


def _known(column: Doubles | None) -> Doubles | None:
    """Return a column; None where not all of it is said."""
    return None if column is None or np.isnan(column).any() else column


def _rows(text: str, width: int) -> Iterator[list[float]]:
    """Yield the values of each point; those that are not said are NaN.

    A value may be a change from the last, after ``'``, or a change of that, after ``"``, and what
    is not marked is meant as the last one was.
    """
    how = ["!"] * width
    value = [math.nan] * width
    speed = [0.0] * width
    for point in text.split(","):
        found = _VALUE.findall(point)
        if len(found) < width:
            if not point.strip():
                continue
            raise BrokenInkError(InkWords.TRACE_WITH_FEW_VALUES(wanted=width, found=len(found)))
        for place, (mark, written) in enumerate(found[:width]):
            how[place] = mark or how[place]
            if written == _UNKNOWN:
                value[place] = math.nan
            elif written != "*":
                value[place] = _next(place, float(written), how, value, speed)
        yield value


def _next(
    place: int, written: float, how: list[str], value: list[float], speed: list[float]
) -> float:
    if how[place] == "!":
        return written
    speed[place] = written if how[place] == "'" else speed[place] + written
    return (0.0 if math.isnan(value[place]) else value[place]) + speed[place]


def _strokes(ink: _Ink, group: Element) -> Iterator[Stroke]:
    """Yield the strokes of a group: its traces, and those that its views point at."""
    for child in group:
        if child.tag == "trace":
            yield from _trace(ink, child)
        elif child.tag == "traceGroup":
            yield from _strokes(ink, child)
        elif child.tag == "traceView":
            stroke = ink.traces.get(child.get("traceDataRef", "").removeprefix("#"))
            if stroke is not None:
                yield stroke


def _symbols(ink: _Ink, group: Element) -> Iterator[Drawing]:
    """Yield the labelled groups that have strokes and no further groups inside."""
    inner = [child for child in group if child.tag == "traceGroup"]
    for child in inner:
        yield from _symbols(ink, child)
    notes = _annotations(group)
    strokes = [] if inner or "truth" not in notes else list(_strokes(ink, group))
    if strokes:
        yield _drawing(group, strokes)


def _drawing(element: Element, strokes: Sequence[Stroke]) -> Drawing:
    notes = _annotations(element)
    return Drawing(
        ink_of(strokes),
        notes.get("truth"),
        notes.get("keyId"),
        notes.get("writer"),
        time_of(notes.get("timestamp")),
        notes.get("partOf"),
    )


def _annotations(element: Element) -> Mapping[str, str]:
    return {
        child.get("type", ""): (child.text or "").strip()
        for child in element
        if child.tag == "annotation"
    }
