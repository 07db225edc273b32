"""What a person says about pictures, on disk: kept beside the data, never in it."""

from __future__ import annotations

import json
from collections.abc import Set
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from digitpad.core.browsing.annotations import Annotation, Annotations, merged
from digitpad.core.errors import FileError, os_error_cause
from digitpad.core.files import file_lock
from digitpad.core.files.atomic_writing import name_for_damaged, write_atomically
from digitpad.core.files.paths import data_home
from digitpad.core.sentences.window_words import BrowsingWords

FORMAT_VERSION = 2
"""1 had an entry for each picture, which took seconds to write for a whole set."""


class DamagedAnnotationsError(FileError):
    """The file can be read, but its content is not what was saved."""


@dataclass
class AnnotationStore:
    """The annotations on disk. Each change is written before `update` returns."""

    path: Path = field(default_factory=lambda: data_home() / "annotations.json")
    _written: tuple[tuple[int, ...], Annotations] | None = field(
        default=None, init=False, repr=False, compare=False
    )
    """What this store wrote last, and how to recognize the file while it is unchanged."""

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
                reason = os_error_cause(error)
                cause = BrowsingWords.CANNOT_BE_MOVED_ASIDE(damage=damage.cause, reason=reason)
                raise FileError(self.path, cause) from None
        except FileError:
            pass  # loading it reports the error
        return None

    def update(self, changes: Annotations) -> Annotations:
        """Write ``changes`` over what is there and return all.

        NO_ANNOTATION takes away what was said. The file is read first where another window has
        written meanwhile, under a lock, since one may be about to. Raises FileError, and the file
        then stays as it was.
        """
        with file_lock.held(self.path.with_suffix(".lock")):
            state, said = self._written or ((), {})
            if not state or state != self._state():
                said = self.load()
            annotations = merged(said, changes)
            record = [_to_json(annotation, keys) for annotation, keys in annotations.items()]
            text = json.dumps(
                {"format_version": FORMAT_VERSION, "notes": record}, ensure_ascii=False
            )
            write_atomically(self.path, text.encode())
            self._written = self._state(), annotations
        return annotations

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
                annotations = [
                    {**annotation, "pictures": [key]}
                    for key, annotation in record["pictures"].items()
                ]
                return _grouped(annotations)
            if record["format_version"] != FORMAT_VERSION:
                raise FileError(self.path, BrowsingWords.ANNOTATIONS_OF_OTHER_VERSION)
            return _grouped(record["notes"])
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            raise DamagedAnnotationsError(self.path, BrowsingWords.ANNOTATIONS_DAMAGED) from None


def _grouped(annotations: list[dict[str, Any]]) -> Annotations:
    """Return the annotations of a file, each with the keys of its pictures."""
    said: dict[Annotation, set[str]] = {}
    known: set[str] = set()
    for annotation in annotations:
        keys = set(map(str, annotation["pictures"])) - known
        said.setdefault(_from_json(annotation), set()).update(keys)
        known |= keys
    return {annotation: frozenset(keys) for annotation, keys in said.items() if annotation and keys}


def _to_json(annotation: Annotation, keys: Set[str]) -> dict[str, Any]:
    return {
        "label": annotation.label,
        "mislabelled": annotation.mislabelled,
        "tags": sorted(annotation.tags),
        "pictures": list(keys),
    }


def _from_json(record: dict[str, Any]) -> Annotation:
    return Annotation(
        label=record["label"],
        mislabelled=bool(record["mislabelled"]),
        tags=frozenset(str(tag) for tag in record["tags"]),
    )
