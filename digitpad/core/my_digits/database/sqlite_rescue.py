"""Rows out of a damaged SQLite file, page by page, without asking SQLite.

SQLite refuses a file whose first page, schema or inner pages are broken although the rows lie
unharmed in the leaves. This reads every leaf page of a table for itself, following
https://www.sqlite.org/fileformat2.html, and leaves it to the caller to say which rows are sound.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path

from digitpad.core.files import presence
from digitpad.core.my_digits.database import write_ahead_log

Value = int | float | str | bytes | None
Pages = dict[int, bytes]

_TABLE_LEAF = 0x0D
_HEADER_BYTES = 100
"""The first page starts with the file's header; its own content comes behind it."""
_DEFAULT_PAGE_BYTES = 4096
_FLOAT = 7
_NUMBER_BYTES = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8, _FLOAT: 8}


def rows_of(path: Path) -> Iterator[tuple[int, list[Value]]]:
    """Yield (rowid, values) of every row in every readable leaf page, of whatever table.

    Pages in the write-ahead log beside the file are newer and take precedence, also those behind
    damage in the log, which SQLite does not see. Rows that were
    deleted may appear where their page was not used again.
    """
    data = path.read_bytes()
    log = write_ahead_log.of_file(path)
    size = _page_size(data)
    pages = {
        number: data[start : start + size]
        for number, start in enumerate(range(0, len(data) - size + 1, size), start=1)
    }
    if presence.is_file(log):
        frames = write_ahead_log.frames_of(log.read_bytes())
        pages.update({frame.page: frame.content for frame in frames})
    for number, page in pages.items():
        yield from _rows_of_page(pages, page, _HEADER_BYTES if number == 1 else 0)


def _page_size(data: bytes) -> int:
    size = int.from_bytes(data[16:18], "big")
    size = 65536 if size == 1 else size
    return size if size in {2**power for power in range(9, 17)} else _DEFAULT_PAGE_BYTES


def _rows_of_page(pages: Pages, page: bytes, start: int) -> Iterator[tuple[int, list[Value]]]:
    if len(page) <= start + 8 or page[start] != _TABLE_LEAF:
        return
    count = int.from_bytes(page[start + 3 : start + 5], "big")
    for place in range(start + 8, min(start + 8 + 2 * count, len(page) - 1), 2):
        cell = int.from_bytes(page[place : place + 2], "big")
        try:
            yield _row(pages, page, cell)
        except (ValueError, IndexError, KeyError):
            continue  # this row is gone; the next one may be sound


def _row(pages: Pages, page: bytes, cell: int) -> tuple[int, list[Value]]:
    length, place = _varint(page, cell)
    rowid, place = _varint(page, place)
    return rowid, _record(_payload(pages, page, place, length))


def _payload(pages: Pages, page: bytes, place: int, length: int) -> bytes:
    """Return the row's bytes, from this page and, when they are many, its overflow pages."""
    usable = len(page)
    if length > usable * len(pages):
        raise ValueError("the row is longer than the file")
    local = length
    if length > usable - 35:
        least = (usable - 12) * 32 // 255 - 23
        local = least + (length - least) % (usable - 4)
        local = local if local <= usable - 35 else least
    parts, missing = [page[place : place + local]], length - local
    following = int.from_bytes(page[place + local : place + local + 4], "big")
    while missing > 0:
        overflow = pages[following]
        parts.append(overflow[4 : 4 + min(missing, usable - 4)])
        missing -= usable - 4
        following = int.from_bytes(overflow[:4], "big")
    return b"".join(parts)


def _record(payload: bytes) -> list[Value]:
    header_end, place = _varint(payload, 0)
    body = header_end
    values: list[Value] = []
    while place < header_end:
        kind, place = _varint(payload, place)
        value, body = _value(payload, body, kind)
        values.append(value)
    if body != len(payload):
        raise ValueError("the record does not fill its payload")
    return values


def _value(payload: bytes, place: int, kind: int) -> tuple[Value, int]:
    if kind == 0:
        return None, place
    if kind in (8, 9):
        return kind - 8, place
    end = place + (_NUMBER_BYTES[kind] if kind in _NUMBER_BYTES else (kind - 12) // 2)
    if kind in (10, 11) or end > len(payload):
        raise ValueError("the record says that it is longer than it is")
    content = payload[place:end]
    if kind == _FLOAT:
        return float(struct.unpack(">d", content)[0]), end
    if kind in _NUMBER_BYTES:
        return int.from_bytes(content, "big", signed=True), end
    return (content.decode() if kind % 2 else content), end


def _varint(data: bytes, place: int) -> tuple[int, int]:
    """Return SQLite's variable-length integer at ``place`` and the place behind it."""
    value = 0
    for byte in data[place : place + 8]:
        place += 1
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, place
    return value << 8 | data[place], place + 1
