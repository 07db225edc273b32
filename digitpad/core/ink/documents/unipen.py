"""UNIPEN 1.0, the text format of on-line handwriting since 1993; y goes upwards in it.

Its description is that of Guyon, Schomaker, Plamondon, Liberman and Janet, "UNIPEN project of
on-line data exchange and recognizer benchmarks", ICPR 1994.
"""

from __future__ import annotations

import io
import math
import re
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Final, TypeAlias

import numpy as np

from digitpad.core.ink.documents.document import (
    MAX_POINTS,
    BrokenDrawings,
    Document,
    StrokeMaker,
    TooMuchInkError,
    ink_of,
)
from digitpad.core.ink.drawing import ENOUGH_BROKEN, BrokenInkError, Drawing
from digitpad.core.ink.ink import Stroke
from digitpad.core.sentences.ink_words import InkWords

_SEGMENT: Final = re.compile(r'(\S+)\s+(\S+)(?:\s+(\S+))?(?:\s+"(.*?)")?\s*$')
_MOST_SEGMENTS: Final = 200_000
_MOST_DIGITS: Final = 7
_VALUES: Final = 3
"""Kept of each point: x, y and time."""


@dataclass(frozen=True)
class _Segment:
    level: str
    where: str
    label: str | None


_Component: TypeAlias = Stroke | BrokenInkError | None
"""A stroke, why there is none, or nothing where the pen was in the air."""


@dataclass
class _Reading:
    """What has been read so far."""

    columns: Sequence[str] = ("X", "Y")
    rows: array[float] = field(default_factory=lambda: array("d"))
    """The values of the points since the pen came down, x, y and time of each."""
    is_down: bool = False
    broken: BrokenInkError | None = None
    """What is wrong with the points since the pen came down."""
    broken_count: int = 0
    """Stretches with the pen down that are broken."""
    components: list[_Component] = field(default_factory=list)
    """Of each stretch with the pen down or up."""
    segments: list[_Segment] = field(default_factory=list)
    stroke: StrokeMaker = field(default_factory=StrokeMaker)


def read(data: bytes) -> Document:
    """Read a UNIPEN file. Raises BrokenInkError."""
    if not re.search(rb"^\s*\.(PEN_DOWN|VERSION|COORD|KEYWORD)\b", data, re.MULTILINE):
        raise BrokenInkError(InkWords.NO_UNIPEN)
    found = _Reading()
    for number, line in enumerate(io.BytesIO(data), start=1):
        _take(found, number, line.decode("latin-1").strip())
    _end_component(found)
    segments = _lowest(found.segments)
    if not segments:
        down = list(_strokes(found.components))
        return Document((Drawing(ink_of(down)),) if down else ())
    return Document(tuple(_drawings(found.components, segments)))


def _take(found: _Reading, number: int, line: str) -> None:
    keyword, _, rest = line.partition(" ")
    match keyword:
        case ".PEN_DOWN" | ".PEN_UP":
            _end_component(found)
            found.is_down = keyword == ".PEN_DOWN"
            _take_point(found, number, rest)
        case ".COORD":
            found.columns = rest.upper().split()
        case ".SEGMENT":
            _take_segment(found, rest)
        case ".INCLUDE":
            raise BrokenInkError(InkWords.UNIPEN_INCLUDES(name=rest.strip()[:80]))
        case _ if keyword and not keyword.startswith("."):
            _take_point(found, number, line)


def _take_segment(found: _Reading, rest: str) -> None:
    if len(found.segments) < _MOST_SEGMENTS and (match := _SEGMENT.match(rest)):
        level, where, _, label = match.groups()
        found.segments.append(_Segment(level, where, label))


def _take_point(found: _Reading, number: int, text: str) -> None:
    """Take a point while the pen is down; other lines of numbers are in the air, or no points."""
    if not (found.is_down and text.strip()):
        return
    try:
        _add_point(found, number, text)
    except TooMuchInkError:
        raise
    except BrokenInkError as error:
        found.broken = found.broken or error


def _add_point(found: _Reading, number: int, text: str) -> None:
    try:
        row = [float(value) for value in text.split()]
    except ValueError:
        if text[:1].isalpha() or text[:1] in "(\"'":  # a text that goes on from its keyword
            return
        raise BrokenInkError(InkWords.UNIPEN_LINE(number=number)) from None
    if len(row) < 2:
        raise BrokenInkError(InkWords.UNIPEN_LINE(number=number))
    if len(row) < len(found.columns):
        few = InkWords.TRACE_WITH_FEW_VALUES(wanted=len(found.columns), found=len(row))
        raise BrokenInkError(few)
    found.rows.extend((row[_place(found, "X")], -row[_place(found, "Y")], _time(found, row)))
    found.stroke.foresee(len(found.rows) // _VALUES)


def _place(found: _Reading, name: str) -> int:
    if name not in found.columns:
        raise BrokenInkError(InkWords.TRACE_WITHOUT_X_AND_Y(trace=len(found.components) + 1))
    return found.columns.index(name)


def _time(found: _Reading, row: list[float]) -> float:
    """Return the seconds of a point, NaN where they are not known."""
    return row[found.columns.index("T")] / 1000 if "T" in found.columns else math.nan


def _end_component(found: _Reading) -> None:
    if found.is_down:
        found.components.append(component := _component(found))
        if isinstance(component, BrokenInkError):
            found.broken_count += 1
            if found.broken_count >= ENOUGH_BROKEN:
                raise component
    elif found.components:
        found.components.append(None)
    found.rows = array("d")
    found.is_down, found.broken = False, None


def _component(found: _Reading) -> _Component:
    if found.broken or not found.rows:
        return found.broken
    rows = np.array(found.rows).reshape(-1, _VALUES)
    seconds = rows[:, 2]
    try:
        return found.stroke(rows[:, :2], None if np.isnan(seconds).any() else seconds)
    except TooMuchInkError:
        raise
    except BrokenInkError as error:
        return error


def _lowest(segments: Sequence[_Segment]) -> list[_Segment]:
    """Return the labelled segments of the level that comes last in a hierarchy, the smallest."""
    labelled = [segment for segment in segments if segment.label is not None]
    characters = [segment for segment in labelled if segment.level.upper() == "CHARACTER"]
    if characters or not labelled:
        return characters
    return [segment for segment in labelled if segment.level == labelled[-1].level]


def _strokes(components: Iterable[_Component]) -> Iterator[Stroke]:
    """Yield the strokes of a drawing. Raises BrokenInkError where one of them is broken."""
    for component in components:
        if isinstance(component, BrokenInkError):
            raise component
        if component is not None:
            yield component


def _drawings(
    components: Sequence[_Component], segments: Sequence[_Segment]
) -> Iterator[Drawing | BrokenInkError]:
    """Yield the drawing of each segment.

    Collections count either the stretches with the pen down or all; where a segment names more
    than there are with the pen down, all are meant.
    """
    down = [component for component in components if component is not None]
    places = [_components(segment.where) for segment in segments]
    last = max((part.stop for parts in places for part in parts), default=0)
    counted = down if last <= len(down) else components
    named, broken = 0, BrokenDrawings()
    for number, (segment, parts) in enumerate(zip(segments, places, strict=True), start=1):
        clipped = [counted[part.start : part.stop] for part in parts]
        named += sum(map(len, clipped))
        if named > MAX_POINTS:
            raise BrokenInkError(InkWords.TOO_MANY_POINTS_IN_DOCUMENT(most=MAX_POINTS))
        try:
            if strokes := list(_strokes(chain.from_iterable(clipped))):
                yield Drawing(ink_of(strokes), segment.label)
        except BrokenInkError as error:
            yield broken.error(number, error)


def _components(where: str) -> list[range]:
    """Return the numbers in ``0,3-5`` and ``2:10-4:7``; points within a stretch are not cut."""
    parts: list[range] = []
    for part in where.split(","):
        ends = [end.partition(":")[0] for end in part.split("-")]
        if all(end.isascii() and end.isdigit() and len(end) < _MOST_DIGITS for end in ends):
            parts.append(range(int(ends[0]), int(ends[-1]) + 1))
    return parts
