"""Numbers in pictures, made of pictures of single digits side by side, as in a scan."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from digitpad.core.arrays import Floats, Integers, Labels
from trainer.data.lines import Rng

_MARGIN_PX: Final = 4


@dataclass(frozen=True, eq=False)
class PicturedNumber:
    """A picture of a number, and what is written there."""

    ink: Floats
    """(h, w) float32 in 0..1, ink 1 on paper 0."""
    text: str
    owners: Integers
    """(h, w): which digit has the most ink in each pixel, from 0; -1 where there is none."""


def picture_number(
    pictures: Floats,
    labels: Labels,
    rng: Rng,
    *,
    digits: tuple[int, int] = (2, 6),
    gap_px: tuple[int, int] = (-1, 8),
    shift_px: int = 2,
) -> PicturedNumber:
    """Return digits side by side, chosen at random out of (n, 28, 28) ``pictures``.

    gap_px: between the boxes of two digits, which are 20 pixels high; below zero they overlap.
    shift_px: how far each may stand above or below the line.
    """
    chosen = rng.integers(len(pictures), size=int(rng.integers(digits[0], digits[1] + 1)))
    crops = [_cropped(pictures[number]) for number in chosen]
    gap = int(rng.integers(gap_px[0], gap_px[1] + 1))
    width = sum(crop.shape[1] for crop in crops) + len(crops) * max(gap, 0) + 2 * _MARGIN_PX
    layers = np.zeros((len(crops), 28 + 2 * (_MARGIN_PX + shift_px), width), np.float32)
    x = _MARGIN_PX
    for layer, crop in zip(layers, crops, strict=True):
        y = _MARGIN_PX + shift_px + (24 - len(crop)) // 2
        y += int(rng.integers(-shift_px, shift_px + 1))
        layer[y : y + len(crop), x : x + crop.shape[1]] = crop
        x += crop.shape[1] + gap
    ink: Floats = layers.max(axis=0)
    owners = np.where(ink > 0, layers.argmax(axis=0), -1)
    return PicturedNumber(ink, "".join(str(labels[number]) for number in chosen), owners)


def _cropped(picture: Floats) -> Floats:
    rows, columns = np.flatnonzero(picture.any(axis=1)), np.flatnonzero(picture.any(axis=0))
    return picture[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
