"""A picture of ink -> pieces: its connected blots, cut where two digits could touch."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

import numpy as np

from digitpad.core.arrays import Doubles, Floats, Mask
from digitpad.core.numbers.lattice.pieces import Piece, digit_height
from digitpad.core.numbers.number_reading import Box
from digitpad.core.pictures.components import label

_DUST: Final = 0.02
"""Blots with a smaller share of the largest one's ink are left out."""
_WIDE: Final = 0.75
"""A blot narrower than this, in digit heights, is not cut; nor is a flat one."""
_FLAT: Final = 0.45
_LEAST_PART: Final = 0.12
"""Nothing narrower than this, in digit heights, is cut off."""
_APART: Final = 0.2
"""Cuts are at least so far from each other, in digit heights."""
_MOST_CUTS: Final = 12
_PLACES: Final = 24


@dataclass(frozen=True, eq=False)
class Blots:
    """The pieces of a picture."""

    pieces: list[Piece]
    masks: dict[Piece, Mask]
    """Of each piece the pixels of the picture that are its own, (h, w) bool."""
    height: float
    """How high digits are in it, in pixels."""


def blots_of(ink: Floats, mask: Mask) -> Blots:
    """Return the pieces of ``ink``, (h, w) float32 in 0..1, where ``mask`` says there is any."""
    labels, count = label(mask)
    weights = np.bincount(labels.ravel(), ink.ravel(), minlength=count + 1)[1:]
    largest = weights.max(initial=0.0)
    masks = [labels == n + 1 for n in np.flatnonzero(weights >= _DUST * largest).tolist()]
    height = digit_height([_piece(one) for one in masks]) if masks else 0.0
    found: dict[Piece, Mask] = {}
    for source, one in enumerate(masks):
        for piece, part in _parts(ink, one, height, source):
            found[piece] = part
    ordered = sorted(found, key=lambda piece: piece.middle)
    placed = {replace(piece, order=place): found[piece] for place, piece in enumerate(ordered)}
    return Blots(list(placed), placed, height)


def _parts(ink: Floats, mask: Mask, height: float, source: int) -> list[tuple[Piece, Mask]]:
    """Return the pieces of one blot."""
    columns = [0, *_columns_to_cut(np.where(mask, ink, 0), height), mask.shape[1]]
    parts = []
    for left, right in pairwise(columns):
        part = np.zeros_like(mask)
        part[:, left:right] = mask[:, left:right]
        if part.any():
            parts.append(part)
    return [(_piece(part, source, number, len(parts)), part) for number, part in enumerate(parts)]


def _piece(mask: Mask, source: int = 0, part: int = 0, parts: int = 1) -> Piece:
    return Piece(box_of(mask), source, 0, part, parts, rim=_outline(mask))


def _columns_to_cut(ink: Floats, height: float) -> list[int]:
    """Return the columns before which a blot could be cut: those with the least ink around."""
    columns, rows = np.flatnonzero(ink.any(axis=0)), np.flatnonzero(ink.any(axis=1))
    width, own_height = len(columns), len(rows)
    if width < _WIDE * height or own_height < _FLAT * height:
        return []
    least, apart = max(2, round(_LEAST_PART * height)), max(2, round(_APART * height))
    first, last = int(columns[0]), int(columns[-1]) + 1
    # Between two columns lies as much ink as both of them share: what a cut goes through.
    through = np.minimum(ink[:, :-1], ink[:, 1:]).sum(axis=0)
    free = np.zeros(len(through), dtype=np.bool_)
    free[first + least - 1 : last - least] = True
    chosen: list[int] = []
    while free.any() and len(chosen) < _MOST_CUTS:
        column = int(np.where(free, through, np.inf).argmin())
        if through[column] > 0.5 * own_height:
            break
        chosen.append(column + 1)
        free[max(0, column - apart + 1) : column + apart] = False
    return sorted(chosen)


def _outline(mask: Mask) -> Doubles:
    """Return (k, 2) places on the left and right rim of what is set."""
    rows = np.flatnonzero(mask.any(axis=1))
    chosen = rows[np.linspace(0, len(rows) - 1, min(_PLACES, len(rows))).round().astype(int)]
    lefts = mask[chosen].argmax(axis=1) + 0.5
    rights = mask.shape[1] - 0.5 - mask[chosen, ::-1].argmax(axis=1)
    middles = chosen + 0.5
    return np.concatenate([np.column_stack([side, middles]) for side in (lefts, rights)])


def box_of(mask: Mask) -> Box:
    """Return the box of what is set in (h, w) bool; all of it where nothing is."""
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    if not len(rows):
        return 0.0, 0.0, float(mask.shape[1]), float(mask.shape[0])
    return float(columns[0]), float(rows[0]), float(columns[-1] + 1), float(rows[-1] + 1)
