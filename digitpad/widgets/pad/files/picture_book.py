"""Several pictures that were opened together: pages to turn, like an ink file's drawings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from digitpad.core.reading.page import Page
from digitpad.widgets.pad.files.picture_loading import loader_of_file


@dataclass(frozen=True)
class PictureBook:
    """One page for each of ``paths``; a file is read when its page is turned to."""

    paths: tuple[Path, ...]

    @property
    def path(self) -> Path:
        """Identifies the book in its pages."""
        return self.paths[0]

    def __len__(self) -> int:
        return len(self.paths)

    def name(self, number: int) -> str:
        """Return the name of page ``number``, from 0."""
        return self.paths[number].name

    def loader(self, number: int) -> Callable[[], Page]:
        """Return a function that opens page ``number``; it raises FileError or NoInkError."""
        load = loader_of_file(self.paths[number])
        return lambda: replace(load(), number=number, book=self.path)
