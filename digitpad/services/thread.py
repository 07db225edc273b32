"""A thread that never outlives the program."""

from __future__ import annotations

import atexit
import weakref

from PySide6.QtCore import QThread


class Thread(QThread):
    """A QThread that is asked to stop, and waited for, when the program ends without closing it.

    Qt aborts the process when a QThread is destroyed while it runs, which would turn an orderly end
    of a script, or an exception on the way, into a crash.
    """

    def __init__(self) -> None:
        super().__init__()
        _threads.add(self)


_threads: weakref.WeakSet[Thread] = weakref.WeakSet()


@atexit.register
def _end_all() -> None:
    for thread in list(_threads):
        thread.requestInterruption()
        thread.wait()
