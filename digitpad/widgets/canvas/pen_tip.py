"""Works out from a pen's events whether its tip is on the page.

A side button sends presses and releases as the tip does, and a release may be lost. So the buttons
that are down decide, and not the type of the event.
"""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputDevice, QTabletEvent

_TIP, _NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton


class Tip(Enum):
    """What the tip does."""

    TOUCHES = auto()
    DRAGS = auto()
    LIFTS = auto()
    HOVERS = auto()


class PenTip:
    """Follows one pen through its events."""

    def __init__(self) -> None:
        self._is_down = False
        self._buttons = _NONE

    def follow(self, event: QTabletEvent) -> Tip:
        """Return what the tip does in ``event``."""
        was_down, held = self._is_down, self._buttons
        self._is_down, self._buttons = _is_down(event), event.buttons()
        if not self._is_down:
            return Tip.LIFTS if was_down else Tip.HOVERS
        if event.type() != QEvent.Type.TabletPress:
            return Tip.DRAGS
        # The tip was down already and touches again: its release was lost.
        again = event.button() == _TIP and bool(held & event.buttons() & _TIP)
        return Tip.DRAGS if was_down and not again else Tip.TOUCHES

    def forget(self) -> None:
        """Treat the pen as lifted: it is out of range."""
        self._is_down, self._buttons = False, _NONE


def side_button_held(event: QTabletEvent) -> bool:
    """Return whether a button other than the tip is held."""
    return bool(event.buttons() & ~_TIP)


def _is_down(event: QTabletEvent) -> bool:
    if event.type() == QEvent.Type.TabletRelease and event.button() == _TIP:
        return False
    if event.buttons() & _TIP:
        return True
    # Windows reports only the side button while both tip and side button are down. A device without
    # pressure always reports 0 or 0.5.
    has_pressure = bool(event.device().capabilities() & QInputDevice.Capability.Pressure)
    return has_pressure and event.pressure() > 0 and event.buttons() != _NONE
