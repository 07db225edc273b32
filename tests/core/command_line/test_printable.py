"""Foreign text on a terminal: nothing in it gives the terminal orders."""

from __future__ import annotations

import os
import unicodedata

import pytest

from digitpad.core.command_line.printable import printable


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("seven.png", "seven.png"),
        ("Zahlen für é 七 👍 — “so”.png", "Zahlen für é 七 👍 — “so”.png"),
        ("\x1b]0;mine\x07\x1b[31mred", r"\x1b]0;mine\x07\x1b[31mred"),
        ("two\nlines\r\t", r"two\nlines\r\t"),
        ("\x9b31m", r"\x9b31m"),
        ("seven\u202egnp.exe", r"seven\u202egnp.exe"),
        (os.fsdecode(b"a\xff.png"), r"a\xff.png"),
        ("\ud800", r"\ud800"),
    ],
)
def test_what_is_no_visible_letter_is_written_out(text: str, shown: str) -> None:
    assert printable(text) == shown


def test_no_order_to_a_terminal_gets_through() -> None:
    """Of all of Unicode, what is left has no control character and no line end."""
    every = "".join(map(chr, range(0x110000)))
    left = {unicodedata.category(letter) for letter in printable(every)}
    assert not left & {"Cc", "Cs", "Zl", "Zp"}
