"""Where things are on this machine: what came with the program, and what belongs to the person."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs


def resource(name: str) -> Path:
    """Return the path of a file that ships with the program, in a wheel or in a source checkout."""
    package = Path(__file__).resolve().parents[2]
    installed = package / "resources"
    return (installed if installed.is_dir() else package.parent / "resources") / name


def bundled_model() -> Path:
    """Return the path of the model that ships with the program."""
    return resource("digitnet.digitpad")


def data_home() -> Path:
    """Return the folder for models, runs and own digits; DIGITPAD_HOME overrides it."""
    override = os.environ.get("DIGITPAD_HOME")
    if override:
        return Path(override)
    return Path(platformdirs.user_data_dir("digitpad", appauthor=False))
