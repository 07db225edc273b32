"""Ink: what a hand drew, kept as points.

An empty page needs no NumPy, so that the window opens without.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from digitpad.core.arrays import Doubles


_STROKE_BYTES = 700
_Place = tuple[float, float]


@cache
def _frozen() -> Callable[..., Doubles]:
    """Return what makes arrays: not needed to draw, and imported once for all strokes."""
    from digitpad.core.ink.samples import frozen

    return frozen


@dataclass(frozen=True, eq=False)
class Stroke:
    """One movement of the pen, from touching the paper to leaving it. Immutable.

    points: (n, 2) float64, x to the right and y down, in any unit; all finite, n >= 1.
    seconds: (n,) float64 since the drawing began, or None where the source had no times.
    pressure: (n,) float64 in 0..1, or None where the device has none.
    """

    points: Doubles
    seconds: Doubles | None = None
    pressure: Doubles | None = None
    bounds: tuple[float, float, float, float] = field(init=False, repr=False)
    """Left, top, right and bottom of the points."""

    def __post_init__(self) -> None:
        frozen = _frozen()
        points = frozen(self.points, 2)
        if len(points) == 0:
            raise ValueError("a stroke needs at least one point")
        bounds = (*points.min(axis=0).tolist(), *points.max(axis=0).tolist())
        if not all(map(math.isfinite, bounds)):
            raise ValueError("a point is not a finite number")
        object.__setattr__(self, "points", points)
        object.__setattr__(self, "bounds", bounds)
        for name in ("seconds", "pressure"):
            values = getattr(self, name)
            if values is None:
                continue
            object.__setattr__(self, name, frozen(values))
            if len(getattr(self, name)) != len(self.points):
                raise ValueError(f"{name} and points differ in length")

    @classmethod
    def of_samples(
        cls,
        points: Sequence[float],
        seconds: Sequence[float],
        pressure: Sequence[float] | None,
    ) -> Stroke:
        """Build a stroke of what a pen has sent.

        points: x, y, x, y, ... ``pressure`` is None where it has none.
        """
        # Arrays are made of them in any case.
        return cls(cast("Doubles", points), cast("Doubles", seconds), cast("Doubles", pressure))

    def __len__(self) -> int:
        return len(self.points)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Stroke):
            return NotImplemented
        return all(
            (a is None and b is None) or (a is not None and b is not None and _are_equal(a, b))
            for a, b in (
                (self.points, other.points),
                (self.seconds, other.seconds),
                (self.pressure, other.pressure),
            )
        )

    def __hash__(self) -> int:
        return hash(self.points.tobytes())


def _are_equal(some: Doubles, others: Doubles) -> bool:
    return some.shape == others.shape and bool((some == others).all())


@dataclass(frozen=True)
class Ink:
    """A drawing: strokes in the order in which they were made. Immutable."""

    strokes: tuple[Stroke, ...] = field(default=())

    @classmethod
    def from_points(cls, strokes: Iterable[Sequence[Sequence[float]]]) -> Ink:
        """Build ink from one sequence of (x, y) pairs for each stroke."""
        return cls(tuple(Stroke(cast("Doubles", points)) for points in strokes))

    def __len__(self) -> int:
        return len(self.strokes)

    def __iter__(self) -> Iterator[Stroke]:
        return iter(self.strokes)

    @cached_property
    def bounds(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom of the points, in the ink's unit.

        Raises ValueError when there is no stroke.
        """
        if not self.strokes:
            raise ValueError("empty ink has no bounds")
        if len(self.strokes) == 1:
            return self.strokes[0].bounds
        import numpy as np  # not needed to draw

        points = np.concatenate([stroke.points for stroke in self.strokes])
        (left, top), (right, bottom) = points.min(axis=0), points.max(axis=0)
        return float(left), float(top), float(right), float(bottom)

    @property
    def memory_bytes(self) -> int:
        """About how much memory it takes, Python's objects included."""
        points = sum(map(len, self.strokes))
        return _STROKE_BYTES * len(self.strokes) + 4 * 8 * points

    def adding(self, stroke: Stroke) -> Ink:
        """Return this ink with ``stroke`` at the end."""
        return Ink((*self.strokes, stroke))

    def without(self, index: int) -> Ink:
        """Return this ink without the stroke at ``index``."""
        return Ink(self.strokes[:index] + self.strokes[index + 1 :])

    def moved(self, across: float, down: float) -> Ink:
        """Return this ink so much further to the right and down."""
        return self._scaled(1.0, (0.0, 0.0), (across, down))

    def _scaled(self, scale: float, middle: _Place, onto: _Place) -> Ink:
        """Return this ink scaled around ``middle``, which comes to lie ``onto``."""
        return Ink(
            tuple(
                Stroke((stroke.points - middle) * scale + onto, stroke.seconds, stroke.pressure)
                for stroke in self.strokes
            )
        )

    def fitted(self, side: float, margin: float) -> Ink:
        """Return this ink scaled and centred into a square of ``side`` with ``margin`` around it.

        A single dot is centred and keeps its size.
        """
        return self.fitted_into(side, side, margin)

    def fitted_into(self, width: float, height: float, margin: float) -> Ink:
        """Return this ink scaled and centred into a rectangle with ``margin`` around it."""
        if not self.strokes:
            return self
        left, top, right, bottom = self.bounds
        # Halves first: the difference of two huge coordinates may not be representable.
        halves = (right / 2 - left / 2, bottom / 2 - top / 2)
        rooms = (width / 2 - margin, height / 2 - margin)
        scales = [room / half for room, half in zip(rooms, halves, strict=True) if half > 1e-300]
        middle = (left / 2 + right / 2, top / 2 + bottom / 2)
        return self._scaled(min(scales, default=1.0), middle, (width / 2, height / 2))
