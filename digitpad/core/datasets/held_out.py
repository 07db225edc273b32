"""Which of my digits a training leaves out: the newest, to measure what it gained."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

_SHARE = 1 / 5
_LEAST = 10
"""With fewer digits there is nothing to spare."""


def newest_count(count: int) -> int:
    """Return how many of ``count`` digits are held out: a fifth, but none of fewer than ten."""
    return round(count * _SHARE) if count >= _LEAST else 0


def newest_part(times: Sequence[datetime]) -> NDArray[np.bool_]:
    """Return (n,), true for the newest fifth of drawings made at ``times``.

    All false when there are fewer than ten. They are chosen by time and not at random: future
    drawings are what matters, and drawings made within a minute are too similar.
    """
    mask = np.zeros(len(times), dtype=np.bool_)
    if held_out := newest_count(len(times)):
        seconds = np.array([time.timestamp() for time in times])
        mask[np.argsort(seconds, kind="stable")[-held_out:]] = True
    return mask
