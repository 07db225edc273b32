"""How a worker ended, in one sentence, when it did not say so itself."""

from __future__ import annotations

import signal
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication

from digitpad.core.protocol import Failed

INSTALL_COMMAND: Final = 'pip install "digitpad[train]"'
_ACCESS_VIOLATION: Final = 0xC0000005
_OUT_OF_MEMORY_CODES: Final = (137, 0xC0000017)
"""What a shell or a container reports after SIGKILL, and Windows' STATUS_NO_MEMORY."""


def tr(text: str) -> str:
    return QCoreApplication.translate("WorkerEnds", text)


def not_started(program: str) -> Failed:
    return Failed(
        "start", tr("The training could not be started: {0} does not run.").format(program)
    )


def fell_silent(seconds: float) -> Failed:
    words = tr("The training has not answered for {0} and was ended.")
    return Failed("hang", words.format(_span(seconds)))


def spoke_nonsense() -> Failed:
    return Failed("garbage", tr("The training printed what this program does not understand."))


def died(exit_code: int, crashed: bool, garbled: bool, errors: Sequence[str]) -> Failed:
    """Return the sentence for a worker that was gone before it reported an end.

    exit_code: a signal's number where ``crashed`` on Unix. garbled: whether it printed lines and
    none of them was of the protocol. errors: the last lines of stderr.
    """
    if any("No module named" in line for line in errors[-3:]):
        words = tr("What training needs is not installed: {0}")
        return Failed("missing", words.format(INSTALL_COMMAND))
    if "MemoryError" in " ".join(errors[-3:]) or _ran_out_of_memory(exit_code, crashed):
        words = tr("The system ended the training, most likely because memory ran out.")
        return Failed("memory", words)
    if crashed or exit_code & 0xFFFFFFFF == _ACCESS_VIOLATION:
        return Failed("crash", tr("The training crashed ({0}).").format(_name(exit_code)))
    if exit_code == 0 and garbled:
        return spoke_nonsense()
    words = tr("The training ended without a result (exit status {0}).")
    return Failed("crash", words.format(exit_code))


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
