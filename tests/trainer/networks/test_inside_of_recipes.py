"""What is shown of a network's inside is what Keras computes, layer by layer, for every recipe."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from digitpad.core.files.paths import bundled_model
from digitpad.core.inside.layer import Layer
from digitpad.core.inside.opened_network import OpenedNetwork
from digitpad.core.inside.sums import Place, sum_at
from digitpad.core.models import model_file
from digitpad.core.pictures.preprocess import picture_of_ink
from digitpad.core.training import recipes
from tests.hands import any_ink

keras = pytest.importorskip("keras")
# Keras's own way of asking TensorFlow for an array.
pytestmark = pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")

PICTURES = [picture_of_ink(any_ink(number)) for number in range(3)]
TEMPERATURE = 1.3
NEAR = 1e-4
"""Of the largest number that a layer gives, or of 1: sums of many may end near 0."""
PLACES = 10
FOLDED = {
    "Conv2D", "DepthwiseConv2D", "BatchNormalization", "MaxPooling2D", "Dense", "Flatten",
    "Dropout", "Rescaling",
}  # fmt: skip
"""What may be part of the layer that is shown after it, or moves numbers only."""
CNN = ["Conv2D", "Conv2D", "MaxPooling2D", "Dense", "Rescaling", "Softmax"]
CONVOLVED = ["ReLU"] * 3 + ["MaxPooling2D"] + ["ReLU"] * 2 + ["BatchNormalization"]
SHOWN = {
    "softmax-regression": ["Rescaling", "Softmax"],
    "mlp-128": ["Dense", "Rescaling", "Softmax"],
    "mlp-512": ["Dense", "Dense", "Rescaling", "Softmax"],
    "cnn-32-32": CNN,
    "cnn-32-64": CNN,
    "cnn-32-64-dropout35": CNN,
    "digitnet": [*CONVOLVED, "Rescaling", "Softmax"],
    "digitnet-quick": [
        "BatchNormalization", "ReLU", "BatchNormalization", "MaxPooling2D", "ReLU", "ReLU",
        "Rescaling", "Softmax",
    ],
}  # fmt: skip
"""The kinds of the Keras layers whose outputs are shown, up to the answer."""


@dataclass(frozen=True, eq=False)
class Both:
    """One network twice: as Keras computes it, and as the window looks into it."""

    name: str
    kinds: list[str]
    """Of all Keras layers, those of the head last."""
    outputs: list[list[Any]]
    """What each gives for each of PICTURES."""
    opened: OpenedNetwork

    def keras_layer_of(self, layer: Layer, taken: set[int]) -> int:
        """Return which Keras layer gives for all pictures what is shown of ``layer``."""
        shown = [self.opened.trace(picture).of(layer) for picture in PICTURES]
        for number, outputs in enumerate(self.outputs):
            if number not in taken and all(map(is_near, outputs, shown)):
                return number
        raise AssertionError(f"no layer of Keras gives what is shown of {layer.operation}")


@pytest.fixture(scope="module", params=recipes.RECIPES)
def both(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Both]:
    from trainer.networks import is_digit
    from trainer.networks.architectures import NETWORKS

    keras.utils.set_random_seed(4)
    network = NETWORKS[request.param]()
    whole = is_digit.with_head(network, is_digit.new_head(network, TEMPERATURE))
    randomize(whole)
    tflite = converted(whole, tmp_path_factory.mktemp("converted"))
    opened = OpenedNetwork(replace(model_file.read(bundled_model()), tflite=tflite))
    tensors = [*tensors_of_reading(network), *tensors_of_head(network, whole)]
    outputs = keras.Model(network.inputs[0], [one for _, one in tensors])(
        np.stack(PICTURES)[..., None], training=False
    )
    kinds = [kind for kind, _ in tensors]
    yield Both(request.param, kinds, [list(np.asarray(one)) for one in outputs], opened)
    keras.backend.clear_session()


def randomize(model: Any) -> None:
    """Give biases and the statistics of normalizations numbers as well: kernels have theirs."""
    rng = np.random.default_rng(4)
    for variable in model.variables:
        name = variable.path.rsplit("/", 1)[-1]
        if name in ("bias", "beta", "moving_mean"):
            variable.assign(rng.normal(0, 0.2, variable.shape))
        elif name in ("gamma", "moving_variance"):
            variable.assign(rng.uniform(0.5, 1.5, variable.shape))


def converted(model: Any, folder: Path) -> bytes:
    from trainer.export.converter import Converter
    from trainer.export.to_litert import export

    with Converter(here=True) as converter:
        return export(model, TEMPERATURE, folder, converter).tflite


def tensors_of_reading(network: Any) -> list[tuple[str, Any]]:
    """Return kind and output of each layer as far as the answer, with the temperature in it."""
    layers = [layer for layer in network.layers if type(layer).__name__ != "InputLayer"]
    softened = keras.layers.Rescaling(1 / TEMPERATURE)(network.outputs[0])
    answer = keras.layers.Softmax()(softened)
    found = [(type(layer).__name__, layer.output) for layer in layers]
    return [*found, ("Rescaling", softened), ("Softmax", answer)]


def tensors_of_head(network: Any, whole: Any) -> list[tuple[str, Any]]:
    """Return kind and output of each layer of the part that says whether it is a digit at all."""
    from trainer.networks import is_digit

    head = whole.get_layer(is_digit.NAME)
    layers = [layer for layer in head.layers if type(layer).__name__ != "InputLayer"]
    inside = keras.Model(head.inputs, [layer.output for layer in layers])
    outputs = inside(is_digit.sources(network))
    certain = keras.layers.Activation("sigmoid")(outputs[-1])
    kinds = [type(layer).__name__ for layer in layers]
    return [*zip(kinds, outputs, strict=True), ("Activation", certain)]


def is_near(wanted: Any, shown: Any) -> bool:
    if wanted.size != shown.size:
        return False
    return bool(np.abs(wanted.ravel() - shown.ravel()).max() <= allowed(wanted))


def allowed(wanted: Any) -> float:
    return NEAR * max(1.0, float(np.abs(wanted).max()))


def test_every_map_is_what_a_layer_of_keras_gives(both: Both) -> None:
    taken: list[int] = []
    for layer in both.opened.layers[1:]:
        taken.append(both.keras_layer_of(layer, set(taken)))
    shown = [both.kinds[number] for number in taken]
    reading = sum(not layer.is_head for layer in both.opened.layers[1:])
    assert shown[:reading] == SHOWN[both.name]
    assert shown[-1] == "Activation"
    hidden = {kind for number, kind in enumerate(both.kinds) if number not in taken}
    assert hidden <= FOLDED


def test_every_sum_makes_the_number_of_keras(both: Both) -> None:
    taken: set[int] = set()
    rng = np.random.default_rng(1)
    traces = [both.opened.trace(picture) for picture in PICTURES]
    for layer in both.opened.layers[1:]:
        number = both.keras_layer_of(layer, taken)
        taken.add(number)
        for trace, wanted in zip(traces, both.outputs[number], strict=True):
            check_sums(layer, trace, wanted.reshape(layer.shape), places(layer, rng))


def places(layer: Layer, rng: np.random.Generator) -> Sequence[Place]:
    height, width, maps = layer.shape
    return [
        Place(int(rng.integers(maps)), int(rng.integers(height)), int(rng.integers(width)))
        for _ in range(PLACES)
    ]


def check_sums(layer: Layer, trace: Any, wanted: Any, at: Sequence[Place]) -> None:
    for place in at:
        found = sum_at(layer, trace, place)
        assert found is not None
        assert found.result == pytest.approx(
            wanted[place.y, place.x, place.map], abs=allowed(wanted)
        )
