"""`digitpad` as a person or a script runs it: a real process."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import IO

_HIDE = """
import sys
from importlib.machinery import PathFinder

class Hiding(PathFinder):
    @classmethod
    def find_spec(cls, name, path=None, target=None):
        if name.partition(".")[0] in {"keras", "tensorflow", "jax", "torch"}:
            return None
        return super().find_spec(name, path, target)

sys.meta_path[sys.meta_path.index(PathFinder)] = Hiding
"""


def digitpad(
    *arguments: str | Path,
    given: bytes | None = None,
    stdout: int | IO[bytes] = subprocess.PIPE,
    cwd: Path | None = None,
    **environment: str,
) -> subprocess.CompletedProcess[str]:
    """Run ``digitpad``; without ``given`` its standard input is empty."""
    done = subprocess.run(
        [sys.executable, "-m", "digitpad", *map(str, arguments)],
        input=given or b"",
        stdout=stdout,
        stderr=subprocess.PIPE,
        cwd=cwd,
        env=os.environ | environment,
        check=False,
    )
    text = (done.stdout or b"").decode(), done.stderr.decode()
    return subprocess.CompletedProcess(done.args, done.returncode, *text)


def without_keras(folder: Path) -> dict[str, str]:
    """Return what to add to the environment of a Python that shall find no training packages."""
    (folder / "sitecustomize.py").write_text(_HIDE)
    return {"PYTHONPATH": str(folder)}
