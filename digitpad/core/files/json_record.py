"""Small JSON files of the program's own, which it can do without: damaged ones begin anew."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from digitpad.core.files.atomic_writing import write_atomically


def read(path: Path) -> dict[str, Any]:
    """Return the object in ``path``, of which nothing is checked; empty if missing or damaged."""
    try:
        record = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    return record if isinstance(record, dict) else {}


def write(path: Path, record: Mapping[str, Any]) -> None:
    """Replace the file in one step. Raises FileError; the old one stays then."""
    write_atomically(path, json.dumps(record, indent=1).encode())
