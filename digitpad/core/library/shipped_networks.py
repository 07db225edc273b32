"""The networks of the literature that ship with the program, for reading alone.

They are there to be compared with, not to be chosen, exported or trained further, so they are not
in the library. `tools/networks.py` makes them.
"""

from __future__ import annotations

from typing import Final

from digitpad.core.errors import DigitPadError
from digitpad.core.files import paths, presence
from digitpad.core.library.installed_model import InstalledModel, Origin
from digitpad.core.models import model_file
from digitpad.core.models.model_file import MODEL_SUFFIX

_MARK: Final = "shipped:"
"""Begins their ids; no model of the library has such a one, since ids are names of files."""


def shipped_networks() -> list[InstalledModel]:
    """Return them, the smallest first; one that is damaged is left out."""
    found = []
    for path in presence.matching(paths.shipped_networks(), f"*{MODEL_SUFFIX}"):
        try:
            card = model_file.read_card(path)
        except DigitPadError:
            continue
        found.append(InstalledModel(id_of_shipped(path.stem), path, card, Origin.BUNDLED))
    return sorted(found, key=lambda model: 0 if model.card is None else model.card.parameters)


def id_of_shipped(recipe: str) -> str:
    """Return the id of the one that was trained by this recipe, if it ships."""
    return _MARK + recipe
