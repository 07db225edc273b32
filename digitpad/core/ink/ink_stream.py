"""Ink that comes through a pipe: it has no name, so its first bytes say of what kind it is."""

from __future__ import annotations

import re
import zlib
from codecs import BOM_UTF8
from collections.abc import Iterator
from io import BufferedReader
from pathlib import Path
from typing import Final

from digitpad.core.errors import FileError
from digitpad.core.files.untrusted_files import GZIP_MAGIC
from digitpad.core.ink import ndjson
from digitpad.core.ink.drawing import Drawing
from digitpad.core.ink.ink_file import document_in, drawings_of
from digitpad.core.sentences.system_words import FileWords

BY_LINE: Final = "lines"
"""The kind with one drawing a line; the others are those of `ink_file.document_in`."""
_ROOTS: Final = {b"ink": "inkml", b"xournal": "xournal", b"MrWriter": "xournal", b"svg": "svg"}
_FIRST_ELEMENT: Final = re.compile(rb"<(?:\w+:)?(\w+)")
_WHITEBOARD: Final = re.compile(rb'"(excalidraw|tldrawFileFormatVersion)"')
_INDENTED: Final = re.compile(rb"\{\s*\n")
"""A document over several lines; what has a drawing a line has all of it in that line."""
_UNIPEN: Final = re.compile(rb"\.[A-Z][A-Z_]+\b")
_LOOKED_AT: Final = 8192


def kind_of(head: bytes) -> str | None:
    """Return of what kind the ink is that begins with ``head``, gzipped or not; None for no ink."""
    text = _beginning(head).removeprefix(BOM_UTF8).lstrip()
    match text[:1]:
        case b"<" if first := _FIRST_ELEMENT.search(text):
            return _ROOTS.get(first[1])
        case b"[":
            return "json"
        case b"{":
            is_document = _WHITEBOARD.search(text) or _INDENTED.match(text)
            return "json" if is_document else BY_LINE
        case b"." if _UNIPEN.match(text):
            return "unipen"
    return BY_LINE if head.startswith(GZIP_MAGIC) else None


def read_pages_from(
    stream: BufferedReader, kind: str, source: Path
) -> Iterator[Drawing | FileError]:
    """Yield what is in a stream, as `ink_file.read_pages` does; errors name ``source``."""
    if kind == BY_LINE:
        yield from ndjson.read_ndjson_from(stream, source)
        return
    from digitpad.core.ink.documents.document import MAX_BYTES

    data = stream.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise FileError(source, FileWords.LARGER_THAN(mebibytes=MAX_BYTES // 2**20))
    yield from drawings_of(source, document_in(data, kind, source).pages)


def _beginning(head: bytes) -> bytes:
    """Return ``head``, unpacked as far as it goes where it is gzipped."""
    if not head.startswith(GZIP_MAGIC):
        return head
    try:
        return zlib.decompressobj(16 + zlib.MAX_WBITS).decompress(head, _LOOKED_AT)
    except zlib.error:
        return b""
