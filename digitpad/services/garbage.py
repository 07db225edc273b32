"""Looks for Python's garbage between two events, and in the thread of the windows alone.

By itself Python does so wherever it happens to make an object: in a job's thread, which must not
end a window, or while Qt is in the middle of something with a window that nobody refers to any
more. Either ends the program, once in a great while.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from PySide6.QtCore import QTimer

TICK_MS: Final = 1000
_MUCH: Final = 700
"""Objects made since the last search; after so many Python would search by itself."""
_PATIENCE: Final = 20
"""Searches among what is new, before one among everything."""


@contextmanager
def collected_between_events() -> Iterator[None]:
    """Search from time to time, in the block's event loop; Python itself never does any more."""
    search, timer = Search(), QTimer()
    timer.timeout.connect(search.go_on)
    gc.disable()
    timer.start(TICK_MS)
    try:
        yield
    finally:
        timer.stop()


class Search:
    """Searches among what is new while much is made, and among everything when that is over."""

    def __init__(self) -> None:
        self._searches = 0

    def go_on(self) -> None:
        """Search if it is time to. Everything takes milliseconds, which a pen would notice."""
        is_busy = gc.get_count()[0] >= _MUCH
        if is_busy and self._searches < _PATIENCE:
            gc.collect(1)
            self._searches += 1
        elif is_busy or self._searches:
            gc.collect()
            self._searches = 0


def spare_what_stays() -> None:
    """Leave out what there is now of every search.

    That is modules and the pad's window, which stay to the end. To go through their 40,000 objects
    takes 20 ms, in which a pen is held up, time and again.
    """
    gc.freeze()
