"""What the file of a model is called: after the model, in letters that every system takes."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from digitpad.core.library.installed_model import BUNDLED

_LONGEST: Final = 40
_RESERVED: Final = re.compile("con|prn|aux|nul|com[0-9]|lpt[0-9]")
"""Windows knows devices of these names, whatever the ending."""


def file_stem(name: str) -> str:
    """Return the name of the file of a model called ``name``, without its ending."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    stem = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:_LONGEST].strip("-") or "model"
    return f"{stem}-model" if stem == BUNDLED or _RESERVED.fullmatch(stem) else stem
