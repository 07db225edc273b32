"""Packages that only some files need, imported when such a file is opened."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import Any

from digitpad.core.errors import FileError
from digitpad.core.sentences.data_words import DataWords


def needed(path: Path, module: str) -> Any:
    """Return the module that reads ``path``. Raises FileError that says how to install it."""
    try:
        return importlib.import_module(module)
    except ImportError:
        package = module.partition(".")[0]
        raise FileError(
            path, DataWords.NEEDS_PACKAGE(package=package, command='pip install "digitpad[files]"')
        ) from None
