"""A layer as a person is shown it. Immutable."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TypeAlias

import numpy as np

from digitpad.core.arrays import Floats

Shape: TypeAlias = tuple[int, int, int]
"""Height, width and number of maps; what has no height and width is 1×1."""


class Kind(Enum):
    """What a layer does."""

    PICTURE = auto()
    """It is what the network is given."""
    CONVOLUTION = auto()
    DEPTHWISE = auto()
    """A convolution that looks at one map each."""
    DENSE = auto()
    MAX_POOLING = auto()
    MEAN_POOLING = auto()
    GLOBAL_MEAN = auto()
    NORMALIZATION = auto()
    """Times one number and plus another, for each map."""
    ACTIVATION = auto()
    """A curve, for each number alone; `Layer.activation` says which."""
    SOFTMAX = auto()
    LOG_SOFTMAX = auto()
    SUM = auto()
    """Two layers added, number by number."""
    CONCATENATION = auto()
    OTHER = auto()
    """Something else: it has a name and a shape."""


@dataclass(frozen=True, eq=False)
class Layer:
    """One step of a network, of which a person can see what it gives."""

    kind: Kind
    operation: str
    """LiteRT's name for what it computes, such as ``TRANSPOSE_CONV``."""
    sources: tuple[int, ...]
    """The tensors that it takes."""
    gives: int
    """The tensor that it gives."""
    source_shapes: tuple[Shape, ...]
    """That of each source, as maps where they are maps before they are put in a line."""
    shape: Shape
    """That of what it gives."""
    is_of_digits: bool = False
    """Whether its ten units are the ten digits."""
    is_head: bool = False
    """Whether it belongs to the part that says whether something is a digit at all."""
    kernel: Floats | None = None
    """(maps, height, width, channels) float32; for a dense layer as large as what it takes."""
    bias: Floats | None = None
    """(maps,) float32."""
    size: tuple[int, int] = (1, 1)
    """Height and width of the window that slides, in pixels of the maps before."""
    strides: tuple[int, int] = (1, 1)
    dilation: tuple[int, int] = (1, 1)
    margins: tuple[int, int] = (0, 0)
    """How far the first window reaches over the upper and the left edge."""
    activation: str = ""
    """The curve at its end, in LiteRT's words and lower case; empty for none."""
    is_normalized: bool = False
    """Whether a batch normalization is folded into its weights."""
    is_whole: bool = False
    """Whether its weights, or what it takes, are rounded to whole numbers."""
    stretch: float = 1.0
    """A softmax's factor before the exponential; a leaky ReLU's slope below 0."""

    @property
    def maps(self) -> int:
        """How many maps, or units, it gives."""
        return self.shape[2]

    @property
    def has_pictures(self) -> bool:
        """Whether its maps are larger than one pixel."""
        return self.shape[0] * self.shape[1] > 1

    @property
    def weights(self) -> int:
        """How many numbers it has learnt."""
        return sum(one.size for one in (self.kernel, self.bias) if one is not None)

    @property
    def multiplications(self) -> int:
        """How many times two numbers are multiplied for one picture."""
        height, width, _ = self.shape
        return 0 if self.kernel is None else self.kernel.size * height * width

    @property
    def sees_picture(self) -> bool:
        """Whether each unit has one weight for each pixel of one picture: they can be looked at."""
        kernel = self.kernel
        is_picture = kernel is not None and kernel.shape[3] == 1 and min(kernel.shape[1:3]) > 7
        return self.kind is Kind.DENSE and is_picture


def shape_of(sizes: tuple[int, ...]) -> Shape:
    """Return how a tensor of these sizes, the batch of one first, is shown."""
    inside = sizes[1:] if sizes[:1] == (1,) else sizes
    if len(inside) == 3:
        return inside[0], inside[1], inside[2]
    if len(inside) == 2:
        return 1, inside[0], inside[1]
    return 1, 1, int(np.prod(inside, dtype=int))
