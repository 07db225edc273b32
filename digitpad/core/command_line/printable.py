"""Foreign text on a terminal: a file's name may hold orders to the terminal itself."""

from __future__ import annotations

import re
from typing import Final

_UNSAFE: Final = re.compile(
    "[\x00-\x1f\x7f-\x9f"  # control characters: ESC begins the terminal's orders
    "\u200e\u200f\u202a-\u202e\u2066-\u2069"  # these turn the direction in which a line is read
    "\u2028\u2029"  # line ends of Unicode
    "\ud800-\udfff]"  # half letters: how Python holds the bytes of a name that is no UTF-8
)


def printable(text: object) -> str:
    """Return ``text`` on one line with everything written out that is no visible letter.

    ``\\x1b`` and the like are written as Python writes them, ``\\xff`` for a byte that is no UTF-8.
    """
    return _UNSAFE.sub(_written_out, str(text))


def _written_out(found: re.Match[str]) -> str:
    letter = found[0]
    if "\udc80" <= letter <= "\udcff":
        return f"\\x{ord(letter) - 0xDC00:02x}"
    return letter.encode("unicode_escape", "backslashreplace").decode("ascii")
