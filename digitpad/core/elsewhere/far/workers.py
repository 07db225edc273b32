"""How a worker is called on the far side: its command and its environment."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

from digitpad.core.elsewhere.far import environment
from digitpad.core.elsewhere.far.frames import Header
from digitpad.core.elsewhere.far.places import Places

_LEFT_BEHIND: Final = ("PYTHON", "KERAS_", "LC_", "LANG", "DIGITPAD_")
"""Variables of that side that must not change what a training computes or says."""
_DEVICES_SECONDS: Final = 300


def command(there: Places, asked: Header, *words: str) -> list[str]:
    """Return what runs a command of the trainer, behind the person's own prefix."""
    python = environment.python_of(there.environment)
    if asked["ready"]:
        python = str(asked["python"] or sys.executable)
    return [*asked["prefix"], python, "-P", "-m", "trainer", *words]


def variables(there: Places, code: str, home: Path, **more: str) -> dict[str, str]:
    """Return the environment of a worker whose own files lie in ``home``."""
    known = {name: value for name, value in os.environ.items() if not name.startswith(_LEFT_BEHIND)}
    root = str(there.code(code))
    ours = {"PYTHONPATH": root, "PYTHONUTF8": "1", "PYTHONIOENCODING": "utf-8"}
    ours |= {"DIGITPAD_CODE": root, "DIGITPAD_HOME": str(home / "home")}
    return known | ours | {"KERAS_HOME": str(home / "keras")} | more


def devices(there: Places, asked: Header) -> Header:
    """Ask the worker what a training would compute on."""
    there.make()
    done = subprocess.run(
        command(there, asked, "devices", "--json"),
        env=variables(there, asked["code"], there.folder),
        cwd=there.folder,
        capture_output=True,
        stdin=subprocess.DEVNULL,
        timeout=_DEVICES_SECONDS,
    )
    errors = done.stderr.decode("utf-8", "replace").strip().splitlines()
    answer = done.stdout.decode("utf-8", "replace")
    return {"devices": answer, "status": done.returncode, "errors": errors[-1:]}
