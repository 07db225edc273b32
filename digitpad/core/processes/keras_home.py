"""Keras's folder: a person's settings there are not ours, the data sets there are welcome."""

from __future__ import annotations

import os
from collections.abc import Mapping, MutableMapping
from pathlib import Path
from typing import Final

from digitpad.core.files import paths

VARIABLE: Final = "KERAS_HOME"
"""Where Keras looks for ``keras.json``, which could turn float32 into float16."""
_PERSONS: Final = "DIGITPAD_KERAS_HOME"
"""Tells this process and its children where the person's folder is, once `isolate` has moved on."""


def persons_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """Return the folder in which Keras keeps what this person downloaded with it."""
    given = environment.get(_PERSONS) or environment.get(VARIABLE)
    return Path(given) if given else Path.home() / ".keras"


def isolate(environment: MutableMapping[str, str]) -> None:
    """Give Keras a folder of the program's own, and take back what else it was told.

    To be done before Keras is imported.
    """
    theirs = str(persons_folder(environment).absolute())
    for name in [name for name in environment if _is_setting(name)]:
        del environment[name]
    environment[_PERSONS] = theirs
    environment[VARIABLE] = str(paths.data_home().absolute() / "keras")


def _is_setting(name: str) -> bool:
    """Such as a number of epochs that no training of this person's goes beyond."""
    return name.startswith("KERAS_") or name == "TF_USE_LEGACY_KERAS"
