"""What a person says about pictures of a set, as values.

Each picture is known by a hash of its pixels, so what was said stays with it when a set grows, is
put in another order or is opened from another file.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

MAX_TAG_LENGTH = 40


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


NO_ANNOTATION = Annotation()
"""What was said about most pictures."""

Annotations = Mapping[Annotation, Set[str]]
"""Annotation -> the keys of the pictures that have it. A picture has one.

Annotations are few and pictures many, so whole sets can be handled without visiting each picture.
"""


def annotation_of(said: Annotations, key: str) -> Annotation:
    """Return what is said about the picture."""
    return next((annotation for annotation, keys in said.items() if key in keys), NO_ANNOTATION)


def about(said: Annotations, keys: Set[str]) -> Annotations:
    """Return what is said about these pictures; the others are under NO_ANNOTATION."""
    found = {annotation: keys & its for annotation, its in said.items()}
    found[NO_ANNOTATION] = keys - frozenset[str]().union(*found.values())
    return {annotation: its for annotation, its in found.items() if its}


def changed(said: Annotations, change: Callable[[Annotation], Annotation]) -> Annotations:
    """Apply ``change`` to every annotation."""
    result: dict[Annotation, Set[str]] = {}
    for annotation, keys in said.items():
        new = change(annotation)
        result[new] = result.get(new, frozenset()) | keys
    return result


def merged(said: Annotations, changes: Annotations) -> Annotations:
    """Return ``said`` with ``changes`` in it; what became NO_ANNOTATION is left out."""
    gone = frozenset[str]().union(*changes.values())
    result = {annotation: keys - gone for annotation, keys in said.items()}
    for annotation, keys in changes.items():
        result[annotation] = result.get(annotation, frozenset()) | keys
    return {annotation: keys for annotation, keys in result.items() if annotation and keys}


def picture_key(picture: NDArray[np.uint8]) -> str:
    """Return the name under which what is said about (28, 28) uint8 is kept."""
    return hashlib.blake2b(np.ascontiguousarray(picture).data, digest_size=12).hexdigest()


def picture_keys(pictures: NDArray[np.uint8]) -> list[str]:
    """Return `picture_key` of each of (n, 28, 28) uint8."""
    return [picture_key(picture) for picture in pictures]
