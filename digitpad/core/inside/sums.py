"""The sum that made one pixel of a map: what the layer took, times its weights, and so on.

Each is computed anew with NumPy, in 64 bits, from the numbers that the layer before gave; what the
network itself gave stands beside it.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

import numpy as np

from digitpad.core.arrays import Doubles, Floats, Indices
from digitpad.core.inside.layer import Kind, Layer
from digitpad.core.inside.opened_network import Trace


@dataclass(frozen=True)
class Place:
    """One pixel of one map."""

    map: int
    y: int = 0
    x: int = 0


@dataclass(frozen=True, eq=False)
class WeightedSum:
    """A patch of what the layer takes, times its weights, plus the bias, through a curve."""

    patch: Floats
    """(height, width, channels) float32; 0 where it reaches over the edge."""
    kernel: Floats
    """(height, width, channels) float32."""
    first_channel: int
    """The map of the layer before that is the patch's first."""
    bias: float
    activation: str
    result: float
    """After the curve."""
    given: float
    """What the network has there."""

    @property
    def amounts(self) -> Doubles:
        """(channels,) float64: what each map of the layer before adds."""
        products = self.patch.astype(np.float64) * self.kernel
        return np.asarray(products.sum(axis=(0, 1)))

    @property
    def total(self) -> float:
        """The sum before the curve."""
        return float(self.amounts.sum()) + self.bias

    def strongest(self, count: int) -> Indices:
        """Return the channels that add or take away most, at most ``count`` of them."""
        return np.argsort(-np.abs(self.amounts), kind="stable")[:count]


@dataclass(frozen=True, eq=False)
class Window:
    """The largest of a window's numbers, or their mean."""

    patch: Floats
    """(height, width) float32: what lies within the map."""
    is_largest: bool
    result: float
    given: float


@dataclass(frozen=True)
class Curve:
    """One number through a curve."""

    taken: float
    activation: str
    result: float
    given: float


@dataclass(frozen=True, eq=False)
class Share:
    """A softmax: e to the power of one number, over the sum of that for all; or its logarithm."""

    taken: Floats
    """(n,) float32."""
    unit: int
    is_logarithm: bool
    result: float
    given: float


@dataclass(frozen=True)
class Added:
    """The numbers of several layers at the same place."""

    taken: tuple[float, ...]
    activation: str
    result: float
    given: float


@dataclass(frozen=True)
class Copied:
    """A number that another layer gives, put beside others."""

    source: int
    """Which of the layer's sources it comes from."""
    map: int
    result: float
    given: float


Sum: TypeAlias = WeightedSum | Window | Curve | Share | Added | Copied


def sum_at(layer: Layer, trace: Trace, place: Place) -> Sum | None:
    """Return how a layer made the number at ``place``; None where that is not known."""
    if layer.kind is Kind.PICTURE or any(one not in trace.maps for one in layer.sources):
        return None
    sources = [
        trace.maps[tensor].reshape(shape)
        for tensor, shape in zip(layer.sources, layer.source_shapes, strict=True)
    ]
    given = float(trace.of(layer)[place.y, place.x, place.map])
    if layer.kernel is not None:
        return _weighted(layer, layer.kernel, sources[0], place, given)
    if layer.kind in (Kind.MAX_POOLING, Kind.MEAN_POOLING):
        return _window(layer, sources[0], place, given)
    return _without_weights(layer, sources, place, given)


def _without_weights(layer: Layer, sources: list[Floats], place: Place, given: float) -> Sum | None:
    at = (place.y, place.x, place.map)
    match layer.kind:
        case Kind.GLOBAL_MEAN:
            patch = sources[0][:, :, place.map]
            return Window(patch, False, float(patch.mean(dtype=np.float64)), given)
        case Kind.ACTIVATION:
            taken = float(sources[0][at])
            result = curve(layer.activation, taken, layer.stretch)
            return None if result is None else Curve(taken, layer.activation, result, given)
        case Kind.SOFTMAX | Kind.LOG_SOFTMAX:
            row, is_log = sources[0][place.y, place.x], layer.kind is Kind.LOG_SOFTMAX
            share = _log_share(row * layer.stretch, place.map)
            return Share(row, place.map, is_log, share if is_log else math.exp(share), given)
        case Kind.SUM:
            numbers = tuple(float(one[at]) for one in sources)
            result = curve(layer.activation, math.fsum(numbers))
            return None if result is None else Added(numbers, layer.activation, result, given)
        case Kind.CONCATENATION:
            is_line = not layer.has_pictures
            return _copied([_in_a_line(one) if is_line else one for one in sources], place, given)
        case _:
            return None


def _weighted(
    layer: Layer, kernel: Floats, source: Floats, place: Place, given: float
) -> WeightedSum | None:
    weights, first = kernel[place.map], 0
    if layer.kind is Kind.NORMALIZATION:
        source, first = source[:, :, place.map, None], place.map
    elif layer.kind is Kind.DEPTHWISE:
        first = place.map // (len(kernel) // source.shape[2])
        source = source[:, :, first, None]
    patch = source if layer.kind is Kind.DENSE else _patch(layer, source, place)
    bias = 0.0 if layer.bias is None else float(layer.bias[place.map])
    total = float((patch.astype(np.float64) * weights).sum()) + bias
    result = curve(layer.activation, total)
    if result is None:
        return None
    return WeightedSum(patch, weights, first, bias, layer.activation, result, given)


def _patch(layer: Layer, source: Floats, place: Place) -> Floats:
    """Return what the window at ``place`` covers: (height, width, channels), 0 over the edge."""
    rows, columns = (_covered(layer, axis, at) for axis, at in enumerate((place.y, place.x)))
    inside = ((rows >= 0) & (rows < source.shape[0]))[:, None] & (
        (columns >= 0) & (columns < source.shape[1])
    )
    near = source[
        np.clip(rows, 0, source.shape[0] - 1)[:, None], np.clip(columns, 0, source.shape[1] - 1)
    ]
    return np.where(inside[..., None], near, np.float32(0))


def _covered(layer: Layer, axis: int, at: int) -> Indices:
    """Return the rows or columns that a window covers; some may lie over the edge."""
    first = at * layer.strides[axis] - layer.margins[axis]
    return first + layer.dilation[axis] * np.arange(layer.size[axis])


def _window(layer: Layer, source: Floats, place: Place, given: float) -> Window | None:
    rows, columns = (_covered(layer, axis, at) for axis, at in enumerate((place.y, place.x)))
    rows = rows[(rows >= 0) & (rows < source.shape[0])]
    columns = columns[(columns >= 0) & (columns < source.shape[1])]
    patch = source[np.ix_(rows, columns)][..., place.map]
    is_largest = layer.kind is Kind.MAX_POOLING
    found = float(patch.max() if is_largest else patch.mean(dtype=np.float64))
    result = curve(layer.activation, found)
    return None if result is None else Window(patch, is_largest, result, given)


def _in_a_line(source: Floats) -> Floats:
    return source.reshape(1, 1, -1)


def _copied(sources: list[Floats], place: Place, given: float) -> Copied | None:
    rest = place.map
    for number, source in enumerate(sources):
        if rest < source.shape[2]:
            return Copied(number, rest, float(source[place.y, place.x, rest]), given)
        rest -= source.shape[2]
    return None


def _log_share(logits: Floats, unit: int) -> float:
    below = logits.astype(np.float64) - float(logits.max())
    return float(below[unit] - np.log(np.exp(below).sum()))


def _sigmoid(value: float) -> float:
    return 0.5 * (1 + math.tanh(value / 2))


_CURVES: Final[Mapping[str, Callable[[float], float]]] = {
    "": lambda value: value,
    "relu": lambda value: max(value, 0.0),
    "relu6": lambda value: min(max(value, 0.0), 6.0),
    "relu_n1_to_1": lambda value: min(max(value, -1.0), 1.0),
    "tanh": math.tanh,
    "sigmoid": _sigmoid,
    "elu": lambda value: value if value > 0 else math.expm1(value),
    "hard_swish": lambda value: value * min(max(value + 3, 0.0), 6.0) / 6,
}


def curve(activation: str, value: float, slope: float = 1.0) -> float | None:
    """Return what a curve makes of a number; None for one that is not known here."""
    if activation == "leaky_relu":
        return value if value > 0 else slope * value
    known = _CURVES.get(activation)
    return None if known is None else known(value)
