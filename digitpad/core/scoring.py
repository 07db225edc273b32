"""Reading a whole set with one model: in chunks, with progress and a way out."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from digitpad.core.recognizer import BATCH, Floats, Recognizer

CHUNK = 2 * BATCH
"""Pictures between two looks at whether the person has cancelled: about a tenth of a second."""


class ScoringCancelled(Exception):  # noqa: N818 - a decision of the person, not an error
    """The person did not want to wait for the end."""


def read_set(
    recognizer: Recognizer,
    pictures: NDArray[np.uint8],
    *,
    on_progress: Callable[[int], None] | None = None,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> tuple[Floats, Floats]:
    """Read (n, 28, 28) uint8 and return (n, 10) probabilities and (n, d) features, float32.

    ``on_progress`` gets the number of pictures read so far; ``is_cancelled`` is asked before each
    chunk. LiteRT uses every processor and lets go of Python's lock while it reads, so a window in
    another thread stays quick. Raises ScoringCancelled.
    """
    probabilities, features = recognizer.read_pictures(as_network_input(pictures[:1]))
    everything = np.empty((len(pictures), probabilities.shape[1]), np.float32)
    all_features = np.empty((len(pictures), features.shape[1]), np.float32)
    for start in range(0, len(pictures), CHUNK):
        if is_cancelled():
            raise ScoringCancelled
        part = slice(start, start + CHUNK)
        everything[part], all_features[part] = recognizer.read_pictures(
            as_network_input(pictures[part])
        )
        if on_progress is not None:
            on_progress(min(start + CHUNK, len(pictures)))
    return everything, all_features


def as_network_input(pictures: NDArray[np.uint8]) -> Floats:
    """Return (n, 28, 28) float32 in 0..1 of (n, 28, 28) uint8."""
    scaled: Floats = pictures.astype(np.float32) / np.float32(255)
    return scaled
