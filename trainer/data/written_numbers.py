"""Numbers written by one hand, made of its single digits: with gaps, late bars and joined strokes.

Whoever cuts numbers into digits learns and is judged on them. Everything is decided by a random
generator that is given.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from digitpad.core.arrays import Doubles
from digitpad.core.ink.ink import Ink, Stroke
from trainer.data.lines import Lines, Rng
from trainer.data.wrong_ink import moved, upright

Hand = Sequence[tuple[str, Lines]]
"""One writer's digits: what each is, and the (n, 2) points of its strokes."""
SIZE: Final = 200.0
"""How high digits are, about."""
OTHER: Final = "?"
"""The symbol of a letter or another mark that is none."""


@dataclass(frozen=True)
class Writing:
    """How numbers are written; lengths are in digit heights."""

    digits: tuple[int, int] = (1, 8)
    """The fewest and the most."""
    gap: tuple[float, float] = (-0.12, 0.45)
    """Between the boxes of two digits, of which one is chosen for each number."""
    gap_jitter: float = 0.04
    size_jitter: float = 0.12
    """Standard deviation of the logarithm of each digit's size."""
    base_jitter: float = 0.07
    slope: float = 0.04
    """Standard deviation of how far the base line rises with each digit."""
    late: float = 0.15
    """The part of the digits of several strokes whose last one comes after the whole number."""
    joined: float = 0.0
    """How probable it is that the pen is not lifted between two digits."""
    letters: float = 0.0
    """The part of the marks that are letters, where letters are given."""
    signs: float = 0.0
    """How probable it is that a sign stands between two digits."""
    lines: float = 0.0
    """How probable it is that a digit begins a new line."""
    spaces: float = 0.0
    """How probable it is that a gap is wider than digits are high."""


@dataclass(frozen=True, eq=False)
class WrittenNumber:
    """Ink, and what is written there."""

    ink: Ink
    text: str
    marks: tuple[tuple[int, ...], ...]
    """For each stroke of the ink the mark that each of its points belongs to."""

    @property
    def symbols(self) -> str:
        """The marks alone, without spaces and line breaks."""
        return "".join(self.text.split())


@dataclass
class _Written:
    """A mark on its way."""

    symbol: str
    lines: Lines


def write_number(
    hand: Hand, rng: Rng, how: Writing, letters: Sequence[Lines] = ()
) -> WrittenNumber:
    """Return a number of digits of ``hand``, chosen at random."""
    count = int(rng.integers(how.digits[0], how.digits[1] + 1))
    gap = rng.uniform(*how.gap)
    marks: list[_Written] = []
    text, x, base, slope = "", 0.0, 1.0, rng.normal(0, how.slope)
    for number in range(count):
        if number and rng.random() < how.lines:
            text, x, base = text + "\n", rng.normal(0, 0.15), _foot(marks) + rng.uniform(1.2, 1.9)
        elif number and rng.random() < how.signs:
            mark = _sign(rng, x, base)
            marks.append(mark)
            text, x = text + mark.symbol, _end(mark) + max(gap, 0.05) + rng.uniform(0, 0.1)
        elif number and rng.random() < how.spaces:
            text, x = text + " ", x - gap + rng.uniform(1.25, 2.0)
        mark = _mark(hand, rng, how, letters)
        _place(mark, x, base + rng.normal(0, how.base_jitter))
        marks.append(mark)
        text, base = text + mark.symbol, base + slope
        x = _end(mark) + gap + rng.normal(0, how.gap_jitter)
    return _in_order(marks, text, rng, how)


def _mark(hand: Hand, rng: Rng, how: Writing, letters: Sequence[Lines]) -> _Written:
    if letters and rng.random() < how.letters:
        symbol, lines = OTHER, letters[int(rng.integers(len(letters)))]
    else:
        symbol, lines = hand[int(rng.integers(len(hand)))]
    size = float(np.exp(rng.normal(0, how.size_jitter)))
    return _Written(symbol, [line * size for line in upright(lines)])


def _place(mark: _Written, left: float, foot: float) -> None:
    points = np.concatenate(mark.lines)
    mark.lines = moved(mark.lines, left - points[:, 0].min(), foot - points[:, 1].max())


def _end(mark: _Written) -> float:
    return float(np.concatenate(mark.lines)[:, 0].max())


def _foot(marks: Sequence[_Written]) -> float:
    return float(max(np.concatenate(mark.lines)[:, 1].max() for mark in marks))


def _sign(rng: Rng, x: float, base: float) -> _Written:
    """Return a sign that begins at ``x``, as people put them between digits."""
    symbol = str(rng.choice([".", ",", "-", "/"]))
    gap, tremor = rng.uniform(0.0, 0.15), rng.normal(0, 0.01, (6, 2))
    across, down = _SIGNS[symbol]
    size = rng.uniform(0.8, 1.25, 2)
    lean = rng.uniform(0.3, 0.7) if symbol == "/" else 0.0
    line = np.column_stack([np.linspace(*across, 6) * size[0], np.linspace(*down, 6) * size[1]])
    line[:, 0] -= lean * line[:, 1]
    line = line + tremor - [line[:, 0].min(), 0]
    return _Written(symbol, [line + np.array([x + gap, base])])


_SIGNS: Final[Mapping[str, tuple[tuple[float, float], tuple[float, float]]]] = {
    ".": ((0.0, 0.04), (-0.04, 0.0)),
    ",": ((0.06, 0.0), (-0.08, 0.2)),
    "-": ((0.0, 0.4), (-0.46, -0.46)),
    "/": ((0.0, 0.0), (-1.2, 0.15)),
}
"""From where to where each goes: across from its left, down from the base line."""


def _in_order(marks: Sequence[_Written], text: str, rng: Rng, how: Writing) -> WrittenNumber:
    """Put the strokes in the order of drawing, late ones last, and join some of them."""
    drawn: list[tuple[int, Doubles]] = []
    late = []
    for number, mark in enumerate(marks):
        strokes = [(number, line) for line in mark.lines]
        if len(strokes) > 1 and rng.random() < how.late:
            late.append(strokes.pop())
        drawn += strokes
    points: list[list[Doubles]] = []
    owners: list[list[int]] = []
    for number, line in drawn:
        follows = owners and owners[-1][-1] == number - 1
        if follows and _may_join(marks, number) and rng.random() < how.joined:
            points[-1].append(line)
            owners[-1] += [number] * len(line)
        else:
            points.append([line])
            owners.append([number] * len(line))
    for number, line in late:
        points.append([line])
        owners.append([number] * len(line))
    strokes_ = tuple(Stroke(np.concatenate(parts) * SIZE) for parts in points)
    return WrittenNumber(Ink(strokes_), text, tuple(map(tuple, owners)))


def _may_join(marks: Sequence[_Written], number: int) -> bool:
    """Say whether this mark and the one before are digits in one line, one after the other."""
    both = marks[number - 1], marks[number]
    before, after = (float(np.concatenate(mark.lines)[:, 0].min()) for mark in both)
    return before < after and all(mark.symbol.isdigit() for mark in both)
