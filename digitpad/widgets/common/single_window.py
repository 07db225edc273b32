"""Windows of which there is one each: opened, or found again where they already are."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtWidgets import QWidget

Window = TypeVar("Window", bound=QWidget)


def bring_to_front(window: QWidget) -> None:
    """Show ``window`` above the others and give it the keyboard, even if it was minimized."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()


class SingleWindow(Generic[Window]):
    """The one window of its kind: made when it is first asked for, then only brought to the front.

    make: returns the window, not yet shown.
    ends: returns that signal of the window after which another one has to be made; None for a
    window that is only hidden when it is closed.
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
        """The window, if there is one; it may be hidden."""
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
