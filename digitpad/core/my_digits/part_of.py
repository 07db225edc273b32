"""Which number a digit was taught in, so that corrections of cuts are kept with the digits.

The digits of a number keep their places on its page: together they show how it is cut rightly.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterable
from dataclasses import dataclass

from digitpad.core.ink.cuts import Cuts
from digitpad.core.ink.parts import Span, common_spans


@dataclass(frozen=True)
class PartOf:
    """A digit's place in a taught number."""

    number: str
    """The same for all digits of one page."""
    place: int
    """Which mark of the page it is, from 0."""
    is_mended: bool = False
    """Whether a person has put right where it begins or ends."""


def new_number() -> str:
    """Return a name that no other number has."""
    return secrets.token_hex(8)


def is_mended(cuts: Cuts, spans: Iterable[Span]) -> bool:
    """Say whether a person has cut or joined ink of these parts of strokes."""
    own = frozenset(spans)
    sides = (side for split in cuts.splits for side in split)
    return any(common_spans(own, spans) for spans in (*cuts.joins, *sides))


def to_text(part: PartOf | None) -> str | None:
    """Return what is kept in the file; None for a digit that stood alone."""
    if part is None:
        return None
    record = {"number": part.number, "place": part.place, "mended": part.is_mended}
    return json.dumps(record, separators=(",", ":"))


def from_text(text: str | None) -> PartOf | None:
    """Return what `to_text` wrote; None where it is anything else: the digit is none the worse."""
    try:
        record = json.loads(text or "null")
    except (ValueError, RecursionError):
        return None
    match record:
        case {"number": str(number), "place": int(place), "mended": bool(mended)} if place >= 0:
            return PartOf(number, place, mended)
    return None
