"""Windows that exist only once: opened, or brought to the front if they are open already."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtWidgets import QWidget

Window = TypeVar("Window", bound=QWidget)


def bring_to_front(window: QWidget) -> None:
    """Show ``window`` in front and give it the keyboard, even if it was minimized."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()


class SingleWindow(Generic[Window]):
    """The only window of its kind: created at first use, afterwards brought to the front.

    make: returns the window, not yet shown.
    ends: returns the window's signal after which a new one has to be made; None if closing only
    hides the window.
    """

    def __init__(
        self,
        make: Callable[[], Window],
        ends: Callable[[Window], SignalInstance] | None = None,
    ) -> None:
        self._make, self._ends = make, ends
        self._window: Window | None = None

    @property
    def window(self) -> Window | None:
        """The window, possibly hidden; None before its first use and after its end."""
        return self._window

    def open(self) -> Window:
        """Show the window in front of all others, and return it."""
        window = self._window
        if window is None:
            window = self._window = self._make()
            if self._ends is not None:
                self._ends(window).connect(self._forget)
        bring_to_front(window)
        return window

    def _forget(self) -> None:
        self._window = None
