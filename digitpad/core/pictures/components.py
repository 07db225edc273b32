"""Connected components of a mask."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from digitpad.core.arrays import Mask


def label(mask: Mask) -> tuple[NDArray[np.int32], int]:
    """Number the 8-connected components of ``mask`` (h, w); return (labels int32, count).

    Label 0 is the background.
    """
    import cv2  # not needed to draw

    count, labels = cv2.connectedComponents(mask.astype(np.uint8), connectivity=8)
    return np.asarray(labels, np.int32), int(count) - 1
