"""What the library stores beside the files: the active model, earlier ones, origins."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from digitpad.core.errors import FileError
from digitpad.core.files import json_record
from digitpad.core.library.installed_model import BUNDLED, Origin
from digitpad.core.sentences.model_words import ModelWords

FORMAT_VERSION = 1
_LATEST_SECONDS = 32_503_680_000.0
"""The year 3000: a later time means damage, and some systems cannot show it as a date."""


@dataclass(frozen=True)
class Entry:
    """Where one model came from, and how it read then."""

    origin: Origin = Origin.FOUND
    came_from: str = ""
    added: float = 0.0
    """Seconds since 1970."""
    read_right: int | None = None
    """Of the ten known digits; None where that was not stored."""


@dataclass(frozen=True)
class LibraryRecord:
    """The content of ``library.json``."""

    active: str = BUNDLED
    history: tuple[str, ...] = ()
    """Ids of the models that were active before, the last one first."""
    entries: Mapping[str, Entry] = field(default_factory=dict)
    renamed: Mapping[str, str] = field(default_factory=dict)
    """Ids that models had before they were renamed -> those that they have now."""

    def with_entry(self, name: str, entry: Entry) -> LibraryRecord:
        return replace(self, entries={**self.entries, name: entry})

    def with_id(self, old: str, new: str) -> LibraryRecord:
        """Return the record after the model ``old`` has become ``new``."""
        entries = {new if name == old else name: entry for name, entry in self.entries.items()}
        renamed = {name: new if now == old else now for name, now in self.renamed.items()}
        return LibraryRecord(
            new if self.active == old else self.active,
            tuple(new if name == old else name for name in self.history),
            entries,
            {name: now for name, now in {**renamed, old: new}.items() if name != new},
        )


def read(path: Path) -> LibraryRecord:
    """Read the record; missing or damaged parts get defaults, since the models are files."""
    return _from_json(json_record.read(path))


def write(path: Path, record: LibraryRecord) -> None:
    """Replace the record in one step. Raises FileError; the old one stays then."""
    json_record.write(path, {"format_version": FORMAT_VERSION, **asdict(record)})


def written_by_newer(path: Path) -> FileError | None:
    """Return the error that says that a newer program wrote the record; None where none did."""
    version = json_record.read(path).get("format_version", FORMAT_VERSION)
    if type(version) is int and version > FORMAT_VERSION:
        return FileError(path, ModelWords.RECORD_OF_NEWER_PROGRAM(version=version))
    return None


def _from_json(content: dict[str, Any]) -> LibraryRecord:
    active, history, entries = (content.get(key) for key in ("active", "history", "entries"))
    renamed = content.get("renamed")
    return LibraryRecord(
        active if isinstance(active, str) else BUNDLED,
        tuple(str(name) for name in history) if isinstance(history, list) else (),
        {
            name: _entry(value)
            for name, value in (entries if isinstance(entries, dict) else {}).items()
            if isinstance(value, dict)
        },
        {
            name: now
            for name, now in (renamed if isinstance(renamed, dict) else {}).items()
            if isinstance(now, str)
        },
    )


def _entry(value: dict[str, Any]) -> Entry:
    origin, right = value.get("origin"), value.get("read_right")
    return Entry(
        Origin(origin) if origin in list(Origin) else Origin.FOUND,
        str(value.get("came_from", "")),
        _seconds(value.get("added")),
        right if type(right) is int and 0 <= right <= 10 else None,
    )


def _seconds(value: object) -> float:
    """Return the recorded seconds since 1970; 0 if that is no time."""
    if isinstance(value, int | float) and 0 <= value <= _LATEST_SECONDS:
        return float(value)
    return 0.0
