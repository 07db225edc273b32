"""Small JSON files of the program that it can do without; damaged ones start empty."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from digitpad.core.errors import FileError
from digitpad.core.files import strict_json, untrusted_files
from digitpad.core.files.atomic_writing import write_atomically

MAX_BYTES: Final = 16 * 1024 * 1024


def read(path: Path) -> dict[str, Any]:
    """Return the object in ``path`` unchecked; empty if the file is missing or damaged.

    A number that no record can hold is None.
    """
    try:
        record = strict_json.parse_leniently(untrusted_files.read_bytes(path, MAX_BYTES))
    except (FileError, ValueError):
        return {}
    return record if isinstance(record, dict) else {}


def write(path: Path, record: Mapping[str, Any]) -> None:
    """Replace the file in one step. Raises FileError; the old one stays then."""
    write_atomically(path, json.dumps(record, indent=1).encode())
