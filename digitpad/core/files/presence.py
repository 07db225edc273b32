"""Whether a file or folder exists, also inside folders that may not be read.

`Path.exists` and its relatives raise for those, and for names that are too long. Here such a file
counts as missing; opening it says why.
"""

from __future__ import annotations

import stat
from pathlib import Path


def exists(path: Path) -> bool:
    """Whether something of this name can be seen."""
    return _mode(path) is not None


def is_file(path: Path) -> bool:
    """Whether it is a plain file, perhaps by way of a link."""
    mode = _mode(path)
    return mode is not None and stat.S_ISREG(mode)


def is_folder(path: Path) -> bool:
    """Whether it is a folder, perhaps by way of a link."""
    mode = _mode(path)
    return mode is not None and stat.S_ISDIR(mode)


def is_device_or_pipe(path: Path) -> bool:
    """Whether it is there and neither a file nor a folder, perhaps by way of a link."""
    return exists(path) and not (is_file(path) or is_folder(path))


def matching(folder: Path, pattern: str) -> list[Path]:
    """Return what in ``folder`` fits ``pattern``, by name; nothing of one that cannot be seen."""
    try:
        return sorted(folder.glob(pattern))
    except OSError:
        return []


def _mode(path: Path) -> int | None:
    try:
        return path.stat().st_mode
    except (OSError, ValueError):
        return None
