"""A thread that never outlives the program, and what to say when its work breaks off."""

from __future__ import annotations

import atexit
import logging
import traceback
import weakref

from PySide6.QtCore import QThread

from digitpad.core.errors import DigitPadError

_log = logging.getLogger(__name__)


class Thread(QThread):
    """A QThread that is asked to stop, and waited for, when the program ends without closing it.

    Qt aborts the process when a QThread is destroyed while it runs, which would turn an orderly end
    of a script, or an exception on the way, into a crash.
    """

    def __init__(self) -> None:
        super().__init__()
        _threads.add(self)


def unforeseen(error: Exception) -> DigitPadError:
    """Return the sentence for an error that nobody foresaw; the log gets where it came from."""
    _log.error("work in a thread broke off", exc_info=error)
    reason = traceback.format_exception_only(error)[-1].strip().splitlines()[0]
    return DigitPadError(f"This broke off because of a fault in DigitPad: {reason}")


_threads: weakref.WeakSet[Thread] = weakref.WeakSet()


@atexit.register
def _end_all() -> None:
    for thread in list(_threads):
        thread.requestInterruption()
        thread.wait()
