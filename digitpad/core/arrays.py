"""Arrays by what is in them. Shapes, ranges and units stand where the arrays are used."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
"""What networks read and give."""
Doubles = NDArray[np.float64]
"""What a pen gives: places, seconds, pressure."""
Bytes = NDArray[np.uint8]
"""Pictures as files hold them."""
Labels = NDArray[np.uint8]
"""Digits 0..9."""
Integers = NDArray[np.integer]
"""Labels or readings of any width; where they may be negative, nobody knows the digit."""
Mask = NDArray[np.bool_]
Indices = NDArray[np.intp]
