"""Which pixels made the network read what it read, by occlusion: cover a patch and read again.

Zeiler and Fergus, "Visualizing and Understanding Convolutional Networks" (ECCV 2014). It needs the
model's readings only, no gradients, so LiteRT is enough.
"""

from __future__ import annotations

import numpy as np

from digitpad.core.arrays import Floats
from digitpad.core.pictures.preprocess import SIDE_PX, Picture
from digitpad.core.reading.recognizer import Recognizer

PATCH_PX = 5
"""Wide enough to take out a line, which is two to three pixels wide, and little else."""
STEP_PX = 2
_SMALLEST = np.float32(1e-6)


def occlusion(
    recognizer: Recognizer, picture: Picture, digit: int, against: int | None = None
) -> Floats:
    """Return (28, 28) float32: how much the ink at each pixel speaks for ``digit``.

    Positive: without the ink there, ``digit`` would be less likely; negative: the ink speaks
    against it. The unit is nats of log p(digit), or of log p(digit) - log p(``against``) where a
    rival is given. A pixel has the mean over the patches that cover it; where there is no ink to
    cover it is 0.
    """
    covered, masks = _covered(picture)
    if not len(covered):
        return np.zeros((SIDE_PX, SIDE_PX), np.float32)
    probabilities, _ = recognizer.read_pictures(np.concatenate([picture[None], covered]))
    evidence = _evidence(probabilities, digit, against)
    drop = evidence[0] - evidence[1:]
    weights = masks.sum(axis=0)
    total = np.tensordot(drop, masks.astype(np.float32), axes=1)
    return np.where(weights > 0, total / np.maximum(weights, 1), 0).astype(np.float32)


def _covered(picture: Picture) -> tuple[Floats, np.ndarray[tuple[int, ...], np.dtype[np.bool_]]]:
    """Return (k, 28, 28) pictures, each with one patch blank, and the (k, 28, 28) patches.

    Patches without ink under them are left out: covering them changes nothing.
    """
    first = np.arange(1 - PATCH_PX, SIDE_PX, STEP_PX)
    pixels = np.arange(SIDE_PX)
    inside = (pixels >= first[:, None]) & (pixels < first[:, None] + PATCH_PX)  # (m, 28)
    masks = (inside[:, None, :, None] & inside[None, :, None, :]).reshape(-1, SIDE_PX, SIDE_PX)
    masks = masks[(masks * picture).sum(axis=(1, 2)) > 0]
    return np.where(masks, np.float32(0), picture[None]).astype(np.float32), masks


def _evidence(probabilities: Floats, digit: int, against: int | None) -> Floats:
    logs = np.log(np.maximum(probabilities, _SMALLEST))
    evidence: Floats = logs[:, digit] if against is None else logs[:, digit] - logs[:, against]
    return evidence
