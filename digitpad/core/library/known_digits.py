"""One clear drawing of each digit, to try a model with."""

from __future__ import annotations

from typing import Final

import numpy as np

from digitpad.core.errors import DigitPadError
from digitpad.core.ink.ink import Ink
from digitpad.core.reading.recognizer import Recognizer
from digitpad.core.sentences.model_words import ModelWords

Line = tuple[tuple[float, float], ...]

_LINES: Final[tuple[tuple[Line, ...], ...]] = (
    (((5, 0), (2, 2), (1, 6), (2, 10), (5, 12), (8, 10), (9, 6), (8, 2), (5, 0)),),
    (((3, 3), (6, 0), (6, 12)),),
    (((1, 3), (3, 0), (6, 0), (8, 2), (7, 5), (4, 9), (1, 12), (9, 12)),),
    (
        (
            (1, 1), (4, 0), (7, 1), (8, 3), (6, 5), (4, 6),
            (7, 7), (8, 9), (7, 11), (4, 12), (1, 11),
        ),
    ),
    (((5, 0), (1, 7), (9, 7)), ((7, 3), (7, 12))),
    (((8, 0), (2, 0), (2, 5), (5, 4), (8, 6), (8, 10), (5, 12), (1, 11)),),
    (((7, 0), (4, 2), (2, 6), (2, 10), (4, 12), (7, 11), (8, 9), (6, 7), (3, 8), (2, 9)),),
    (((1, 0), (9, 0), (4, 12)),),
    (
        (
            (5, 6), (2, 4), (2, 1), (5, 0), (8, 1), (8, 4), (5, 6),
            (2, 8), (2, 11), (5, 12), (8, 11), (8, 8), (5, 6),
        ),
    ),
    (((8, 3), (5, 5), (2, 4), (2, 1), (5, 0), (8, 1), (8, 3), (8, 7), (7, 12)),),
)  # fmt: skip

INKS: Final = tuple(Ink.from_points(list(lines)) for lines in _LINES)
"""INKS[d] is a drawing of digit d."""


def count_read_right(recognizer: Recognizer) -> int:
    """Read all ten and return how many came out right.

    Raises DigitPadError when the output is not a set of probabilities.
    """
    readings = recognizer.read_many(INKS)
    rows = np.stack([reading.probabilities for reading in readings])
    sound = (
        np.isfinite(rows).all()
        and (rows >= 0).all()
        and np.allclose(rows.sum(axis=1), 1, atol=1e-3)
    )
    if not sound:
        raise DigitPadError(ModelWords.NO_PROBABILITIES)
    return sum(reading.digit == digit for digit, reading in enumerate(readings))
