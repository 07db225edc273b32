"""What was made for the last page is not made again for the next one."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Made = TypeVar("Made")


class Recent(Generic[Key, Made]):
    """Remembers what the page before and the current one needed, and nothing older."""

    def __init__(self) -> None:
        self._before: dict[Key, Made] = {}
        self._now: dict[Key, Made] = {}

    def turn(self) -> None:
        """Begin with another page."""
        self._before, self._now = self._now, {}

    def find(self, key: Key) -> Made | None:
        """Return what is remembered, and go on remembering it; None where it is not known."""
        made = self._now.get(key)
        if made is None and (made := self._before.get(key)) is not None:
            self._now[key] = made
        return made

    def known(self, key: Key) -> Made:
        """Return what the current page needed before. Raises KeyError where it did not."""
        return self._now[key]

    def keep(self, key: Key, made: Made) -> Made:
        """Remember ``made``, and return it."""
        self._now[key] = made
        return made

    def of(self, key: Key, make: Callable[[], Made]) -> Made:
        """Return what is remembered, or what ``make`` makes."""
        made = self.find(key)
        return self.keep(key, make()) if made is None else made
