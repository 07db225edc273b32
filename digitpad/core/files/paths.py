"""Where files are on this machine: those of the program and those of the person."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

import platformdirs

from digitpad.core.files import presence

HOME_VARIABLE: Final = "DIGITPAD_HOME"
"""The environment variable that names the folder for models, runs and own digits."""
DATA_VARIABLE: Final = "DIGITPAD_DATA"
"""The environment variable that names a folder with data sets."""


def resource(name: str) -> Path:
    """Return the path of a file that ships with the program, in a wheel or in a source checkout."""
    package = Path(__file__).resolve().parents[2]
    installed = package / "resources"
    return (installed if presence.is_folder(installed) else package.parent / "resources") / name


def bundled_model() -> Path:
    """Return the path of the model that ships with the program."""
    return resource("digitnet.digitpad")


def data_home() -> Path:
    """Return the folder for models, runs and own digits; `HOME_VARIABLE` overrides it."""
    override = os.environ.get(HOME_VARIABLE)
    if override:
        return Path(override)
    return Path(platformdirs.user_data_dir("digitpad", appauthor=False))
