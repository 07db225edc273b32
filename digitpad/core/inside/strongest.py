"""Which pictures of many excite each map of a network most, and where."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from digitpad.core.arrays import Floats, Indices
from digitpad.core.inside.layer import Layer
from digitpad.core.inside.opened_network import OpenedNetwork, Trace
from digitpad.core.inside.sums import Place

KEPT = 6
"""Pictures for each map."""


@dataclass(frozen=True, eq=False)
class Found:
    """One picture that excites a map."""

    picture: NDArray[np.uint8]
    """(28, 28) uint8, ink 255."""
    place: Place
    """Where in the map it is strongest."""
    value: float
    """How strong it is there."""


class Strongest:
    """For each map of each layer the KEPT pictures with its largest numbers."""

    def __init__(self, layers: Sequence[Layer], pictures: NDArray[np.uint8]) -> None:
        """Be about these (n, 28, 28) uint8 ``pictures``, of which none is known yet."""
        self._pictures = pictures
        ends = np.cumsum([layer.maps for layer in layers])
        self._layers = list(layers)
        self._first = {
            layer.gives: int(end) - layer.maps for layer, end in zip(layers, ends, strict=True)
        }
        kept = (KEPT, int(ends[-1]))
        self._values = np.full(kept, -np.inf, np.float32)
        self._which = np.zeros(kept, np.int32)
        self._where = np.zeros(kept, np.int32)
        self.seen = 0
        """How many pictures have been looked at."""

    def add(self, number: int, trace: Trace) -> None:
        """Take in what the picture with this number gave."""
        peaks = np.concatenate([_pixels(trace, layer).max(axis=0) for layer in self._layers])
        maps = np.flatnonzero(peaks > self._values.min(axis=0))
        rows = self._values[:, maps].argmin(axis=0)
        self._values[rows, maps] = peaks[maps]
        self._which[rows, maps] = number
        self._where[rows, maps] = self._places(trace, maps)
        self.seen += 1

    def _places(self, trace: Trace, maps: Indices) -> Indices:
        """Return where these maps, counted through all layers, are strongest: pixels from 0.

        There are few of them after the first pictures, and to look for a place takes long.
        """
        found = [np.zeros(0, np.intp)]
        for layer in self._layers:
            first = self._first[layer.gives]
            here = maps[(maps >= first) & (maps < first + layer.maps)] - first
            if here.size:
                found.append(_pixels(trace, layer)[:, here].argmax(axis=0))
        return np.concatenate(found)

    def of(self, layer: Layer, number: int) -> list[Found]:
        """Return the pictures that excite a map most, the strongest first.

        None that leaves it cold: a map after a ReLU may be 0 for all of them.
        """
        column = self._first[layer.gives] + number
        found = []
        for row in np.argsort(-self._values[:, column], kind="stable"):
            value = float(self._values[row, column])
            if value == 0 or not np.isfinite(value):
                continue
            y, x = divmod(int(self._where[row, column]), layer.shape[1])
            picture = self._pictures[self._which[row, column]]
            found.append(Found(picture, Place(number, y, x), value))
        return found


def _pixels(trace: Trace, layer: Layer) -> Floats:
    """Return what a layer gave, one row a pixel: (pixels, maps) float32."""
    return trace.of(layer).reshape(-1, layer.maps)


def find_strongest(
    network: OpenedNetwork,
    pictures: NDArray[np.uint8],
    *,
    seconds: float,
    check: Callable[[], object] = lambda: None,
) -> Strongest:
    """Look at (n, 28, 28) uint8 pictures, ink 255, for so long at most.

    ``check`` is called before each and may raise, or wait, which does not count. Raises
    DigitPadError as `OpenedNetwork.trace`.
    """
    strongest = Strongest(network.layers, pictures)
    for number, picture in enumerate(pictures):
        check()
        began_at = time.monotonic()
        strongest.add(number, network.trace(picture.astype(np.float32) / np.float32(255)))
        seconds -= time.monotonic() - began_at
        if seconds < 0:
            break
    return strongest
