"""Excalidraw and tldraw: freehand lines among the shapes of a whiteboard, as JSON."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import Any, Final

from digitpad.core.ink.documents.document import Document, StrokeMaker, document_of
from digitpad.core.ink.drawing import BrokenInkError
from digitpad.core.ink.ink import Stroke
from digitpad.core.sentences.ink_words import InkWords

_DEEPEST: Final = 100
Point = tuple[float, float]


def is_excalidraw(document: Any) -> bool:
    """Say whether a JSON document is a drawing of Excalidraw."""
    return isinstance(document, dict) and isinstance(document.get("elements"), list)


def is_tldraw(document: Any) -> bool:
    """Say whether a JSON document is a drawing of tldraw."""
    return isinstance(document, dict) and isinstance(document.get("records"), list)


def read_excalidraw(document: Any) -> Document:
    """Read what was drawn freehand, or as lines. Raises BrokenInkError."""
    stroke = StrokeMaker()
    return document_of([[_excalidraw_stroke(one, stroke) for one in _freehand(document)]])


def _freehand(document: Any) -> Iterator[dict[str, Any]]:
    for element in document["elements"]:
        if (
            isinstance(element, dict)
            and element.get("type") in ("freedraw", "line")
            and not element.get("isDeleted")
            and isinstance(element.get("points"), list)
        ):
            yield element


def _excalidraw_stroke(element: Mapping[str, Any], stroke: StrokeMaker) -> Stroke:
    """Return an element's line; it is turned around its middle."""
    left, top = _number(element.get("x", 0)), _number(element.get("y", 0))
    points = [(left + x, top + y) for x, y in map(_pair, element["points"])]
    angle = _number(element.get("angle", 0))
    if angle:
        xs, ys = [x for x, _ in points], [y for _, y in points]
        middle = ((min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2) if points else (0.0, 0.0)
        points = [_turned(point, angle, middle) for point in points]
    pressures = element.get("pressures")
    is_known = (
        isinstance(pressures, list)
        and len(pressures) == len(points)
        and not element.get("simulatePressure")
    )
    return stroke(points, None, pressures if is_known and pressures else None)


def read_tldraw(document: Any) -> Document:
    """Read the pages of a document. Raises BrokenInkError."""
    records = {
        str(record.get("id", number)): record
        for number, record in enumerate(document["records"])
        if isinstance(record, dict)
    }
    stroke = StrokeMaker()
    pages: dict[str, list[Stroke]] = {}
    for record in records.values():
        if record.get("typeName") == "shape" and record.get("type") == "draw":
            page, chain = _parents(record, records)
            line = _placed(list(_segment_points(record)), chain)
            pages.setdefault(page, []).append(stroke(line))
    return document_of(list(pages.values()))


def _segment_points(record: Mapping[str, Any]) -> Iterator[Point]:
    props = record.get("props")
    segments = props.get("segments") if isinstance(props, dict) else None
    for segment in segments if isinstance(segments, list) else []:
        points = segment.get("points") if isinstance(segment, dict) else None
        if not isinstance(points, list):
            raise BrokenInkError(InkWords.TLDRAW_PACKED)
        yield from map(_pair, points)


def _parents(
    record: Mapping[str, Any], records: Mapping[str, Mapping[str, Any]]
) -> tuple[str, list[Mapping[str, Any]]]:
    """Return the page of a shape, and the shape and the groups around it, from the inside."""
    chain = [record]
    while len(chain) < _DEEPEST:
        parent = str(chain[-1].get("parentId", ""))
        if parent not in records or records[parent].get("typeName") != "shape":
            return parent, chain
        chain.append(records[parent])
    raise BrokenInkError(InkWords.XML_TOO_DEEP)


def _placed(points: list[Point], chain: list[Mapping[str, Any]]) -> list[Point]:
    for shape in chain:
        left, top = _number(shape.get("x", 0)), _number(shape.get("y", 0))
        angle = _number(shape.get("rotation", 0))
        points = [_turned(point, angle, (0.0, 0.0)) for point in points] if angle else points
        points = [(x + left, y + top) for x, y in points]
    return points


def _turned(point: Point, angle: float, middle: Point) -> Point:
    if not math.isfinite(angle):
        raise BrokenInkError(InkWords.VALUE_NOT_A_NUMBER)
    cos, sin = math.cos(angle), math.sin(angle)
    x, y = point[0] - middle[0], point[1] - middle[1]
    return middle[0] + x * cos - y * sin, middle[1] + x * sin + y * cos


def _pair(point: Any) -> Point:
    """Return a point written as ``[x, y]`` or as ``{"x": …, "y": …}``."""
    if isinstance(point, dict):
        return _number(point.get("x")), _number(point.get("y"))
    if isinstance(point, list) and len(point) >= 2:
        return _number(point[0]), _number(point[1])
    raise BrokenInkError(InkWords.VALUE_NOT_A_NUMBER)


def _number(value: Any) -> float:
    if type(value) not in (int, float):
        raise BrokenInkError(InkWords.VALUE_NOT_A_NUMBER)
    try:
        return float(value)
    except OverflowError:
        raise BrokenInkError(InkWords.VALUE_NOT_A_NUMBER) from None
