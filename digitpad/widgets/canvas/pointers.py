"""What a person draws with: the pen comes before a finger, a finger before the mouse."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import Qt


class Rank(IntEnum):
    """A pointer of higher rank takes the gesture from a lower one.

    A palm touches the page before the pen does, and some systems also send the events of a pen or a
    finger as mouse events.
    """

    MOUSE = 1
    FINGER = 2
    PEN = 3


@dataclass(frozen=True)
class Pointer:
    """A pen, a finger or a mouse button."""

    rank: Rank
    which: int = 0
    """Which one of its rank: the touch point's id, or the mouse button's value."""


PEN = Pointer(Rank.PEN)


def finger(point_id: int) -> Pointer:
    return Pointer(Rank.FINGER, point_id)


def mouse(button: Qt.MouseButton) -> Pointer:
    return Pointer(Rank.MOUSE, button.value)
