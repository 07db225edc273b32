"""A network that an old Keras saved reads as that Keras read with it."""

from __future__ import annotations

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import keras
import numpy as np
import pytest
from numpy.typing import NDArray

from digitpad.core.errors import DigitPadError
from digitpad.core.models.convention import Convention
from trainer.importing.digit_network import as_digit_network, entry_of
from trainer.importing.keras_models.rebuild import rebuild
from trainer.importing.unpack import unpack
from trainer.importing.unpacked import Unpacked
from trainer.networks.feeding import logits_of

SAVED = [
    *("tutorial-2.12.h5", "graph-2.12.h5", "archive-2.12.keras"),
    *("tutorial-2.15.keras", "graph-2.15.h5", "graph-2.15.keras"),
    *("graph-2.21.h5", "channels-first-2.15.h5"),
]


def probabilities(model: keras.Model, pictures: NDArray[np.float32]) -> NDArray[np.float32]:
    logits = logits_of(as_digit_network(model, Convention()), pictures)
    return np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)


@pytest.mark.parametrize("name", SAVED)
def test_it_reads_as_it_did(foreign: Path, name: str) -> None:
    version = name.rpartition("-")[2].rpartition(".")[0]
    known = np.load(foreign / f"readings-{version}.npz")
    net = "graph" if name.startswith(("graph", "archive")) else "tutorial"
    pictures = known["pictures"].reshape(-1, 28, 28, 1) / np.float32(255)
    found = probabilities(rebuild(unpack(foreign / name)), pictures)
    assert np.allclose(found, known[net], atol=1e-5)


def changed(foreign: Path, change: Callable[[list[dict[str, Any]]], None]) -> Unpacked:
    """The tutorial's network after a change of its list of layers."""
    whole = unpack(foreign / "tutorial-2.12.h5")
    record: Any = copy.deepcopy(whole.record)
    change(record["config"]["config"]["layers"])
    return Unpacked(whole.form, record, whole.arrays)


def option(number: int, name: str, value: object) -> Callable[[list[dict[str, Any]]], None]:
    return lambda layers: layers[number]["config"].update({name: value})


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda layers: layers[4].update(class_name="MyLayer"), "layer of the kind MyLayer"),
        (lambda layers: layers[4].update(registered_name="Mine>Flatten"), "kind Flatten"),
        (option(5, "activation", "hard_sigmoid"), "activation is hard_sigmoid"),
        (option(5, "units", 10**12), "units is 1000000000000"),
        (option(5, "units", 60_000), "are 216×10, 10 instead of 216×60000, 60000"),
        (option(1, "filters", -4), "filters is -4"),
        (option(1, "kernel_size", [7, 7]), "are 5×5×1×6, 6 instead of 7×7×1×6, 6"),
        (option(1, "kernel_size", "5"), "kernel_size is 5"),
        (option(1, "dilation_rate", [2, 2]), "layer conv2d does not fit"),
        (option(0, "batch_input_shape", [None, 2**40]), "does not say what pictures"),
        (lambda layers: layers.pop(2), "weights of its layer dense are 216×10"),
        (lambda layers: layers.insert(5, layers[2]), "layer max_pooling2d does not fit"),
        (lambda layers: layers[1].pop("config"), "is not one that Keras writes"),
        (lambda layers: layers.extend(layers * 200), "more parts"),
    ],
)
def test_what_cannot_be_rebuilt_is_named(
    foreign: Path, change: Callable[[list[dict[str, Any]]], None], words: str
) -> None:
    with pytest.raises(DigitPadError, match=words.replace("×", ".")):
        rebuild(changed(foreign, change))


def test_letters_are_no_digits(foreign: Path) -> None:
    model = rebuild(unpack(foreign / "letters-2.15.h5"))
    with pytest.raises(DigitPadError, match="tells 26 classes apart, not the ten digits"):
        as_digit_network(model, Convention())


@pytest.mark.parametrize(
    ("shape", "padding", "channels", "channels_first"),
    [
        ((28, 28, 1), 0, 1, False),
        ((1, 28, 28), 0, 1, False),
        ((784,), 0, 1, False),
        ((32, 32), 2, 1, False),
        ((28, 28, 3), 0, 3, False),
        ((3, 32, 32), 2, 3, True),
        ((None, None, 1), 0, 1, False),
    ],
)
def test_a_picture_is_taken_in_every_usual_form(
    shape: tuple[int | None, ...], padding: int, channels: int, channels_first: bool
) -> None:
    entry = entry_of(shape)
    assert (entry.padding, entry.channels) == (padding, channels)
    assert entry.channels_first is channels_first


@pytest.mark.parametrize("shape", [(27, 27, 1), (28, 56), (64, 64, 3), (10,), (14, 56, 1)])
def test_other_pictures_are_named(shape: tuple[int, ...]) -> None:
    with pytest.raises(DigitPadError, match="not digits of 28×28"):
        entry_of(shape)


@pytest.mark.parametrize("shape", [(32, 32, 1), (28, 28, 3), (3, 32, 32), (1, 28, 28), (784,)])
def test_what_is_adapted_reads_the_picture_itself(shape: tuple[int, ...]) -> None:
    """A network that gives ten pixels of its picture finds them wherever ours has them."""
    given = keras.Input(shape)
    entry = entry_of(shape)
    x = keras.layers.Permute((2, 3, 1))(given) if entry.channels_first else given
    side = 28 + 2 * entry.padding
    x = keras.layers.Reshape((side, side, entry.channels))(x)
    x = keras.layers.Cropping2D(entry.padding)(x)
    x = keras.layers.Reshape((784, entry.channels))(x)
    x = keras.layers.Lambda(lambda every: every[:, 100:110, 0])(x)
    picture = np.random.default_rng(0).random((3, 28, 28, 1), dtype=np.float32)
    found = logits_of(as_digit_network(keras.Model(given, x), Convention()), picture)
    assert np.array_equal(found, picture.reshape(3, 784)[:, 100:110])
