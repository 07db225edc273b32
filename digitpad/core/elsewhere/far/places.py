"""Where things lie on the far side, below one folder that only its owner may read."""

from __future__ import annotations

import json
import os
import re
import shutil
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

USUAL: Final = "~/.local/share/digitpad/elsewhere"
KEPT_SECONDS: Final = 7 * 24 * 3600.0
"""What a training that nobody came back to has left is deleted after this long."""
KEEPER: Final = "keeper.json"
ENDED: Final = "ended.json"
CODE: Final = "code.json"
"""Says which code a run uses."""
_PLAIN: Final = re.compile(r"[0-9a-f]{8,64}")


class Places:
    """The folder, and what is in it."""

    def __init__(self, folder: str) -> None:
        self.folder = Path(folder or USUAL).expanduser()

    @property
    def environment(self) -> Path:
        return self.folder / "environment"

    def stored(self, sha256: str) -> Path:
        """Return where a file of this content stays, for the next training too."""
        return self.folder / "data" / _plain(sha256)

    def code(self, name: str) -> Path:
        """Return where the program's code with this SHA-256 lies."""
        return self.folder / "code" / _plain(name)

    def run(self, name: str) -> Path:
        return self.folder / "runs" / _plain(name)

    def runs(self) -> Iterator[Path]:
        return (self.folder / "runs").glob("*")

    def make(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)

    def forget_old_runs(self) -> None:
        """Delete what trainings have left that ended long ago."""
        for run in self.runs():
            if not is_kept(run) and time.time() - run.stat().st_mtime > KEPT_SECONDS:
                shutil.rmtree(run, ignore_errors=True)


def within(folder: Path, name: str) -> Path:
    """Return the path ``name`` below ``folder``. Raises ValueError where it leads elsewhere."""
    path = Path(name)
    if path.is_absolute() or ".." in path.parts or not path.parts:
        raise ValueError(name)
    return folder / path


def is_kept(run: Path) -> bool:
    """Whether a keeper on this machine holds the run."""
    record = read_record(run / KEEPER)
    if record.get("host") != os.uname().nodename:
        return bool(record)  # nobody here can tell
    try:
        os.kill(int(record["pid"]), 0)
    except (OSError, ValueError):
        return False
    return os.path.exists(str(record["socket"]))


def read_record(path: Path) -> dict[str, Any]:
    """Return what is in a small file of JSON; empty where it is missing or damaged."""
    try:
        record = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return {}
    return record if isinstance(record, dict) else {}


def write_whole(path: Path, data: bytes) -> None:
    """Write a file that appears complete or not at all. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _plain(name: str) -> str:
    if not _PLAIN.fullmatch(name):
        raise ValueError(name)
    return name
