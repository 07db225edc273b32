"""Which part of the picture a pixel of a map was made from: its receptive field."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from digitpad.core.inside.layer import Kind, Layer, Shape
from digitpad.core.inside.sums import Place

_SLIDING = (Kind.CONVOLUTION, Kind.DEPTHWISE, Kind.MAX_POOLING, Kind.MEAN_POOLING)
_PIXEL_BY_PIXEL = (
    Kind.PICTURE, Kind.NORMALIZATION, Kind.ACTIVATION, Kind.SUM, Kind.CONCATENATION, Kind.SOFTMAX
)  # fmt: skip


@dataclass(frozen=True)
class Field:
    """A rectangle of pixels, the last row and column included."""

    top: int
    left: int
    bottom: int
    right: int

    @property
    def height(self) -> int:
        return self.bottom - self.top + 1

    @property
    def width(self) -> int:
        return self.right - self.left + 1

    def with_all_of(self, other: Field | None) -> Field:
        """Return the smallest field around both."""
        if other is None:
            return self
        return Field(
            min(self.top, other.top),
            min(self.left, other.left),
            max(self.bottom, other.bottom),
            max(self.right, other.right),
        )


def seen_from(layers: Sequence[Layer], layer: Layer, place: Place) -> Field:
    """Return what of the picture, which is the first layer, made a pixel of ``layer``."""
    picture = layers[0]
    seen = {layer.gives: Field(place.y, place.x, place.y, place.x)}
    for one in reversed(layers):
        field = seen.get(one.gives)
        if field is None or one is picture:
            continue
        for tensor, shape in zip(one.sources, one.source_shapes, strict=True):
            seen[tensor] = _taken(one, field, shape).with_all_of(seen.get(tensor))
    return seen.get(picture.gives, _all_of(picture.shape))


def _taken(layer: Layer, field: Field, shape: Shape) -> Field:
    """Return what a layer takes of a source of this shape for a field of what it gives."""
    if layer.kind in _SLIDING:
        (top, bottom), (left, right) = (
            _span(layer, axis, ends, shape[axis])
            for axis, ends in enumerate(((field.top, field.bottom), (field.left, field.right)))
        )
        return Field(top, left, bottom, right)
    is_same_size = layer.shape[:2] == shape[:2]
    return field if layer.kind in _PIXEL_BY_PIXEL and is_same_size else _all_of(shape)


def _span(layer: Layer, axis: int, ends: Iterable[int], length: int) -> tuple[int, int]:
    first, last = (end * layer.strides[axis] - layer.margins[axis] for end in ends)
    last += (layer.size[axis] - 1) * layer.dilation[axis]
    return min(max(first, 0), length - 1), min(max(last, 0), length - 1)


def _all_of(shape: Shape) -> Field:
    return Field(0, 0, shape[0] - 1, shape[1] - 1)
