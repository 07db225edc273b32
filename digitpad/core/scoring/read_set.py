"""Reads a whole set with one model: in chunks, with progress and cancellation."""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, as_completed
from queue import SimpleQueue

import numpy as np
from numpy.typing import NDArray

from digitpad.core.arrays import Floats
from digitpad.core.errors import WorkCancelled
from digitpad.core.reading.recognizer import BATCH, Recognizer

CHUNK = 2 * BATCH
"""Pictures in a chunk: 25 ms of work, so that all threads end at about the same time."""


def read_set(
    recognizer: Recognizer,
    pictures: NDArray[np.uint8],
    *,
    on_progress: Callable[[int], None] | None = None,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> tuple[Floats, Floats]:
    """Read (n, 28, 28) uint8 and return (n, 10) probabilities and (n, d) features, float32.

    One interpreter for each processor takes chunk after chunk in its own thread, which is faster
    than several threads in one interpreter. LiteRT releases Python's lock while it reads, so a
    window stays responsive. ``on_progress`` gets the number of pictures read so far and
    ``is_cancelled`` is checked after each chunk, both in the caller's thread. Raises WorkCancelled.
    """
    probabilities = np.empty((len(pictures), 10), np.float32)
    features = np.empty((len(pictures), recognizer.feature_count), np.float32)
    starts = range(0, len(pictures), CHUNK)
    free: SimpleQueue[Recognizer] = SimpleQueue()
    workers = min(os.cpu_count() or 1, max(len(starts), 1))
    for _ in range(workers):
        free.put(recognizer.for_another_thread(threads=1))

    def read(start: int) -> int:
        part = slice(start, start + CHUNK)
        reader = free.get()
        try:
            found = reader.read_pictures(as_network_input(pictures[part]))
        finally:
            free.put(reader)
        probabilities[part], features[part] = found
        return len(found[0])

    done = 0
    with ThreadPoolExecutor(workers, thread_name_prefix="scoring") as pool:
        chunks = [pool.submit(read, start) for start in starts]
        try:
            for chunk in as_completed(chunks):
                if is_cancelled():
                    raise WorkCancelled
                done += chunk.result()
                if on_progress is not None:
                    on_progress(done)
        finally:
            for chunk in chunks:
                chunk.cancel()
    return probabilities, features


def as_network_input(pictures: NDArray[np.uint8]) -> Floats:
    """Return (n, 28, 28) float32 in 0..1 of (n, 28, 28) uint8."""
    scaled: Floats = pictures.astype(np.float32) / np.float32(255)
    return scaled
