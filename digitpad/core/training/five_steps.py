"""The story in five steps: the networks of the literature, and a drawing that each misreads.

Each step reads the drawing of the step before it, and all that came before. The last one, which
learnt from real hands, reads every drawing but its own, which the other four read.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import cos, pi, sin
from pathlib import Path
from typing import Final

from digitpad.core.files.paths import resource
from digitpad.core.ink.ink import Ink

_Line = tuple[tuple[float, float], ...]
_POINTS_OF_A_CIRCLE: Final = 33
_POINTS_OF_A_LINE: Final = 16


@dataclass(frozen=True)
class Step:
    """One network, and what is known about it."""

    recipe: str
    digit: int
    """What the drawing shows."""
    misread_as: int
    """What the network that ships reads in it."""
    drawing: Ink
    measured: float
    """Accuracy on MNIST's test set: the mean of the trainings in docs/measurements.md; for the
    model that came with the program its own."""
    spread: float | None = None
    """The standard deviation over their seeds; None for a single training."""
    trainings: int = 1

    @property
    def code(self) -> Path:
        """The file with the network in Keras, a program of its own."""
        return resource(f"five_steps/{self.recipe}.py")


def _circle(x: float, y: float, radius: float) -> _Line:
    """Return a circle as it is drawn: from the top, and closed."""
    turns = (step / (_POINTS_OF_A_CIRCLE - 1) for step in range(_POINTS_OF_A_CIRCLE))
    return tuple((x + radius * sin(2 * pi * t), y - radius * cos(2 * pi * t)) for t in turns)


def _line(*corners: tuple[float, float]) -> _Line:
    """Return straight lines between the corners, with so many points that they stay straight."""
    steps = [step / _POINTS_OF_A_LINE for step in range(_POINTS_OF_A_LINE + 1)]
    return tuple(
        (x + (to_x - x) * t, y + (to_y - y) * t)
        for (x, y), (to_x, to_y) in pairwise(corners)
        for t in steps
    )


def _drawn(*lines: _Line) -> Ink:
    return Ink.from_points(lines)


_SLASHED_ZERO: Final = _drawn(
    tuple((500 + 3 * x, 500 + 4 * y) for x, y in _circle(0, 0, 100)),
    _line((750, 150), (250, 850)),
)
_ANGULAR_TWO: Final = _drawn(
    _line((338, 100), (838, 100), (750, 500), (250, 500), (162, 900), (662, 900))
)
_LEANING_ONE: Final = _drawn(
    _line((290, 352), (345, 128), (688, 862)), _line((465, 926), (903, 800))
)
_SNOWMAN: Final = _drawn(_circle(500, 220, 120), _circle(500, 640, 290))
_CALCULATOR_THREE: Final = _drawn(
    _line((250, 100), (750, 100), (750, 900), (250, 900)), _line((250, 500), (750, 500))
)

STEPS: Final = (
    Step("softmax-regression", 0, 8, _SLASHED_ZERO, 0.9205, 0.0007, 3),
    Step("mlp-128", 2, 8, _ANGULAR_TWO, 0.9769, 0.0013, 3),
    Step("mlp-512", 1, 5, _LEANING_ONE, 0.9764, 0.0008, 3),
    Step("cnn-32-64", 8, 0, _SNOWMAN, 0.9914),
    Step("digitnet", 3, 7, _CALCULATOR_THREE, 0.9959),
)
