"""What a person says about pictures of a set: kept beside the data, never in it.

Each picture is known by a hash of its pixels, so what was said stays with it when a set grows, is
put in another order or is opened from another file.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from digitpad.core.errors import FileError, os_error_cause
from digitpad.core.files import file_lock
from digitpad.core.files.atomic_writing import name_for_damaged, write_atomically
from digitpad.core.files.paths import data_home

FORMAT_VERSION = 2
"""1 had an entry for each picture, which took seconds to write for a whole set."""
MAX_TAG_LENGTH = 40


class DamagedAnnotationsError(FileError):
    """The file is there and can be read, but holds something else than what was saved."""


@dataclass(frozen=True)
class Annotation:
    """What was said about one picture; the default says nothing."""

    label: int | None = None
    """The digit that the picture shows in the person's eyes, where the set says another."""
    mislabelled: bool = False
    tags: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        if self.label is not None and self.label not in range(10):
            raise ValueError("a label is a digit 0 to 9")
        if any(not tag.strip() or len(tag) > MAX_TAG_LENGTH for tag in self.tags):
            raise ValueError(f"a tag has 1 to {MAX_TAG_LENGTH} characters")

    def __bool__(self) -> bool:
        return self.label is not None or self.mislabelled or bool(self.tags)


SILENCE = Annotation()
"""What was said about most pictures."""

Annotations = Mapping[Annotation, Set[str]]
"""Note -> the keys of the pictures it is about. A picture is under one note.

Notes are few and pictures many: whole sets of them change hands without being looked at singly.
"""


def note_of(said: Annotations, key: str) -> Annotation:
    """Return the note that the picture is under."""
    return next((note for note, keys in said.items() if key in keys), SILENCE)


def about(said: Annotations, keys: Set[str]) -> Annotations:
    """Return what is said about these pictures; those of which nothing is are under SILENCE."""
    found = {note: keys & its for note, its in said.items()}
    found[SILENCE] = keys - frozenset[str]().union(*found.values())
    return {note: its for note, its in found.items() if its}


def changed(said: Annotations, change: Callable[[Annotation], Annotation]) -> Annotations:
    """Apply ``change`` to every note."""
    result: dict[Annotation, Set[str]] = {}
    for note, keys in said.items():
        new = change(note)
        result[new] = result.get(new, frozenset()) | keys
    return result


def merged(said: Annotations, changes: Annotations) -> Annotations:
    """Return ``said`` with ``changes`` in it, and without those of which nothing is said now."""
    gone = frozenset[str]().union(*changes.values())
    result = {note: keys - gone for note, keys in said.items()}
    for note, keys in changes.items():
        result[note] = result.get(note, frozenset()) | keys
    return {note: keys for note, keys in result.items() if note and keys}


def picture_key(picture: NDArray[np.uint8]) -> str:
    """Return the name under which what is said about (28, 28) uint8 is kept."""
    return hashlib.blake2b(np.ascontiguousarray(picture).data, digest_size=12).hexdigest()


def picture_keys(pictures: NDArray[np.uint8]) -> list[str]:
    """Return `picture_key` of each of (n, 28, 28) uint8."""
    return [picture_key(picture) for picture in pictures]


@dataclass
class AnnotationStore:
    """The annotations on disk. Each change is written before `update` returns."""

    path: Path = field(default_factory=lambda: data_home() / "annotations.json")
    _written: tuple[tuple[int, ...], Annotations] | None = field(
        default=None, init=False, repr=False, compare=False
    )
    """What this store wrote last, and by what the file is known as long as it holds just that."""

    def load(self) -> Annotations:
        """Read everything that was said.

        Raises FileError when the file cannot be read, DamagedAnnotationsError when it is not what
        this program writes; it is left as it is.
        """
        try:
            data = self.path.read_bytes()
        except FileNotFoundError:
            return {}
        except OSError as error:
            raise FileError(self.path, os_error_cause(error)) from None
        return self._parse(data)

    def set_damaged_aside(self) -> Path | None:
        """Give a damaged file another name; return that name, or None where none is damaged.

        Raises FileError when it cannot be moved.
        """
        try:
            self.load()
        except DamagedAnnotationsError as damage:
            try:
                return self.path.replace(name_for_damaged(self.path))
            except OSError as error:
                cause = f"{damage.cause}; it cannot be moved: {os_error_cause(error)}"
                raise FileError(self.path, cause) from None
        except FileError:
            pass  # whoever loads it says so
        return None

    def update(self, changes: Annotations) -> Annotations:
        """Write ``changes`` over what is there and return all; SILENCE takes away what was said.

        The file is read first where another window has written meanwhile, under a lock, since one
        may be about to. Raises FileError, and the file then stays as it was.
        """
        with file_lock.held(self.path.with_suffix(".lock")):
            state, said = self._written or ((), {})
            if not state or state != self._state():
                said = self.load()
            notes = merged(said, changes)
            record = [_to_json(note, keys) for note, keys in notes.items()]
            text = json.dumps(
                {"format_version": FORMAT_VERSION, "notes": record}, ensure_ascii=False
            )
            write_atomically(self.path, text.encode())
            self._written = self._state(), notes
        return notes

    def _state(self) -> tuple[int, ...]:
        """Return what differs once the file was written again; nothing where there is none."""
        try:
            found = self.path.stat()
        except OSError:
            return ()
        return found.st_ino, found.st_mtime_ns, found.st_ctime_ns, found.st_size

    def _parse(self, data: bytes) -> Annotations:
        try:
            record = json.loads(data)
            if record["format_version"] == 1:
                notes = [{**note, "pictures": [key]} for key, note in record["pictures"].items()]
                return _grouped(notes)
            if record["format_version"] != FORMAT_VERSION:
                raise FileError(self.path, "was written by another version of this program")
            return _grouped(record["notes"])
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            raise DamagedAnnotationsError(
                self.path, "is damaged: not the labels and tags as saved"
            ) from None


def _grouped(notes: list[dict[str, Any]]) -> Annotations:
    """Return the notes of a file, each with the keys of its pictures."""
    said: dict[Annotation, set[str]] = {}
    known: set[str] = set()
    for note in notes:
        keys = set(map(str, note["pictures"])) - known
        said.setdefault(_from_json(note), set()).update(keys)
        known |= keys
    return {note: frozenset(keys) for note, keys in said.items() if note and keys}


def _to_json(note: Annotation, keys: Set[str]) -> dict[str, Any]:
    return {
        "label": note.label,
        "mislabelled": note.mislabelled,
        "tags": sorted(note.tags),
        "pictures": list(keys),
    }


def _from_json(record: dict[str, Any]) -> Annotation:
    return Annotation(
        label=record["label"],
        mislabelled=bool(record["mislabelled"]),
        tags=frozenset(str(tag) for tag in record["tags"]),
    )
