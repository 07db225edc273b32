"""Pixmaps that were drawn lately, so that scrolling back does not draw them again."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable

from PySide6.QtGui import QPixmap


class PixmapCache:
    """The pixmaps that were used last, each by a number."""

    def __init__(self, most: int) -> None:
        """``most``: kept at a time; the one that was not used for the longest goes first."""
        self._most = most
        self._kept: OrderedDict[int, QPixmap] = OrderedDict()

    def clear(self) -> None:
        """Have each made anew when it is asked for next."""
        self._kept.clear()

    def get(self, number: int, make: Callable[[int], QPixmap]) -> QPixmap:
        """Return the pixmap of ``number``, which ``make`` draws where it is not kept."""
        kept = self._kept.get(number)
        if kept is not None:
            self._kept.move_to_end(number)
            return kept
        pixmap = self._kept[number] = make(number)
        if len(self._kept) > self._most:
            self._kept.popitem(last=False)
        return pixmap
