"""A thread that never outlives the program, and what to say when its work breaks off."""

from __future__ import annotations

import atexit
import logging
import traceback

from PySide6.QtCore import QThread

from digitpad.core.errors import DigitPadError

_log = logging.getLogger(__name__)


class Thread(QThread):
    """A QThread that lives until it is done, whoever has forgotten it, to be started at once.

    Qt aborts the process when a QThread is destroyed while it runs, which would turn an orderly end
    of a script, or an exception on the way, into a crash. At the end of the program it is asked to
    stop, and waited for.
    """

    def __init__(self) -> None:
        super().__init__()
        _let_go_of_finished()
        _threads.add(self)


def unforeseen(error: Exception) -> DigitPadError:
    """Return the sentence for an error that nobody foresaw; the log gets where it came from."""
    _log.error("work in a thread broke off", exc_info=error)
    reason = traceback.format_exception_only(error)[-1].strip().splitlines()[0]
    return DigitPadError(f"This broke off because of a fault in DigitPad: {reason}")


_threads: set[Thread] = set()


def _let_go_of_finished() -> None:
    for thread in [thread for thread in _threads if thread.isFinished()]:
        thread.wait()  # it may not be quite gone
        _threads.discard(thread)


@atexit.register
def _end_all() -> None:
    for thread in list(_threads):
        thread.requestInterruption()
        thread.wait()
