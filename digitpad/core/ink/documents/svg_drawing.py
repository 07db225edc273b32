"""SVG drawings: lines drawn with a pen, which are stroked; filled outlines are no strokes."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Final
from xml.etree.ElementTree import Element

import numpy as np

from digitpad.core.arrays import Doubles
from digitpad.core.ink.documents import svg_path
from digitpad.core.ink.documents.document import Document, StrokeMaker, document_of
from digitpad.core.ink.documents.svg_transform import matrix_of
from digitpad.core.ink.documents.xml_tree import parse
from digitpad.core.ink.drawing import MAX_STROKES, BrokenInkError
from digitpad.core.sentences.ink_words import InkWords

_UNSEEN: Final = frozenset(
    ("defs", "clipPath", "symbol", "marker", "pattern", "mask", "metadata", "style", "script")
)
_INHERITED: Final = ("fill", "stroke", "display", "visibility")
_MOST_POINTS: Final = 300_000
"""As many as twenty pages of writing; those of curves are made here, and each is counted twice."""
_NUMBER: Final = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?")
Style = Mapping[str, str]


def read(data: bytes) -> Document:
    """Read a drawing as one page. Raises BrokenInkError."""
    root = parse(data)
    if root.tag != "svg":
        raise BrokenInkError(InkWords.OTHER_XML(found=root.tag[:40], wanted="svg"))
    make = StrokeMaker(_MOST_POINTS)
    with np.errstate(all="ignore"):  # what is not finite is refused when a stroke is made of it
        lines = islice(_joined(_lines(root, {}, np.eye(3), make)), MAX_STROKES + 1)
        strokes = [make(points) for points in lines]
    if not strokes:
        raise BrokenInkError(InkWords.SVG_WITHOUT_STROKES)
    return document_of([strokes])


def _lines(element: Element, style: Style, matrix: Doubles, make: StrokeMaker) -> Iterator[Doubles]:
    """Yield the points (n, 2) of every stroked line in an element, in the drawing's coordinates."""
    if element.tag in _UNSEEN:
        return
    style = {**style, **_style_of(element)}
    if style.get("display") == "none" or style.get("visibility") == "hidden":
        return
    matrix = matrix @ matrix_of(element.get("transform", ""))
    if _is_stroked(element, style):
        for points in _points(element, make):
            yield points @ matrix[:2, :2].T + matrix[:2, 2]
    for child in element:
        yield from _lines(child, style, matrix, make)


def _style_of(element: Element) -> Style:
    """Return what is said of an element, as attributes and in its style, which counts more."""
    found = {name: value for name in _INHERITED if (value := element.get(name))}
    for declaration in element.get("style", "").split(";"):
        name, _, value = declaration.partition(":")
        if name.strip() in _INHERITED:
            found[name.strip()] = value.strip()
    return found


def _is_stroked(element: Element, style: Style) -> bool:
    """Whether a pen's line is seen: stroked, or by a class that a style sheet may stroke."""
    if "stroke" in style:
        return style["stroke"] != "none"
    return style.get("fill") == "none" or element.get("class") is not None


def _points(element: Element, make: StrokeMaker) -> Iterator[Doubles]:
    match element.tag:
        case "path":
            yield from svg_path.lines(element.get("d", ""), make.expect)
        case "polyline" | "polygon":
            found = _NUMBER.finditer(element.get("points", ""))
            values = np.array(array("d", (float(match[0]) for match in found)))
            if len(values) >= 2:
                yield values[: len(values) // 2 * 2].reshape(-1, 2)
        case "line":
            ends = [_number(element.get(name, "0")) for name in ("x1", "y1", "x2", "y2")]
            yield np.array(ends, np.float64).reshape(2, 2)


def _number(text: str) -> float:
    match = _NUMBER.match(text.strip())
    return float(match[0]) if match else 0.0


def _joined(lines: Iterator[Doubles]) -> Iterator[Doubles]:
    """Join lines that begin where the last ended: a stroke with pressure is written so."""
    parts: list[Doubles] = []
    for line in lines:
        if parts and not np.array_equal(parts[-1][-1], line[0]):
            yield np.concatenate(parts)
            parts = []
        parts.append(line)
    if parts:
        yield np.concatenate(parts)
