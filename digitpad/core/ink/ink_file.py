"""Ink files of every kind: what their names say, and the drawings in them."""

from __future__ import annotations

import gzip
import io
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from digitpad.core.errors import FileError
from digitpad.core.files import untrusted_files
from digitpad.core.ink import ndjson
from digitpad.core.ink.drawing import BrokenInkError, Drawing
from digitpad.core.sentences.ink_words import InkWords
from digitpad.core.sentences.system_words import FileWords

if TYPE_CHECKING:
    from digitpad.core.ink.documents.document import Document

_READERS: Final = {
    ".inkml": "inkml",
    ".unipen": "unipen",
    ".unp": "unipen",
    ".dat": "unipen",
    ".xopp": "xournal",
    ".xoj": "xournal",
    ".svg": "svg",
    ".excalidraw": "json",
    ".tldr": "json",
    ".json": "json",
}
"""How names end -> the reader of such documents, which is imported when one is opened."""
SUFFIXES: Final = (*ndjson.SUFFIXES, *_READERS)
_OF_OTHER_THINGS: Final = (".dat", ".json")
"""Names that most files with them have for something else."""
_LOOKED_AT: Final = 256


def is_ink_file(path: Path) -> bool:
    """Say whether the name of ``path`` is that of an ink file."""
    return path.name.lower().endswith(SUFFIXES)


def is_surely_ink_file(path: Path) -> bool:
    """Say whether a file that nobody has named, in a folder, is taken for ink."""
    return is_ink_file(path) and path.suffix.lower() not in _OF_OTHER_THINGS


def read_pages(path: Path) -> Iterator[Drawing | FileError]:
    """Yield what is opened and read of an ink file: its drawings, or its pages.

    A broken line or drawing does not end the reading; a broken file does. Raises FileError.
    """
    if _is_by_line(path):
        yield from ndjson.read_ndjson(path)
    else:
        yield from drawings_of(path, _document(path).pages)


def read_labelled(path: Path) -> Iterator[Drawing | FileError]:
    """Yield what an ink file has labels for: its drawings, or the symbols on its pages.

    As `read_pages` otherwise.
    """
    if _is_by_line(path):
        yield from ndjson.read_ndjson(path)
    else:
        yield from drawings_of(path, _document(path).labelled)


def drawings_of(
    path: Path, drawings: Iterable[Drawing | BrokenInkError]
) -> Iterator[Drawing | FileError]:
    """Yield the drawings of the document ``path``, and what is to be said of broken ones."""
    for one in drawings:
        yield FileError(path, one.sentence) if isinstance(one, BrokenInkError) else one


def _is_by_line(path: Path) -> bool:
    """Say whether there is one drawing a line: unless the name says or a list begins otherwise."""
    if path.suffix.lower() in _READERS:
        return False
    if path.suffix.lower() == ".gz":
        return True
    with untrusted_files.opened(path) as file:
        return not file.read(_LOOKED_AT).lstrip().startswith(b"[")


def _document(path: Path) -> Document:
    from digitpad.core.ink.documents.document import MAX_BYTES

    data = untrusted_files.read_bytes(path, MAX_BYTES)
    return document_in(data, _READERS.get(path.suffix.lower(), "json"), path)


def document_in(data: bytes, kind: str, path: Path) -> Document:
    """Return the document of a kind in ``data``, gzipped or not. Raises FileError for ``path``."""
    read = _reader_of(kind)
    data = _unpacked(data, path)
    try:
        if not data.strip():
            raise BrokenInkError(InkWords.NO_DRAWINGS)
        found = read(data)
    except BrokenInkError as error:
        raise FileError(path, error.sentence) from None
    broken = [page for page in found.pages if isinstance(page, BrokenInkError)]
    if len(broken) == len(found.pages):
        raise FileError(path, broken[0].sentence if broken else InkWords.NO_DRAWINGS)
    return found


def _reader_of(kind: str) -> Callable[[bytes], Document]:
    """Return what reads a kind of document; no other is imported."""
    match kind:
        case "inkml":
            from digitpad.core.ink.documents import inkml

            return inkml.read
        case "unipen":
            from digitpad.core.ink.documents import unipen

            return unipen.read
        case "xournal":
            from digitpad.core.ink.documents import xournal

            return xournal.read
        case "svg":
            from digitpad.core.ink.documents import svg_drawing

            return svg_drawing.read
    from digitpad.core.ink.documents import json_ink

    return json_ink.read


def _unpacked(data: bytes, path: Path) -> bytes:
    """Return ``data`` unpacked where it is gzipped. Raises FileError."""
    from digitpad.core.ink.documents.document import MAX_BYTES

    if not data.startswith(untrusted_files.GZIP_MAGIC):
        return data
    with (
        untrusted_files.explained(path, FileWords.DAMAGED_GZIP),
        gzip.GzipFile(fileobj=io.BytesIO(data)) as packed,
    ):
        data = packed.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise FileError(path, FileWords.LARGER_THAN(mebibytes=MAX_BYTES // 2**20))
    return data
