"""The log of the program's own faults, for bug reports."""

from __future__ import annotations

import contextlib
import traceback
from pathlib import Path
from typing import Final

from digitpad.core.errors import DigitPadError
from digitpad.core.files import paths, presence
from digitpad.core.sentences.system_words import FaultWords

_KEPT_BYTES: Final = 256 * 1024
"""A log that reaches this size is started anew."""


def log_path() -> Path:
    """Return the path of the log; it exists only if something was logged."""
    return paths.data_home() / "faults.log"


def record(error: BaseException) -> None:
    """Log where ``error`` came from; if the folder cannot be written, nothing else is lost."""
    from datetime import UTC, datetime  # not needed to draw

    with contextlib.suppress(OSError):
        path = log_path()
        path.parent.mkdir(parents=True, exist_ok=True)
        is_full = presence.is_file(path) and path.stat().st_size > _KEPT_BYTES
        with path.open("w" if is_full else "a", encoding="utf-8", errors="replace") as log:
            log.write(f"{datetime.now(UTC).isoformat(timespec='seconds')}\n")
            log.writelines(traceback.format_exception(error))


def fault(error: BaseException) -> DigitPadError:
    """Log an unforeseen error and return the sentence to show for it."""
    record(error)
    reason = traceback.format_exception_only(error)[-1].strip().splitlines()[0]
    return DigitPadError(FaultWords.BROKE_OFF_BY_FAULT(reason=reason))
