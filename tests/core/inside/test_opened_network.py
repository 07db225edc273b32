"""The layers of every network that ships are what they give: checked with NumPy, map by map."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from numpy.lib.stride_tricks import sliding_window_view

from digitpad.core.errors import DigitPadError
from digitpad.core.files.paths import bundled_model
from digitpad.core.inside.layer import Kind, Layer
from digitpad.core.inside.opened_network import OpenedNetwork, Trace
from digitpad.core.inside.receptive_field import Field, seen_from
from digitpad.core.inside.strongest import KEPT, find_strongest
from digitpad.core.inside.sums import Place, WeightedSum, sum_at
from digitpad.core.library.shipped_networks import shipped_networks
from digitpad.core.models import model_file
from digitpad.core.models.model_file import ModelFile
from digitpad.core.pictures.preprocess import picture_of_ink
from digitpad.core.reading.recognizer import Recognizer
from tests.hands import any_ink
from tests.tiny_tflite import many_units, rounded_weights, sixty_layers

PATHS = {one.name: one.path for one in shipped_networks()} | {"digitnet": bundled_model()}
PICTURES = [picture_of_ink(any_ink(number)) for number in range(3)]
NEAR = 1e-4
PLACES = 25
HEADS_FIRST = {
    "softmax-regression": 3,
    "mlp-128": 4,
    "mlp-512": 5,
    "cnn-32-64": 7,
    "digitnet": 10,
}


@pytest.fixture(scope="module", params=sorted(PATHS))
def network(request: pytest.FixtureRequest) -> OpenedNetwork:
    return OpenedNetwork(model_file.read(PATHS[request.param]))


def of_bytes(tflite: bytes) -> OpenedNetwork:
    return OpenedNetwork(replace(model_file.read(bundled_model()), tflite=tflite))


def in_numpy(layer: Layer, sources: list[np.ndarray]) -> np.ndarray | None:
    """Return what a layer gives, all of it at once; None for kinds that are not of this shape."""
    source = sources[0].astype(np.float64)
    activation = {"": lambda x: x, "relu": lambda x: np.maximum(x, 0)}.get(layer.activation)
    bias = 0 if layer.bias is None else layer.bias
    if layer.kind is Kind.DENSE:
        return activation(layer.kernel.reshape(layer.maps, -1) @ source.ravel() + bias)
    if layer.kind is Kind.NORMALIZATION:
        return activation(source * layer.kernel.ravel() + bias)
    if layer.kind is Kind.SOFTMAX:
        powers = np.exp(source - source.max())
        return powers / powers.sum()
    if layer.kind is Kind.LOG_SOFTMAX:
        return source - source.max() - np.log(np.exp(source - source.max()).sum())
    if layer.activation == "sigmoid":
        return 1 / (1 + np.exp(-source))
    if layer.kind is Kind.CONCATENATION:
        return np.concatenate([one.ravel() for one in sources])
    is_max = layer.kind is Kind.MAX_POOLING
    windows = _windows(layer, source, -np.inf if is_max else 0.0)
    if is_max:
        return windows.max(axis=(3, 4))
    if layer.kind is Kind.DEPTHWISE:
        return activation(np.einsum("yxmhw,mhw->yxm", windows, layer.kernel[..., 0]) + bias)
    assert layer.kind is Kind.CONVOLUTION
    return activation(np.einsum("yxchw,mhwc->yxm", windows, layer.kernel) + bias)


def _windows(layer: Layer, source: np.ndarray, beyond: float) -> np.ndarray:
    """Return (rows, columns, channels, height, width), as TensorFlow pads."""
    pads = []
    for axis in (0, 1):
        needed = (layer.shape[axis] - 1) * layer.strides[axis] + layer.size[axis]
        missing = max(needed - source.shape[axis], 0)
        pads.append((missing // 2, missing - missing // 2))
    padded = np.pad(source, [*pads, (0, 0)], constant_values=beyond)
    windows = sliding_window_view(padded, layer.size, axis=(0, 1))
    return windows[:: layer.strides[0], :: layer.strides[1]][: layer.shape[0], : layer.shape[1]]


def sources_of(layer: Layer, trace: Trace) -> list[np.ndarray]:
    return [
        trace.maps[one].reshape(shape)
        for one, shape in zip(layer.sources, layer.source_shapes, strict=True)
    ]


def test_every_map_is_what_numpy_makes_of_the_layer_before(network: OpenedNetwork) -> None:
    for picture in PICTURES:
        trace = network.trace(picture)
        assert np.array_equal(trace.of(network.layers[0])[..., 0], picture)
        for layer in network.layers[1:]:
            wanted = in_numpy(layer, sources_of(layer, trace))
            np.testing.assert_allclose(
                trace.of(layer).ravel(), wanted.ravel(), atol=NEAR, err_msg=layer.operation
            )


def test_every_sum_is_the_one_that_the_network_made(network: OpenedNetwork) -> None:
    rng = np.random.default_rng(0)
    trace = network.trace(PICTURES[0])
    for layer in network.layers[1:]:
        height, width, maps = layer.shape
        for _ in range(PLACES):
            place = Place(*(int(rng.integers(end)) for end in (maps, height, width)))
            found = sum_at(layer, trace, place)
            assert found is not None
            assert found.given == trace.of(layer)[place.y, place.x, place.map]
            assert found.result == pytest.approx(found.given, abs=NEAR)
            if isinstance(found, WeightedSum):
                assert found.patch.shape == found.kernel.shape
                assert found.total == pytest.approx(found.amounts.sum() + found.bias)


def test_it_reads_as_the_recognizer_does(network: OpenedNetwork) -> None:
    recognizer = Recognizer(network.model)
    for picture in PICTURES:
        trace, reading = network.trace(picture), recognizer.read_picture(picture)
        reading_layers = [layer for layer in network.layers if not layer.is_head]
        np.testing.assert_allclose(
            trace.of(reading_layers[-1]).ravel(), reading.probabilities, atol=1e-5
        )
        assert trace.of(network.layers[-1]).item() == pytest.approx(reading.is_digit, abs=1e-5)


@pytest.mark.parametrize("name", sorted(PATHS))
def test_the_head_comes_last_and_apart(name: str) -> None:
    layers = OpenedNetwork(model_file.read(PATHS[name])).layers
    first = HEADS_FIRST[name]
    assert [layer.is_head for layer in layers] == [number >= first for number in range(len(layers))]
    assert layers[0].kind is Kind.PICTURE
    assert layers[first - 1].kind is Kind.SOFTMAX
    assert layers[first - 1].is_of_digits
    assert layers[first - 2].is_of_digits
    assert layers[-1].activation == "sigmoid"


def test_the_bundled_network_is_described_as_it_is() -> None:
    layers = OpenedNetwork(model_file.read(PATHS["digitnet"])).layers
    stem, pooling = layers[1], layers[4]
    assert (stem.kind, stem.size, stem.strides, stem.shape) == (
        Kind.CONVOLUTION, (5, 5), (2, 2), (14, 14, 32),
    )  # fmt: skip
    assert (stem.weights, stem.multiplications) == (32 * 26, 14 * 14 * 32 * 25)
    assert stem.is_normalized
    assert (pooling.kind, pooling.shape, pooling.weights) == (Kind.MAX_POOLING, (7, 7, 48), 0)
    assert layers[7].kind is Kind.DEPTHWISE
    assert [layer.is_whole for layer in layers] == [False] * len(layers)


def test_weights_of_16_bits_are_what_they_stand_for() -> None:
    network = OpenedNetwork(model_file.read(PATHS["softmax-regression"]))
    dense = network.layers[1]
    assert dense.sees_picture
    assert dense.kernel.shape == (10, 28, 28, 1)
    assert np.abs(dense.kernel).max() > 0.1


def test_only_what_a_pixel_saw_changes_it() -> None:
    network = OpenedNetwork(model_file.read(PATHS["digitnet"]))
    rng = np.random.default_rng(3)
    picture = rng.random((28, 28), np.float32)
    before = network.trace(picture)
    for layer in network.layers[1:5]:
        place = Place(2, layer.shape[0] // 3, layer.shape[1] // 2)
        field = seen_from(network.layers, layer, place)
        outside = rng.random((28, 28), np.float32)
        seen = np.s_[field.top : field.bottom + 1, field.left : field.right + 1]
        outside[seen] = picture[seen]
        after = network.trace(outside)
        at = (place.y, place.x)
        np.testing.assert_allclose(after.of(layer)[at], before.of(layer)[at], atol=1e-5)
        edge = picture.copy()
        edge[field.top, field.left] += 1
        assert np.abs(network.trace(edge).of(layer)[at] - before.of(layer)[at]).max() > 1e-6


def test_a_dense_layer_sees_all() -> None:
    network = OpenedNetwork(model_file.read(PATHS["mlp-512"]))
    assert seen_from(network.layers, network.layers[1], Place(5)) == Field(0, 0, 27, 27)


def test_the_strongest_pictures_are_those_with_the_largest_numbers() -> None:
    network = OpenedNetwork(model_file.read(PATHS["digitnet"]))
    pictures = np.stack([np.uint8(255 * picture_of_ink(any_ink(n)) + 0.5) for n in range(20)])
    strongest = find_strongest(network, pictures, seconds=60)
    assert strongest.seen == 20
    traces = [network.trace(one.astype(np.float32) / np.float32(255)) for one in pictures]
    for layer in (network.layers[1], network.layers[6], network.layers[9]):
        for which in (0, layer.maps - 1):
            peaks = sorted((trace.of(layer)[..., which].max() for trace in traces), reverse=True)
            found = strongest.of(layer, which)
            wanted = [value for value in peaks[:KEPT] if value]
            assert [one.value for one in found] == pytest.approx(wanted)
            for one in found:
                (trace,) = [
                    trace
                    for trace, picture in zip(traces, pictures, strict=True)
                    if np.array_equal(picture, one.picture)
                ]
                assert trace.of(layer)[one.place.y, one.place.x, which] == one.value


def test_sixty_layers_that_nobody_named() -> None:
    network = of_bytes(sixty_layers())
    assert len(network.layers) == 61
    trace = network.trace(PICTURES[0])
    for layer in network.layers[1:]:
        found = sum_at(layer, trace, Place(0))
        assert found is not None
        assert found.result == pytest.approx(found.given, rel=NEAR, abs=NEAR)
    assert seen_from(network.layers, network.layers[40], Place(0, 14, 14)) == Field(0, 0, 27, 27)


def test_4096_units_and_a_layer_that_is_not_known() -> None:
    network = of_bytes(many_units())
    kinds = [layer.kind for layer in network.layers]
    assert kinds[:3] == [Kind.PICTURE, Kind.DENSE, Kind.OTHER]
    odd = network.layers[2]
    trace = network.trace(PICTURES[0])
    assert (odd.operation, odd.shape) == ("ABS", (1, 1, 4096))
    assert sum_at(odd, trace, Place(7)) is None
    assert trace.of(odd)[0, 0, 7] == abs(trace.of(network.layers[1])[0, 0, 7])
    assert seen_from(network.layers, network.layers[-1], Place(0)) == Field(0, 0, 27, 27)


def test_rounded_weights_are_shown_as_what_they_stand_for() -> None:
    network = of_bytes(rounded_weights())
    dense = network.layers[1]
    assert dense.kind is Kind.DENSE
    assert dense.is_whole
    assert 0.1 < np.abs(dense.kernel).max() <= 0.128
    found = sum_at(dense, network.trace(PICTURES[0]), Place(3))
    assert found.result == pytest.approx(found.given, abs=0.05)


def test_what_is_no_network_is_told_in_a_sentence() -> None:
    good: ModelFile = model_file.read(bundled_model())
    for damaged in (b"", good.tflite[:1000], good.tflite.replace(b"TFL3", b"TFL?")):
        with pytest.raises(DigitPadError, match="LiteRT cannot run this model"):
            OpenedNetwork(replace(good, tflite=damaged))
