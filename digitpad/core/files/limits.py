"""How much memory one file may take, and how a person allows more."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from digitpad.core.errors import FileError
from digitpad.core.sentences.system_words import FileWords

LARGE_VARIABLE: Final = "DIGITPAD_LARGE_FILES"
"""The environment variable that allows larger data sets when it is ``1``."""
_USUAL_BYTES: Final = 200 * 1024 * 1024
"""EMNIST's 240,000 digits fit. With the copies that a split makes it stays below 500 MB."""
_LARGE_BYTES: Final = 4 * 1024 * 1024 * 1024


def data_bytes() -> int:
    """Return how many bytes the digits of one file may take once they are unpacked."""
    return _LARGE_BYTES if os.environ.get(LARGE_VARIABLE) == "1" else _USUAL_BYTES


def too_large(path: Path) -> FileError:
    """Return the error for a file that unpacks to more, which says how to allow it."""
    mebibytes = data_bytes() // 2**20
    return FileError(
        path, FileWords.UNPACKS_TO_MORE(mebibytes=mebibytes, variable=f"{LARGE_VARIABLE}=1")
    )
