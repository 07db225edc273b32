"""What the readers of other programs' ink have in common: pages, symbols, and limits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from digitpad.core.ink.drawing import ENOUGH_BROKEN, MAX_STROKES, BrokenInkError, Drawing
from digitpad.core.ink.ink import Ink, Stroke
from digitpad.core.sentences.ink_words import InkWords

MAX_BYTES = 16 * 1024 * 1024
"""A document is read as a whole; a notebook of a term has less."""
MAX_POINTS = 1_000_000
"""In a document: ten hours of drawing."""


class TooMuchInkError(BrokenInkError):
    """A document with more points than are read, however they are divided among drawings."""


@dataclass(frozen=True)
class Document:
    """The ink of one file."""

    pages: tuple[Drawing | BrokenInkError, ...]
    """What is opened and read: each page, or each piece of writing that stands for itself.

    An error stands for one that is left out.
    """
    symbols: tuple[Drawing | BrokenInkError, ...] = ()
    """What has a label of its own, such as the digits of a formula; to learn from."""

    @property
    def labelled(self) -> tuple[Drawing | BrokenInkError, ...]:
        """Its symbols, or its pages where they are all there is."""
        has_symbols = any(isinstance(one, Drawing) for one in self.symbols)
        return self.symbols if has_symbols else self.pages


class BrokenDrawings:
    """Counts the drawings of a document that are left out, so that the others can be read."""

    def __init__(self) -> None:
        self._found: list[BrokenInkError] = []

    def error(self, number: int, error: BrokenInkError) -> BrokenInkError:
        """Return what to say of the drawing ``number``. Raises the first for too many of them."""
        named = BrokenInkError(InkWords.BROKEN_DRAWING(number=number, cause=error.sentence))
        self._found.append(named)
        if isinstance(error, TooMuchInkError):
            raise error
        if len(self._found) >= ENOUGH_BROKEN:
            raise self._found[0]
        return named


class StrokeMaker:
    """Makes the strokes of a document. Raises BrokenInkError for numbers that are none."""

    def __init__(self, most_points: int = MAX_POINTS) -> None:
        self._most = most_points
        self._count = 0
        self._points = 0

    def __call__(
        self,
        points: Sequence[Sequence[float]] | np.ndarray[tuple[int, ...], np.dtype[np.float64]],
        seconds: ArrayLike | None = None,
        pressure: ArrayLike | None = None,
    ) -> Stroke:
        """Return a stroke of (n, 2) points, with n times and pressures where they are known.

        Pressures beyond 0..1 are cut off there; times that are not numbers count as unknown.
        """
        self._count += 1
        self.expect(len(points))
        try:
            where = np.array(points, np.float64).reshape(-1, 2)
            times = None if seconds is None else np.array(seconds, np.float64)
            if times is not None and not np.isfinite(times).all():
                times = None
            force = None if pressure is None else np.array(pressure, np.float64).clip(0, 1)
            if force is not None and not np.isfinite(force).all():
                force = None
            stroke = Stroke(where, times, force)
        except (ValueError, TypeError, OverflowError):
            cause = (
                InkWords.COORDINATE_NOT_FINITE(stroke=self._count)
                if len(points)
                else InkWords.STROKE_WITHOUT_POINTS(stroke=self._count)
            )
            raise BrokenInkError(cause) from None
        return stroke

    def expect(self, points: int) -> None:
        """Count points that are about to be made. Raises BrokenInkError for too many."""
        self.foresee(points)
        self._points += points

    def foresee(self, points: int) -> None:
        """Raise BrokenInkError if so many points more were too many."""
        if self._points + points > self._most:
            raise TooMuchInkError(InkWords.TOO_MANY_POINTS_IN_DOCUMENT(most=self._most))


def ink_of(strokes: Sequence[Stroke]) -> Ink:
    """Return ink of the strokes of one page. Raises BrokenInkError for none, or too many."""
    if not strokes:
        raise BrokenInkError(InkWords.NO_STROKES)
    if len(strokes) > MAX_STROKES:
        raise BrokenInkError(InkWords.TOO_MANY_STROKES(most=MAX_STROKES))
    return Ink(tuple(strokes))


def document_of(pages: Sequence[Sequence[Stroke]]) -> Document:
    """Return a document of pages without labels; empty ones are left out."""
    return Document(tuple(Drawing(ink_of(strokes)) for strokes in pages if strokes))
