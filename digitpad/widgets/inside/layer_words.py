"""What layers are called, and one plain sentence about each kind."""

from __future__ import annotations

from digitpad.core.inside.layer import Kind, Layer
from digitpad.services.language.translate import tr
from digitpad.widgets.common.formatting import clauses, counted, number, sentences


def name_of(layer: Layer) -> str:
    """Return what a layer is, in a few words."""
    if layer.kind is Kind.OTHER:
        return layer.operation.replace("_", " ").capitalize()
    if layer.kind is Kind.ACTIVATION:
        return curve_name(layer.activation)
    height, width = layer.size
    return _names()[layer.kind].format(f"{height}×{width}")


def _names() -> dict[Kind, str]:
    return {
        Kind.PICTURE: tr("The picture"),
        Kind.CONVOLUTION: tr("Convolution {0}"),
        Kind.DEPTHWISE: tr("Depthwise convolution {0}"),
        Kind.DENSE: tr("Dense layer"),
        Kind.MAX_POOLING: tr("Max pooling {0}"),
        Kind.MEAN_POOLING: tr("Average pooling {0}"),
        Kind.GLOBAL_MEAN: tr("Global average"),
        Kind.NORMALIZATION: tr("Batch normalization"),
        Kind.SOFTMAX: "Softmax",
        Kind.LOG_SOFTMAX: "Log-softmax",
        Kind.SUM: tr("Addition"),
        Kind.CONCATENATION: tr("Concatenation"),
    }


def curve_name(activation: str) -> str:
    """Return what a curve is called where networks are described."""
    names = {
        "relu": "ReLU",
        "relu6": "ReLU6",
        "leaky_relu": "Leaky ReLU",
        "elu": "ELU",
        "gelu": "GELU",
        "sigmoid": tr("Sigmoid"),
        "tanh": "tanh",
    }
    return names.get(activation, activation.replace("_", " "))


def shape_of(layer: Layer) -> str:
    """Return how many maps or units a layer gives, and how large they are."""
    height, width, _ = layer.shape
    if layer.has_pictures:
        one, many = tr("one map of {1}"), tr("{0} maps of {1}")
        text = one if layer.maps == 1 else many
        return text.format(number(layer.maps), f"{height}×{width}")
    return counted(layer.maps, tr("one unit"), tr("{0} units"))


def map_name(layer: Layer, which: int) -> str:
    """Return what one of a layer's maps or units is called; people count from 1."""
    if layer.is_of_digits:
        return tr("Digit {0}").format(which)
    text = tr("Map {0}") if layer.has_pictures else tr("Unit {0}")
    return text.format(number(which + 1))


def facts_of(layer: Layer) -> str:
    """Return shape, weights and multiplications, a line each; weights where there are any."""
    lines = [shape_of(layer)]
    if layer.weights:
        lines.append(counted(layer.weights, tr("one weight"), tr("{0} weights")))
        lines.append(f"{number(layer.multiplications)} ×")
    return "\n".join(lines)


def facts_in_words(layer: Layer) -> str:
    """Return the same for a screen reader and a tooltip."""
    parts = [shape_of(layer)]
    if layer.weights:
        parts.append(counted(layer.weights, tr("one weight"), tr("{0} weights")))
        one, many = (
            tr("one multiplication for each picture"),
            tr("{0} multiplications for each picture"),
        )
        parts.append(counted(layer.multiplications, one, many))
    return clauses(parts)


def sentence_of(layer: Layer) -> str:
    """Return what such a layer does, and what is done to its numbers at its end."""
    said = [_sentences().get(layer.kind, _sentences()[Kind.OTHER])]
    if layer.kind is not Kind.ACTIVATION and layer.activation == "relu":
        said.append(tr("ReLU then makes 0 of everything below 0."))
    if layer.is_normalized and layer.kind is not Kind.NORMALIZATION and layer.weights:
        said.append(tr("A batch normalization is folded into its weights."))
    return sentences(*said)


def _sentences() -> dict[Kind, str]:
    return {
        Kind.PICTURE: tr("This is all that the network gets to see: 28×28 numbers from 0 to 1."),
        Kind.CONVOLUTION: tr(
            "A small pattern of weights slides over all maps before; where they look like it, "
            "its own map is strong."
        ),
        Kind.DEPTHWISE: tr("As a convolution, but each pattern looks at one map only."),
        Kind.DENSE: tr(
            "Each unit multiplies everything before by weights of its own and adds it up."
        ),
        Kind.MAX_POOLING: tr("Of each window the largest number stays; the maps get smaller."),
        Kind.MEAN_POOLING: tr("Of each window the mean stays; the maps get smaller."),
        Kind.GLOBAL_MEAN: tr("Of each map its mean stays."),
        Kind.NORMALIZATION: tr(
            "Each map is multiplied by one number and another one is added, so that all are of "
            "like size."
        ),
        Kind.ACTIVATION: tr("Each number goes through the same curve by itself."),
        Kind.SOFTMAX: tr("Makes probabilities of the numbers: all above 0, together 1."),
        Kind.LOG_SOFTMAX: tr("The logarithms of the probabilities that a softmax gives."),
        Kind.SUM: tr("Two layers are added, number by number."),
        Kind.CONCATENATION: tr("The numbers of several layers are put one after the other."),
        Kind.OTHER: tr("How this layer computes is not shown; this is what it gives."),
    }
