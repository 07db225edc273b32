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
    """
    global _folder
    try:
        _folder = tempfile.mkdtemp(dir=within, prefix=prefix)
    except OSError:
        yield
        return
    before, tempfile.tempdir = tempfile.tempdir, _folder
    try:
        yield
    finally:
        tempfile.tempdir = before
        remove()


def remove() -> None:
    """Remove the folder, if there is one: for a process that ends at once."""
    if _folder is not None:
        shutil.rmtree(_folder, ignore_errors=True)
