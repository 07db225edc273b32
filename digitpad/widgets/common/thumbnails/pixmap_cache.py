"""Keeps recently drawn pixmaps, so that scrolling back does not draw them again."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable

from PySide6.QtGui import QPixmap


class PixmapCache:
    """The most recently used pixmaps, by number."""

    def __init__(self, most: int) -> None:
        """``most``: the capacity; the least recently used pixmap is dropped first."""
        self._most = most
        self._kept: OrderedDict[int, QPixmap] = OrderedDict()

    def clear(self) -> None:
        """Drop all pixmaps."""
        self._kept.clear()

    def get(self, number: int, make: Callable[[int], QPixmap]) -> QPixmap:
        """Return the pixmap of ``number``; ``make`` draws it if it is not kept."""
        kept = self._kept.get(number)
        if kept is not None:
            self._kept.move_to_end(number)
            return kept
        pixmap = self._kept[number] = make(number)
        if len(self._kept) > self._most:
            self._kept.popitem(last=False)
        return pixmap
