"""The path data of SVG as points: https://www.w3.org/TR/SVG2/paths.html"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Final

import numpy as np

from digitpad.core.arrays import Doubles
from digitpad.core.ink.documents.svg_arc import arc_points
from digitpad.core.ink.drawing import BrokenInkError
from digitpad.core.sentences.ink_words import InkWords

_TOKEN: Final = re.compile(r"([MmZzLlHhVvCcSsQqTtAa])|([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)")
_COUNTS: Final = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}
"""Numbers after each command."""
_PER_CURVE: Final = 8
_STEPS: Final = np.linspace(0, 1, _PER_CURVE + 1)[1:, None]
Expect = Callable[[int], None]


def lines(data: str, expect: Expect) -> Iterator[Doubles]:
    """Yield the points (n, 2) of each line of a path; curves become short straight pieces.

    ``expect`` is told how many points are about to be made, and may raise. Raises BrokenInkError.
    """
    pen = _Pen(expect)
    for command, numbers in _commands(data):
        if command in "Mm" and len(pen.points) > 1:
            yield pen.taken()
        pen.draw(command, numbers)
    if len(pen.points) > 1:
        yield pen.taken()


def _commands(data: str) -> Iterator[tuple[str, list[float]]]:
    """Yield each command with its numbers; one that is not repeated stands for several."""
    tokens = _tokens(data)
    command, wanted = "", 0
    numbers: list[float] = []
    for letter, number in tokens:
        if letter:
            if numbers:
                raise BrokenInkError(InkWords.SVG_PATH(text=data[:40]))
            command, wanted = letter, _COUNTS[letter.upper()]
            if not wanted:
                yield command, []
        elif not wanted:
            raise BrokenInkError(InkWords.SVG_PATH(text=data[:40]))
        else:
            numbers.append(float(number))
            if len(numbers) == wanted:
                yield command, numbers
                numbers = []
                command = {"M": "L", "m": "l"}.get(command, command)
    if numbers:
        raise BrokenInkError(InkWords.SVG_PATH(text=data[:40]))


def _tokens(data: str) -> Iterator[tuple[str, str]]:
    """Yield letters and numbers. The flags of an arc may be written without a space."""
    place, in_arc, count = 0, False, 0
    while match := _TOKEN.search(data, place):
        letter, number = match.groups()
        if letter:
            in_arc, count = letter in "Aa", 0
        elif in_arc:
            if count % 7 in (3, 4) and number[:1] in "01":
                number = number[0]
                yield "", number
                count += 1
                place = match.start() + 1
                continue
            count += 1
        yield letter or "", number or ""
        place = match.end()


class _Pen:
    """Follows the commands of a path."""

    def __init__(self, expect: Expect) -> None:
        self.points: list[Doubles] = []
        self._expect = expect
        self._here = np.zeros(2)
        self._start = np.zeros(2)
        self._handle: tuple[str, Doubles] | None = None
        """The kind of the last curve and its last control point, which S and T mirror."""

    def taken(self) -> Doubles:
        """Return the points of the line that ends here, and begin a new one."""
        found = np.concatenate(self.points)
        self.points = []
        return found

    def draw(self, command: str, numbers: list[float]) -> None:
        """Follow one command."""
        kind, is_relative = command.upper(), command.islower()
        origin = self._here if is_relative else np.zeros(2)
        handle: tuple[str, Doubles] | None = None
        if kind == "M":
            self._here = self._start = origin + numbers
            self.points = [self._here[None]]
        elif kind == "Z":
            self._add(self._start[None])
        elif kind in "LHV":
            self._add(self._straight_end(kind, numbers, origin)[None])
        elif kind == "A":
            rx, ry, turn, is_large, is_clockwise, *end = numbers
            to = origin + end
            self._add(
                arc_points(self._here, to, (rx, ry), turn, bool(is_large), bool(is_clockwise))
            )
        else:
            handle = self._curve(kind, np.reshape(numbers, (-1, 2)) + origin)
        self._handle = handle

    def _straight_end(self, kind: str, numbers: list[float], origin: Doubles) -> Doubles:
        if kind == "L":
            return origin + numbers
        end = self._here.copy()
        axis = 0 if kind == "H" else 1
        end[axis] = origin[axis] + numbers[0]
        return end

    def _curve(self, kind: str, given: Doubles) -> tuple[str, Doubles]:
        """Draw a Bézier curve; return its kind and last control point."""
        family = "C" if kind in "CS" else "Q"
        if kind in "ST":
            is_smooth = self._handle is not None and self._handle[0] == family
            mirrored = (
                2 * self._here - self._handle[1] if is_smooth and self._handle else self._here
            )
            given = np.concatenate([mirrored[None], given])
        control = np.concatenate([self._here[None], given])
        self._add(_bezier(control, _STEPS))
        return family, given[-2]

    def _add(self, points: Doubles) -> None:
        self._expect(len(points))
        if not self.points:  # after a Z, or without any M
            self.points.append(self._here[None])
        self.points.append(points)
        self._here = points[-1]


def _bezier(control: Doubles, t: Doubles) -> Doubles:
    """Return the points of a quadratic or cubic curve at ``t`` (n, 1), by de Casteljau."""
    level = [np.broadcast_to(point, (len(t), 2)) for point in control]
    while len(level) > 1:
        level = [a * (1 - t) + b * t for a, b in pairwise(level)]
    return level[0]
