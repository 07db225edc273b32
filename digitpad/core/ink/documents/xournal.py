"""Xournal and Xournal++: gzipped XML of pages, layers and strokes.

Tools other than the pen, such as the marker, leave no writing.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

import numpy as np

from digitpad.core.ink.documents.document import Document, StrokeMaker, document_of
from digitpad.core.ink.documents.xml_tree import parse
from digitpad.core.ink.drawing import BrokenInkError
from digitpad.core.ink.ink import Stroke
from digitpad.core.sentences.ink_words import InkWords


def read(data: bytes) -> Document:
    """Read the pages of a notebook. Raises BrokenInkError."""
    root = parse(data)
    if root.tag not in ("xournal", "MrWriter"):
        raise BrokenInkError(InkWords.OTHER_XML(found=root.tag[:40], wanted="xournal"))
    stroke = StrokeMaker()
    return document_of([list(_strokes(page, stroke)) for page in root.iter("page")])


def _strokes(page: Element, stroke: StrokeMaker) -> Iterator[Stroke]:
    for number, element in enumerate(page.iter("stroke"), start=1):
        if element.get("tool", "pen") != "pen":
            continue
        text = element.text or ""
        stroke.foresee(sum(map(text.count, " \n\t")) // 2)
        try:
            values = np.array(text.split(), np.float64)
        except ValueError:
            raise BrokenInkError(InkWords.COORDINATE_NOT_A_NUMBER(stroke=number)) from None
        if len(values) < 2 or len(values) % 2:
            raise BrokenInkError(InkWords.STROKE_LISTS_DIFFER(stroke=number))
        yield stroke(values.reshape(-1, 2))
