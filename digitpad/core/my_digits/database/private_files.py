"""Own digits are handwriting: nobody else on this machine may read them, or look for them."""

from __future__ import annotations

import contextlib
import os
import stat
from pathlib import Path

from digitpad.core.files import folders, presence

FILE_MODE, FOLDER_MODE = 0o600, 0o700
_OTHERS = stat.S_IRWXG | stat.S_IRWXO


def make(path: Path) -> None:
    """Make an empty file that only its owner may read, unless there is one. Raises OSError."""
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, FILE_MODE))


def make_folder(folder: Path) -> None:
    """Make a folder that only its owner may enter, unless there is one. Raises OSError."""
    if not presence.is_folder(folder):
        folders.make(folder, FOLDER_MODE)


def close_to_others(path: Path) -> None:
    """Take the file, those beside it that begin with its name, and their folder from all others.

    What belongs to somebody else, or is shared by the whole machine, stays as it is; so does what
    the disk does not let be changed.
    """
    with contextlib.suppress(OSError):
        _restrict(path.parent, FOLDER_MODE)
        for file in presence.matching(path.parent, f"{path.stem}*"):
            _restrict(file, FILE_MODE)


def _restrict(path: Path, mode: int) -> None:
    if os.name == "nt":  # a folder of a person's own is theirs alone there
        return
    found = path.lstat()
    is_ours = found.st_uid == os.geteuid() and not found.st_mode & stat.S_ISVTX
    is_right_kind = stat.S_ISDIR(found.st_mode) == (mode == FOLDER_MODE)
    if is_ours and is_right_kind and found.st_mode & _OTHERS and not path.is_symlink():
        path.chmod(mode)
