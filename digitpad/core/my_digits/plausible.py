"""Whether what somebody drew when asked for a digit can be that digit, before it is learnt from."""

from __future__ import annotations

from enum import Enum, auto

from digitpad.core.ink.ink import Ink
from digitpad.core.reading.page import SIDE
from digitpad.core.reading.recognizer import Reading

_LEAST_HEIGHT = 0.2 * SIDE
"""Lower is a tap, a dash, or the bar of a digit that is not finished."""
_CLEAR = 0.9
"""Of 1,480 whole digits of UNIPEN's writers 99 % are read right and at least as surely."""
_LEAST_IS_DIGIT = 0.5


class Doubt(Enum):
    """Why a drawing may not be what was asked for."""

    TOO_SMALL = auto()
    """Too low to be a digit: a tap, or a single bar."""
    UNCLEAR = auto()
    """Not finished, or no digit."""
    ANOTHER = auto()
    """It looks like another digit."""


def doubt_about(ink: Ink, wanted: int, reading: Reading | None) -> Doubt | None:
    """Return what speaks against ``ink``, in units of the page, being ``wanted``; None if nothing.

    reading: what is made of it, or None where nobody can say.
    """
    _, top, _, bottom = ink.bounds
    if bottom - top < _LEAST_HEIGHT:
        return Doubt.TOO_SMALL
    if reading is None:
        return None
    if reading.is_digit is not None and reading.is_digit < _LEAST_IS_DIGIT:
        return Doubt.UNCLEAR
    if reading.confidence < _CLEAR:
        return Doubt.UNCLEAR
    return None if reading.digit == wanted else Doubt.ANOTHER
