"""What a person says about pictures of a set: kept beside the data, never in it.

Each picture is known by a hash of its pixels, so what was said stays with it when a set grows, is
put in another order or is opened from another file.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from digitpad.core import file_lock
from digitpad.core.errors import FileError, os_error_cause
from digitpad.core.places import data_home
from digitpad.core.writing import name_for_damaged, write_atomically

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


Annotations = Mapping[str, Annotation]
"""Picture key -> what was said about it."""


def changed(
    notes: Annotations, change: Callable[[Annotation], Annotation]
) -> dict[str, Annotation]:
    """Apply ``change`` to all ``notes``: once to each object, which many pictures share."""
    objects = {id(note): note for note in notes.values()}
    results = {place: change(note) for place, note in objects.items()}
    return {key: results[id(note)] for key, note in notes.items()}


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

    def load(self) -> dict[str, Annotation]:
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

    def update(self, changes: Annotations) -> None:
        """Write ``changes`` over what is there; an empty annotation takes the picture's away.

        The file is read again first, under a lock: another window may have written meanwhile, or be
        about to. Raises FileError, and the file then stays as it was.
        """
        with file_lock.held(self.path.with_suffix(".lock")):
            merged = {key: note for key, note in (self.load() | dict(changes)).items() if note}
            record = {"format_version": FORMAT_VERSION, "notes": _to_json(merged)}
            write_atomically(self.path, json.dumps(record, ensure_ascii=False).encode())

    def _parse(self, data: bytes) -> dict[str, Annotation]:
        try:
            record = json.loads(data)
            if record["format_version"] == 1:
                return {key: _from_json(note) for key, note in record["pictures"].items()}
            if record["format_version"] != FORMAT_VERSION:
                raise FileError(self.path, "was written by another version of this program")
            notes: dict[str, Annotation] = {}
            for said in record["notes"]:
                notes |= dict.fromkeys(map(str, said["pictures"]), _from_json(said))
            return notes
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            raise DamagedAnnotationsError(
                self.path, "is damaged: not the labels and tags as saved"
            ) from None


def _to_json(notes: Annotations) -> list[dict[str, Any]]:
    """Return each note with the keys of its pictures: there are few notes, and each is short."""
    objects = {id(note): note for note in notes.values()}
    keys: defaultdict[int, list[str]] = defaultdict(list)
    for key, note in notes.items():
        keys[id(note)].append(key)
    return [
        {
            "label": note.label,
            "mislabelled": note.mislabelled,
            "tags": sorted(note.tags),
            "pictures": keys[place],
        }
        for place, note in objects.items()
    ]


def _from_json(record: dict[str, Any]) -> Annotation:
    return Annotation(
        label=record["label"],
        mislabelled=bool(record["mislabelled"]),
        tags=frozenset(str(tag) for tag in record["tags"]),
    )
