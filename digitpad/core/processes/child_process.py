"""How every child process of this program is started: interpreter, environment and folder.

Plain values, for Qt's processes and for Python's. A child is isolated: it imports nothing from the
current folder, and neither the person's settings of Python and Keras nor the system's language
change what it computes and prints.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from digitpad.core.errors import DigitPadError
from digitpad.core.files import paths
from digitpad.core.processes import keras_home, training_environment
from digitpad.core.sentences.system_words import FileWords

PYTHON_VARIABLE: Final = "DIGITPAD_PYTHON"
"""Names the interpreter that has the training packages, where it is not this one."""
RUN_MODULE: Final = "run-module"
"""What a bundle is called with to run a module: a hidden command, and no file's name."""
BUNDLE_MODULES: Final = ("digitpad.core.library.model_check",)
"""What a bundle runs in processes of its own, without a Python. Each has a ``main``."""
_FOLDER_VARIABLES: Final = (paths.HOME_VARIABLE, paths.DATA_VARIABLE)
_KEPT_OF_PYTHON: Final = ("PYTHONHOME", "PYTHONNOUSERSITE", "PYTHONUSERBASE")
"""Where packages are; no other variable of Python is passed on."""
_LANGUAGE: Final = ("LANG", "LANGUAGE", "LC_")


class NoInterpreterError(DigitPadError):
    """The program is frozen, so it is no Python itself, and no interpreter was named."""

    def __init__(self) -> None:
        super().__init__(FileWords.NO_PYTHON(variable=PYTHON_VARIABLE))


def worker_command(*arguments: str) -> list[str]:
    """Return what runs ``python -m trainer`` with the training packages.

    Raises NoInterpreterError.
    """
    return _module(_worker_python() or _this_python(), "trainer", *arguments)


def module_command(module: str, *arguments: str) -> list[str]:
    """Return what runs a module with this program's own packages. Raises NoInterpreterError."""
    if paths.is_bundle() and module in BUNDLE_MODULES:
        return [sys.executable, RUN_MODULE, module, *arguments]
    return _module(_this_python(), module, *arguments)


def worker_lacks_packages() -> bool:
    """Return whether no Python is known that has the training packages. Imports nothing.

    One that somebody has named is assumed to have them.
    """
    return not _worker_python()


def environment(**variables: str) -> dict[str, str]:
    """Return the environment of a child, ``variables`` included, that finds the same packages.

    What it prints is UTF-8, whatever the system's own encoding is.
    """
    known = terminal_environment(**variables)
    return {name: value for name, value in known.items() if not name.startswith(_LANGUAGE)}


def terminal_environment(**variables: str) -> dict[str, str]:
    """Like `environment`, but keeps the system's language, for output that a person reads."""
    known = dict(os.environ)
    keras_home.isolate(known)
    kept = {name: value for name, value in known.items() if not _is_left_behind(name)}
    ours = {"PYTHONPATH": _python_path(known), "PYTHONUTF8": "1", "PYTHONIOENCODING": "utf-8"}
    ours[training_environment.CODE_VARIABLE] = str(paths.code_root())
    return kept | _anchored(known) | ours | variables


def folder() -> Path:
    """Return the folder in which children start: the program's own, or a temporary one."""
    home = paths.data_home().absolute()
    try:
        home.mkdir(parents=True, exist_ok=True)
    except OSError:
        return Path(tempfile.gettempdir())
    return home if os.access(home, os.X_OK) else Path(tempfile.gettempdir())


def _module(python: str, module: str, *arguments: str) -> list[str]:
    # -P: a folder named ``trainer`` in the current folder is not the trainer.
    return [python, "-P", "-m", module, *arguments]


def _worker_python() -> str:
    """Return the Python that has the training packages; empty where none is known.

    The one that somebody has named, this one, or that of the program's own environment.
    """
    if named := os.environ.get(PYTHON_VARIABLE):
        return named
    if not paths.is_bundle() and training_environment.this_python_trains():
        return sys.executable
    return training_environment.own_python()


def _this_python() -> str:
    if paths.is_bundle():
        raise NoInterpreterError
    return sys.executable


def _is_left_behind(name: str) -> bool:
    of_python = name.startswith("PYTHON") and name not in _KEPT_OF_PYTHON
    return of_python or name == PYTHON_VARIABLE


def _python_path(known: Mapping[str, str]) -> str:
    """Return where this program lies and what the person has added, but no relative folder.

    The packages beside an installed program are left to its own interpreter, which finds them by
    itself: another one may be of another version, and learns of the code by `CODE_VARIABLE`.
    """
    root = paths.code_root()
    is_installed = root.name in ("site-packages", "dist-packages")
    added = [entry for entry in known.get("PYTHONPATH", "").split(os.pathsep) if entry]
    return os.pathsep.join([*([] if is_installed else [str(root)]), *filter(os.path.isabs, added)])


def _anchored(known: Mapping[str, str]) -> dict[str, str]:
    """Make paths absolute, since a child starts in another folder."""
    given = ((name, known.get(name)) for name in _FOLDER_VARIABLES)
    return {name: str(Path(value).absolute()) for name, value in given if value}
