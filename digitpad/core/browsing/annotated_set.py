"""What annotations say about a whole set: pure functions of the keys of its pictures."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import repeat

import numpy as np
from numpy.typing import NDArray

from digitpad.core.browsing.annotations import Annotations
from digitpad.core.scoring.scores import UNLABELLED


def tags_on(keys: Collection[str], said: Annotations) -> list[str]:
    """Return the tags on the pictures with these ``keys``, by name."""
    tagged = (one.tags for one, its in said.items() if one.tags and not its.isdisjoint(keys))
    return sorted(frozenset[str]().union(*tagged))


def annotated(keys: Sequence[str], said: Annotations, tag: str = "") -> NDArray[np.bool_]:
    """Return (n,) whether anything is said about each picture, or that it has this ``tag``."""
    wanted = frozenset[str]().union(
        *(its for one, its in said.items() if not tag or tag in one.tags)
    )
    return np.fromiter(map(wanted.__contains__, keys), np.bool_, len(keys))


def corrected(truth: NDArray[np.int8], keys: Sequence[str], said: Annotations) -> NDArray[np.int8]:
    """Return (n,) the person's label of each picture, and ``truth`` where there is none."""
    label_of: dict[str, int] = {}
    for annotation, its in said.items():
        if annotation.label is not None:
            label_of |= dict.fromkeys(its, annotation.label)
    if not label_of:
        return truth
    labels = np.fromiter(map(label_of.get, keys, repeat(UNLABELLED)), np.int8, len(keys))
    return np.where(labels == UNLABELLED, truth, labels)
