"""What is made of files that hardly ever change, kept on disk: the test pens and the letters.

It is kept under what it was made of: the files' content and the code that made it. The folder is a
convenience: what is damaged or missing there is made again.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from digitpad.core.errors import DigitPadError, FileError
from digitpad.core.files import npz_archive, paths
from digitpad.core.files.atomic_writing import write_atomically
from digitpad.core.files.untrusted_files import DAMAGED_ARCHIVE

Arrays = Mapping[str, NDArray[Any]]
FOLDER: Final = "made"
_MOST_BYTES: Final = 256 * 1024 * 1024
_CODE: Final = ("digitpad/core/ink", "digitpad/core/pictures", "digitpad/core/datasets", "trainer")


def kept(
    name: str,
    files: Sequence[Path],
    make: Callable[[], Arrays],
    is_whole: Callable[[Arrays], bool],
) -> Arrays:
    """Return what ``make`` makes of ``files``, or made of them before.

    is_whole: whether arrays have the names and shapes that ``make`` gives them. Raises what
    ``make`` does, and OSError where a file cannot be read.
    """
    folder = paths.data_home() / FOLDER
    path = folder / f"{name}-{_key(files)}.npz"
    with contextlib.suppress(FileError, OSError, ValueError, KeyError, *DAMAGED_ARCHIVE):
        with npz_archive.opened(path, _MOST_BYTES) as archive:
            arrays: Arrays = dict(archive)
        if is_whole(arrays):
            return arrays
    arrays = make()
    with contextlib.suppress(DigitPadError, OSError):
        _replace(folder, name, path, arrays)
    return arrays


def _key(files: Sequence[Path]) -> str:
    """Return a digest of the files' content and of the code of this program and of NumPy."""
    root = paths.code_root()
    code = sorted(path for room in _CODE for path in (root / room).rglob("*.py"))
    digest = hashlib.sha256(np.__version__.encode())
    for path in (*code, *files):
        content = path.read_bytes()
        digest.update(f"{path.name} {len(content)}\0".encode(errors="surrogateescape"))
        digest.update(content)
    return digest.hexdigest()[:20]


def _replace(folder: Path, name: str, path: Path, arrays: Arrays) -> None:
    """Keep one of each name. Raises FileError and OSError where the folder takes nothing."""
    buffer = io.BytesIO()
    np.savez(buffer, **arrays)  # type: ignore[arg-type,unused-ignore]
    write_atomically(path, buffer.getvalue())
    for other in folder.glob(f"{name}-*.npz"):
        if other != path:
            other.unlink(missing_ok=True)
