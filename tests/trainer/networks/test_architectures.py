"""Every recipe has a network of the size it says, in and out as everything else expects."""

from __future__ import annotations

from typing import Any

import pytest

from digitpad.core.training import recipes

keras = pytest.importorskip("keras")


@pytest.fixture(params=recipes.RECIPES)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_the_network_of_each_recipe(name: str) -> None:
    from trainer.networks.architectures import NETWORKS

    model: Any = NETWORKS[name]()
    assert model.input_shape == (None, 28, 28, 1)
    assert model.output_shape == (None, 10)
    assert model.count_params() == recipes.find(name).parameters
    assert model.layers[-1].name == "logits"
    assert len(model.get_layer("features").output.shape) == 2, "one vector for each picture"
