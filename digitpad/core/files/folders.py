"""Makes folders where they are missing."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Final

USUAL_MODE: Final = 0o777


def make(folder: Path, mode: int = USUAL_MODE) -> None:
    """Make ``folder`` with ``mode``, and those above it, unless they are there. Raises OSError.

    Raises NotADirectoryError where a file has its name: of that the system says only that it
    exists, as if something had to be new.
    """
    try:
        folder.mkdir(mode, parents=True, exist_ok=True)
    except FileExistsError as error:
        raise NotADirectoryError(
            errno.ENOTDIR, os.strerror(errno.ENOTDIR), error.filename
        ) from None
