"""The layers that a foreign network may have: an explicit list, none of which can hold code.

Each says how Keras 3 makes it and which weights it must have been stored with, so that nothing is
built whose weights are not there. Shapes are without the batch and channels last.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from keras import layers

from trainer.importing.keras_models.options import Options

Shape = tuple[int, ...]
_PADDINGS: Final = ("valid", "same")


@dataclass(frozen=True)
class Kind:
    """One class of layers."""

    make: Callable[[Options], layers.Layer]
    weights: Callable[[Options, Shape], list[Shape]] = lambda _options, _shape: []
    """The shapes of its weights for an input, in the order in which Keras stores them."""
    counts: Callable[[Options], tuple[int, int]] = lambda _: (0, 0)
    """How many of them learn, and how many do not."""
    takes_several: bool = False
    by_channel: bool = False
    """Whether it takes a data format, which is channels last in every network that is rebuilt."""


def _bias(options: Options, width: int) -> list[Shape]:
    return [(width,)] if options.flag("use_bias", True) else []


def _counts_with_bias(kernels: int) -> Callable[[Options], tuple[int, int]]:
    return lambda options: (kernels + options.flag("use_bias", True), 0)


def _dense(options: Options) -> layers.Layer:
    return layers.Dense(
        options.whole("units"),
        activation=options.activation(),
        use_bias=options.flag("use_bias", True),
    )


def _dense_weights(options: Options, shape: Shape) -> list[Shape]:
    units = options.whole("units")
    return [(shape[-1], units), *_bias(options, units)]


def _convolution(options: Options) -> dict[str, object]:
    return {
        "kernel_size": options.pair("kernel_size"),
        "strides": options.pair("strides", 1),
        "padding": options.choice("padding", _PADDINGS, "valid"),
        "dilation_rate": options.pair("dilation_rate", 1),
        "activation": options.activation(),
        "use_bias": options.flag("use_bias", True),
    }


def _conv2d(options: Options) -> layers.Layer:
    groups = options.whole("groups", 1)
    return layers.Conv2D(options.whole("filters"), groups=groups, **_convolution(options))


def _conv2d_weights(options: Options, shape: Shape) -> list[Shape]:
    filters, groups = options.whole("filters"), options.whole("groups", 1)
    kernel = (*options.pair("kernel_size"), shape[-1] // groups, filters)
    return [kernel, *_bias(options, filters)]


def _depthwise(options: Options) -> layers.Layer:
    multiplier = options.whole("depth_multiplier", 1)
    return layers.DepthwiseConv2D(depth_multiplier=multiplier, **_convolution(options))


def _depthwise_weights(options: Options, shape: Shape) -> list[Shape]:
    multiplier = options.whole("depth_multiplier", 1)
    kernel = (*options.pair("kernel_size"), shape[-1], multiplier)
    return [kernel, *_bias(options, shape[-1] * multiplier)]


def _separable(options: Options) -> layers.Layer:
    multiplier, filters = options.whole("depth_multiplier", 1), options.whole("filters")
    return layers.SeparableConv2D(filters, depth_multiplier=multiplier, **_convolution(options))


def _separable_weights(options: Options, shape: Shape) -> list[Shape]:
    filters, between = options.whole("filters"), shape[-1] * options.whole("depth_multiplier", 1)
    depthwise = _depthwise_weights(options, shape)[0]
    return [depthwise, (1, 1, between, filters), *_bias(options, filters)]


def _normalization(options: Options) -> layers.Layer:
    return layers.BatchNormalization(
        axis=options.axis("axis"),
        momentum=options.real("momentum", 0.99),
        epsilon=options.real("epsilon", 1e-3),
        center=options.flag("center", True),
        scale=options.flag("scale", True),
    )


def _normalization_counts(options: Options) -> tuple[int, int]:
    return options.flag("scale", True) + options.flag("center", True), 2


def _normalization_weights(options: Options, shape: Shape) -> list[Shape]:
    axis = options.axis("axis")
    if not -len(shape) <= axis <= len(shape) or axis == 0:
        raise options.refused("axis")
    width = shape[axis if axis < 0 else axis - 1]
    return [(width,)] * sum(_normalization_counts(options))


def _pooling(kind: type[layers.Layer]) -> Kind:
    def make(options: Options) -> layers.Layer:
        size = options.pair("pool_size", 2)
        padding = options.choice("padding", _PADDINGS, "valid")
        return kind(size, strides=options.pair("strides", size), padding=padding)

    return Kind(make, by_channel=True)


def _global(kind: type[layers.Layer]) -> Kind:
    return Kind(lambda options: kind(keepdims=options.flag("keepdims", False)), by_channel=True)


def _prelu(options: Options) -> layers.Layer:
    return layers.PReLU(shared_axes=_shared_axes(options))


def _shared_axes(options: Options) -> list[int] | None:
    return None if options.values.get("shared_axes") is None else [*options.sizes("shared_axes")]


def _prelu_weights(options: Options, shape: Shape) -> list[Shape]:
    shared = _shared_axes(options) or []
    return [tuple(1 if axis in shared else size for axis, size in enumerate(shape, 1))]


def _relu(options: Options) -> layers.Layer:
    most = options.values.get("max_value")
    return layers.ReLU(
        max_value=None if most is None else options.real("max_value", 0.0),
        negative_slope=options.real("negative_slope", 0.0),
        threshold=options.real("threshold", 0.0),
    )


def _leaky_relu(options: Options) -> layers.Layer:
    name = "negative_slope" if "negative_slope" in options.values else "alpha"
    return layers.LeakyReLU(negative_slope=options.real(name, 0.3))


def _flatten(options: Options) -> layers.Layer:
    return layers.Flatten(
        data_format="channels_first" if options.is_channels_first else "channels_last"
    )


def _nothing(_: Options) -> layers.Layer:
    return layers.Identity()


def _dropout(kind: type[layers.Layer], name: str = "rate") -> Kind:
    return Kind(lambda options: kind(options.real(name, 0.0, most=0.999)))


def _joining(kind: type[layers.Layer]) -> Kind:
    return Kind(lambda _: kind(), takes_several=True)


KINDS: Final[Mapping[str, Kind]] = {
    "Dense": Kind(_dense, _dense_weights, _counts_with_bias(1)),
    "Conv2D": Kind(_conv2d, _conv2d_weights, _counts_with_bias(1), by_channel=True),
    "DepthwiseConv2D": Kind(_depthwise, _depthwise_weights, _counts_with_bias(1), by_channel=True),
    "SeparableConv2D": Kind(_separable, _separable_weights, _counts_with_bias(2), by_channel=True),
    "BatchNormalization": Kind(_normalization, _normalization_weights, _normalization_counts),
    "MaxPooling2D": _pooling(layers.MaxPooling2D),
    "AveragePooling2D": _pooling(layers.AveragePooling2D),
    "GlobalMaxPooling2D": _global(layers.GlobalMaxPooling2D),
    "GlobalAveragePooling2D": _global(layers.GlobalAveragePooling2D),
    "ZeroPadding2D": Kind(
        lambda options: layers.ZeroPadding2D(options.margins("padding")), by_channel=True
    ),
    "Cropping2D": Kind(
        lambda options: layers.Cropping2D(options.margins("cropping")), by_channel=True
    ),
    "Flatten": Kind(_flatten),
    "Reshape": Kind(lambda options: layers.Reshape(options.sizes("target_shape"))),
    "Permute": Kind(lambda options: layers.Permute(options.sizes("dims"))),
    "Rescaling": Kind(
        lambda options: layers.Rescaling(options.real("scale", 1.0), options.real("offset", 0.0))
    ),
    "Activation": Kind(lambda options: layers.Activation(options.activation())),
    "Softmax": Kind(lambda options: layers.Softmax(options.axis("axis"))),
    "ReLU": Kind(_relu),
    "LeakyReLU": Kind(_leaky_relu),
    "ELU": Kind(lambda options: layers.ELU(options.real("alpha", 1.0))),
    "PReLU": Kind(_prelu, _prelu_weights, lambda _: (1, 0)),
    "Dropout": _dropout(layers.Dropout),
    "SpatialDropout2D": _dropout(layers.SpatialDropout2D),
    "AlphaDropout": _dropout(layers.AlphaDropout),
    "GaussianDropout": _dropout(layers.GaussianDropout),
    "GaussianNoise": _dropout(layers.GaussianNoise, "stddev"),
    "Add": _joining(layers.Add),
    "Multiply": _joining(layers.Multiply),
    "Average": _joining(layers.Average),
    "Maximum": _joining(layers.Maximum),
    "Concatenate": Kind(
        lambda options: layers.Concatenate(axis=options.axis("axis")), takes_several=True
    ),
    "ActivityRegularization": Kind(_nothing),
    **{
        f"Random{what}": Kind(_nothing)
        for what in (
            "Brightness", "Contrast", "Flip", "Height", "Rotation", "Translation", "Width", "Zoom",
        )
    },
}  # fmt: skip
"""By Keras's name. What only changes pictures while training does nothing here."""
OLD_NAMES: Final[Mapping[str, str]] = {
    "BatchNormalizationV1": "BatchNormalization",
    "BatchNormalizationV2": "BatchNormalization",
    "Model": "Functional",
}
