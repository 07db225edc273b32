"""Several pictures that were opened together: pages to turn, as the drawings of an ink file are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from digitpad.core.reading.page import Page
from digitpad.widgets.pad.picture_loading import loader_of_file


@dataclass(frozen=True)
class PictureBook:
    """One page for each of ``paths``, which are read when they are turned to."""

    paths: tuple[Path, ...]

    @property
    def path(self) -> Path:
        """What its pages are known by."""
        return self.paths[0]

    def __len__(self) -> int:
        return len(self.paths)

    def name(self, number: int) -> str:
        """Return what page ``number``, from 0, is called."""
        return self.paths[number].name

    def loader(self, number: int) -> Callable[[], Page]:
        """Return what opens page ``number``, from 0. It raises FileError or NoInkError."""
        load = loader_of_file(self.paths[number])
        return lambda: replace(load(), number=number, book=self.path)
