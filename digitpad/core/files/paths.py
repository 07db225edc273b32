"""Where files are on this machine: those of the program and those of the person."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Final

import platformdirs

from digitpad.core.files import presence

HOME_VARIABLE: Final = "DIGITPAD_HOME"
"""The environment variable that names the folder for models, runs and own digits."""
DATA_VARIABLE: Final = "DIGITPAD_DATA"
"""The environment variable that names a folder with data sets."""


def is_bundle() -> bool:
    """Return whether this program is frozen, so that ``sys.executable`` is no Python."""
    return bool(getattr(sys, "frozen", False))


def code_root() -> Path:
    """Return the folder that has the packages digitpad and trainer as files that a Python reads.

    A bundle keeps its modules in an archive, and has them as files only for the worker's Python.
    """
    root = Path(__file__).resolve().parents[3]
    return root / "code" if is_bundle() else root


def resource(name: str) -> Path:
    """Return the path of a file that ships with the program: wheel, bundle or source checkout."""
    root = code_root()
    installed = root / "digitpad" / "resources"
    return (installed if presence.is_folder(installed) else root / "resources") / name


def bundled_model() -> Path:
    """Return the path of the model that ships with the program."""
    return resource("digitnet.digitpad")


def shipped_networks() -> Path:
    """Return the folder of the networks that ship with the program to be compared with."""
    return resource("networks")


def data_home() -> Path:
    """Return the folder for models, runs and own digits; `HOME_VARIABLE` overrides it."""
    override = os.environ.get(HOME_VARIABLE)
    if override:
        return Path(override)
    return Path(platformdirs.user_data_dir("digitpad", appauthor=False))
