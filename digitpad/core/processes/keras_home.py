"""Keras's folder: its settings are ignored, but its data sets are used."""

from __future__ import annotations

import os
from collections.abc import Mapping, MutableMapping
from pathlib import Path
from typing import Final

from digitpad.core.files import paths

VARIABLE: Final = "KERAS_HOME"
"""Where Keras looks for ``keras.json``, which could turn float32 into float16."""
_PERSONS: Final = "DIGITPAD_KERAS_HOME"
"""Remembers the person's folder after `isolate`, for this process and its children."""


def persons_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """Return the folder in which Keras keeps what this person downloaded with it."""
    given = environment.get(_PERSONS) or environment.get(VARIABLE)
    return Path(given) if given else Path.home() / ".keras"


def isolate(environment: MutableMapping[str, str]) -> None:
    """Give Keras a folder of the program's own, and drop its other settings.

    Call it before importing Keras.
    """
    theirs = str(persons_folder(environment).absolute())
    for name in [name for name in environment if _is_setting(name)]:
        del environment[name]
    environment[_PERSONS] = theirs
    environment[VARIABLE] = str(paths.data_home().absolute() / "keras")


def _is_setting(name: str) -> bool:
    """Variables such as a limit on the number of epochs."""
    return name.startswith("KERAS_") or name == "TF_USE_LEGACY_KERAS"
