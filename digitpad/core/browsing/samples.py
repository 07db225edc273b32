"""Some pictures of a set, as they are known at one moment."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from digitpad.core.browsing.annotations import Annotations, annotation_of
from digitpad.core.browsing.sample import Sample
from digitpad.core.browsing.scored_set import ScoredSet


@dataclass(frozen=True, eq=False)
class Samples:
    """Makes each sample when it is asked for, in any thread: 70,000 take a while."""

    scored: ScoredSet
    annotations: Annotations
    pictures: Sequence[int]
    """Places in the set."""

    def __len__(self) -> int:
        return len(self.pictures)

    def __iter__(self) -> Iterator[Sample]:
        keys, annotations = self.scored.keys, self.annotations
        return (
            self.scored.sample(one, annotation_of(annotations, keys[one])) for one in self.pictures
        )
