"""The Python that trains: this one if it has the packages, else that of an own environment.

Only a whole environment counts. It is made beside, gets its marker last, and is then moved to where
it is looked for, so that one that broke off is never taken for one.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from digitpad.core.files import json_record, paths, presence

KERAS: Final = "keras"
BACKENDS: Final = ("tensorflow", "jax", "torch")
"""In the order in which ``auto`` prefers them."""
CODE_VARIABLE: Final = "DIGITPAD_CODE"
"""Names the folder with this program's own code to an environment that holds none of it."""
_MARKER: Final = "digitpad-environment.json"
_FORMAT: Final = 1
_CODE_FILE: Final = "digitpad-code.pth"
_FIND_CODE: Final = (
    f"import os, sys; os.environ.get({CODE_VARIABLE!r}) and "
    f"sys.path.append(os.environ[{CODE_VARIABLE!r}])\n"
)
"""Python runs it at every start. The environment's own packages are found first."""


def this_python_trains() -> bool:
    """Return whether this Python has Keras and a backend. Imports neither."""
    has_backend = any(find_spec(name) is not None for name in BACKENDS)
    return has_backend and find_spec(KERAS) is not None


def folder() -> Path:
    """Return where the program's own environment is, or would be."""
    return paths.data_home().absolute() / "training-packages"


def own_python() -> str:
    """Return the interpreter of the program's own environment; empty where none is whole."""
    python = python_of(folder())
    return str(python) if presence.is_file(python) and _is_whole(folder()) else ""


def python_of(environment: Path) -> Path:
    """Return where the interpreter of an environment is."""
    if os.name == "nt":
        return environment / "Scripts" / "python.exe"
    return environment / "bin" / "python"


def finish(environment: Path, packages: Path, modules: Sequence[str]) -> None:
    """Let a new environment find this program's code, and mark it as whole.

    packages: its ``site-packages``. modules: what has to be in there for it to be of use.
    """
    (packages / _CODE_FILE).write_text(_FIND_CODE, encoding="utf-8")
    there = packages.relative_to(environment)
    record = {"format": _FORMAT, "modules": [(there / name).as_posix() for name in modules]}
    json_record.write(environment / _MARKER, record)


def is_ours(prefix: str) -> bool:
    """Return whether the Python with this ``sys.prefix`` is of an environment made by `finish`."""
    return presence.is_file(Path(prefix) / _MARKER)


def _is_whole(environment: Path) -> bool:
    """Return whether the marker is there and everything that it names."""
    record = json_record.read(environment / _MARKER)
    modules = record.get("modules")
    if record.get("format") != _FORMAT or not isinstance(modules, list):
        return False
    return all(presence.exists(environment / str(name)) for name in modules)
