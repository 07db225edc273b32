"""Plain digits to draw, and where their ink lies."""

from __future__ import annotations

import numpy as np

from digitpad.core.ink.ink import Ink

SEVEN = Ink.from_points([[(0, 0), (60, 0), (30, 100)], [(20, 50), (55, 50)]])


def mass_centre(picture: np.ndarray) -> np.ndarray:
    """Return x and y of the centre of mass of a 28x28 picture, in pixels from its edge."""
    middles = np.arange(28) + 0.5
    return np.array([picture.sum(axis=0) @ middles, picture.sum(axis=1) @ middles]) / picture.sum()
