"""What the store takes and gives besides drawings: summaries, scores, and what undo needs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, NamedTuple, TypeVar

_T = TypeVar("_T")
_TOLD_EVERY = 50
"""Drawings from one call of a callback to the next: some hundredths of a second."""
ProgressCallback = Callable[[int], object]
"""Called with the number of drawings done; an exception from it ends the work."""


def nobody(_: int) -> None:
    """A progress callback that does nothing."""


def told(items: Iterable[_T], progress: ProgressCallback) -> Iterator[_T]:
    """Yield ``items``, telling now and then how many are done."""
    for done, item in enumerate(items, start=1):
        yield item
        if done % _TOLD_EVERY == 0:
            progress(done)


class Summary(NamedTuple):
    """What a list needs to know about a drawing without reading its ink.

    A tuple, of which a hundred thousand are made in no time.
    """

    id: int
    label: int
    added_seconds: float
    """Since 1970 in UTC."""
    read_as: int | None

    @property
    def added_at(self) -> datetime:
        return datetime.fromtimestamp(self.added_seconds, UTC)


@dataclass(frozen=True)
class Saved:
    """A drawing is in the file; give this to `MyDigits.take_back` to undo it."""

    id: int
    label: int
    previous_label: int | None = None
    """The label it had when the same drawing was there before; None when it is new."""


@dataclass(frozen=True)
class DeletedDigits:
    """Drawings that were removed, as they lay in the file; give this to `MyDigits.restore`."""

    rows: tuple[tuple[Any, ...], ...]


@dataclass(frozen=True)
class Score:
    """How often one digit was read right."""

    digit: int
    right: int
    read: int
