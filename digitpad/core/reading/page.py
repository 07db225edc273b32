"""A page: what lies on the pad at one moment, whether drawn or opened. Immutable."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from digitpad.core.ink.cuts import NO_CUTS, Cuts
from digitpad.core.ink.ink import Ink

if TYPE_CHECKING:
    from digitpad.core.arrays import Bytes
    from digitpad.core.pictures.photo_box import Box
    from digitpad.core.pictures.preprocess import Picture
    from digitpad.core.reading.photo import Photo

SIDE = 1000.0
"""The pad is SIDE by SIDE units, whatever its size on the screen; the wide one is WIDE by SIDE."""
WIDE = 2 * SIDE
MARGIN = 140.0
"""Units left free around ink that was opened rather than drawn."""


@dataclass(frozen=True, eq=False)
class Page:
    """Ink, or an opened picture, and where it came from.

    picture: (28, 28) float32 in 0..1, what is read when this page is a picture; else None.
    shown: (height, width, 4) uint8 RGBA, opaque: the opened picture as a person knows it; None
    where there is nothing but ``picture`` itself.
    photo: what was found in ``shown``, where that is large enough to be looked at; nothing is read
    while no digit is found.
    """

    ink: Ink = field(default_factory=Ink)
    picture: Picture | None = None
    shown: Bytes | None = None
    photo: Photo | None = None
    source: str = ""
    number: int | None = None
    """Which drawing of an ink file with several this is, from 0."""
    book: Path | None = None
    """That ink file: another one may have the same name."""
    cuts: Cuts = NO_CUTS
    """What a person has put right about where one digit ends and the next begins."""
    width: float = SIDE
    """SIDE or WIDE, in units; its height is SIDE."""

    @property
    def is_picture(self) -> bool:
        """Whether this is an opened picture, be there a digit in it or not."""
        return self.picture is not None or self.photo is not None

    @property
    def is_blank(self) -> bool:
        return not self.is_picture and not self.ink.strokes

    def with_ink(self, ink: Ink) -> Page:
        """Return a page with ``ink`` on it; a picture gives way to it."""
        if self.is_picture or not ink.strokes:
            return Page(ink, width=self.width)
        return Page(
            ink,
            source=self.source,
            number=self.number,
            book=self.book,
            cuts=self.cuts,
            width=self.width,
        )

    def on_width(self, width: float) -> Page:
        """Return the page this wide, with its ink in the middle. A picture's page stays square.

        Ink of a file fills the page anew; what was drawn keeps its size where there is room.
        """
        if width == self.width or self.is_picture:
            return self
        ink = self.ink.moved((width - self.width) / 2, 0)
        if ink.strokes:
            left, _, right, _ = ink.bounds
            if self.source or left < 0 or right > width:
                ink = self.ink.fitted_into(width, SIDE, MARGIN)
        return replace(self, ink=ink, width=width)

    def with_box(self, box: Box) -> Page:
        """Return the page of a photo with its box elsewhere; what is there has still to be cut."""
        return self if self.photo is None else replace(self, photo=self.photo.with_box(box))

    def turned(self, quarters: int) -> Page:
        """Return the page of a photo turned left by so many quarters, still to be cut."""
        if self.photo is None or self.shown is None:
            return self
        import numpy as np  # not needed to draw

        shown = np.ascontiguousarray(np.rot90(self.shown, quarters))
        return replace(self, shown=shown, photo=self.photo.turned(quarters))

    def with_cuts(self, cuts: Cuts) -> Page:
        """Return the same page with its ink cut into digits as ``cuts`` says."""
        return replace(self, cuts=cuts)

    def without(self, strokes: Collection[int]) -> Page:
        """Return a page without the strokes with these indices."""
        cuts = self.cuts
        for stroke in sorted(strokes, reverse=True) if cuts else ():
            cuts = cuts.without(stroke)
        kept = (stroke for index, stroke in enumerate(self.ink) if index not in strokes)
        return replace(self.with_ink(Ink(tuple(kept))), cuts=cuts)


def page_of_ink(
    ink: Ink, source: str = "", number: int | None = None, book: Path | None = None
) -> Page:
    """Lay ink of any size and place out on a page."""
    return Page(ink.fitted(SIDE, MARGIN), source=source, number=number, book=book)
