"""Ctrl-C that is not lost where Python cannot raise it."""

from __future__ import annotations

import signal
import sys
import threading
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from sys import UnraisableHookArgs

_AGAIN_SECONDS: Final = 0.05
"""Long enough to be out of the callback."""


def keep() -> None:
    """Interrupt again where an interrupt came during a callback, as of the garbage collector.

    Python prints a traceback there and goes on as if nobody had pressed Ctrl-C; backends have such
    callbacks.
    """
    before = sys.unraisablehook

    def hook(ignored: UnraisableHookArgs) -> None:
        if not issubclass(ignored.exc_type, KeyboardInterrupt):
            before(ignored)
            return
        again = threading.Timer(_AGAIN_SECONDS, _interrupt)
        again.daemon = True
        again.start()

    sys.unraisablehook = hook


def _interrupt() -> None:
    if sys.platform == "win32":
        signal.raise_signal(signal.SIGINT)
    else:  # the main thread's own signal ends its waiting, too
        signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGINT)
