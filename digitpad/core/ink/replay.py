"""Replays a drawing: what was on the paper at each moment."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from digitpad.core.ink.ink import Ink, Stroke

_UNTIMED_SECONDS = 1.2
"""How long a drawing takes to play when nobody recorded the times."""
_LONGEST_PAUSE_SECONDS = 0.4
"""A longer pause between strokes is cut: the hand was thinking, not drawing."""


class Replay:
    """The moments of one drawing, from 0 to `seconds`."""

    def __init__(self, ink: Ink) -> None:
        self._ink = ink
        timed = all(stroke.seconds is not None for stroke in ink)
        self._moments = _recorded(ink) if timed else _by_length(ink)
        self.seconds = float(self._moments[-1][-1]) if self._moments else 0.0

    def at(self, seconds: float) -> Ink:
        """Return what had been drawn after ``seconds``."""
        strokes = []
        for stroke, moments in zip(self._ink, self._moments, strict=True):
            count = int(np.searchsorted(moments, seconds, side="right"))
            if count:
                pressure = None if stroke.pressure is None else stroke.pressure[:count]
                strokes.append(Stroke(stroke.points[:count], pressure=pressure))
        return Ink(tuple(strokes))


def _recorded(ink: Ink) -> list[NDArray[np.float64]]:
    moments: list[NDArray[np.float64]] = []
    end = shift = 0.0
    for stroke in ink:
        assert stroke.seconds is not None
        # Times from files may repeat or run backwards; a replay only moves forward.
        rising = np.maximum.accumulate(stroke.seconds)
        pause = rising[0] + shift - end
        shift -= pause - min(max(pause, 0.0), _LONGEST_PAUSE_SECONDS if moments else 0.0)
        moments.append(rising + shift)
        end = float(moments[-1][-1])
    return moments


def _by_length(ink: Ink) -> list[NDArray[np.float64]]:
    """Return times for drawing at constant speed, without pauses between strokes."""
    lengths = [np.hypot(*np.diff(stroke.points, axis=0).T) for stroke in ink]
    total = sum(float(length.sum()) for length in lengths) or 1.0
    ends = np.cumsum([length.sum() for length in lengths])
    return [
        _UNTIMED_SECONDS * (end - length.sum() + np.concatenate([[0.0], np.cumsum(length)])) / total
        for end, length in zip(ends, lengths, strict=True)
    ]
