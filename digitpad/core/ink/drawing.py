"""A drawing from a file: the ink, and what is known about it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from digitpad.core.errors import DigitPadError
from digitpad.core.ink.ink import Ink

MAX_STROKES = 10_000
"""Ten times a full page of writing; every stroke takes time to draw and to read."""

ENOUGH_BROKEN = 1000
"""A file that begins with so many broken drawings is no ink file."""


class BrokenInkError(DigitPadError):
    """A line or a document that holds no drawing."""


@dataclass(frozen=True)
class Drawing:
    """One drawing of an ink file."""

    ink: Ink
    word: str | None = None
    key_id: str | None = None
    writer: str | None = None
    drawn_at: datetime | None = None
    """When it was drawn; QuickDraw's key ``timestamp``."""
    part_of: str | None = None
    """The number that a digit was taught in, as DigitPad writes it; see `my_digits.part_of`."""

    @property
    def digit(self) -> int | None:
        """The digit that `word` names; None where it names something else, or nothing."""
        word = (self.word or "").strip()
        return int(word) if len(word) == 1 and word in "0123456789" else None
