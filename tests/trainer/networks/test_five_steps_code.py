"""The programs of the five steps run as they are printed, and build the recipes' networks."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from digitpad.core.training.five_steps import STEPS, Step
from digitpad.core.training.recipes import find

keras = pytest.importorskip("keras")

PICTURES, OF_THE_TEST = 130, 40


def small_mnist() -> tuple[tuple[Any, Any], tuple[Any, Any]]:
    """Return arrays like MNIST's, of noise: what is asked here is not what they learn."""
    random = np.random.default_rng(1)
    pictures = random.integers(0, 256, (PICTURES, 28, 28), np.uint8)
    labels = np.arange(PICTURES, dtype=np.uint8) % 10
    return (pictures, labels), (pictures[:OF_THE_TEST], labels[:OF_THE_TEST])


@pytest.fixture(scope="module", params=STEPS, ids=lambda step: step.recipe)
def step(request: pytest.FixtureRequest) -> Step:
    found = request.param
    assert isinstance(found, Step)
    return found


@pytest.fixture(scope="module")
def model(step: Step) -> Any:
    """Run the page's program, on a few pictures instead of a download, and return its network."""
    names: dict[str, Any] = {}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(keras.datasets.mnist, "load_data", small_mnist)
        exec(compile(step.code.read_text("utf-8"), step.code.name, "exec"), names)
    return names["model"]


def test_it_is_the_network_of_the_recipe_with_softmax(step: Step, model: Any) -> None:
    from trainer.networks.architectures import NETWORKS

    network = NETWORKS[step.recipe]()
    assert model.count_params() == network.count_params() == find(step.recipe).parameters
    layers = [layer for layer in network.layers if not isinstance(layer, keras.layers.InputLayer)]
    assert list(map(facts, model.layers)) == list(map(facts, layers))
    pictures = np.random.default_rng(2).random((8, 28, 28, 1), np.float32)
    network.set_weights(model.get_weights())
    wanted = keras.ops.softmax(network(pictures, training=False))
    np.testing.assert_allclose(model(pictures, training=False), wanted, 0, 1e-5)


def facts(layer: Any) -> tuple[str, dict[str, Any]]:
    """Return what a layer is; the last one's softmax is the recipes' temperature's business."""
    config = {
        name: value
        for name, value in layer.get_config().items()
        if name in ("filters", "units", "kernel_size", "strides", "padding", "rate", "use_bias")
    }
    return type(layer).__name__, config


def test_it_trains_with_the_numbers_of_the_recipe(step: Step, model: Any) -> None:
    config = find(step.recipe).config
    assert type(model.optimizer).__name__.lower() == config.optimizer
    assert float(model.optimizer.learning_rate) == pytest.approx(config.learning_rate)
    batches = -(-PICTURES // config.batch_size)
    assert int(model.optimizer.iterations) == config.epochs * batches
