"""The training set for real hands: MNIST's pictures and pens' strokes, drawn anew each epoch."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from digitpad.core.ink import Ink
from trainer.augment_ink import draw_augmented
from trainer.augment_pictures import augment_pictures

Epoch = tuple[NDArray[np.float32], NDArray[np.int64]]
"""(n, 28, 28, 1) float32 in 0..1 and (n,) int64, shuffled."""


@dataclass(frozen=True, eq=False)
class RealHands:
    """Labelled pictures and labelled ink to learn from."""

    pictures: NDArray[np.uint8]
    """(n, 28, 28) uint8, ink 255 on paper 0."""
    picture_labels: NDArray[np.int64]
    inks: Sequence[Ink]
    ink_labels: NDArray[np.int64]

    def epoch(self, seed: int, number: int) -> Epoch:
        """Return epoch ``number`` of the training with ``seed``: always the same for the same two.

        Each picture comes once. Each ink comes twice: freshly drawn, with the clean line of the
        pad, and once more warped and restyled as a picture, with the softer lines of scans.
        """
        rng = np.random.default_rng([seed, number])
        drawn = draw_augmented(self.inks, rng)
        scanned = augment_pictures(drawn, rng)
        pictures = augment_pictures(np.divide(self.pictures, 255, dtype=np.float32), rng)
        labels = np.concatenate([self.picture_labels, self.ink_labels, self.ink_labels])
        order = rng.permutation(len(labels))
        return np.concatenate([pictures, drawn, scanned])[order][..., None], labels[order]

    def epochs(self, seed: int, count: int, first: int = 0) -> Iterator[Epoch]:
        """Yield the epochs from ``first`` on; the next is drawn while the last is learnt."""
        with ThreadPoolExecutor(1) as pool:
            upcoming = pool.submit(self.epoch, seed, first)
            for number in range(first, count):
                epoch = upcoming.result()
                if number + 1 < count:
                    upcoming = pool.submit(self.epoch, seed, number + 1)
                yield epoch
