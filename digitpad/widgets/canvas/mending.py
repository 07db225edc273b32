"""A pointer that went down on a bracket or a grip: what does the person mean by it?

Whatever is not plainly a tap, a straight cut down through a digit or a grip that is dragged away is
a stroke, like the bar of a 5: nothing that is drawn is lost.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from enum import Enum, auto
from itertools import pairwise

from PySide6.QtCore import QPointF

from digitpad.widgets.canvas.brackets import Bracket, Divider

_STILL_PX = 9.0
"""A hand that only wants to tap moves less than this."""
_STRAIGHT = 0.93
"""The least that the way between the ends of a cut is of its length."""
_SHARE = 0.6
"""A cut goes at least so far down the digit, and a grip is dragged less far than that."""


class Meaning(Enum):
    """What a movement that began above the ink means."""

    TAP = auto()
    """Choose the mark, or join at the grip."""
    SPLIT = auto()
    """A straight line down from a bracket: cut the digit along it."""
    JOIN = auto()
    """A grip that is dragged up or down, away from its line."""
    DRAW = auto()
    """Anything else."""


@dataclass
class Mending:
    """A movement that began on a bracket or a grip."""

    target: Bracket | Divider
    height_px: float
    """From the brackets down to the foot of the digits."""
    trail: list[tuple[QPointF, float | None]]
    """Where the pointer has been, and its pressure, for it may turn out to draw."""
    meaning: Meaning = field(default=Meaning.TAP, init=False)

    @property
    def start(self) -> QPointF:
        return self.trail[0][0]

    @property
    def at(self) -> QPointF:
        return self.trail[-1][0]

    def move(self, at: QPointF, pressure: float | None) -> Meaning:
        """Follow the pointer. Once it draws, it does so to the end."""
        self.trail.append((at, pressure))
        if self.meaning is Meaning.TAP:
            self.meaning = self._begun()
        elif not self._goes_on():
            self.meaning = Meaning.DRAW
        return self.meaning

    def lift(self) -> Meaning:
        """Return what it meant in the end: a cut that goes only half the way is none."""
        down = self.at.y() - self.start.y()
        if self.meaning is Meaning.SPLIT and down < _SHARE * self.height_px:
            self.meaning = Meaning.DRAW
        return self.meaning

    def _begun(self) -> Meaning:
        across, down = self._moved()
        if math.hypot(across, down) < _STILL_PX:
            return Meaning.TAP
        if abs(down) <= abs(across):
            return Meaning.DRAW
        if isinstance(self.target, Divider):
            return Meaning.JOIN
        return Meaning.SPLIT if down > 0 else Meaning.DRAW

    def _goes_on(self) -> bool:
        return self._is_cut() if self.meaning is Meaning.SPLIT else self._is_drag()

    def _is_cut(self) -> bool:
        """Say whether it goes straight, and not beside the digit."""
        bracket, way = self.target, math.hypot(*self._moved())
        length = sum(
            math.hypot(*(other - one).toTuple()) for (one, _), (other, _) in pairwise(self.trail)
        )
        is_within = isinstance(bracket, Bracket) and (
            bracket.left - _STILL_PX <= self.at.x() <= bracket.right + _STILL_PX
        )
        return is_within and way >= _STRAIGHT * length - 2

    def _is_drag(self) -> bool:
        across, down = self._moved()
        return abs(across) <= self.height_px and down < _SHARE * self.height_px

    def _moved(self) -> tuple[float, float]:
        moved = self.at - self.start
        return moved.x(), moved.y()
