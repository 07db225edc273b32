"""How a worker ended, in one sentence, when it did not say so itself.

Each sentence begins with ``what`` the worker was, as in "The training".
"""

from __future__ import annotations

import signal
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication

from digitpad.core.training.install_hints import install_command
from digitpad.core.training.protocol import Failed

_ACCESS_VIOLATION: Final = 0xC0000005
_OUT_OF_MEMORY_CODES: Final = (137, 0xC0000017)
"""What a shell or a container reports after SIGKILL, and Windows' STATUS_NO_MEMORY."""


def tr(text: str) -> str:
    return QCoreApplication.translate("WorkerEnds", text)


def not_started(what: str, program: str) -> Failed:
    words = tr("{0} could not be started: {1} does not run.")
    return Failed("start", words.format(what, program))


def fell_silent(what: str, seconds: float) -> Failed:
    words = tr("{0} has not answered for {1} and was ended.")
    return Failed("hang", words.format(what, _span(seconds)))


def spoke_nonsense(what: str) -> Failed:
    return Failed("garbage", tr("{0} printed what this program does not understand.").format(what))


def died(what: str, exit_code: int, crashed: bool, garbled: bool, errors: Sequence[str]) -> Failed:
    """Return the sentence for a worker that was gone before it reported an end.

    exit_code: a signal's number where ``crashed`` on Unix. garbled: whether it printed lines and
    none of them was of the protocol. errors: the last lines of stderr.
    """
    if any("No module named" in line for line in errors[-3:]):
        words = tr("{0} needs what is not installed: {1}")
        return Failed("missing", words.format(what, install_command()))
    if "MemoryError" in " ".join(errors[-3:]) or _ran_out_of_memory(exit_code, crashed):
        words = tr("{0} was ended by the system, most likely because memory ran out.")
        return Failed("memory", words.format(what))
    if crashed or exit_code & 0xFFFFFFFF == _ACCESS_VIOLATION:
        return Failed("crash", tr("{0} crashed ({1}).").format(what, _name(exit_code)))
    if exit_code == 0 and garbled:
        return spoke_nonsense(what)
    words = tr("{0} ended without a result (exit status {1}).")
    return Failed("crash", words.format(what, exit_code))


def _ran_out_of_memory(exit_code: int, crashed: bool) -> bool:
    killed = crashed and exit_code == getattr(signal, "SIGKILL", None)
    return killed or exit_code & 0xFFFFFFFF in _OUT_OF_MEMORY_CODES


def _name(exit_code: int) -> str:
    try:
        return signal.Signals(exit_code).name
    except ValueError:
        return hex(exit_code & 0xFFFFFFFF)


def _span(seconds: float) -> str:
    if seconds < 90:
        return tr("{0} seconds").format(round(seconds))
    return tr("{0} minutes").format(round(seconds / 60))
