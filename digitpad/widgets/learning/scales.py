"""Maps a loss or an accuracy to a height in the plot, on a logarithmic scale.

The accuracy is drawn by the logarithm of the error rate. So 99.5 % is as far from 99 % as 90 % from
80 %, and losses that differ tenfold fit into one plot: augmentation and label smoothing make the
training loss much higher than the validation loss.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from digitpad.core.sentences.sentence import written

_FINENESS = ((1.0,), (1.0, 2.0, 5.0), (1.0, 1.5, 2.0, 3.0, 5.0, 7.0))
"""The numbers of each decade that may label an axis, from coarse to fine."""
_DECADES = range(-6, 4)
_FEWEST_TICKS = 4
_LEAST_DECADES = 0.4
_ROOM = 0.07
"""The share of the height that stays free above and below."""


@dataclass(frozen=True)
class Scale:
    """One of the two quantities."""

    is_accuracy: bool
    least: float
    """The least loss or error rate that is drawn: 0 has no logarithm."""

    def height(self, value: float) -> float:
        """Return the height of ``value``, in decades; a better accuracy is higher."""
        if self.is_accuracy:
            return -math.log10(max(1 - value, self.least))
        return math.log10(max(value, self.least))

    def ticks(self, low: float, high: float) -> list[float]:
        """Return the heights of round numbers from ``low`` to ``high``."""
        sign, found = -1 if self.is_accuracy else 1, []
        for numbers in _FINENESS:
            values = [number * 10.0**decade for decade in _DECADES for number in numbers]
            heights = [sign * math.log10(value) for value in values]
            found = sorted(height for height in heights if low <= height <= high)
            if len(found) >= _FEWEST_TICKS:
                break
        return found

    def words(self, height: float) -> str:
        """Return the label for ``height``."""
        if self.is_accuracy:
            return f"{written(100 - 100 * 10**-height, '.4g')}\u202f%"
        return written(10**height, ".3g")


LOSS = Scale(is_accuracy=False, least=1e-5)
ACCURACY = Scale(is_accuracy=True, least=1e-4)


def span_of(heights: Iterable[float]) -> tuple[float, float]:
    """Return the ends of an axis that shows all of ``heights``, which are not empty."""
    shown = list(heights)
    low, high = min(shown), max(shown)
    extent = max(high - low, _LEAST_DECADES)
    middle, half = (low + high) / 2, extent * (0.5 + _ROOM)
    return middle - half, middle + half
