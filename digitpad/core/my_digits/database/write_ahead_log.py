"""SQLite's write-ahead log beside the file of own digits, and whether damage hides what is in it.

SQLite takes the first frame whose checksum is wrong for the end of the log: whatever was saved
later is gone without a word. https://www.sqlite.org/walformat.html says how the log lies on the
disk: a header with two salts that are new whenever the log begins again, then frames, each with a
page of the database, the header's salts, and a checksum that goes on from that of the frame before.
"""

from __future__ import annotations

import struct
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from digitpad.core.files import presence

_HEADER_BYTES: Final = 32
_FRAME_HEADER_BYTES: Final = 24
_BIG_ENDIAN: Final = 0x377F0683
_PAGE_BYTES: Final = frozenset(2**power for power in range(9, 17))
_LOOK_AGAIN_SECONDS: Final = 0.3
"""Another program that is writing just now has finished its frame by then."""


@dataclass(frozen=True)
class Frame:
    """One page as it was written into the log."""

    page: int
    is_commit: bool
    """Whether something that was saved ends with it."""
    content: bytes
    is_sound: bool
    """Whether its checksum goes on from that of the frame before, as SQLite wants it."""


def of_file(database: Path) -> Path:
    """Return where the log of a database lies, if it has one."""
    return database.with_name(database.name + "-wal")


def frames_of(log: bytes) -> list[Frame]:
    """Return the log's current frames in the order they were written, damaged ones included.

    Where the header itself is damaged, none of them is sound to SQLite, nor here.
    """
    magic, _, size, _, *_ = struct.unpack(">8I", log[:_HEADER_BYTES].ljust(_HEADER_BYTES, b"\0"))
    order = ">" if magic == _BIG_ENDIAN else "<"
    known = _checksum(log[:24], (0, 0), order) == _stored(log, 24)
    salts = log[16:24] if known else log[_HEADER_BYTES + 8 : _HEADER_BYTES + 16]
    size = size if size in _PAGE_BYTES else 4096
    frames = []
    before = _stored(log, 24) if known else None
    for start in range(_HEADER_BYTES, len(log) - _FRAME_HEADER_BYTES - size + 1, _step(size)):
        head, content = log[start : start + 24], log[start + 24 : start + _step(size)]
        page, database_pages = struct.unpack(">2I", head[:8])
        after = _stored(head, 16)
        if head[8:16] == salts:
            is_sound = before is not None and (
                _checksum(content, _checksum(head[:8], before, order), order) == after
            )
            frames.append(Frame(page, database_pages != 0, content, is_sound))
            before = after
        else:  # of an earlier log, unless damage has made it so; then the next one is not sound
            before = None
    return frames


def hides_commits(database: Path) -> bool:
    """Say whether something that was saved lies behind damage in the log.

    A power cut in the middle of saving, before it was said to be saved, may look the same.
    """
    found = _hidden(database)
    if found is None:
        return False
    time.sleep(_LOOK_AGAIN_SECONDS)
    return _hidden(database) == found


def _hidden(database: Path) -> tuple[bytes, int] | None:
    """Return the log's header and the number of its first damaged frame, if commits follow it."""
    log = of_file(database)
    data = log.read_bytes() if presence.is_file(log) else b""
    frames = frames_of(data)
    first = next((place for place, frame in enumerate(frames) if not frame.is_sound), len(frames))
    if any(frame.is_commit for frame in frames[first:]):
        return data[:_HEADER_BYTES], first
    return None


def _step(size: int) -> int:
    return _FRAME_HEADER_BYTES + size


def _stored(data: bytes, place: int) -> tuple[int, int]:
    first, second = struct.unpack(">2I", data[place : place + 8].ljust(8, b"\0"))
    return first, second


def _checksum(data: bytes, start: tuple[int, int], order: str) -> tuple[int, int]:
    """Return SQLite's running checksum of ``data``, whose length is a multiple of 8."""
    first, second = start
    words = iter(struct.unpack(f"{order}{len(data) // 4}I", data))
    for one, other in zip(words, words, strict=True):
        first = (first + one + second) & 0xFFFFFFFF
        second = (second + other + first) & 0xFFFFFFFF
    return first, second
