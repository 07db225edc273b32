"""What a person draws with: the pen comes before a finger, a finger before the mouse."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import Qt


class Rank(IntEnum):
    """The higher one takes a gesture from the lower: a palm lies on the page before the pen does,
    and some systems send what a pen or a finger does as the mouse's doing too."""

    MOUSE = 1
    FINGER = 2
    PEN = 3


@dataclass(frozen=True)
class Pointer:
    """One thing that can be put down on the page and lifted from it."""

    rank: Rank
    which: int = 0
    """Of several of a rank: the touch point's id, or the mouse button's value."""


PEN = Pointer(Rank.PEN)


def finger(point_id: int) -> Pointer:
    return Pointer(Rank.FINGER, point_id)


def mouse(button: Qt.MouseButton) -> Pointer:
    return Pointer(Rank.MOUSE, button.value)
