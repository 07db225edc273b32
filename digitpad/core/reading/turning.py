"""Which way up a digit reads far better than it lies."""

from __future__ import annotations

from typing import Final

import numpy as np

from digitpad.core.pictures.preprocess import Picture
from digitpad.core.reading.reader import Reader
from digitpad.core.reading.recognizer import Reading

_POOR: Final = 0.9
"""Whatever reads better than this as it lies is left as it lies..."""
_GOOD: Final = 0.98
"""... and no turn is worth a word that reads worse than this."""


def better_turn(reader: Reader, reading: Reading) -> int:
    """Return by how many quarters to the left a digit has to be turned to read far better, or 0.

    A 6 and a 9 read as well either way, and so stay.
    """
    if _trust(reading) >= _POOR:
        return 0
    turned = [reader.network.read_picture(_turned(reading.picture, n)) for n in (1, 2, 3)]
    trusts = [_trust(one) for one in turned]
    best = int(np.argmax(trusts))
    return best + 1 if trusts[best] >= _GOOD else 0


def _trust(reading: Reading) -> float:
    return reading.confidence * (1.0 if reading.is_digit is None else reading.is_digit)


def _turned(picture: Picture, quarters: int) -> Picture:
    """Return a picture turned left; its mass stays at the middle, half a pixel from 14."""
    right, down = ((0, 0), (0, 1), (1, 1), (1, 0))[quarters]
    turned: Picture = np.roll(np.rot90(picture, quarters), (down, right), axis=(0, 1))
    return turned
