"""Ink in one JSON document: QuickDraw's as a list, signature_pad's, Excalidraw's, tldraw's."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Final

from digitpad.core.ink.documents import whiteboards
from digitpad.core.ink.documents.document import BrokenDrawings, Document
from digitpad.core.ink.drawing import BrokenInkError, Drawing
from digitpad.core.ink.ndjson import drawing_of
from digitpad.core.ink.other_records import is_signature
from digitpad.core.sentences.ink_words import InkWords

_MOST_CONTAINERS: Final = 500_000
_MOST_VALUES: Final = 3_000_000
"""Python's lists and numbers take thirty times the memory of their text."""


def read(data: bytes) -> Document:
    """Read a document. Raises BrokenInkError."""
    document = _parsed(data)
    if whiteboards.is_excalidraw(document):
        return whiteboards.read_excalidraw(document)
    if whiteboards.is_tldraw(document):
        return whiteboards.read_tldraw(document)
    if isinstance(document, list) and not is_signature(document):
        return Document(tuple(_drawings(document)))
    return Document((drawing_of(document),))


def _drawings(records: list[Any]) -> Iterator[Drawing | BrokenInkError]:
    broken = BrokenDrawings()
    for number, record in enumerate(records, start=1):
        try:
            yield drawing_of(record)
        except BrokenInkError as error:
            yield broken.error(number, error)


def _parsed(data: bytes) -> Any:
    containers = data.count(b"[") + data.count(b"{")
    if containers > _MOST_CONTAINERS or containers + data.count(b",") > _MOST_VALUES:
        raise BrokenInkError(InkWords.JSON_TOO_LARGE)
    try:
        return json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise BrokenInkError(InkWords.NOT_JSON) from None
