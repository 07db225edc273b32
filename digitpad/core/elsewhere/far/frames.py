"""What the two computers say to each other: a line of JSON, and after it bytes if it says so."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, BinaryIO, Final

PIECE_BYTES: Final = 64 * 1024
"""Files travel in pieces of this size, so that an event never waits for long behind one."""
PIECES_UNDER_WAY: Final = 8
"""How many pieces are sent before the first was received: no more lies in the pipes."""
_MOST_LINE: Final = 8 * 1024 * 1024
_MOST_BODY: Final = 1024 * 1024
_SIZE: Final = "bytes"

Header = dict[str, Any]


class NonsenseError(ValueError):
    """What was read is no frame."""


def write(stream: BinaryIO, header: Mapping[str, Any], body: bytes = b"") -> None:
    """Write one frame and flush. Raises OSError, or ValueError for a closed stream."""
    record = {**header, _SIZE: len(body)} if body else header
    stream.write(json.dumps(record).encode("ascii") + b"\n" + body)
    stream.flush()


def read(stream: BinaryIO) -> tuple[Header, bytes] | None:
    """Return the next frame; None at the end, or where it breaks off. Raises NonsenseError."""
    line = stream.readline(_MOST_LINE)
    if not line.endswith(b"\n"):
        if len(line) == _MOST_LINE:
            raise NonsenseError
        return None
    try:
        header = json.loads(line)
    except (ValueError, RecursionError):
        raise NonsenseError from None
    size = header.pop(_SIZE, 0) if isinstance(header, dict) else -1
    if type(size) is not int or not 0 <= size <= _MOST_BODY:
        raise NonsenseError
    body = stream.read(size)
    return (header, body) if len(body) == size else None
