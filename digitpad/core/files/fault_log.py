"""Where the program's own faults are written down for whoever mends them."""

from __future__ import annotations

import contextlib
import traceback
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from digitpad.core.errors import DigitPadError
from digitpad.core.files import paths, presence
from digitpad.core.sentences.system_words import FaultWords

_KEPT_BYTES: Final = 256 * 1024
"""A log of this size begins anew."""


def log_path() -> Path:
    """Return the file of the log; it is there only if something was written down."""
    return paths.data_home() / "faults.log"


def record(error: BaseException) -> None:
    """Write down where ``error`` came from; a folder that takes nothing costs only that."""
    with contextlib.suppress(OSError):
        path = log_path()
        path.parent.mkdir(parents=True, exist_ok=True)
        is_full = presence.is_file(path) and path.stat().st_size > _KEPT_BYTES
        with path.open("w" if is_full else "a", encoding="utf-8", errors="replace") as log:
            log.write(f"{datetime.now(UTC).isoformat(timespec='seconds')}\n")
            log.writelines(traceback.format_exception(error))


def fault(error: BaseException) -> DigitPadError:
    """Return the sentence for an error that nobody foresaw; the log gets where it came from."""
    record(error)
    reason = traceback.format_exception_only(error)[-1].strip().splitlines()[0]
    return DigitPadError(FaultWords.BROKE_OFF_BY_FAULT(reason=reason))
