"""The ``transform`` of SVG as a matrix: https://www.w3.org/TR/SVG2/coords.html"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from typing import Final

import numpy as np

from digitpad.core.arrays import Doubles
from digitpad.core.ink.drawing import BrokenInkError
from digitpad.core.sentences.ink_words import InkWords

_STEP: Final = re.compile(r"(\w+)\s*\(([^)]*)\)")
_MOST_STEPS: Final = 1000


def matrix_of(text: str) -> Doubles:
    """Return the (3, 3) matrix of a list of transforms. Raises BrokenInkError."""
    matrix = np.eye(3)
    for name, values in _STEP.findall(text)[:_MOST_STEPS]:
        try:
            numbers = [float(value) for value in re.split(r"[\s,]+", values.strip()) if value]
            matrix = matrix @ _step(name, numbers)
        except (ValueError, IndexError):
            raise BrokenInkError(InkWords.SVG_TRANSFORM(text=f"{name}({values[:40]})")) from None
    return matrix


def _step(name: str, numbers: Sequence[float]) -> Doubles:
    match name:
        case "matrix":
            a, b, c, d, e, f = numbers
            return np.array([[a, c, e], [b, d, f], [0, 0, 1]], np.float64)
        case "translate":
            return _moved(numbers[0], numbers[1] if len(numbers) > 1 else 0.0)
        case "scale":
            across, down = numbers[0], numbers[1] if len(numbers) > 1 else numbers[0]
            return np.diag([across, down, 1.0])
        case "rotate":
            return _turned(numbers[0], *numbers[1:])
        case "skewX":
            return np.array([[1, math.tan(math.radians(numbers[0])), 0], [0, 1, 0], [0, 0, 1]])
        case "skewY":
            return np.array([[1, 0, 0], [math.tan(math.radians(numbers[0])), 1, 0], [0, 0, 1]])
    raise ValueError


def _moved(x: float, y: float) -> Doubles:
    return np.array([[1, 0, x], [0, 1, y], [0, 0, 1]], np.float64)


def _turned(degrees: float, x: float = 0.0, y: float = 0.0, *others: float) -> Doubles:
    if others or not math.isfinite(degrees):
        raise ValueError
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    turn = np.array([[cos, -sin, 0], [sin, cos, 0], [0, 0, 1]])
    turned: Doubles = _moved(x, y) @ turn @ _moved(-x, -y)
    return turned
