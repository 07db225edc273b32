"""A pointer that went down on a bracket or a grip: what does the person mean by it?"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto

from PySide6.QtCore import QPointF

from digitpad.widgets.canvas.brackets import Bracket, Divider

_STILL_PX = 9.0
"""A hand that only wants to tap moves less than this."""


class Meaning(Enum):
    """What a movement that began above the ink means."""

    TAP = auto()
    """Choose the mark, or join at the grip."""
    SPLIT = auto()
    """Drag down from a bracket: cut the digit along the way."""
    JOIN = auto()
    """Drag a grip up or down, away from the line."""
    DRAW = auto()
    """Anything else is a stroke, like the bar of a 5."""


@dataclass
class Mending:
    """A movement that began on a bracket or a grip."""

    target: Bracket | Divider
    start: QPointF
    at: QPointF = field(init=False)
    trail: list[tuple[QPointF, float | None]] = field(default_factory=list)
    """Where the pointer has been, and its pressure, for it may turn out to draw."""
    meaning: Meaning = Meaning.TAP

    def __post_init__(self) -> None:
        self.at = self.start

    def move(self, at: QPointF, pressure: float | None) -> Meaning:
        """Follow the pointer; what it means is decided once, when it has left its place."""
        self.at = at
        self.trail.append((at, pressure))
        if self.meaning is Meaning.TAP:
            across, down = at.x() - self.start.x(), at.y() - self.start.y()
            if max(abs(across), abs(down)) >= _STILL_PX:
                self.meaning = self._meaning_of(across, down)
        return self.meaning

    def _meaning_of(self, across: float, down: float) -> Meaning:
        if abs(down) <= abs(across):
            return Meaning.DRAW
        if isinstance(self.target, Divider):
            return Meaning.JOIN
        return Meaning.SPLIT if down > 0 else Meaning.DRAW
