"""How a worker ended, in one sentence, when it did not say so itself.

Each sentence begins with ``what`` the worker was, as in "The training".
"""

from __future__ import annotations

import signal
from collections.abc import Sequence
from typing import Final

from digitpad.core.sentences.sentence import Sentence
from digitpad.core.sentences.worker_words import EndWords
from digitpad.core.training.install_hints import install_command
from digitpad.core.training.protocol import Failed

_ACCESS_VIOLATION: Final = 0xC0000005
_OUT_OF_MEMORY_CODES: Final = (137, 0xC0000017)
"""What a shell or a container reports after SIGKILL, and Windows' STATUS_NO_MEMORY."""


def not_started(what: Sentence, program: str) -> Failed:
    return Failed("start", str(EndWords.DOES_NOT_RUN(what=what, program=program)))


def fell_silent(what: Sentence, seconds: float) -> Failed:
    return Failed("hang", str(EndWords.FELL_SILENT(what=what, span=_span(seconds))))


def spoke_nonsense(what: Sentence) -> Failed:
    return Failed("garbage", str(EndWords.PRINTED_NONSENSE(what=what)))


def died(
    what: Sentence, exit_code: int, crashed: bool, garbled: bool, errors: Sequence[str]
) -> Failed:
    """Return the sentence for a worker that was gone before it reported an end.

    exit_code: a signal's number where ``crashed`` on Unix. garbled: whether it printed lines and
    none of them was of the protocol. errors: the last lines of stderr.
    """
    if _lacked_a_package(errors):
        said = EndWords.NEEDS_PACKAGES(what=what, command=install_command())
        return Failed("missing", str(said))
    if _lacked_memory(errors) or _ran_out_of_memory(exit_code, crashed):
        return Failed("memory", str(EndWords.MEMORY_RAN_OUT(what=what)))
    if crashed or exit_code & 0xFFFFFFFF == _ACCESS_VIOLATION:
        return Failed("crash", str(EndWords.CRASHED(what=what, how=_name(exit_code))))
    if exit_code == 0 and garbled:
        return spoke_nonsense(what)
    return Failed("crash", str(EndWords.NO_RESULT(what=what, status=exit_code)))


# A worker that ended before it could say anything has left only Python's own words, in English.


def _lacked_a_package(errors: Sequence[str]) -> bool:
    return any("No module named" in line for line in errors[-3:])


def _lacked_memory(errors: Sequence[str]) -> bool:
    return any("MemoryError" in line for line in errors[-3:])


def _ran_out_of_memory(exit_code: int, crashed: bool) -> bool:
    killed = crashed and exit_code == getattr(signal, "SIGKILL", None)
    return killed or exit_code & 0xFFFFFFFF in _OUT_OF_MEMORY_CODES


def _name(exit_code: int) -> str:
    try:
        return signal.Signals(exit_code).name
    except ValueError:
        return hex(exit_code & 0xFFFFFFFF)


def _span(seconds: float) -> Sentence:
    if seconds < 90:
        return EndWords.SECONDS(count=round(seconds))
    return EndWords.MINUTES(count=round(seconds / 60))
