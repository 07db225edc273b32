"""A temporary folder for one process, which takes along what libraries leave in it.

TensorFlow writes the code that it makes of functions into files, and removes them only where the
process ends of its own accord.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_folder: str | None = None


@contextmanager
def own_folder(within: Path | None = None, prefix: str = "digitpad-") -> Iterator[None]:
    """Have all that asks for a temporary file get it in a folder that goes with the block.

    The folder is made in ``within``, or in the system's; where that takes none, nothing changes.
    TensorFlow cannot name a file in a folder whose name is no UTF-8: there the system's serves too.
    """
    global _folder
    try:
        _folder = tempfile.mkdtemp(dir=within if _is_utf_8(within) else None, prefix=prefix)
    except OSError:
        yield
        return
    before, tempfile.tempdir = tempfile.tempdir, _folder
    try:
        yield
    finally:
        tempfile.tempdir = before
        remove()


def _is_utf_8(folder: Path | None) -> bool:
    try:
        str(folder).encode()
    except UnicodeEncodeError:
        return False
    return True


def remove() -> None:
    """Remove the folder, if there is one: for a process that ends at once."""
    if _folder is not None:
        shutil.rmtree(_folder, ignore_errors=True)
