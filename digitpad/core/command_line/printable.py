"""Foreign text on a terminal: a file name may contain escape sequences."""

from __future__ import annotations

import re
from typing import Final

_UNSAFE: Final = re.compile(
    "[\x00-\x1f\x7f-\x9f"  # control characters; ESC begins an escape sequence
    "\u200e\u200f\u202a-\u202e\u2066-\u2069"  # these change the direction of the text
    "\u2028\u2029"  # line separators of Unicode
    "\ud800-\udfff]"  # surrogates: bytes of a name that is not valid UTF-8
)


def printable(text: object) -> str:
    """Return ``text`` on one line, with invisible characters escaped.

    They are written as Python writes them: ``\\x1b``, or ``\\xff`` for a byte that is not UTF-8.
    """
    return _UNSAFE.sub(_written_out, str(text))


def _written_out(found: re.Match[str]) -> str:
    letter = found[0]
    if "\udc80" <= letter <= "\udcff":
        return f"\\x{ord(letter) - 0xDC00:02x}"
    return letter.encode("unicode_escape", "backslashreplace").decode("ascii")
